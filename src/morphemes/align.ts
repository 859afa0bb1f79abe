import { splitsSurrogatePair } from '../core/offsets.ts';
import type { Span } from '../core/span.ts';
import { toLetters } from './jamo.ts';
import { matchLetters } from './match-letters.ts';
import type { TaggedMorpheme } from './tagger.ts';

/** A morpheme without a place. */
export type Unplaced = Pick<TaggedMorpheme, 'form' | 'tag'>;

/**
 * Finds the place of each morpheme inside its eojeol. The letters of the forms are aligned with the letters written, so that
 * contractions and irregular stems find their syllables; every character of the eojeol belongs to some morpheme.
 *
 * @returns one span per morpheme in offsets of `surface`, starts non-decreasing, none empty unless `surface` is
 * @example `align('했다', [하/XSV, 았/EP, 다/EF])` is [0, 1), [0, 1), [1, 2)
 */
export function align(surface: string, morphemes: readonly Unplaced[]): readonly Span[] {
  return literally(surface, morphemes) ?? remembered(surface, morphemes);
}

/** How many contracted eojeols are remembered: few (했다, 위해, 통해) are most of those of a text. */
const REMEMBERED = 5000;
const known = new Map<string, readonly Span[]>();

function remembered(surface: string, morphemes: readonly Unplaced[]): readonly Span[] {
  let key = surface;
  for (const { form, tag } of morphemes) key += `\u0000${form}\u0000${tag}`;
  const present = known.get(key);
  if (present !== undefined) return present;
  const spans = byLetters(surface, morphemes);
  if (known.size >= REMEMBERED) known.clear();
  known.set(key, spans);
  return spans;
}

/** The common case: the forms one after another are the surface (정부 + 는). */
function literally(surface: string, morphemes: readonly Unplaced[]): readonly Span[] | undefined {
  const spans: Span[] = [];
  let at = 0;
  for (const { form } of morphemes) {
    if (form === '' || !surface.startsWith(form, at)) return undefined;
    spans.push({ start: at, end: at + form.length });
    at += form.length;
  }
  return at === surface.length ? spans : undefined;
}

/** What the letters of one form have found: the first and last character, and whether its leading vowel was lost. */
interface Found {
  first: number;
  last: number;
  readonly headless: boolean;
}

function byLetters(surface: string, morphemes: readonly Unplaced[]): readonly Span[] {
  const written = toLetters(surface);
  const forms = morphemes.map(({ form }) => toLetters(form).codes);
  const owners = forms.flatMap((codes, owner) => codes.map((_, letter) => ({ owner, letter })));
  const found: (Found | undefined)[] = [];
  for (const [row, column] of matchLetters(forms.flat(), written.codes)) {
    const position = owners[row];
    const offset = written.offsets[column];
    if (position === undefined || offset === undefined) continue;
    const before = found[position.owner];
    if (before === undefined) found[position.owner] = { first: offset, last: offset, headless: position.letter > 1 };
    else before.last = offset;
  }
  return settle(surface, morphemes, found);
}

/** Turns what was found into spans; characters that no form has claimed go to the morpheme before them. */
function settle(
  surface: string,
  morphemes: readonly Unplaced[],
  found: readonly (Found | undefined)[],
): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  let previous = { start: 0, end: 0 };
  for (const [index, morpheme] of morphemes.entries()) {
    const span = place(surface, morpheme, found, index, previous);
    if (span.start > previous.end) {
      const before = spans.at(-1);
      if (before === undefined) span.start = 0;
      else before.end = span.start;
    }
    spans.push(span);
    previous = span;
  }
  const final = spans.at(-1);
  if (final !== undefined) final.end = surface.length;
  return spans;
}

function place(
  surface: string,
  { tag }: Unplaced,
  found: readonly (Found | undefined)[],
  index: number,
  previous: Span,
): { start: number; end: number } {
  const here = found[index];
  const fusedStart = previous.end > 0 ? Math.max(previous.start, characterStart(surface, previous.end - 1)) : 0;
  if (here !== undefined) {
    // An ending whose vowel has gone into the stem (가서 = 가 + 아서) begins on the stem's last character.
    const lost = here.headless && tag.startsWith('E') && previous.end > 0;
    const start = lost ? fusedStart : Math.max(previous.start, characterStart(surface, here.first));
    return { start, end: characterEnd(surface, here.last) };
  }
  // No letter is left of it. The copula dropped after a vowel (장소다 = 장소 + 이 + 다) stands with its ending, so that the noun
  // keeps its own span; all else is fused with what stands before.
  const next = found[index + 1]?.first;
  if (next !== undefined && (previous.end === 0 || tag === 'VCP')) {
    const start = characterStart(surface, next);
    return { start, end: characterEnd(surface, start) };
  }
  return { start: fusedStart, end: Math.max(previous.end, characterEnd(surface, fusedStart)) };
}

function characterEnd(text: string, offset: number): number {
  return Math.min(text.length, offset + ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1));
}

function characterStart(text: string, offset: number): number {
  return splitsSurrogatePair(text, offset) ? offset - 1 : offset;
}
