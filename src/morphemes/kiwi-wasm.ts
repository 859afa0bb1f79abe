// The public `KiwiBuilder` neither frees the model's files nor lets the build's messages be kept from the console, so the
// WebAssembly module below it is used.
import initKiwi from 'kiwi-nlp/dist/build/kiwi-wasm.js';
import { GongboError } from '../core/errors.ts';

/** The fields of Kiwi's `TokenInfo` that are used; offsets in UTF-16. */
export interface KiwiToken {
  readonly str: string;
  readonly tag: string;
  readonly position: number;
  readonly length: number;
}

/** A stretch whose morphemes are given; offsets in bytes of UTF-8, those of `tokenization` from the stretch's start. */
export interface PretokenizedSpan {
  readonly start: number;
  readonly end: number;
  readonly tokenization: readonly {
    readonly form: string;
    readonly tag: string;
    readonly start: number;
    readonly end: number;
  }[];
}

/** A built Kiwi. */
export interface KiwiHandle {
  readonly version: string;
  /** @throws whatever WebAssembly throws, which may be a bare number */
  tokenize(text: string, pretokenized: readonly PretokenizedSpan[]): readonly KiwiToken[];
}

/** The part of the Emscripten module that is used. */
interface KiwiModule {
  api(request: string): string;
  readonly FS: {
    mkdir(path: string): void;
    rmdir(path: string): void;
    writeFile(path: string, data: Uint8Array, options: { readonly canOwn: boolean }): void;
    unlink(path: string): void;
  };
}

// kiwi-nlp types this as a CommonJS file whose module is `{}`; it is an ES module that exports the initialiser as default.
const initialize = initKiwi as unknown as (settings: {
  readonly wasmBinary: Uint8Array;
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
}) => Promise<KiwiModule>;

/**
 * `Match.all` of kiwi-nlp: web and e-mail addresses, hashtags, mentions, serial numbers and emoji as one morpheme each, and
 * appended final consonants. Left out, the module takes another default than its documentation says.
 */
const MATCH = 0x3f | 0x800000;
const DIRECTORY = 'gongbo-model';

/** Instantiates the module, builds Kiwi from the files and takes them out of the module's file system again. */
export async function openKiwi(files: Readonly<Record<string, Uint8Array>>, wasm: Uint8Array): Promise<KiwiHandle> {
  const messages: string[] = [];
  const keep = (line: string): void => void messages.push(line);
  try {
    const module = await initialize({ wasmBinary: wasm, print: keep, printErr: keep });
    const command = (method: string, args: readonly unknown[], id?: unknown): unknown =>
      JSON.parse(module.api(JSON.stringify({ method, args, id })));
    const paths = Object.keys(files).map((name) => `${DIRECTORY}/${name}`);
    module.FS.mkdir(DIRECTORY);
    for (const [name, data] of Object.entries(files))
      module.FS.writeFile(`${DIRECTORY}/${name}`, data, { canOwn: true });
    const id = command('build', [
      { modelPath: DIRECTORY, modelType: 'cong', integrateAllomorph: true, loadTypoDict: false },
    ]);
    for (const path of paths) module.FS.unlink(path);
    module.FS.rmdir(DIRECTORY);
    return {
      version: String(command('version', [])),
      // What the module answers to `tokenize`, by kiwi-nlp's own `TokenInfo[]`.
      tokenize: (text, pretokenized) =>
        command('tokenize', [text, MATCH, [], pretokenized], id) as readonly KiwiToken[],
    };
  } catch (cause) {
    throw new GongboError(
      'MODEL_CORRUPT',
      `Kiwi를 만들지 못했습니다${messages.length > 0 ? `: ${messages.join(' ')}` : ''}`,
      '`gongbo model verify`로 모델 파일을 확인하세요',
      { cause },
    );
  }
}
