import { collapsed } from '../core/collapsed.ts';
import { type Sourced, sourced } from '../core/evidence.ts';
import type { Layers, Official, Plan, Quote, SummaryOfficial, SummaryPlan, SummaryQuote } from '../core/layers.ts';
import type { Metadata } from '../core/source.ts';
import { defineStage, type Stage } from '../core/stage.ts';
import type { Lexicon } from '../dictionary/types.ts';
import { attachmentsOf, contactsOf, licenceIn } from './ending.ts';
import { eventOf, mainEvent } from './event.ts';
import { keyFigures } from './figures.ts';
import { issuerOf } from './issuer.ts';
import { keySentences, toldSentences } from './key-sentences.ts';
import { keywordWords, weighKeywords } from './keywords.ts';
import { leadOf } from './lead.ts';
import { lawsOf, regionsOf } from './named.ts';
import { oneLineOf } from './one-line.ts';
import { embargoUntil, listOf, relationOf, subHeadlinesOf } from './stated.ts';
import { whatOf } from './what.ts';
import { leadWhen } from './when.ts';
import { leadWhere } from './where.ts';
import { whoOf } from './who.ts';
import { summaryWords } from './words.ts';

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
  | 'dates'
  | 'events'
  | 'relations'
  | 'lists';

/**
 * Puts together what a release says; every field names the places it was read from, and nothing is made up.
 *
 * @example `layers.summary.event?.value` → { name: '용역 최종보고회', when: '2021-12-02T10:00', where: '경남도청' }
 */
export function summaryStage(lexicon: Lexicon): Stage<Needs, 'summary'> {
  const words = summaryWords(lexicon);
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
      'dates',
      'events',
      'relations',
      'lists',
    ],
    provides: 'summary',
    run({ text, source, layers }) {
      const { release, officials, plans, quotes, events, entities } = layers;
      const title = release.title?.value ?? source.metadata.title;
      const lead = leadOf(text, layers, words.tells);
      const main = mainEvent(text, events, title, lead, release.publishedAt);
      const central = main?.central === true ? main.event : undefined;
      const issuer = issuerOf(text, layers, lead?.sentence, source.metadata.agency);
      const weighed = weighKeywords(text, layers, wordsForKeys);
      const told = toldSentences(text, layers, weighed);
      const oneLine = oneLineOf(text, told, layers);
      const what = whatOf(text, release, entities, lead);
      const when = central?.when ?? (lead && leadWhen(text, layers, lead));
      const where =
        central?.where ?? (lead && leadWhere(text, entities, layers.morphemes, { ...lead, isPlace: words.isPlace }));
      const embargo = embargoUntil(release);
      const contacts = contactsOf(text, layers.blocks, entities);
      const attachments = attachmentsOf(text, layers.blocks);
      const licence = licenceIn(text);
      const delivered = deliveredFields(source.metadata);
      return {
        ...(release.title === undefined ? {} : { headline: release.title }),
        subHeadlines: subHeadlinesOf(text, layers.blocks),
        ...(issuer === undefined ? {} : { issuer }),
        ...(release.stated === undefined ? {} : { publishedAt: release.stated }),
        ...(embargo === undefined ? {} : { embargoUntil: embargo }),
        ...(oneLine === undefined ? {} : { oneLine }),
        ...(what === undefined ? {} : { what }),
        who: whoOf(text, layers, { issuer, event: central, lead, isPartner: words.isPartner }),
        ...(when === undefined ? {} : { when }),
        ...(where === undefined ? {} : { where }),
        ...(main === undefined ? {} : { event: eventOf(text, main.event) }),
        plans: plans.map((plan) => planOf(text, plan, plans)),
        keyFigures: keyFigures(text, layers, words),
        officials: officials.flatMap((official) => officialOf(official, entities)),
        regions: regionsOf(layers),
        laws: lawsOf(layers),
        quotes: quotes.map((quote) => quoteOf(text, quote)),
        lists: layers.lists.map((list) => listOf(text, list)),
        relations: layers.relations.map(relationOf),
        keywords: weighed.keywords,
        keySentences: keySentences(text, told),
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

function planOf(text: string, plan: Plan, plans: readonly Plan[]): Sourced<SummaryPlan> {
  const parent = plan.parent === undefined ? undefined : plans[plan.parent];
  return sourced(
    {
      label: collapsed(text, plan),
      count: plan.count,
      items: plan.items.map((item) => collapsed(text, item)),
      complete: plan.complete,
      ...(parent === undefined ? {} : { parent: collapsed(text, parent) }),
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
    { text: collapsed(text, quote), ...(speaker === undefined ? {} : { speaker: speaker.value }) },
    quote,
    ...(speaker?.evidence ?? []),
  );
}
