// The public `KiwiBuilder` neither frees the model's files nor lets the build's messages be kept from the console, so the
// WebAssembly module below it is used.
import initKiwi from 'kiwi-nlp/dist/build/kiwi-wasm.js';
import { GongboError } from '../core/errors.ts';
import { wipeFreeMemory } from './kiwi-free.ts';
import { exposeStackPointer, isStackPointerAlone, STACK_POINTER } from './kiwi-stack.ts';

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

/** What a built Kiwi is besides the content of its memory: plain JSON. */
export interface KiwiState {
  /** Size of the memory in pages of 64 KiB. */
  readonly pages: number;
  readonly stackPointer: number;
  /** What the module calls the built Kiwi. */
  readonly id: unknown;
  /** The module's answer to a fixed sentence, by which a restored Kiwi is checked. */
  readonly answer: string;
}

/** Takes the state of a Kiwi that has just been built; the memory is only what it is until the next text is tagged. */
export type KeepState = (memory: Uint8Array, state: KiwiState) => Promise<void>;

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

interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** An instance of the module, not built yet. */
interface Engine {
  readonly module: KiwiModule;
  /** See `kiwi-stack.ts`. */
  readonly stack: { value: unknown };
  readonly exports: WasmInstance['exports'];
  readonly memory: WasmMemory | undefined;
  /** Size in bytes of the memory as the module declares it, in which it prepares itself. */
  readonly declared: number;
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
/** With names, numbers, a dropped copula and a web address, so that most of the module answers. */
const PROBE = '하병필 도지사권한대행은 3대 전략이 "청년이 머무는 경남"이라고 했다. www.example.kr';
const PAGE = 65_536;

/** How Kiwi is built; what it is depends on these, its files and the module. */
export const KIWI_BUILD = { modelType: 'cong', integrateAllomorph: true, loadTypoDict: false } as const;

/**
 * Instantiates the module, builds Kiwi from the files and takes them out of the module's file system again.
 *
 * @param keep called with the state of the built Kiwi where there is nothing to it but its memory and stack
 * @throws GongboError `MODEL_CORRUPT` with what the module said
 */
export async function openKiwi(
  files: Readonly<Record<string, Uint8Array>>,
  wasm: Uint8Array,
  keep?: KeepState,
): Promise<KiwiHandle> {
  const messages: string[] = [];
  try {
    const engine = await instantiate(wasm, (line) => void messages.push(line));
    const id = build(engine, files);
    // A Kiwi whose state cannot be kept is still a Kiwi.
    if (keep !== undefined) await keepState(engine, wasm, id, keep).catch(() => {});
    return handleOf(engine, id);
  } catch (cause) {
    throw new GongboError(
      'MODEL_CORRUPT',
      `Kiwi를 만들지 못했습니다${messages.length > 0 ? `: ${messages.join(' ')}` : ''}`,
      '`gongbo model verify`로 모델 파일을 확인하세요',
      { cause },
    );
  }
}

/**
 * A Kiwi that was built before, in a new instance of the same module: the model's files are not needed.
 *
 * @param fill writes the pages of the memory that were not empty
 * @returns nothing where what comes out does not answer as the built one did
 * @throws whatever `fill` or WebAssembly throws
 */
export async function restoreKiwi(
  wasm: Uint8Array,
  state: KiwiState,
  fill: (memory: Uint8Array) => Promise<void>,
): Promise<KiwiHandle | undefined> {
  if (!isStackPointerAlone(wasm)) return undefined;
  const engine = await instantiate(wasm, () => {}, state.pages);
  if (engine.memory === undefined || engine.memory.buffer.byteLength !== state.pages * PAGE) return undefined;
  new Uint8Array(engine.memory.buffer, 0, Math.min(engine.declared, engine.memory.buffer.byteLength)).fill(0);
  await fill(new Uint8Array(engine.memory.buffer));
  engine.stack.value = state.stackPointer;
  return probe(engine, state.id) === state.answer ? handleOf(engine, state.id) : undefined;
}

function handleOf(engine: Engine, id: unknown): KiwiHandle {
  return {
    version: String(command(engine, 'version', [])),
    // What the module answers to `tokenize`, by kiwi-nlp's own `TokenInfo[]`.
    tokenize: (text, pretokenized) =>
      command(engine, 'tokenize', [text, MATCH, [], pretokenized], id) as readonly KiwiToken[],
  };
}

function command(engine: Engine, method: string, args: readonly unknown[], id?: unknown): unknown {
  return JSON.parse(request(engine, method, args, id));
}

function request({ module, stack }: Engine, method: string, args: readonly unknown[], id?: unknown): string {
  const pointer = stack.value;
  try {
    return module.api(JSON.stringify({ method, args, id }));
  } catch (cause) {
    stack.value = pointer;
    throw cause;
  }
}

function probe(engine: Engine, id: unknown): string {
  return request(engine, 'tokenize', [PROBE, MATCH, [], []], id);
}

async function keepState(engine: Engine, wasm: Uint8Array, id: unknown, keep: KeepState): Promise<void> {
  const { memory, stack, exports } = engine;
  if (memory === undefined || typeof stack.value !== 'number' || !isStackPointerAlone(wasm)) return;
  const answer = probe(engine, id);
  wipeFreeMemory(exports, memory, String(initKiwi));
  const pages = memory.buffer.byteLength / PAGE;
  await keep(new Uint8Array(memory.buffer), { pages, stackPointer: stack.value, id, answer });
}

/** @param pages the size that the memory is to have from the start; default: the module's own */
async function instantiate(wasm: Uint8Array, print: (line: string) => void, pages = 0): Promise<Engine> {
  let stack: { value: unknown } = { value: undefined };
  let exports: WasmInstance['exports'] = {};
  let memory: WasmMemory | undefined;
  let declared = 0;
  const module = await new Promise<KiwiModule>((resolve, reject) => {
    const instantiateWasm: KiwiSettings['instantiateWasm'] = (imports, done) => {
      // The module would wait for ever: a failure here has to go round it.
      WebAssembly.instantiate(exposeStackPointer(wasm), imports)
        .then((result) => {
          exports = result.instance.exports;
          const pointer = exports[STACK_POINTER];
          if (isGlobal(pointer)) stack = pointer;
          memory = Object.values(exports).find(isMemory);
          // Here, before the module looks at its memory for the first time: it would not notice later.
          declared = memory?.buffer.byteLength ?? 0;
          memory?.grow(Math.max(0, pages - declared / PAGE));
          done(result.instance, result.module);
        })
        .catch(reject);
    };
    initialize({ print, printErr: print, instantiateWasm }).then(resolve, reject);
  });
  return { module, stack, exports, memory, declared };
}

function isGlobal(value: unknown): value is { value: unknown } {
  return typeof value === 'object' && value !== null && 'value' in value;
}

function isMemory(value: unknown): value is WasmMemory {
  return typeof value === 'object' && value !== null && 'buffer' in value && 'grow' in value;
}

function build(engine: Engine, files: Readonly<Record<string, Uint8Array>>): unknown {
  const { FS } = engine.module;
  FS.mkdir(DIRECTORY);
  for (const [name, data] of Object.entries(files)) FS.writeFile(`${DIRECTORY}/${name}`, data, { canOwn: true });
  const id = command(engine, 'build', [{ modelPath: DIRECTORY, ...KIWI_BUILD }]);
  for (const name of Object.keys(files)) FS.unlink(`${DIRECTORY}/${name}`);
  FS.rmdir(DIRECTORY);
  return id;
}
