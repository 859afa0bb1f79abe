import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packColumns } from '../../src/dictionary/columnar.ts';
import { type Compiled, compileTables } from '../../src/dictionary/compile.ts';
import { unpackColumns } from '../../src/dictionary/open-columns.ts';

const FOLDER = new URL('../../dictionaries/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.tsv'));
const cell = fc.string({ unit: fc.constantFrom('가', '동', '시', '0', '9', ':', '?', ' ', '|', '-'), maxLength: 6 });
const digits = fc.integer({ min: 0, max: 99_999 }).map((code) => String(code).padStart(5, '0'));
const row = fc
  .record({
    id: cell,
    name: cell,
    type: cell,
    source: fc.nat(3),
    aliases: cell,
    parent: cell,
    code: fc.oneof(digits, cell),
    from: cell,
  })
  .map(({ id, name, type, source, aliases, parent, code, from }) => {
    const cells: (string | number)[] = [
      id || 'a',
      name,
      type,
      source,
      aliases.replaceAll('동', name),
      parent,
      code,
      from,
    ];
    while (cells.at(-1) === '') cells.pop();
    return cells;
  });

describe('표를 칸마다 모아 싼다', () => {
  it('실린 표를 그대로 되돌린다', () => {
    const compiled = compileTables(
      FILES.map((name) => ({ file: `dictionaries/${name}`, text: readFileSync(new URL(name, FOLDER), 'utf8') })),
    );
    const packed = packColumns(compiled);
    expect(unpackColumns(packed)).toEqual(compiled);
    expect(packed.length).toBeLessThan(JSON.stringify(compiled).length * 0.7);
  });

  it('어떤 칸이든 되돌린다', () => {
    fc.assert(
      fc.property(fc.array(fc.array(row, { minLength: 1, maxLength: 6 }), { maxLength: 3 }), (tables) => {
        const compiled: Compiled = {
          tables: tables.map((rows, index) => ({
            name: `t${index}`,
            header: { role: 'names' },
            sources: ['가'],
            rows,
          })),
        };
        expect(unpackColumns(packColumns(compiled))).toEqual(compiled);
      }),
    );
  });
});
