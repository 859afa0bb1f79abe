import { GongboError } from '../core/errors.ts';

/** A regular file inside an archive; its body is to be read before the next entry is asked for, or is skipped. */
export interface ArchiveEntry {
  readonly path: string;
  /** In bytes, as the archive says. */
  readonly size: number;
  readonly body: AsyncIterable<Uint8Array>;
}

const BLOCK = 512;
/** A path or a header longer than this is no archive of ours. */
const LONGEST_EXTRA = 1 << 20;

/** The error for an archive that is cut, altered or none at all. */
export function brokenArchive(problem: string, cause?: unknown): GongboError {
  return new GongboError('MODEL_CORRUPT', problem, '파일을 다시 받아 설치하세요', { cause });
}

/**
 * The regular files of a tar stream (ustar, with the long names of GNU and pax), read from front to back.
 *
 * @throws GongboError `MODEL_CORRUPT` when the stream is cut, or is no tar
 * @example `for await (const { path, body } of tarEntries(chunks))`: `kiwipiepy_model/sj.morph` 같은 파일이 차례로 나옵니다
 */
export async function* tarEntries(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ArchiveEntry> {
  const bytes = byteReader(chunks);
  let extra: { readonly path?: string; readonly size?: number } = {};
  try {
    for (;;) {
      const header = await bytes.read(BLOCK);
      if (header.every((byte) => byte === 0)) return;
      checkHeader(header);
      const type = String.fromCharCode(header[156] ?? 0);
      const size = extra.size ?? numberAt(header, 124, 12);
      const padding = (BLOCK - (size % BLOCK)) % BLOCK;
      if (type === 'L' || type === 'x') {
        if (size > LONGEST_EXTRA) throw brokenArchive('tar 머리말이 너무 깁니다');
        const content = new TextDecoder().decode(await bytes.read(size));
        extra = type === 'L' ? { ...extra, path: content.replace(/\0.*$/s, '') } : { ...extra, ...paxFields(content) };
      } else {
        const body = bytes.stream(size);
        if (type === '0' || type === '\0') yield { path: extra.path ?? pathOf(header), size, body };
        for await (const _ of body);
        extra = {};
      }
      await bytes.read(padding);
    }
  } finally {
    await bytes.close();
  }
}

function checkHeader(header: Uint8Array): void {
  // The checksum counts its own eight bytes as spaces.
  const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 0x20 : byte), 0);
  if (sum !== numberAt(header, 148, 8)) throw brokenArchive('tar 형식이 아니거나 손상됐습니다');
}

function pathOf(header: Uint8Array): string {
  const prefix = textAt(header, 345, 155);
  const name = textAt(header, 0, 100);
  return prefix !== '' && textAt(header, 257, 5) === 'ustar' ? `${prefix}/${name}` : name;
}

function textAt(bytes: Uint8Array, start: number, length: number): string {
  return new TextDecoder().decode(bytes.subarray(start, start + length)).replace(/\0.*$/s, '');
}

function numberAt(bytes: Uint8Array, start: number, length: number): number {
  const value = Number.parseInt(textAt(bytes, start, length).trim() || '0', 8);
  if (!Number.isSafeInteger(value) || value < 0) throw brokenArchive('tar 머리말의 수를 읽을 수 없습니다');
  return value;
}

/** The records of a pax header: `27 path=모델/sj.morph` and a line feed, the number being the record's length in bytes. */
function paxFields(content: string): { readonly path?: string; readonly size?: number } {
  const path = /^\d+ path=(.*)$/m.exec(content)?.[1];
  const size = /^\d+ size=(\d+)$/m.exec(content)?.[1];
  return { ...(path === undefined ? {} : { path }), ...(size === undefined ? {} : { size: Number(size) }) };
}

/** Reads a stream of chunks by exact lengths. */
function byteReader(chunks: AsyncIterable<Uint8Array>) {
  const iterator = chunks[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array();

  async function* stream(length: number): AsyncGenerator<Uint8Array> {
    for (let left = length; left > 0; ) {
      if (rest.length === 0) {
        const next = await iterator.next();
        if (next.done === true) throw brokenArchive('압축 파일이 중간에서 끊겼습니다');
        rest = next.value;
        continue;
      }
      const part = rest.subarray(0, left);
      rest = rest.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }
  async function read(length: number): Promise<Uint8Array> {
    const whole = new Uint8Array(length);
    let at = 0;
    for await (const part of stream(length)) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
  return { stream, read, close: async () => void (await iterator.return?.()) };
}
