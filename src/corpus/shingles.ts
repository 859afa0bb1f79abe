/** Characters in a run. Long enough that unrelated releases share next to nothing, short enough that a changed number costs only a dozen. */
export const SHINGLE_LENGTH = 6;

/**
 * The different runs of six characters of a levelled text, as 32-bit hashes in ascending order. A text that is shorter
 * is one run.
 *
 * @example `shinglesOf('가람시가3대전략을').length` is 4
 */
export function shinglesOf(text: string): Uint32Array {
  if (text === '') return new Uint32Array();
  const hashes = new Uint32Array(Math.max(1, text.length - SHINGLE_LENGTH + 1));
  for (let at = 0; at < hashes.length; at += 1)
    hashes[at] = hashOf(text, at, Math.min(text.length, at + SHINGLE_LENGTH));
  hashes.sort();
  return hashes.filter((hash, index) => index === 0 || hash !== hashes[index - 1]);
}

/** FNV-1a over UTF-16 code units, with a last mix so that low bits depend on all of them. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
