import { type FileHandle, open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { type ArchiveEntry, brokenArchive } from './model-tar.ts';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/** Where the central directory says that an entry is. */
interface ZipRecord {
  readonly path: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * The files of a zip archive, such as a Python wheel, in the order of its directory.
 *
 * @throws GongboError `MODEL_CORRUPT` when the archive is cut, is no zip, or uses what wheels do not use (zip64, encryption)
 * @example `for await (const { path } of zipEntries('kiwipiepy_model.whl'))`: 휠에 든 파일이 차례로 나옵니다
 */
export async function* zipEntries(archive: string): AsyncGenerator<ArchiveEntry> {
  const file = await open(archive, 'r');
  try {
    for (const record of await records(file)) {
      if (!record.path.endsWith('/')) yield { path: record.path, size: record.size, body: bodyOf(file, record) };
    }
  } finally {
    await file.close();
  }
}

async function records(file: FileHandle): Promise<readonly ZipRecord[]> {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - END_SIZE - LONGEST_COMMENT), size);
  let end = tail.length - END_SIZE;
  while (end >= 0 && tail.readUInt32LE(end) !== END_SIGNATURE) end -= 1;
  if (end < 0) throw brokenArchive('압축 파일이 중간에서 끊겼거나 zip 형식이 아닙니다');
  const length = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (offset + length > size) throw brokenArchive('zip 목록이 파일 밖을 가리킵니다');
  const directory = await readAt(file, offset, offset + length);
  const found: ZipRecord[] = [];
  for (let at = 0; at + 46 <= directory.length; ) {
    if (directory.readUInt32LE(at) !== ENTRY_SIGNATURE) throw brokenArchive('zip 목록이 손상됐습니다');
    const nameLength = directory.readUInt16LE(at + 28);
    found.push({
      path: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return found;
}

async function* bodyOf(file: FileHandle, record: ZipRecord): AsyncGenerator<Uint8Array> {
  const header = await readAt(file, record.offset, record.offset + 30);
  if (header.readUInt32LE(0) !== LOCAL_SIGNATURE) throw brokenArchive(`zip 안의 ${record.path}이(가) 손상됐습니다`);
  const start = record.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = Readable.from(slices(file, start, start + record.packed));
  if (record.method === 0) yield* packed;
  // The callback is there because an error reaches the reader through the inflated stream.
  else if (record.method === 8) yield* pipeline(packed, createInflateRaw(), () => {});
  else throw brokenArchive(`zip 안의 ${record.path}은(는) 읽지 못하는 방식으로 압축됐습니다: ${record.method}`);
}

async function* slices(file: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += 1 << 18) yield await readAt(file, at, Math.min(end, at + (1 << 18)));
}

async function readAt(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
  if (bytesRead < end - start) throw brokenArchive('압축 파일이 중간에서 끊겼습니다');
  return buffer;
}
