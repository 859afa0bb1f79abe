import { type Cells, COLUMNS, cellsOf } from './columns.ts';
import { type Header, parseHeader } from './header.ts';
import type { Problem } from './problems.ts';

/** A dictionary file as it lies on the disk, or as a user hands it over. */
export interface TableFile {
  /** Its name, for messages; without folder and ending it is the name of the table: `my/agencies.tsv`. */
  readonly file: string;
  readonly text: string;
}

/** One row with the line it stands on. */
export interface Row {
  readonly line: number;
  readonly cells: Cells;
}

/** A dictionary file, read but not yet checked. */
export interface Table {
  readonly file: string;
  /** `agencies` for `dictionaries/agencies.tsv`. */
  readonly name: string;
  readonly header: Header;
  /** What the file itself declares; a user's file with the name of a shipped table need not repeat that one's head. */
  readonly declared: Partial<Header>;
  /** Its `#` lines that begin with 출처, joined: they explain the values of the column `source`. */
  readonly sources: string;
  readonly rows: readonly Row[];
}

/** The head of a file that is no table: nothing more is said about it. */
const UNREAD: Header = { role: 'words' };

/**
 * Splits a file into its header and rows; what is not in the form of a table is a problem, the rest is still read.
 *
 * @example `parseTable({ file: 'agencies.tsv', text: '# role: names\nid\tname\t…\nagency:기획재정부\t기획재정부\t…' })`
 */
export function parseTable({ file, text }: TableFile): {
  readonly table: Table;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const comments: { line: number; text: string }[] = [];
  const rows: Row[] = [];
  let columnsSeen = false;
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const line = index + 1;
    const content = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (content.trim() === '') continue;
    if (content.startsWith('#')) {
      comments.push({ line, text: content });
      continue;
    }
    const values = content.split('\t');
    if (!columnsSeen) {
      columnsSeen = true;
      if (values.join(' ') !== COLUMNS.join(' ')) {
        const message = `첫 줄은 탭으로 나눈 열 이름이어야 합니다: ${COLUMNS.join(' ')}`;
        return {
          table: { file, name: tableName(file), header: UNREAD, declared: UNREAD, sources: '', rows: [] },
          problems: [{ file, line, message }],
        };
      }
      continue;
    }
    if (values.length > COLUMNS.length) {
      problems.push({
        file,
        line,
        message: `칸이 ${values.length}개입니다. 열은 ${COLUMNS.length}개이니 남는 탭을 지우세요`,
      });
    } else if (values.length === 1) {
      problems.push({ file, line, message: '탭이 없습니다. 칸은 빈칸이 아니라 탭으로 나눕니다' });
    } else {
      rows.push({ line, cells: cellsOf(values) });
    }
  }
  if (!columnsSeen) problems.push({ file, line: 1, message: `열 이름 줄이 없습니다: ${COLUMNS.join(' ')}` });
  const { header: declared, problems: unread } = parseHeader(comments);
  for (const problem of unread) problems.push({ file, ...problem });
  const header: Header = { role: 'words', ...declared };
  const sources = comments.flatMap(({ text: comment }) => (/^#\s*출처/u.test(comment) ? [comment] : [])).join(' ');
  return { table: { file, name: tableName(file), header, declared, sources, rows }, problems };
}

/** The name of the table in a file: "dictionaries/plan-nouns.tsv" holds `plan-nouns`. */
export function tableName(file: string): string {
  const base = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return base.endsWith('.tsv') ? base.slice(0, -'.tsv'.length) : base;
}
