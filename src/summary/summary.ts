import { type Sourced, sourced } from '../core/evidence.ts';
import type {
  Layers,
  Official,
  Plan,
  Quote,
  ReleaseEvent,
  SummaryEvent,
  SummaryOfficial,
  SummaryPlan,
  SummaryQuote,
} from '../core/layers.ts';
import type { Metadata } from '../core/source.ts';
import type { Span } from '../core/span.ts';
import { defineStage, type Stage } from '../core/stage.ts';
import type { Lexicon } from '../dictionary/types.ts';
import { attachmentsOf, contactsOf, licenceIn } from './ending.ts';
import { figureWords, keyFigures } from './figures.ts';
import { issuerOf } from './issuer.ts';
import { keySentences, toldSentences } from './key-sentences.ts';
import { keywordWords, weighKeywords } from './keywords.ts';
import { oneLineOf } from './one-line.ts';

type Needs =
  | 'blocks'
  | 'release'
  | 'sentences'
  | 'morphemes'
  | 'quantities'
  | 'entities'
  | 'referents'
  | 'officials'
  | 'plans'
  | 'quotes'
  | 'events';

/**
 * Puts together what a release says; every field names the places it was read from, and nothing is made up.
 *
 * @example `layers.summary.event?.value` → { name: '용역 최종보고회', when: '2021-12-02T10:00', where: '경남도청' }
 */
export function summaryStage(lexicon: Lexicon): Stage<Needs, 'summary'> {
  const words = figureWords(lexicon);
  const wordsForKeys = keywordWords(lexicon);
  return defineStage({
    needs: [
      'blocks',
      'release',
      'sentences',
      'morphemes',
      'quantities',
      'entities',
      'referents',
      'officials',
      'plans',
      'quotes',
      'events',
    ],
    provides: 'summary',
    run({ text, source, layers }) {
      const { release, officials, plans, quotes, events, entities } = layers;
      const issuer = issuerOf(text, layers);
      const weighed = weighKeywords(text, layers, wordsForKeys);
      const told = toldSentences(text, layers, weighed);
      const oneLine = oneLineOf(text, told, layers);
      const event = mainEvent(text, events, release.title?.value);
      const contacts = contactsOf(text, layers.blocks, entities);
      const attachments = attachmentsOf(text, layers.blocks);
      const licence = licenceIn(text);
      const delivered = deliveredFields(source.metadata);
      return {
        ...(release.title === undefined ? {} : { headline: release.title }),
        ...(issuer === undefined ? {} : { issuer }),
        ...(release.stated === undefined ? {} : { publishedAt: release.stated }),
        subHeadlines: [],
        who: [],
        regions: [],
        laws: [],
        lists: [],
        relations: [],
        ...(oneLine === undefined ? {} : { oneLine }),
        keywords: weighed.keywords,
        keySentences: keySentences(text, told),
        ...(event === undefined ? {} : { event }),
        plans: plans.map((plan) => planOf(text, plan, plans)),
        officials: officials.flatMap((official) => officialOf(official, entities)),
        quotes: quotes.map((quote) => quoteOf(text, quote)),
        keyFigures: keyFigures(text, layers, words),
        ...(contacts.length === 0 ? {} : { contacts }),
        ...(attachments.length === 0 ? {} : { attachments }),
        ...(licence === undefined ? {} : { licence }),
        ...(delivered === undefined ? {} : { delivered }),
      };
    },
  });
}

/** The fields that are given; a caller may hand over others, or `undefined` ones. */
function deliveredFields(metadata: Metadata): Metadata | undefined {
  const fields = (['title', 'publishedAt', 'agency', 'url', 'embargo', 'revision', 'licence'] as const).flatMap(
    (field) => {
      const value: unknown = metadata[field];
      return typeof value === 'string' ? [[field, value] as const] : [];
    },
  );
  const lines: readonly unknown[] = Array.isArray(metadata.subtitles) ? metadata.subtitles : [];
  const subtitles = lines.filter((line) => typeof line === 'string');
  if (fields.length + subtitles.length === 0) return undefined;
  return { ...Object.fromEntries(fields), ...(subtitles.length === 0 ? {} : { subtitles }) };
}

function surface(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/gu, ' ');
}

/** The event that the headline names, else the first with an hour, else the first. */
function mainEvent(
  text: string,
  events: readonly ReleaseEvent[],
  title: string | undefined,
): Sourced<SummaryEvent> | undefined {
  const headline = title?.replace(/\s+/gu, '') ?? '';
  const event =
    events.find((candidate) => headline.includes(text.slice(candidate.start, candidate.end).replace(/\s+/gu, ''))) ??
    events.find(({ when }) => when?.value.includes('T') === true) ??
    events[0];
  if (event === undefined) return undefined;
  const { when, where } = event;
  return sourced(
    {
      name: surface(text, event),
      ...(when === undefined ? {} : { when: when.value }),
      ...(where === undefined ? {} : { where: where.value }),
    },
    event,
    ...(when?.evidence ?? []),
    ...(where?.evidence ?? []),
  );
}

function planOf(text: string, plan: Plan, plans: readonly Plan[]): Sourced<SummaryPlan> {
  const parent = plan.parent === undefined ? undefined : plans[plan.parent];
  return sourced(
    {
      label: surface(text, plan),
      count: plan.count,
      items: plan.items.map((item) => surface(text, item)),
      complete: plan.complete,
      ...(parent === undefined ? {} : { parent: surface(text, parent) }),
    },
    plan,
    ...plan.items,
    ...(parent === undefined ? [] : [parent]),
  );
}

function officialOf(official: Official, entities: Layers['entities']): readonly Sourced<SummaryOfficial>[] {
  const { name, title, org, mentions, titles, orgEvidence } = official;
  const places = [...mentions, ...titles].flatMap((index) => entities[index] ?? []);
  const [first, ...more] = [...places, ...orgEvidence];
  if (first === undefined) return [];
  return [sourced({ name, title, ...(org === undefined ? {} : { org }) }, first, ...more)];
}

function quoteOf(text: string, quote: Quote): Sourced<SummaryQuote> {
  const { speaker } = quote;
  return sourced(
    { text: surface(text, quote), ...(speaker === undefined ? {} : { speaker: speaker.value }) },
    quote,
    ...(speaker?.evidence ?? []),
  );
}
