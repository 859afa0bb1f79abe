import type { FinishedDocument } from '../core/finished.ts';
import { codePointIndices, splitsSurrogatePair } from '../core/offsets.ts';
import type { Span } from '../core/span.ts';

/** How {@link toWebAnnotation} names the annotated text. */
export interface WebAnnotationOptions {
  /** IRI of the text; default: the release's address, else `urn:x-gongbo:` and its id. */
  readonly source?: string;
  /** Code units of text before and after each quotation; default: 32. */
  readonly context?: number;
}

/** A body: a text with its purpose, or another annotation that this one belongs to. */
export type WebAnnotationBody =
  | {
      readonly type: 'TextualBody';
      readonly purpose: 'tagging' | 'describing';
      readonly format: 'text/plain';
      readonly value: string;
    }
  | { readonly type: 'SpecificResource'; readonly purpose: 'linking'; readonly source: string };

/** A place of the text; `start` and `end` count code points, half-open. */
export interface WebAnnotationTarget {
  readonly source: string;
  readonly selector: readonly [
    { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
    { readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix: string; readonly suffix: string },
  ];
}

/** One annotation of the W3C data model. */
export interface WebAnnotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'tagging' | 'linking';
  readonly body: readonly WebAnnotationBody[];
  readonly target: WebAnnotationTarget;
}

/** A collection with all its annotations on one page. */
export interface WebAnnotationCollection {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly total: number;
  readonly first: {
    readonly id: string;
    readonly type: 'AnnotationPage';
    readonly startIndex: 0;
    readonly items: readonly WebAnnotation[];
  };
}

/**
 * Entities, plans, their items and quotations as a W3C Annotation Collection (JSON-LD). Positions are code points, which
 * the data model asks for; the text is taken as it is analysed, without a further normalisation.
 *
 * @example "경상남도" → `{ type: 'TextPositionSelector', start: 0, end: 4 }`, `{ exact: '경상남도', suffix: '는 2일…' }`
 */
export function toWebAnnotation(
  document: FinishedDocument,
  options: WebAnnotationOptions = {},
): WebAnnotationCollection {
  const { text, entities, plans, quotes, release, source: origin } = document;
  const source = options.source ?? origin.metadata.url ?? `urn:x-gongbo:${urnPart(origin.id)}`;
  const base = `${source.replace(/#.*$/su, '')}#annotation`;
  const target = targetsIn(text, source, options.context ?? 32);
  const items: WebAnnotation[] = [];
  const annotate = (span: Span, label: string, more: readonly WebAnnotationBody[], plan?: string): string => {
    const id = `${base}-${items.length + 1}`;
    const linked = plan === undefined ? [] : [{ type: 'SpecificResource', purpose: 'linking', source: plan } as const];
    const body = [textual('tagging', label), ...more, ...linked];
    items.push({
      ...{ id, type: 'Annotation', motivation: plan === undefined ? 'tagging' : 'linking', body },
      target: target(span),
    });
    return id;
  };
  for (const entity of entities) annotate(entity, entity.type, described(entity.norm));
  for (const plan of plans) {
    const id = annotate(plan, 'PLAN', described(`${plan.count}${plan.unit} ${plan.head}`));
    for (const mention of plan.mentions) annotate(mention, 'PLAN', [], id);
    for (const item of plan.items) {
      for (const place of [item, ...(item.repeated ?? [])]) annotate(place, 'PLAN_ITEM', [], id);
    }
  }
  for (const quote of quotes) annotate(quote, 'QUOTE', described(quote.speaker?.value));
  return {
    ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', id: `${base}s`, type: 'AnnotationCollection' },
    label: (release.title?.value ?? origin.metadata.title ?? origin.id).toWellFormed(),
    total: items.length,
    first: { id: `${base}s-1`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

function targetsIn(text: string, source: string, context: number): (span: Span) => WebAnnotationTarget {
  const points = codePointIndices(text);
  const whole = (offset: number, step: -1 | 1) => (splitsSurrogatePair(text, offset) ? offset + step : offset);
  return ({ start, end }) => {
    const from = whole(Math.max(0, start - context), 1);
    const to = whole(Math.min(text.length, end + context), -1);
    const words = (begin: number, close: number) => text.slice(begin, close).toWellFormed();
    return {
      source,
      selector: [
        { type: 'TextPositionSelector', start: points[start] ?? 0, end: points[end] ?? 0 },
        {
          type: 'TextQuoteSelector',
          ...{ exact: words(start, end), prefix: words(Math.min(from, start), start), suffix: words(end, to) },
        },
      ],
    };
  };
}

function textual(purpose: 'tagging' | 'describing', value: string): WebAnnotationBody {
  return { type: 'TextualBody', purpose, format: 'text/plain', value: value.toWellFormed() };
}

function described(value: string | undefined): readonly WebAnnotationBody[] {
  return value === undefined ? [] : [textual('describing', value)];
}

function urnPart(id: string): string {
  return id === '' ? 'document' : encodeURIComponent(id.toWellFormed());
}
