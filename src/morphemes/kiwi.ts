import { GongboError } from '../core/errors.ts';
import { replaceLoneSurrogates, utf8Offsets } from '../core/offsets.ts';
import { isSpace } from '../core/span.ts';
import { cover, unreadable } from './fallback.ts';
import { plainLetters } from './jamo.ts';
import { type KiwiHandle, type KiwiToken, openKiwi, type PretokenizedSpan } from './kiwi-wasm.ts';
import { cutPieces } from './pieces.ts';
import { isVisible, type KnownName, shiftBy, type TaggedMorpheme, type Tagger, usableNames } from './tagger.ts';
import { foldTag } from './tags.ts';

/** The files of Kiwi's model that {@link createKiwiTagger} needs; dialect.dict and typo.dict are not read. */
export const KIWI_FILES = [
  'combiningRule.txt',
  'cong.mdl',
  'default.dict',
  'extract.mdl',
  'multi.dict',
  'nounchr.mdl',
  'sj.morph',
] as const;

/** What {@link createKiwiTagger} is made of. */
export interface KiwiParts {
  /** The model's files by name, see {@link KIWI_FILES}. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** The bytes of `kiwi-nlp/dist/kiwi-wasm.wasm`. */
  readonly wasm: Uint8Array;
}

/** Kiwi is linear in the length of a text; the limit keeps its answer, a JSON string, of a reasonable size. */
const PIECE = 8192;

/**
 * Builds Kiwi (LGPL) from the bytes of its model, in Node as in a browser: four to six seconds and 0.9 GB.
 *
 * @throws GongboError `MODEL_CORRUPT` when a file is missing or Kiwi rejects the model
 * @example `(await createKiwiTagger({ files, wasm })).tag('했다', [])` gives 하/VV 었/EP 다/EF, the first two on 했
 */
export async function createKiwiTagger({ files, wasm }: KiwiParts): Promise<Tagger> {
  const missing = KIWI_FILES.filter((name) => files[name] === undefined);
  if (missing.length > 0) {
    throw new GongboError(
      'MODEL_CORRUPT',
      `Kiwi 모델에 파일이 없습니다: ${missing.join(', ')}`,
      '`gongbo model install`로 모델을 다시 설치하세요',
    );
  }
  const kiwi = await openKiwi(
    Object.fromEntries(KIWI_FILES.map((name) => [name, files[name] ?? new Uint8Array()])),
    wasm,
  );
  return kiwiTagger(kiwi);
}

/** The tagger of a Kiwi that is built: `kiwiTagger(await openKiwi(files, wasm)).tag('했다', [])`. */
export function kiwiTagger(kiwi: KiwiHandle): Tagger {
  return {
    info: { name: 'kiwi', version: kiwi.version, model: 'cong' },
    tag(text, names) {
      const clean = readable(text);
      const known = usableNames(clean, names);
      return cutPieces(clean, PIECE, known).flatMap(({ start, end }) => {
        const inside = known.filter((name) => name.start >= start && name.end <= end);
        const moved = inside.map((name) => ({ ...name, start: name.start - start, end: name.end - start }));
        return shiftBy(tagPiece(kiwi, clean.slice(start, end), moved), start);
      });
    },
  };
}

/** Kiwi fails on lone surrogates and on U+10FFFF; what stands in for them is as long, so that offsets stay. */
function readable(text: string): string {
  return replaceLoneSurrogates(text).replaceAll('\u{10ffff}', '\u{10fffd}');
}

function tagPiece(kiwi: KiwiHandle, piece: string, names: readonly KnownName[]): readonly TaggedMorpheme[] {
  const tokens = tokenize(kiwi, piece, names);
  if (tokens === undefined) return unreadable(piece, names);
  const morphemes: TaggedMorpheme[] = [];
  let previous = 0;
  for (const token of tokens) {
    const morpheme = toMorpheme(piece, token, previous);
    if (!isVisible(piece, morpheme)) continue;
    previous = morpheme.start;
    morphemes.push(morpheme);
  }
  return cover(piece, morphemes);
}

/** Kiwi's answer; a piece that it cannot read (some rows of emoji make it throw) has none, and the instance goes on. */
function tokenize(kiwi: KiwiHandle, piece: string, names: readonly KnownName[]): readonly KiwiToken[] | undefined {
  try {
    return kiwi.tokenize(piece, pretokenize(piece, names));
  } catch {
    return undefined;
  }
}

/** Kiwi counts the given spans in bytes of UTF-8, the morphemes in a span from the span's start. */
function pretokenize(piece: string, names: readonly KnownName[]): readonly PretokenizedSpan[] {
  if (names.length === 0) return [];
  const bytes = utf8Offsets(piece);
  return names.map(({ start, end, tag = 'NNP' }) => {
    const from = bytes[start] ?? 0;
    const to = bytes[end] ?? from;
    return { start: from, end: to, tokenization: [{ form: piece.slice(start, end), tag, start: 0, end: to - from }] };
  });
}

/**
 * A dropped morpheme has no character of its own: the copula (장소다 = 장소 + 이 + 다) gets that of its ending, so that the noun
 * keeps its own span, any other the character before.
 */
function toMorpheme(piece: string, { str, tag, position, length }: KiwiToken, previous: number): TaggedMorpheme {
  let start = Math.max(position, previous);
  let end = Math.max(position + length, start);
  if (start === end) {
    if (start === 0 || (tag === 'VCP' && end < piece.length && !isSpace(piece.charCodeAt(end)))) {
      end = characterEnd(piece, start);
    } else start = Math.max(previous, characterStart(piece, start));
  }
  return { form: plainLetters(str), tag: foldTag(tag), start, end };
}

function characterEnd(text: string, start: number): number {
  return start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
}

function characterStart(text: string, end: number): number {
  return Math.max(0, end - ((text.codePointAt(end - 2) ?? 0) > 0xffff ? 2 : 1));
}
