import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { GongboError } from '../core/errors.ts';
import { readFailure } from '../node/read-input.ts';
import { SCHEMA_VERSION } from '../summary/render/json-types.ts';
import type { FailureRecord } from './failure.ts';
import { type Line, linesOf } from './lines.ts';
import { idOf, parseRecord } from './stream-input.ts';

/** Which record of which input a line is about. */
export type RecordPlace = Omit<FailureRecord, 'error'>;

/** What a file of results holds. */
export interface ResultScan {
  /** How many results there are for an id. */
  readonly ids: ReadonlyMap<string, number>;
  /** The numbers of the lines with failures, by the first of {@link keysOf} their records. */
  readonly failures: ReadonlyMap<string, readonly number[]>;
  /** Size in bytes of the whole lines; behind them there may be a half-written one. */
  readonly size: number;
  /** Whether the last whole line lacks its newline. */
  readonly isOpen: boolean;
}

/** What a line of results is: a result, a failure, nothing, or the beginning of a line. */
type Kind =
  | { readonly kind: 'result'; readonly id: string }
  | { readonly kind: 'failure'; readonly place: RecordPlace }
  | { readonly kind: 'blank' | 'cut' };

const BRACE = 0x7b;

/**
 * Reads which results and failures a file holds; a file that is not there holds none.
 *
 * @throws GongboError `INPUT_INVALID` when it cannot be read, or a line is neither a result of this version nor a failure
 * @example `(await scanResults('out.jsonl')).ids.has('a')`
 */
export async function scanResults(path: string): Promise<ResultScan> {
  const ids = new Map<string, number>();
  const failures = new Map<string, number[]>();
  let size = 0;
  let isOpen = false;
  try {
    if (!(await stat(path)).isFile()) throw badFile(path, '보통 파일이 아닙니다');
    for await (const line of linesOf(createReadStream(path))) {
      const found = kindOf(line, path);
      if (found.kind === 'cut') break;
      size += line.size;
      isOpen = !line.ended;
      if (found.kind === 'result') ids.set(found.id, (ids.get(found.id) ?? 0) + 1);
      if (found.kind === 'failure') {
        const [key = ''] = keysOf(found.place);
        failures.set(key, [...(failures.get(key) ?? []), line.number]);
      }
    }
  } catch (error) {
    if (error instanceof GongboError) throw error;
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw readFailure(path, error);
  }
  return { ids, failures, size, isOpen };
}

/** Under which names the failures of a record may stand, the most exact first: by its id, its line, its input. */
export function keysOf({ id, input, line }: RecordPlace): readonly string[] {
  return [
    ...(id === undefined ? [] : [JSON.stringify({ id })]),
    ...(line === undefined ? [] : [JSON.stringify({ input, line })]),
    JSON.stringify({ input }),
  ];
}

function kindOf(line: Line, path: string): Kind {
  const where = `${path}:${line.number}`;
  let record: Readonly<Record<string, unknown>>;
  try {
    if (line.text().trim() === '') return { kind: 'blank' };
    record = parseRecord(line.text());
  } catch {
    // What the last run was writing when it was ended.
    if (!line.ended && line.raw[0] === BRACE) return { kind: 'cut' };
    throw badFile(where, 'JSON 객체가 아닌 줄입니다');
  }
  const { schemaVersion, input, line: number, error } = record;
  const id = idOf(record);
  if (schemaVersion === SCHEMA_VERSION && id !== undefined) return { kind: 'result', id };
  if (schemaVersion !== undefined) throw badFile(where, `결과의 판이 다릅니다: ${JSON.stringify(schemaVersion)}`);
  if (typeof error !== 'object' || error === null || typeof input !== 'string') {
    throw badFile(where, 'gongbo stream이 쓴 줄이 아닙니다');
  }
  const place = { ...(id === undefined ? {} : { id }), input, ...(typeof number === 'number' ? { line: number } : {}) };
  return { kind: 'failure', place };
}

function badFile(where: string, problem: string): GongboError {
  return new GongboError(
    'INPUT_INVALID',
    `${where}: ${problem}`,
    '--resume에는 gongbo stream의 결과 파일이나 새 파일을 쓰세요',
  );
}
