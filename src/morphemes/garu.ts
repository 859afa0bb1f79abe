import { type AnalyzeResult, Garu, type Token } from 'garu-ko';
import { codePointOffsets, replaceLoneSurrogates } from '../core/offsets.ts';
import { align } from './align.ts';
import { disguise, unmask } from './disguise.ts';
import { unreadable } from './fallback.ts';
import { quietly } from './garu-quiet.ts';
import { cutPieces } from './pieces.ts';
import { readSymbols } from './symbols.ts';
import { type TaggedMorpheme, type Tagger, usableNames } from './tagger.ts';
import { foldTag } from './tags.ts';

/** The engine's time grows with the square of what it is given at once. */
const PIECE = 160;

/**
 * Loads garu (MIT, 1.4 MB, code and model in its own package), in Node as in a browser.
 *
 * @throws GongboError `ENGINE_UNAVAILABLE` when its WebAssembly or model cannot be read
 * @example `(await createGaruTagger()).tag('했다', [])` gives 하/VV 았/EP 다/EF, the first two on 했
 */
export async function createGaruTagger(): Promise<Tagger> {
  const garu = await quietly(() => Garu.load());
  const { version } = garu.modelInfo();
  return {
    info: { name: 'garu', version, model: 'base' },
    tag(text, names) {
      const clean = replaceLoneSurrogates(text);
      const known = usableNames(clean, names);
      try {
        const disguised = disguise(clean, known);
        const morphemes = cutPieces(disguised.text, PIECE, disguised.masks).flatMap(({ start, end }) =>
          tagPiece(garu, disguised.text.slice(start, end), start),
        );
        return unmask(clean, disguised, readSymbols(disguised.text, morphemes));
      } catch {
        // A trap inside WebAssembly: this piece is lost, the instance goes on.
        return unreadable(clean, known);
      }
    },
    dispose: () => garu.destroy(),
  };
}

function tagPiece(garu: Garu, piece: string, shift: number): readonly TaggedMorpheme[] {
  const tokens = tokensOf(garu.analyze(piece));
  const offsets = codePointOffsets(piece);
  const morphemes: TaggedMorpheme[] = [];
  for (let from = 0; from < tokens.length; ) {
    const first = tokens[from];
    if (first === undefined) break;
    let to = from + 1;
    while (tokens[to]?.start === first.start) to += 1;
    const start = offsets[first.start] ?? piece.length;
    const surface = piece.slice(start, offsets[first.end] ?? piece.length);
    const eojeol = tokens.slice(from, to).map(({ text, pos }) => ({ form: text, tag: foldTag(pos) }));
    for (const [index, place] of align(surface, eojeol).entries()) {
      const morpheme = eojeol[index];
      if (morpheme === undefined) break;
      morphemes.push({ ...morpheme, start: shift + start + place.start, end: shift + start + place.end });
    }
    from = to;
  }
  return morphemes;
}

function tokensOf(result: AnalyzeResult | readonly AnalyzeResult[]): readonly Token[] {
  return 'tokens' in result ? result.tokens : (result[0]?.tokens ?? []);
}
