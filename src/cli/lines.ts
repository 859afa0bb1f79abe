import { Buffer } from 'node:buffer';
import { GongboError } from '../core/errors.ts';

/** One line of a byte stream, with its number from 1. */
export interface Line {
  readonly number: number;
  /** Its bytes, without its newline. */
  readonly raw: Buffer;
  /** How many bytes it takes, with its newline. */
  readonly size: number;
  /** Whether its newline is there; only the last line may lack it. */
  readonly ended: boolean;
  /** @throws GongboError `INPUT_INVALID` when the bytes are not UTF-8 */
  text(): string;
}

const NEWLINE = 0x0a;

/**
 * The lines of a byte stream. Only `\n` and `\r\n` end a line (`node:readline` also splits at U+2028, which may stand
 * inside a JSON string), and each line is decoded by itself, so that one bad line spoils no other.
 *
 * @example `for await (const line of linesOf(process.stdin)) JSON.parse(line.text())`
 */
export async function* linesOf(stream: NodeJS.ReadableStream): AsyncGenerator<Line> {
  let number = 0;
  let parts: Buffer[] = [];
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
      parts.push(bytes.subarray(from, at));
      number += 1;
      yield lineOf(parts, number, true);
      parts = [];
      from = at + 1;
    }
    if (from < bytes.length) parts.push(bytes.subarray(from));
  }
  if (parts.length > 0) yield lineOf(parts, number + 1, false);
}

function lineOf(parts: readonly Buffer[], number: number, ended: boolean): Line {
  const [only] = parts;
  const bytes = parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
  return { number, raw: bytes, size: bytes.length + (ended ? 1 : 0), ended, text: () => decode(bytes) };
}

function decode(bytes: Buffer): string {
  try {
    // A byte order mark at the head of the stream is dropped by the decoder.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r$/, '');
  } catch {
    throw new GongboError(
      'INPUT_INVALID',
      'UTF-8이 아닌 줄입니다',
      'JSON Lines를 UTF-8로 저장하세요: iconv -f cp949 -t utf-8',
    );
  }
}
