import type { FinishedDocument } from '../../core/finished.ts';
import type { Morpheme } from '../../core/layers.ts';
import type { Span } from '../../core/span.ts';
import { type Token, tokensOf } from '../../exports/tokens.ts';

/** A token of wink: a piece of the text, with the morphemes that begin in it. */
export interface SurfaceToken extends Token {
  readonly surface: string;
  /** Whether it is white space that wink does not count as spaces: line breaks, tabs, U+3000. */
  readonly blank: boolean;
}

/** Spaces that wink keeps as a property of the token behind them; all other white space is a token. */
const SPACES = ' \\u00a0\\u2002-\\u2005\\u2009\\u200a\\u202f\\u205f';
const BETWEEN = new RegExp(`[${SPACES}]+|(?<blank>[^\\S${SPACES}]+)|\\S+`, 'g');
const SPACE = new RegExp(`^[${SPACES}]`);

/**
 * The text as tokens of wink: morphemes, where those that share a character are one, and what no morpheme covers. Every
 * annotation that wink is told of begins and ends with a token; only spaces belong to none.
 *
 * @example "개최했다.\n" → 개최 · 했 (하 + 었) · 다 · . · ⏎
 */
export function surfaceTokens(document: FinishedDocument): readonly SurfaceToken[] {
  const { text, morphemes, sentences, entities, plans } = document;
  const tokens: SurfaceToken[] = [];
  let position = 0;
  const fill = (end: number) => {
    const gap = text.slice(position, end);
    if (gap === '' || gap === ' ') return;
    for (const { index, 0: piece, groups } of gap.matchAll(BETWEEN)) {
      if (SPACE.test(piece)) continue;
      const start = position + index;
      tokens.push({
        start,
        end: start + piece.length,
        surface: piece,
        parts: [],
        blank: groups?.['blank'] !== undefined,
      });
    }
  };
  for (const token of tokensOf(document, [...fusedSpans(morphemes), ...sentences, ...entities, ...plans])) {
    fill(token.start);
    const { start, end, parts } = token;
    tokens.push({ start, end, parts, surface: text.slice(start, end), blank: false });
    position = end;
  }
  fill(text.length);
  return tokens;
}

/** The spans of the morphemes; those that share a character have one: 하 and 었 on 했. */
function fusedSpans(morphemes: readonly Morpheme[]): readonly Span[] {
  const spans: { readonly start: number; end: number }[] = [];
  for (const { start, end } of morphemes) {
    const last = spans.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}
