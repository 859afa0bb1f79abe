import type { FinishedDocument } from '../../core/finished.ts';
import type { Annotation, DateMention, Entity, Official, Quote } from '../../core/layers.ts';
import { splitsSurrogatePair } from '../../core/offsets.ts';
import type { Span } from '../../core/span.ts';
import {
  type AnnotationJson,
  type DateJson,
  type DocumentJson,
  type OfficialJson,
  type QuoteJson,
  SCHEMA_VERSION,
  type TimeJson,
} from './json-types.ts';
import { planJson, surface } from './plan-json.ts';

export type { DocumentJson } from './json-types.ts';

/** What `toJSON()` includes besides the result. */
export interface JsonOptions {
  /** The analysed text; default: false. */
  readonly text?: boolean;
  /** Default: true. */
  readonly blocks?: boolean;
  /** Default: true. */
  readonly sentences?: boolean;
  /** Large; default: false. */
  readonly morphemes?: boolean;
}

/** How much of a quotation `text_start` shows, in UTF-16 code units. */
const START_LENGTH = 18;

/**
 * The plain object for a finished document, after `gongbo/schema.json`; it shares no state with the document's layers
 * beyond their immutable values.
 *
 * @example `toJson(document).plans[0].label` → "3대 전략"
 */
export function toJson(document: FinishedDocument, options: JsonOptions = {}): DocumentJson {
  const { text, release, engine } = document;
  const title = release.title?.value ?? document.source.metadata.title;
  const { name, version, model } = engine;
  return {
    schemaVersion: SCHEMA_VERSION,
    id: document.source.id,
    engine: { name, version, model },
    ...(title === undefined ? {} : { title }),
    ...(release.publishedAt === undefined ? {} : { publishedAt: release.publishedAt }),
    ...(options.text === true ? { text } : {}),
    entities: document.entities.map(({ type, start, end, ...rest }) => ({
      type,
      ...surface(text, { start, end }),
      ...rest,
    })),
    plans: document.plans.map((plan) => planJson(text, plan, document.plans)),
    officials: document.officials.map((official) => officialJson(text, official, document.entities)),
    dates: document.dates.flatMap((date) => (date.kind === 'date' ? [dateJson(text, date)] : [])),
    times: document.dates.flatMap((time) => (time.kind === 'time' ? [timeJson(text, time, document.dates)] : [])),
    quantities: document.quantities.map(({ start, end, noun, ...rest }) => ({
      ...surface(text, { start, end }),
      ...rest,
      ...(noun === undefined ? {} : { noun: surface(text, noun) }),
    })),
    quotes: document.quotes.map((quote) => quoteJson(text, quote)),
    events: document.events.map(({ start, end, ...rest }) => ({ ...surface(text, { start, end }), ...rest })),
    relations: document.relations.map(({ start, end, ...rest }) => ({ ...surface(text, { start, end }), ...rest })),
    lists: document.lists.map(({ start, end, items, ...rest }) => ({
      ...surface(text, { start, end }),
      items: items.map((item) => surface(text, item)),
      ...rest,
    })),
    ...(document.annotations.length === 0
      ? {}
      : { annotations: document.annotations.map((annotation) => annotationJson(text, annotation)) }),
    referents: document.referents,
    summary: document.summary,
    ...(options.blocks === false ? {} : { blocks: document.blocks }),
    ...(options.sentences === false ? {} : { sentences: document.sentences }),
    ...(options.morphemes === true ? { morphemes: document.morphemes } : {}),
    diagnostics: document.diagnostics,
  };
}

function annotationJson(text: string, { start, end, type, groups, ...rest }: Annotation): AnnotationJson {
  return {
    type,
    ...surface(text, { start, end }),
    ...(groups === undefined
      ? {}
      : { groups: Object.fromEntries(Object.entries(groups).map(([name, span]) => [name, surface(text, span)])) }),
    ...rest,
  };
}

function officialJson(text: string, official: Official, entities: readonly Entity[]): OfficialJson {
  const { mentions, titles, orgEvidence, evidence, ...rest } = official;
  const mentionSpans = spansOf(mentions, entities);
  const forms = new Set(mentionSpans.map(({ start, end }) => text.slice(start, end)));
  return {
    ...rest,
    mentions: [...forms],
    mentionSpans,
    titleSpans: spansOf(titles, entities),
    orgSpans: orgEvidence.map(({ start, end }) => ({ start, end })),
    evidence,
  };
}

function spansOf(indices: readonly number[], entities: readonly Entity[]): readonly Span[] {
  return indices.flatMap((index) => {
    const entity = entities[index];
    return entity === undefined ? [] : [{ start: entity.start, end: entity.end }];
  });
}

function dateJson(text: string, date: DateMention): DateJson {
  const { iso, grain, certain, implied, evidence } = date;
  return { ...surface(text, date), ...(iso === undefined ? {} : { iso }), grain, certain, implied, evidence };
}

function timeJson(text: string, time: DateMention, dates: readonly DateMention[]): TimeJson {
  const { iso, on, evidence } = time;
  const date = on === undefined ? undefined : dates[on]?.iso;
  return {
    ...surface(text, time),
    ...(iso === undefined ? {} : { iso }),
    ...(date === undefined ? {} : { date }),
    evidence,
  };
}

function quoteJson(text: string, quote: Quote): QuoteJson {
  const { start, end, speaker, official, evidence } = quote;
  const words = text.slice(start, end);
  return {
    text_start: words.slice(0, splitsSurrogatePair(words, START_LENGTH) ? START_LENGTH - 1 : START_LENGTH),
    text: words,
    start,
    end,
    ...(speaker === undefined ? {} : { speaker: speaker.value, speakerSpans: speaker.evidence }),
    ...(official === undefined ? {} : { official }),
    evidence,
  };
}
