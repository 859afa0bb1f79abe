// The public `KiwiBuilder` neither frees the model's files nor lets the build's messages be kept from the console, so the
// WebAssembly module below it is used.
import initKiwi from 'kiwi-nlp/dist/build/kiwi-wasm.js';
import { GongboError } from '../core/errors.ts';
import { exposeStackPointer, STACK_POINTER } from './kiwi-stack.ts';

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

/** The settings of the Emscripten module that are used. */
interface KiwiSettings {
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
  readonly instantiateWasm: (imports: object, done: (instance: WasmInstance, module: object) => void) => void;
}

interface WasmInstance {
  readonly exports: Readonly<Record<string, unknown>>;
}

// kiwi-nlp types this as a CommonJS file whose module is `{}`; it is an ES module that exports the initialiser as default.
const initialize = initKiwi as unknown as (settings: KiwiSettings) => Promise<KiwiModule>;

// Every platform has it, but the types belong to the DOM's, which a library for Node as well cannot include.
const { WebAssembly } = globalThis as unknown as {
  readonly WebAssembly: {
    instantiate(
      bytes: Uint8Array,
      imports: object,
    ): Promise<{ readonly instance: WasmInstance; readonly module: object }>;
  };
};

/**
 * `Match.all` of kiwi-nlp: web and e-mail addresses, hashtags, mentions, serial numbers and emoji as one morpheme each, and
 * appended final consonants. Left out, the module takes another default than its documentation says.
 */
const MATCH = 0x3f | 0x800000;
const DIRECTORY = 'gongbo-model';

/**
 * Instantiates the module, builds Kiwi from the files and takes them out of the module's file system again.
 *
 * @throws GongboError `MODEL_CORRUPT` with what the module said
 */
export async function openKiwi(files: Readonly<Record<string, Uint8Array>>, wasm: Uint8Array): Promise<KiwiHandle> {
  const messages: string[] = [];
  try {
    const { module, stack } = await instantiate(wasm, (line) => void messages.push(line));
    const command = (method: string, args: readonly unknown[], id?: unknown): unknown => {
      const pointer = stack.value;
      try {
        return JSON.parse(module.api(JSON.stringify({ method, args, id })));
      } catch (cause) {
        stack.value = pointer;
        throw cause;
      }
    };
    const id = build(module, command, files);
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

/** The module and its stack pointer, see `kiwi-stack.ts`. */
async function instantiate(
  wasm: Uint8Array,
  print: (line: string) => void,
): Promise<{ readonly module: KiwiModule; readonly stack: { value: unknown } }> {
  let stack: { value: unknown } = { value: 0 };
  const module = await new Promise<KiwiModule>((resolve, reject) => {
    const instantiateWasm: KiwiSettings['instantiateWasm'] = (imports, done) => {
      // The module would wait for ever: a failure here has to go round it.
      WebAssembly.instantiate(exposeStackPointer(wasm), imports).then((result) => {
        const pointer = result.instance.exports[STACK_POINTER];
        if (isGlobal(pointer)) stack = pointer;
        done(result.instance, result.module);
      }, reject);
    };
    initialize({ print, printErr: print, instantiateWasm }).then(resolve, reject);
  });
  return { module, stack };
}

function isGlobal(value: unknown): value is { value: unknown } {
  return typeof value === 'object' && value !== null && 'value' in value;
}

function build(
  { FS }: KiwiModule,
  command: (method: string, args: readonly unknown[]) => unknown,
  files: Readonly<Record<string, Uint8Array>>,
): unknown {
  FS.mkdir(DIRECTORY);
  for (const [name, data] of Object.entries(files)) FS.writeFile(`${DIRECTORY}/${name}`, data, { canOwn: true });
  const id = command('build', [
    { modelPath: DIRECTORY, modelType: 'cong', integrateAllomorph: true, loadTypoDict: false },
  ]);
  for (const name of Object.keys(files)) FS.unlink(`${DIRECTORY}/${name}`);
  FS.rmdir(DIRECTORY);
  return id;
}
