/**
 * Decodes CP949 (Windows' extended EUC-KR), or gives nothing where the bytes are not of it.
 *
 * The decoder of the platform is used for KS X 1001 only: Node's reads no more than that, though browsers' do, and lets
 * the syllables of the extension through as control characters.
 *
 * @example `decodeCp949(Uint8Array.of(0x8c, 0x63))`는 `'똠'`입니다
 */
export function decodeCp949(bytes: Uint8Array): string | undefined {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const trail = bytes[at + 1] ?? 0;
    const isStandard = lead >= 0xa1 && trail >= 0xa1 && trail <= 0xfe;
    // Rows 0xC9 and 0xFE are for the user's own characters, which nobody else can read.
    if (isStandard && (lead === 0xc9 || lead >= 0xfe)) return undefined;
    const other = isStandard ? ADDITIONS.get((lead << 8) | trail) : extension().get((lead << 8) | trail);
    if (!isStandard && other === undefined) return undefined;
    if (other !== undefined) {
      const before = decodeStandard(bytes.subarray(from, at));
      if (before === undefined) return undefined;
      parts.push(before, other);
      from = at + 2;
    }
    at += 2;
  }
  const rest = decodeStandard(bytes.subarray(from));
  return rest === undefined ? undefined : parts.join('') + rest;
}

/** The two signs that later editions of KS X 1001 added. */
const ADDITIONS: ReadonlyMap<number, string> = new Map([
  [0xa2e6, '€'],
  [0xa2e7, '®'],
]);

let cachedExtension: ReadonlyMap<number, string> | undefined;

/** The syllables that KS X 1001 lacks, by code: Unicode's order, laid out over the codes that KS X 1001 leaves free. */
function extension(): ReadonlyMap<number, string> {
  cachedExtension ??= new Map(zip(freeCodes(), extraSyllables()));
  return cachedExtension;
}

function* freeCodes(): Generator<number> {
  for (let lead = 0x81; lead <= 0xc6; lead += 1) {
    const last = lead <= 0xa0 ? 0xfe : 0xa0;
    for (let trail = 0x41; trail <= last; trail += 1) {
      const isGap = (trail > 0x5a && trail < 0x61) || (trail > 0x7a && trail < 0x81);
      if (!isGap) yield (lead << 8) | trail;
    }
  }
}

function* extraSyllables(): Generator<string> {
  const standard = new Set<string>();
  for (let lead = 0xb0; lead <= 0xc8; lead += 1) {
    const row = Uint8Array.from({ length: 94 * 2 }, (_, index) => (index % 2 === 0 ? lead : 0xa1 + (index >> 1)));
    for (const syllable of decodeStandard(row) ?? '') standard.add(syllable);
  }
  for (let code = 0xac00; code <= 0xd7a3; code += 1) {
    const syllable = String.fromCharCode(code);
    if (!standard.has(syllable)) yield syllable;
  }
}

function* zip(codes: Iterable<number>, syllables: Iterable<string>): Generator<[number, string]> {
  const rest = syllables[Symbol.iterator]();
  for (const code of codes) {
    const next = rest.next();
    if (next.done === true) return;
    yield [code, next.value];
  }
}

function decodeStandard(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('euc-kr', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
