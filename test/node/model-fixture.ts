import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import type { ModelManifest } from '../../src/node/model-store.ts';

/** The contents of a tiny model: one file spans several tar blocks, one is shorter than a block. */
export const CONTENTS: Readonly<Record<string, Buffer>> = {
  'combiningRule.txt': Buffer.from('가 + 나\n'),
  'cong.mdl': pseudoRandom(200_000, 7),
  'sj.morph': pseudoRandom(3_000, 11),
};

/** A manifest of {@link CONTENTS} whose release is on the given server. */
export function manifestOf(archiveUrl = 'http://127.0.0.1:9/model.tgz', contents = CONTENTS): ModelManifest {
  return {
    name: 'kiwi-model',
    version: '9.9.9',
    files: Object.entries(contents).map(([name, bytes]) => ({
      name,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
    pythonPackage: 'kiwi_test_model',
    pythonArchiveSize: 1_000,
    archiveUrl,
  };
}

/** A directory that goes away after the test. */
export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'gongbo-model-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** Options for an installation that sees nothing of this machine: no Python, no pip, a cache of its own. */
export async function isolated(manifest = manifestOf()) {
  const cache = await temporaryDirectory();
  return {
    manifest,
    environment: { XDG_CACHE_HOME: cache, PATH: '/nowhere' },
    platform: 'linux',
    pythons: [],
    pips: [],
    download: { attempts: 2, pause: 1, patience: 10_000 },
  };
}

/** A file tree written to the disk. */
export async function writeFiles(directory: string, contents: Readonly<Record<string, Uint8Array>>): Promise<string> {
  await mkdir(directory, { recursive: true });
  for (const [name, bytes] of Object.entries(contents)) await writeFile(join(directory, name), bytes);
  return directory;
}

/** A .tar.gz of the contents, below a directory, with a directory entry and a file that nobody needs. */
export function tarGz(contents: Readonly<Record<string, Buffer>> = CONTENTS, directory = 'models/cong/base'): Buffer {
  return gzipSync(tar(contents, directory));
}

/** The same, not compressed. */
export function tar(contents: Readonly<Record<string, Buffer>> = CONTENTS, directory = 'models/cong/base'): Buffer {
  const entries = Object.entries({ 'typo.dict': Buffer.from('x'), ...contents });
  const files = entries.flatMap(([name, bytes]) => [
    tarHeader(`${directory}/${name}`, '0', bytes.length),
    padded(bytes),
  ]);
  return Buffer.concat([tarHeader(`${directory}/`, '5', 0), ...files, Buffer.alloc(1_024)]);
}

/** One tar header. */
export function tarHeader(path: string, type: string, size: number): Buffer {
  const header = Buffer.alloc(512);
  header.write(path.slice(0, 100), 0);
  header.write('0000644\0', 100);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write('        ', 148);
  header.write(type, 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** Bytes filled up to whole tar blocks. */
export function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}

/** A zip of the contents, as a wheel is: odd files stored, even files deflated. */
export function zip(contents: Readonly<Record<string, Buffer>> = CONTENTS, directory = 'kiwi_test_model'): Buffer {
  const locals: Buffer[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  for (const [index, [name, bytes]] of Object.entries(contents).entries()) {
    const path = Buffer.from(`${directory}/${name}`);
    const method = index % 2 === 0 ? 8 : 0;
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, path, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    records.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, tail, path]));
    locals.push(local);
    offset += local.length;
  }
  const directoryBytes = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(records.length, 8);
  end.writeUInt16LE(records.length, 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directoryBytes, end]);
}

/** A server on this machine, gone after the test. */
export async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}/model.tgz`;
}

/** How a server that stands for the release behaves. */
interface ReleaseBehaviour {
  /** How often it cuts the connection; default: never. */
  readonly cuts?: number;
  /** How many bytes the client has received by now: a cut waits for them, since a client may lose what it has not read. */
  readonly received?: () => number;
  readonly tag?: () => string;
}

/** What a release server does: whole or by range, cutting the connection after 10,000 bytes as often as asked. */
export function releaseServer(bytes: () => Buffer, behaviour: ReleaseBehaviour = {}) {
  const { received = () => Number.POSITIVE_INFINITY, tag = () => '"first"' } = behaviour;
  let cuts = behaviour.cuts ?? 0;
  const ranges: string[] = [];
  return {
    ranges,
    answer(request: IncomingMessage, response: ServerResponse): void {
      const whole = bytes();
      const range = request.headers.range;
      ranges.push(range ?? 'whole');
      const start = range !== undefined && request.headers['if-range'] === tag() ? Number(/\d+/.exec(range)?.[0]) : 0;
      if (start >= whole.length) {
        response.writeHead(416, { 'content-range': `bytes */${whole.length}` }).end();
        return;
      }
      const part = whole.subarray(start);
      response.writeHead(start > 0 ? 206 : 200, {
        etag: tag(),
        'content-length': part.length,
        ...(start > 0 ? { 'content-range': `bytes ${start}-${whole.length - 1}/${whole.length}` } : {}),
      });
      if (cuts === 0) {
        response.end(part);
        return;
      }
      cuts -= 1;
      response.write(part.subarray(0, CUT_AFTER));
      const timer = setInterval(() => {
        if (received() < start + CUT_AFTER) return;
        clearInterval(timer);
        response.destroy();
      }, 5);
    },
  };
}

const CUT_AFTER = 10_000;

/** A command that behaves as pip does: it copies an archive, or fails with its last words. */
export async function fakePip(behaviour: { archive?: Buffer; words?: string }): Promise<readonly string[]> {
  const directory = await temporaryDirectory();
  const archive = join(directory, 'archive');
  await writeFile(archive, behaviour.archive ?? '');
  const script = join(directory, 'pip.mjs');
  await writeFile(
    script,
    `import { copyFileSync } from 'node:fs';
if (process.argv.includes('--version')) process.exit(0);
const words = ${JSON.stringify(behaviour.words ?? '')};
if (words !== '') { console.error(words); process.exit(1); }
console.log('Saved');
copyFileSync(${JSON.stringify(archive)}, process.argv.at(-1) + '/kiwi_test_model-9.9.9.tar.gz');`,
  );
  return [process.execPath, script];
}

/** A command that behaves as Python does when it is asked for the package. */
export async function fakePython(directory: string, version: string): Promise<readonly string[]> {
  const script = join(await temporaryDirectory(), 'python.mjs');
  await writeFile(script, `console.log(${JSON.stringify(JSON.stringify({ directory, version }))});`);
  return [process.execPath, script];
}

/** Bytes that no compression makes smaller, the same in every run. */
function pseudoRandom(length: number, seed: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, index) =>
    createHash('sha256').update(`${seed} ${index}`).digest(),
  );
  return Buffer.concat(blocks, length);
}
