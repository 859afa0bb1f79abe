import type { Evidence } from '../core/evidence.ts';
import type { FinishedDocument } from '../core/finished.ts';
import type { DateMention, EntityType, Grain, QuantityMention } from '../core/layers.ts';
import type { Span } from '../core/span.ts';

/**
 * A row over a place in the text: flat, with the same keys in every row of its kind, so that it fits `console.table`, a data
 * frame or a spreadsheet. What is not known is `null`.
 */
export interface PlacedRow {
  /** The document's id, to tell rows of many documents apart. */
  readonly id: string;
  /** The words of the text, unchanged: `text.slice(start, end)`. */
  readonly surface: string;
  /** UTF-16 code units, half-open. */
  readonly start: number;
  readonly end: number;
  /** What made it: `rule plans.items-before`, `dictionary agency:기획재정부`, `model standard`. */
  readonly evidence: string;
}

/** A row of `document.entities`. */
export interface EntityRow extends PlacedRow {
  readonly type: EntityType;
  readonly norm: string | null;
  /** Id of the dictionary entry. */
  readonly entry: string | null;
}

/** A row of `document.dates`. */
export interface DateRow extends PlacedRow {
  readonly kind: DateMention['kind'];
  readonly iso: string | null;
  readonly grain: Grain;
}

/** A row of `document.quantities`; numbers are exact decimal numerals. */
export interface QuantityRow extends PlacedRow {
  readonly kind: QuantityMention['kind'];
  readonly value: string;
  readonly upper: string | null;
  readonly unit: string;
  /** The counted noun: 사업장 in "3개 사업장". */
  readonly noun: string | null;
}

/** A row of `document.officials`; the place is the first mention of the name. */
export interface OfficialRow {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly org: string | null;
  readonly acting: boolean;
  /** How often the text names the person. */
  readonly mentions: number;
  readonly surface: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly evidence: string;
}

/** A row of `document.quotes`. */
export interface QuoteRow extends PlacedRow {
  readonly speaker: string | null;
  readonly title: string | null;
  readonly org: string | null;
}

/** Rows of the entities: `{ surface: '산업부', type: 'AGENCY', norm: '산업통상자원부', … }`. */
export function entityRows(document: FinishedDocument): readonly EntityRow[] {
  return document.entities.map((entity) => ({
    ...placeOf(document, entity),
    type: entity.type,
    norm: entity.norm ?? null,
    entry: entity.entry ?? null,
    evidence: evidenceWords(entity.evidence),
  }));
}

/** Rows of the dates and times: `{ surface: '3일', kind: 'date', iso: '2024-09-03', grain: 'day', … }`. */
export function dateRows(document: FinishedDocument): readonly DateRow[] {
  return document.dates.map((date) => ({
    ...placeOf(document, date),
    kind: date.kind,
    iso: date.iso ?? null,
    grain: date.grain,
    evidence: evidenceWords(date.evidence),
  }));
}

/** Rows of the amounts: `{ surface: '1조 2,000억 원', kind: 'money', value: '1200000000000', unit: '원', … }`. */
export function quantityRows(document: FinishedDocument): readonly QuantityRow[] {
  return document.quantities.map((quantity) => ({
    ...placeOf(document, quantity),
    kind: quantity.kind,
    value: quantity.value,
    upper: quantity.upper ?? null,
    unit: quantity.unit,
    noun: quantity.noun === undefined ? null : document.text.slice(quantity.noun.start, quantity.noun.end),
    evidence: evidenceWords(quantity.evidence),
  }));
}

/** Rows of the office holders: `{ name: '한도윤', title: '장관', org: '산업통상자원부', … }`. */
export function officialRows(document: FinishedDocument): readonly OfficialRow[] {
  return document.officials.map(({ name, title, org, acting, mentions, evidence }) => {
    const [index] = mentions;
    const first = index === undefined ? undefined : document.entities[index];
    return {
      ...(first === undefined
        ? { id: document.source.id, surface: null, start: null, end: null }
        : placeOf(document, first)),
      name,
      title,
      org: org ?? null,
      acting: acting === true,
      mentions: mentions.length,
      evidence: evidenceWords(evidence),
    };
  });
}

/** Rows of the quotations: `{ surface: '꼼꼼히 챙기겠다', speaker: '서문걸', title: '행정부지사', … }`. */
export function quoteRows(document: FinishedDocument): readonly QuoteRow[] {
  return document.quotes.map((quote) => {
    const official = quote.official === undefined ? undefined : document.officials[quote.official];
    return {
      ...placeOf(document, quote),
      speaker: quote.speaker?.value ?? null,
      title: official?.title ?? null,
      org: official?.org ?? null,
      evidence: evidenceWords(quote.evidence),
    };
  });
}

/** The keys that every row over a place begins with: `{ id: 'a', surface: '가람시', start: 0, end: 3 }`. */
export function placeOf({ source, text }: FinishedDocument, { start, end }: Span): Omit<PlacedRow, 'evidence'> {
  return { id: source.id, surface: text.slice(start, end), start, end };
}

/** What made an annotation, in one word and an id: `rule plans.items-before`. */
export function evidenceWords(evidence: Evidence): string {
  switch (evidence.by) {
    case 'rule':
      return `rule ${evidence.rule}`;
    case 'dictionary':
      return `dictionary ${evidence.entry}`;
    case 'model':
      return `model ${evidence.model}`;
  }
}
