/**
 * Kiwi reports some texts (U+10FFFF, certain rows of emoji) by a C++ exception. Nothing in its WebAssembly catches it, so each
 * one leaves the frames it flew through on the module's stack, and about 160 of them end the engine for good. The stack pointer
 * is a global that the module does not export; with it exported, it can be put back after each exception.
 */

/** The name under which {@link exposeStackPointer} exports the stack pointer. */
export const STACK_POINTER = 'gongbo_stack_pointer';

const HEADER = 8;
const GLOBAL_SECTION = 6;
const EXPORT_SECTION = 7;
const I32 = 0x7f;
const MUTABLE = 1;
const EXPORT_GLOBAL = 3;

interface Section {
  readonly id: number;
  /** Where the section begins, its id included. */
  readonly start: number;
  readonly content: number;
  readonly end: number;
}

/**
 * A copy of a module (in memory; the file stays as it is) that exports its first global, which in what LLVM links is the stack
 * pointer. A module laid out otherwise is returned unchanged.
 *
 * @example `exposeStackPointer(await readFile('kiwi-wasm.wasm'))`
 */
export function exposeStackPointer(wasm: Uint8Array): Uint8Array {
  const sections = readSections(wasm);
  const globals = sections.find(({ id }) => id === GLOBAL_SECTION);
  const exported = sections.find(({ id }) => id === EXPORT_SECTION);
  if (globals === undefined || exported === undefined) return wasm;
  const first = readNumber(wasm, globals.content).next;
  if (wasm[first] !== I32 || wasm[first + 1] !== MUTABLE) return wasm;
  const name = new TextEncoder().encode(STACK_POINTER);
  const count = readNumber(wasm, exported.content);
  const content = [
    writeNumber(count.value + 1),
    wasm.subarray(count.next, exported.end),
    writeNumber(name.length),
    name,
    Uint8Array.of(EXPORT_GLOBAL, 0),
  ];
  const size = content.reduce((sum, part) => sum + part.length, 0);
  return concatenate([
    wasm.subarray(0, exported.start),
    Uint8Array.of(EXPORT_SECTION),
    writeNumber(size),
    ...content,
    wasm.subarray(exported.end),
  ]);
}

/**
 * Whether the stack pointer is the only global of a module, so that it keeps nothing else outside its memory.
 *
 * @example `isStackPointerAlone(await readFile('kiwi-wasm.wasm'))` is true
 */
export function isStackPointerAlone(wasm: Uint8Array): boolean {
  const globals = readSections(wasm).find(({ id }) => id === GLOBAL_SECTION);
  return globals !== undefined && readNumber(wasm, globals.content).value === 1;
}

function readSections(wasm: Uint8Array): readonly Section[] {
  const sections: Section[] = [];
  for (let start = HEADER; start < wasm.length; ) {
    const size = readNumber(wasm, start + 1);
    const end = size.next + size.value;
    sections.push({ id: wasm[start] ?? 0, start, content: size.next, end });
    start = end;
  }
  return sections;
}

/** Reads an unsigned LEB128 number. */
function readNumber(bytes: Uint8Array, offset: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let next = offset, scale = 1; ; next += 1, scale *= 128) {
    const byte = bytes[next] ?? 0;
    value += (byte & 127) * scale;
    if (byte < 128) return { value, next: next + 1 };
  }
}

function writeNumber(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Uint8Array.from([...bytes, rest]);
    bytes.push((rest % 128) + 128);
  }
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
