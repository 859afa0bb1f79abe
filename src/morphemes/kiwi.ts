import { GongboError } from '../core/errors.ts';
import { replaceLoneSurrogates, utf8Offsets } from '../core/offsets.ts';
import { unreadable } from './fallback.ts';
import { plainLetters } from './jamo.ts';
import { type KiwiHandle, type KiwiToken, openKiwi, type PretokenizedSpan } from './kiwi-wasm.ts';
import { cutPieces } from './pieces.ts';
import { type KnownName, type TaggedMorpheme, type Tagger, usableNames } from './tagger.ts';
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
  return {
    info: { name: 'kiwi', version: kiwi.version, model: 'cong' },
    tag(text, names) {
      const clean = replaceLoneSurrogates(text);
      const known = usableNames(clean, names);
      return cutPieces(clean, PIECE, known).flatMap((piece) => {
        const inside = known.filter(({ start, end }) => start >= piece.start && end <= piece.end);
        const shifted = inside.map((name) => ({
          ...name,
          start: name.start - piece.start,
          end: name.end - piece.start,
        }));
        return tagPiece(kiwi, clean.slice(piece.start, piece.end), shifted, piece.start);
      });
    },
  };
}

function tagPiece(
  kiwi: KiwiHandle,
  piece: string,
  names: readonly KnownName[],
  shift: number,
): readonly TaggedMorpheme[] {
  try {
    const morphemes: TaggedMorpheme[] = [];
    let previous = 0;
    for (const token of kiwi.tokenize(piece, pretokenize(piece, names))) {
      const morpheme = toMorpheme(piece, token, previous);
      previous = morpheme.start;
      morphemes.push({ ...morpheme, start: morpheme.start + shift, end: morpheme.end + shift });
    }
    return morphemes;
  } catch {
    return unreadable(piece, names).map((one) => ({ ...one, start: one.start + shift, end: one.end + shift }));
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

/** A dropped copula has no character of its own (장소다 = 장소 + 이 + 다): it gets that of its ending, or else the one before. */
function toMorpheme(piece: string, { str, tag, position, length }: KiwiToken, previous: number): TaggedMorpheme {
  let start = Math.max(position, previous);
  let end = Math.max(position + length, start);
  if (start === end) {
    if (end < piece.length) end = characterEnd(piece, start);
    else start = Math.max(previous, characterStart(piece, start));
  }
  return { form: plainLetters(str), tag: foldTag(tag), start, end };
}

function characterEnd(text: string, start: number): number {
  return start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
}

function characterStart(text: string, end: number): number {
  return Math.max(0, end - ((text.codePointAt(end - 2) ?? 0) > 0xffff ? 2 : 1));
}
