import { parseAliases, spellings } from './aliases.ts';
import { checkCells } from './check-cells.ts';
import type { Column } from './columns.ts';
import { overlapInTime, type Validity } from './dates.ts';
import { declaredEntityType } from './entity-type.ts';
import type { Row, Table } from './parse.ts';
import type { Problem } from './problems.ts';

/** What the checked tables are added to: the ids that their parents may point at besides each other, and the tables. */
export interface CheckOptions {
  /** Default: none. */
  readonly knownIds?: ReadonlySet<string>;
  /** Tables of the same name inherit their declarations. Default: none. */
  readonly knownTables?: ReadonlySet<string>;
}

interface Place {
  readonly file: string;
  readonly row: Row;
}

/**
 * Finds everything that is wrong in the rows of some tables: each problem with its place, the reason and a remedy.
 *
 * @example a row whose parent is written nowhere: "agencies.tsv:31 [parent] 그런 id가 없습니다: agency:통상부 (…)"
 */
export function checkTables(tables: readonly Table[], options: CheckOptions = {}): readonly Problem[] {
  const problems: Problem[] = [];
  const places = checkIds(problems, tables);
  for (const table of tables) {
    checkHead(problems, table, options);
    for (const row of table.rows) {
      for (const { column, message } of checkCells(table, row)) report(problems, table.file, row, column, message);
      checkLinks(problems, table, row, (id) => places.has(id) || options.knownIds?.has(id) === true);
    }
  }
  checkCircles(problems, tables, places);
  checkCollisions(problems, tables);
  return problems;
}

function report(problems: Problem[], file: string, row: Row, column: Column, message: string): void {
  problems.push({ file, line: row.line, column, message });
}

function checkIds(problems: Problem[], tables: readonly Table[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const { file, rows } of tables) {
    for (const row of rows) {
      const { id } = row.cells;
      const first = places.get(id);
      if (first === undefined) places.set(id, { file, row });
      else if (id !== '') {
        const message = `${first.file}:${first.row.line}에 같은 id가 있습니다: ${id} (하나를 지우거나 다른 id를 붙이세요)`;
        report(problems, file, row, 'id', message);
      }
    }
  }
  return places;
}

function checkHead(problems: Problem[], { file, name, header, declared }: Table, { knownTables }: CheckOptions): void {
  if (declared.role === undefined && knownTables?.has(name) !== true) {
    const message =
      "무엇에 쓰는 표인지 모릅니다 ('# role: names'(글에서 찾을 이름)나 '# role: words'를 머리에 적으세요)";
    problems.push({ file, line: 1, message });
  }
  if (header.role === 'names' && header.entity === undefined && header.types === undefined) {
    const message = "이름 표(role: names)에는 '# entity: AGENCY'처럼 개체 종류를 적어야 합니다";
    problems.push({ file, line: 1, message });
  }
}

function checkLinks(problems: Problem[], table: Table, row: Row, isKnown: (id: string) => boolean): void {
  const { file, header } = table;
  const { parent, code, type } = row.cells;
  const remedy = '그 id의 줄을 더하거나 이 칸을 고치세요';
  if (parent !== '' && !isKnown(parent)) {
    report(problems, file, row, 'parent', `그런 id가 없습니다: ${parent} (${remedy})`);
  } else if (parent === '' && header.parented?.includes(type) === true) {
    report(problems, file, row, 'parent', `비어 있습니다 (${type}에는 속한 곳의 id를 적습니다)`);
  }
  if (header.code === 'id' && !isKnown(code))
    report(problems, file, row, 'code', `그런 id가 없습니다: ${code} (${remedy})`);
}

/** Rows that belong to themselves by way of their parents. */
function checkCircles(problems: Problem[], tables: readonly Table[], places: ReadonlyMap<string, Place>): void {
  const safe = new Set<string>();
  for (const { file, rows } of tables) {
    for (const row of rows) {
      const path = new Set<string>();
      let id = row.cells.id;
      while (id !== '' && !path.has(id) && !safe.has(id)) {
        path.add(id);
        id = places.get(id)?.row.cells.parent ?? '';
      }
      if (id === row.cells.id && path.has(id)) {
        report(
          problems,
          file,
          row,
          'parent',
          `parent를 따라가면 자기 자신입니다: ${[...path].join(' → ')} (한 곳을 끊으세요)`,
        );
      }
      for (const step of path) safe.add(step);
    }
  }
}

/** Two rows of one kind of entity that claim the same spelling for sure, at the same time. */
function checkCollisions(problems: Problem[], tables: readonly Table[]): void {
  const claims = new Map<string, (Place & Validity)[]>();
  for (const { file, header, rows } of tables) {
    if (header.role !== 'names') continue;
    for (const row of rows) {
      const { name, type, aliases, from, to } = row.cells;
      const entity = declaredEntityType(header, type) ?? '';
      for (const { form, uncertain } of spellings(name, parseAliases(aliases))) {
        if (uncertain === true) continue;
        const claim = { file, row, from: from === '' ? undefined : from, to: to === '' ? undefined : to };
        const key = `${entity} ${form}`;
        const others = claims.get(key) ?? [];
        claims.set(key, others);
        const other = others.find((candidate) => candidate.row !== row && overlapInTime(candidate, claim));
        if (other !== undefined) {
          const message = `${other.file}:${other.row.line}(${other.row.cells.name})도 같은 때 같은 이름입니다: ${form} (한쪽에 ?를 붙이거나 from·to를 적으세요)`;
          report(problems, file, row, form === name ? 'name' : 'aliases', message);
        }
        others.push(claim);
      }
    }
  }
}
