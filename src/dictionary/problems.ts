import { GongboError } from '../core/errors.ts';
import type { Column } from './columns.ts';

/** Something wrong in a dictionary file, with its place: line 12, column `from`, "날짜가 아닙니다". */
export interface Problem {
  readonly file: string;
  /** 1 for the first line of the file. */
  readonly line: number;
  readonly column?: Column;
  /** One sentence in Korean. */
  readonly message: string;
}

/** Writes a problem as `file:line [column] message`: "agencies.tsv:12 [from] 날짜가 아닙니다: 2021-13". */
export function formatProblem({ file, line, column, message }: Problem): string {
  return `${file}:${line} ${column === undefined ? '' : `[${column}] `}${message}`;
}

/**
 * Throws one error that lists all problems; does nothing when there are none.
 *
 * @throws GongboError `DICTIONARY_INVALID`
 * @example `throwProblems([{ file: 'agencies.tsv', line: 12, column: 'from', message: '날짜가 아닙니다' }])`
 */
export function throwProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  throw new GongboError(
    'DICTIONARY_INVALID',
    `사전에서 고칠 곳 ${problems.length}군데를 찾았습니다\n${problems.map((problem) => `  ${formatProblem(problem)}`).join('\n')}\n `,
    '파일의 그 줄을 고친 뒤 다시 실행하세요. 열의 뜻은 dictionaries/README.md에 있습니다',
  );
}
