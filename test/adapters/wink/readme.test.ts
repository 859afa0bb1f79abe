import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { documentOf, sejongTagOf, spanOf } from '../../../src/adapters/wink/index.ts';
import type { Analyzer } from '../../../src/index.ts';
import { garu, korean } from './nlp.ts';

const README = readFileSync('src/adapters/wink/README.md', 'utf8');

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await garu();
});

describe('README', () => {
  test('보인 것이 실제로 나오는 것이다', () => {
    const [, source = ''] = /readDoc\('([^']+)'\)/u.exec(README) ?? [];
    const nlp = korean(analyzer);
    const doc = nlp.readDoc(source.replace('\\n', '\n'));
    const shown = (value: unknown) => inspect(value, { breakLength: Number.POSITIVE_INFINITY });
    const plain = (details: readonly unknown[]) =>
      shown(details.map((detail) => Object.assign({}, detail))).replace(/^\[ | \]$/gu, (edge) => edge.trim());
    const person = doc.entities().itemAt(2);
    for (const line of [
      doc.tokens().out().join(' ').replace('\n', '⏎'),
      doc.tokens().out(nlp.its.pos).slice(0, 17).join(' '),
      plain(doc.entities().out(nlp.its.detail)),
      plain(doc.customEntities().out(nlp.its.detail)),
      `spanOf(person); // ${shown(spanOf(person))}`,
      `evidence; // ${shown(documentOf(doc).entities[person.index()]?.evidence)}`,
      `sejongTagOf(doc, 13); // '${sejongTagOf(doc, 13)}'`,
    ]) {
      expect(README).toContain(line);
    }
  });
  test.each([
    [['NUM NOUN NOUN'], ['3대 전략', '5대 과제', '15개 사업']],
    [
      ['NUM NOUN NOUN', 'NUM 대 전략'],
      ['3대 전략', '15개 사업'],
    ],
    [['NUM [대|개|건] NOUN'], []],
  ])('wink의 한계가 적힌 그대로다: %j', (patterns, found) => {
    const nlp = korean(analyzer, { plans: false });
    nlp.learnCustomEntities([{ name: 'COUNTED', patterns }], { useEntity: false });
    expect(nlp.readDoc('3대 전략과 5대 과제, 15개 사업을 정했다.').customEntities().out()).toEqual(found);
  });
  test('여러 토큰인 갈래는 wink가 받지 않는다', () => {
    const nlp = korean(analyzer);
    expect(() => nlp.learnCustomEntities([{ name: 'SAID', patterns: ['[정했다|밝혔다]'] }])).toThrow('incorrect token');
  });
});
