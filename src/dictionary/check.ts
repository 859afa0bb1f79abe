import { parseAliases, spellings } from './aliases.ts';
import { COLUMNS, type Column, REQUIRED_COLUMNS } from './columns.ts';
import { isDate, overlapInTime, type Validity } from './dates.ts';
import { declaredEntityType } from './entity-type.ts';
import type { Row, Table } from './parse.ts';
import type { Problem } from './problems.ts';

/** What the checked tables are added to: the ids that their parents may point at besides each other. */
export interface CheckOptions {
  /** Default: none. */
  readonly knownIds?: ReadonlySet<string>;
}

interface Place {
  readonly file: string;
  readonly row: Row;
}

/**
 * Finds everything that is wrong in the rows of some tables, in the order of files and lines.
 *
 * @example a row whose parent is written nowhere: "agencies.tsv:31 [parent] 그런 id가 없습니다: agency:통상부"
 */
export function checkTables(tables: readonly Table[], options: CheckOptions = {}): readonly Problem[] {
  const problems: Problem[] = [];
  const places = new Map<string, Place>();
  for (const { file, rows } of tables) {
    for (const row of rows) {
      const first = places.get(row.cells.id);
      if (first === undefined) places.set(row.cells.id, { file, row });
      else report(problems, file, row, 'id', `${first.file}:${first.row.line}에 같은 id가 있습니다: ${row.cells.id}`);
    }
  }
  for (const table of tables) {
    if (table.header.role === 'names' && table.header.entity === undefined && table.header.types === undefined) {
      const message = "이름 표(role: names)에는 '# entity: AGENCY'처럼 개체 종류를 적어야 합니다";
      problems.push({ file: table.file, line: 1, message });
    }
    for (const row of table.rows) {
      checkCells(problems, table, row);
      checkDates(problems, table.file, row);
      checkAliases(problems, table, row);
      const { parent } = row.cells;
      if (parent !== '' && !places.has(parent) && options.knownIds?.has(parent) !== true) {
        report(problems, table.file, row, 'parent', `그런 id가 없습니다: ${parent}`);
      }
    }
  }
  checkCollisions(problems, tables);
  return problems;
}

function report(problems: Problem[], file: string, row: Row, column: Column, message: string): void {
  problems.push({ file, line: row.line, column, message });
}

const ODD_BLANK = /[\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u3000\ufeff]/u;

function checkCells(problems: Problem[], { file, header }: Table, row: Row): void {
  for (const column of COLUMNS) {
    const cell = row.cells[column];
    if (cell === '' && REQUIRED_COLUMNS.includes(column)) report(problems, file, row, column, '비어 있습니다');
    else if (cell !== cell.trim()) report(problems, file, row, column, `앞뒤에 빈칸이 있습니다: "${cell}"`);
    else if (ODD_BLANK.test(cell))
      report(problems, file, row, column, `보이지 않는 글자나 특수한 빈칸이 있습니다: "${cell}"`);
    else if (cell.includes('  ')) report(problems, file, row, column, `빈칸이 겹쳐 있습니다: "${cell}"`);
  }
  const { name, type } = row.cells;
  if (type !== '' && header.types !== undefined && !Object.hasOwn(header.types, type)) {
    const message = `이 표에 없는 종류입니다: ${type} (${Object.keys(header.types).join(' ')} 가운데 하나)`;
    report(problems, file, row, 'type', message);
  } else if (
    type !== '' &&
    header.role === 'names' &&
    header.types !== undefined &&
    declaredEntityType(header, type) === undefined
  ) {
    report(problems, file, row, 'type', `개체 종류를 알 수 없는 종류입니다: ${type}`);
  }
  if (/[|?]/.test(name)) report(problems, file, row, 'name', `이름에는 |와 ?를 쓰지 않습니다: ${name}`);
}

function checkDates(problems: Problem[], file: string, row: Row): void {
  const { from, to } = row.cells;
  for (const column of ['from', 'to'] as const) {
    const cell = row.cells[column];
    if (cell !== '' && !isDate(cell))
      report(problems, file, row, column, `날짜가 아닙니다: ${cell} (2025-10-01처럼 씁니다)`);
  }
  if (isDate(from) && isDate(to) && from >= to)
    report(problems, file, row, 'to', `시작(${from})보다 늦어야 합니다: ${to}`);
}

function checkAliases(problems: Problem[], { file, header }: Table, row: Row): void {
  const { name } = row.cells;
  const aliases = parseAliases(row.cells.aliases);
  const seen = new Set<string>();
  for (const { form, uncertain } of aliases) {
    if (form === '') report(problems, file, row, 'aliases', '빈 별칭이 있습니다 (|가 겹치거나 끝에 남았습니다)');
    else if (form.includes('?')) report(problems, file, row, 'aliases', `?는 별칭 끝에만 씁니다: ${form}`);
    else if (seen.has(form)) report(problems, file, row, 'aliases', `같은 별칭이 두 번 있습니다: ${form}`);
    else if (form === name && uncertain !== true)
      report(problems, file, row, 'aliases', `이름과 같은 별칭입니다: ${form}`);
    seen.add(form);
  }
  if (header.role !== 'names') return;
  for (const { form, uncertain } of spellings(name, aliases)) {
    if ([...form].length === 1 && uncertain !== true) {
      const message = `한 글자는 다른 뜻으로도 쓰이니 별칭에 ${form}?처럼 ?를 붙입니다`;
      report(problems, file, row, form === name ? 'name' : 'aliases', message);
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
