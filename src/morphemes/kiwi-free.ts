/**
 * Building Kiwi leaves a third of its memory free but full of what was there. Emptied, it need not be kept in a snapshot. The
 * module's allocator is what knows the free memory: it is asked for all of it, and all is given back.
 */

interface Memory {
  readonly buffer: ArrayBuffer;
}

interface Allocator {
  readonly malloc: (size: number) => unknown;
  readonly free: (pointer: number) => unknown;
}

const LARGEST = 1 << 26;
const SMALLEST = 1 << 12;

/**
 * Fills the free memory of an Emscripten module with zeros, without letting the memory grow.
 *
 * @param loader the source of the module's JavaScript, which says what its exports mean; unclear, nothing happens
 * @example `wipeFreeMemory(instance.exports, memory, String(initKiwi))`: 빈 자리를 0으로 채웁니다
 */
export function wipeFreeMemory(exports: Readonly<Record<string, unknown>>, memory: Memory, loader: string): void {
  const allocator = findAllocator(exports, loader);
  if (allocator === undefined) return;
  // The module grows through this method of this object, and takes an exception for "no more memory".
  Object.defineProperty(memory, 'grow', { value: refuse, configurable: true });
  try {
    const pointers = takeAll(allocator, memory);
    for (const pointer of pointers) allocator.free(pointer);
  } finally {
    Reflect.deleteProperty(memory, 'grow');
  }
}

function refuse(): never {
  throw new RangeError('no more memory');
}

function takeAll({ malloc }: Allocator, memory: Memory): readonly number[] {
  const { buffer } = memory;
  const pointers: number[] = [];
  for (let size = LARGEST; size >= SMALLEST; ) {
    const answer = malloc(size);
    const pointer = typeof answer === 'number' ? answer >>> 0 : 0;
    if (pointer === 0) {
      size /= 2;
      continue;
    }
    pointers.push(pointer);
    // It grew all the same, in a way unknown here: the next one would, too.
    if (memory.buffer !== buffer) break;
    new Uint8Array(buffer, pointer, size).fill(0);
  }
  return pointers;
}

/** Emscripten shortens the names of what a module exports; its loader has `_malloc = wasmExports["L"]`. */
function findAllocator(exports: Readonly<Record<string, unknown>>, loader: string): Allocator | undefined {
  const [malloc, free] = ['malloc', 'free'].map((name) => {
    const key = new RegExp(`\\b_${name} = wasmExports\\["(\\w+)"\\]`).exec(loader)?.[1];
    return key === undefined ? undefined : exports[key];
  });
  return isFunction(malloc) && isFunction(free) ? { malloc, free } : undefined;
}

function isFunction(value: unknown): value is (argument: number) => unknown {
  return typeof value === 'function';
}
