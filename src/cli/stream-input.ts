import type { AnalyzeOptions } from '../analyzer.ts';
import { GongboError } from '../core/errors.ts';

/** A release as one line of JSON Lines gives it. */
export interface StreamInput {
  readonly text: string;
  readonly options: AnalyzeOptions;
}

const OPTIONAL = ['publishedAt', 'title', 'agency', 'url'] as const;

/**
 * The release of a record: `streamInput({ id: 'a', text: '가람시는 …' })`.
 *
 * @throws GongboError `INPUT_INVALID`
 */
export function streamInput(record: Readonly<Record<string, unknown>>): StreamInput {
  const { text } = record;
  if (typeof text !== 'string') throw badLine('"text"에 문자열이 없습니다');
  const options: Record<string, string> = { id: idOf(record) ?? '' };
  for (const name of OPTIONAL) {
    const field = record[name];
    if (field === undefined || field === null || field === '') continue;
    if (typeof field !== 'string') throw badLine(`"${name}"이 문자열이 아닙니다`);
    options[name] = field;
  }
  return { text, options };
}

/** The id of a record, where it has one, as a string: numbers are taken as they are written. */
export function idOf({ id }: Readonly<Record<string, unknown>>): string | undefined {
  return id === undefined || id === null ? undefined : String(id);
}

/**
 * The JSON object of a line: `parseRecord('{"id": "a"}')`.
 *
 * @throws GongboError `INPUT_INVALID`
 */
export function parseRecord(line: string): Readonly<Record<string, unknown>> {
  const value = parseJson(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badLine('JSON 객체가 아닙니다');
  return { ...value };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw badLine(`JSON이 아닙니다: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function badLine(problem: string): GongboError {
  return new GongboError('INPUT_INVALID', problem, '한 줄에 {"id": "…", "text": "…"} 꼴의 JSON 객체 하나를 쓰세요');
}
