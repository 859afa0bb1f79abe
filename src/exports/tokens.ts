import type { FinishedDocument } from '../core/finished.ts';
import type { Morpheme, Tag } from '../core/layers.ts';
import type { Span } from '../core/span.ts';

/** A piece of a morpheme that lies in one token. */
export interface TokenPart {
  readonly form: string;
  readonly tag: Tag;
}

/** An eojeol or what punctuation leaves of it, with its morphemes. */
export interface Token extends Span {
  readonly parts: readonly TokenPart[];
}

const WORD = /[^\s\p{Cc}]+/gu;
const PUNCTUATION: ReadonlySet<Tag> = new Set(['SF', 'SP', 'SS', 'SSO', 'SSC', 'SE']);

/**
 * The tokens of the whole text, as the Korean treebanks of UD cut it: an eojeol is one token, its punctuation marks are
 * tokens of their own. White space and control characters belong to no token.
 *
 * @param cuts spans that no token may cross
 * @example "‘3대 전략’을 밝혔다." → ‘ · 3대 · 전략 · ’ · 을 · 밝혔다 · .
 */
export function tokensOf(
  { text, morphemes }: Pick<FinishedDocument, 'text' | 'morphemes'>,
  cuts: readonly Span[],
): readonly Token[] {
  const boundary = new Uint8Array(text.length + 1);
  const cut = ({ start, end }: Span) => {
    boundary[start] = 1;
    boundary[end] = 1;
  };
  cuts.forEach(cut);
  for (const morpheme of morphemes) if (PUNCTUATION.has(morpheme.tag)) cut(morpheme);

  const parts = morphemes.flatMap((morpheme) => partsOf(text, morpheme));
  const tokens: Token[] = [];
  let next = 0;
  const push = (start: number, end: number) => {
    const inside: TokenPart[] = [];
    for (let part = parts[next]; part !== undefined && part.start < end; part = parts[next]) {
      if (part.start >= start) inside.push({ form: part.form, tag: part.tag });
      next += 1;
    }
    tokens.push({ start, end, parts: inside });
  };
  for (const { index, 0: word } of text.matchAll(WORD)) {
    let start = index;
    for (let at = start + 1; at < index + word.length; at += 1) {
      if (boundary[at] !== 1) continue;
      push(start, at);
      start = at;
    }
    push(start, index + word.length);
  }
  return tokens;
}

interface PlacedPart extends TokenPart {
  readonly start: number;
}

/** A name of several words is one morpheme; each word takes its share. */
function partsOf(text: string, { start, end, form, tag }: Morpheme): readonly PlacedPart[] {
  const words = [...text.slice(start, end).matchAll(WORD)];
  if (words.length <= 1) return [{ start, form, tag }];
  return words.map(({ index, 0: word }) => ({ start: start + index, form: word, tag }));
}

/** The lemma of a token: its morphemes joined by +, or the token itself where nothing is known of it. */
export function lemmaOf(form: string, parts: readonly TokenPart[]): string {
  return parts.length === 0 ? form : parts.map((part) => part.form).join('+');
}

/** The Sejong tags of a token joined by +; empty where nothing is known of it. */
export function sejongTags(parts: readonly TokenPart[]): string {
  return parts.map(({ tag }) => tag).join('+');
}
