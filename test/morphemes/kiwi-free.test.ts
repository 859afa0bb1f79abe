import { describe, expect, test } from 'vitest';
import { wipeFreeMemory } from '../../src/morphemes/kiwi-free.ts';

const LOADER = 'function assign(e) { _malloc = wasmExports["L"]; _free = wasmExports["M"]; }';

/** An allocator with 64 KiB of free memory behind 64 KiB in use, which grows when it has no more, as Emscripten's does. */
function fakeModule() {
  const buffer = new ArrayBuffer(131_072);
  // As in a WebAssembly.Memory, `grow` is inherited.
  const memory: { readonly buffer: ArrayBuffer; grow(): void } = Object.create(
    { grow: fail },
    { buffer: { value: buffer } },
  );
  new Uint8Array(memory.buffer).fill(9);
  const given: number[] = [];
  const freed: unknown[] = [];
  let next = 65_536;
  const exports = {
    L(size: number): number {
      if (next + size > memory.buffer.byteLength) {
        try {
          memory.grow();
        } catch (error) {
          if (error instanceof RangeError) return 0;
          throw error;
        }
      }
      given.push(next);
      next += size;
      return next - size;
    },
    M: (pointer: number) => freed.push(pointer),
  };
  return { memory, exports, given, freed };
}

function fail(): never {
  throw new Error('grown');
}

describe('빈 자리 지우기', () => {
  test('빈 자리만 0이 되고, 늘리지 않고, 받은 것을 모두 돌려준다', () => {
    const { memory, exports, given, freed } = fakeModule();
    wipeFreeMemory(exports, memory, LOADER);
    const bytes = new Uint8Array(memory.buffer);
    expect(bytes.subarray(0, 65_536).every((byte) => byte === 9)).toBe(true);
    expect(bytes.subarray(65_536).every((byte) => byte === 0)).toBe(true);
    expect(given.length).toBeGreaterThan(0);
    expect(freed).toEqual(given);
  });

  test('끝나면 다시 늘어날 수 있다', () => {
    const { memory, exports } = fakeModule();
    wipeFreeMemory(exports, memory, LOADER);
    expect(() => memory.grow()).toThrow('grown');
  });

  test('어느 것이 malloc인지 모르면 아무것도 하지 않는다', () => {
    const { memory, exports, given } = fakeModule();
    wipeFreeMemory(exports, memory, 'e=w.L,f=w.M');
    wipeFreeMemory({}, memory, LOADER);
    expect(given).toEqual([]);
    expect(new Uint8Array(memory.buffer).every((byte) => byte === 9)).toBe(true);
  });
});
