/** Whether an offset would cut a surrogate pair in two: true at 1 of "😀". */
export function splitsSurrogatePair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset));
}

/** Whether a code unit opens a surrogate pair. */
export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** Whether a code unit closes a surrogate pair. */
export function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The text with each unpaired surrogate replaced by U+FFFD, one code unit for one, so that offsets stay. */
export function replaceLoneSurrogates(text: string): string {
  return text.isWellFormed() ? text : text.toWellFormed();
}

/** The UTF-8 byte offset of every UTF-16 offset 0…length of a well-formed text; `utf8Offsets('가a')` is [0, 3, 4]. */
export function utf8Offsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    offsets[index] = bytes;
    const unit = text.charCodeAt(index);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(index + 1))) {
      offsets[index + 1] = bytes;
      index += 1;
      bytes += 4;
    } else bytes += 3;
  }
  offsets[text.length] = bytes;
  return offsets;
}

/** The UTF-16 offset of every code-point offset; `codePointOffsets('😀가')` is [0, 2, 3]. */
export function codePointOffsets(text: string): Uint32Array {
  const offsets: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    offsets.push(index);
    if (isHighSurrogate(text.charCodeAt(index)) && isLowSurrogate(text.charCodeAt(index + 1))) index += 1;
  }
  offsets.push(text.length);
  return Uint32Array.from(offsets);
}

/**
 * The code-point offset of every UTF-16 offset 0…length: what Python, brat and the W3C count in. Inside a surrogate pair
 * it is the offset of the character itself.
 *
 * @example `codePointIndices('😀가')` is [0, 0, 1, 2]
 */
export function codePointIndices(text: string): Uint32Array {
  const indices = new Uint32Array(text.length + 1);
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    indices[index] = splitsSurrogatePair(text, index) ? count - 1 : count;
    if (!splitsSurrogatePair(text, index)) count += 1;
  }
  indices[text.length] = count;
  return indices;
}
