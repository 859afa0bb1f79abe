import { GongboError } from '../core/errors.ts';

/** What the directory of a ZIP archive says about its entries. */
export interface ArchiveFacts {
  readonly names: readonly string[];
}

/** An entry whose bytes are packed. */
interface Packed {
  readonly name: string;
  readonly from: number;
  readonly packed: number;
  readonly size: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATE = 8;
const MOST_ENTRIES = 10_000;
/** Bytes when unpacked; the largest release with pictures seen is a hundredth of it. */
const MOST_BYTES = 500_000_000;
/** XML shrinks to a tenth, plain tables to a fiftieth. */
const HIGHEST_RATIO = 200;
/** Small entries may shrink as they like. */
const SMALL = 10_000_000;

/**
 * Reads the directory of a ZIP archive, the container of HWPX and DOCX, and refuses one that would unpack to more than
 * any document holds.
 *
 * @throws GongboError `INPUT_INVALID` for more than 10,000 entries, 500 MB or 200 times the size, a damaged directory,
 *   or encrypted entries
 * @example `(await checkArchive(bytes, 'a.hwpx')).names.includes('mimetype')`
 */
export async function checkArchive(bytes: Uint8Array, name: string): Promise<ArchiveFacts> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = bytes.length - 22;
  const lowest = Math.max(0, at - 0xffff);
  while (at >= lowest && view.getUint32(at, true) !== END) at -= 1;
  if (at < lowest) throw damaged(name, '압축 목록이 없습니다(끝이 잘렸습니다)');
  const count = view.getUint16(at + 10, true);
  let offset = view.getUint32(at + 16, true);
  if (count > MOST_ENTRIES) throw bomb(name, `파일이 ${count.toLocaleString('en')}개 들어 있습니다`);
  const names: string[] = [];
  const entries: Packed[] = [];
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (offset + 46 > bytes.length || view.getUint32(offset, true) !== ENTRY) {
      throw damaged(name, '압축 목록이 손상됐습니다');
    }
    if ((view.getUint16(offset + 8, true) & 1) === 1) {
      throw new GongboError('INPUT_INVALID', `${name}: 암호가 걸린 압축입니다`, '암호를 풀어 저장해서 다시 넣으세요');
    }
    const packed = view.getUint32(offset + 20, true);
    const size = view.getUint32(offset + 24, true);
    total += size;
    const megabytes = `${Math.round(total / 1_000_000).toLocaleString('en')} MB`;
    if (total > MOST_BYTES) throw bomb(name, `풀면 ${megabytes}가 넘습니다`);
    if (size > SMALL && size > packed * HIGHEST_RATIO) throw bomb(name, `풀면 ${HIGHEST_RATIO}배 넘게 커집니다`);
    const length = view.getUint16(offset + 28, true);
    const entry = new TextDecoder().decode(bytes.subarray(offset + 46, offset + 46 + length));
    names.push(entry);
    const local = view.getUint32(offset + 42, true);
    if (local + 30 > bytes.length) throw damaged(name, `압축 안의 ${entry}이(가) 파일 밖에 있습니다`);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (view.getUint16(offset + 10, true) === DEFLATE) entries.push({ name: entry, from, packed, size });
    offset += 46 + length + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  for (const entry of entries) await checkSize(bytes, entry, name);
  return { names };
}

/** Unpacks an entry piece by piece without keeping anything: a directory may say less than there is. */
async function checkSize(bytes: Uint8Array, { name: entry, from, packed, size }: Packed, name: string): Promise<void> {
  // A copy: the stream asks for memory that nobody else shares.
  const body = new Blob([Uint8Array.from(bytes.subarray(from, from + packed))]).stream();
  const reader = body.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let seen = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      seen += value.length;
      if (seen > size) break;
    }
  } catch (error) {
    throw damaged(name, `압축 안의 ${entry}이(가) 손상됐습니다`, error);
  }
  await reader.cancel();
  throw bomb(name, `${entry}이(가) 목록에 적힌 것보다 큽니다`);
}

function damaged(name: string, problem: string, cause?: unknown): GongboError {
  return new GongboError('INPUT_INVALID', `${name}: ${problem}`, '파일을 다시 받으세요', { cause });
}

function bomb(name: string, problem: string): GongboError {
  return new GongboError(
    'INPUT_INVALID',
    `${name}: 압축 폭탄으로 보여 풀지 않았습니다: ${problem}`,
    '믿을 수 있는 파일이면 한글이나 워드에서 텍스트(UTF-8)로 저장해서 넣으세요',
  );
}
