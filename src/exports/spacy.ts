import type { FinishedDocument } from '../core/finished.ts';
import { codePointIndices } from '../core/offsets.ts';
import { type Span, trimSpan } from '../core/span.ts';
import { type LabelledSpan, type LabelSet, labelledEntities } from './labels.ts';
import { lemmaOf, sejongTags, tokensOf } from './tokens.ts';
import { type UniversalTag, universalTag } from './universal-tags.ts';

/** How {@link toSpacy} and {@link toDisplacy} name the types of entities. */
export interface SpacyOptions {
  /** Default: `gongbo`. */
  readonly labels?: LabelSet;
}

/** A token as `Doc.to_json()` writes it; white space other than one blank is a token of its own. */
export interface SpacyToken extends Span {
  readonly id: number;
  /** Sejong tags joined by +. */
  readonly tag: string;
  readonly pos: UniversalTag | 'SPACE';
  /** Morphemes joined by +. */
  readonly lemma: string;
}

/** A span of a span group. */
export interface SpacySpan extends LabelledSpan {
  readonly kb_id: string;
}

/** What `Doc.from_json()` of spaCy reads; all offsets are code points, half-open. */
export interface SpacyDocument {
  readonly text: string;
  readonly ents: readonly LabelledSpan[];
  readonly sents: readonly Span[];
  readonly tokens: readonly SpacyToken[];
  /** Group `gongbo`: PLAN, PLAN_ITEM and QUOTE, which may lie over entities. */
  readonly spans: { readonly gongbo: readonly SpacySpan[] };
}

/** What displaCy renders with `manual=True`; offsets are code points, half-open. */
export interface DisplacyDocument {
  readonly text: string;
  readonly ents: readonly LabelledSpan[];
  readonly title: string | null;
}

/**
 * The document as spaCy's `Doc.to_json()` writes it; no token crosses an entity, plan, item or quotation. It has parts of
 * speech, lemmas and sentences, and no dependencies.
 *
 * @example `Doc(nlp.vocab).from_json(json).ents` → (경상남도, 2일, …)
 */
export function toSpacy(document: FinishedDocument, options: SpacyOptions = {}): SpacyDocument {
  const { text, sentences, plans, quotes } = document;
  const trimmed = (span: Span, label: string) => ({ ...trimSpan(text, span), label, kb_id: '' });
  const entities = labelledEntities(document, options.labels);
  const spans = [
    ...plans.flatMap((plan) => [
      ...[plan, ...plan.mentions].map((place) => trimmed(place, 'PLAN')),
      ...plan.items.flatMap((item) => [item, ...(item.repeated ?? [])]).map((place) => trimmed(place, 'PLAN_ITEM')),
    ]),
    ...quotes.map((quote) => trimmed(quote, 'QUOTE')),
  ].filter(({ start, end }) => start < end);
  const convert = inCodePoints(text);
  return {
    text: text.toWellFormed(),
    ents: entities.map(convert),
    sents: sentences.map((sentence) => convert(trimSpan(text, sentence))).filter(({ start, end }) => start < end),
    tokens: spacyTokens(document, [...entities, ...spans, ...sentences]).map(convert),
    spans: { gongbo: spans.map(convert) },
  };
}

/**
 * The entities for `displacy.render(…, style='ent', manual=True)`.
 *
 * @example `{ text: '경상남도는 …', ents: [{ start: 0, end: 4, label: 'AGENCY' }], title: null }`
 */
export function toDisplacy(document: FinishedDocument, options: SpacyOptions = {}): DisplacyDocument {
  const { text, release, source } = document;
  return {
    text: text.toWellFormed(),
    ents: labelledEntities(document, options.labels).map(inCodePoints(text)),
    title: (release.title?.value ?? source.metadata.title)?.toWellFormed() ?? null,
  };
}

/** Turns the UTF-16 offsets of a span into code points and keeps the rest of it. */
function inCodePoints(text: string): <Value extends Span>(span: Value) => Value {
  const points = codePointIndices(text);
  return (span) => ({ ...(span as typeof span), start: points[span.start] ?? 0, end: points[span.end] ?? 0 });
}

function spacyTokens(document: FinishedDocument, cuts: readonly Span[]): readonly SpacyToken[] {
  const { text } = document;
  const tokens: SpacyToken[] = [];
  const gap = (from: number, to: number) => {
    // One blank after a token is that token's own.
    const start = tokens.length > 0 && text[from] === ' ' ? from + 1 : from;
    if (start >= to) return;
    tokens.push({ id: tokens.length, start, end: to, tag: '_SP', pos: 'SPACE', lemma: text.slice(start, to) });
  };
  let position = 0;
  for (const { start, end, parts } of tokensOf(document, cuts)) {
    if (start > position) gap(position, start);
    const form = text.slice(start, end);
    const pos = universalTag(parts.map(({ tag }) => tag));
    tokens.push({
      id: tokens.length,
      start,
      end,
      tag: sejongTags(parts),
      pos,
      lemma: lemmaOf(form, parts).toWellFormed(),
    });
    position = end;
  }
  if (position < text.length) gap(position, text.length);
  return tokens;
}
