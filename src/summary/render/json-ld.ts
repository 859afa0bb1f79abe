import type { FinishedDocument } from '../../core/finished.ts';
import type { Referent, SummaryEvent, SummaryPlan } from '../../core/layers.ts';

/** A node of JSON-LD: a type of schema.org and its properties. */
export interface JsonLdNode {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** The release as a NewsArticle of schema.org. */
export interface JsonLdDocument extends JsonLdNode {
  readonly '@context': 'https://schema.org';
}

/**
 * The release in the words of schema.org, as search engines and knowledge graphs read it: a NewsArticle of its issuer,
 * about its event and its plans (as ItemList), which mentions office holders, bodies, places, laws and quotations.
 * Offsets are left out: schema.org has no term for them; `toWebAnnotation` gives these.
 *
 * @example `toJsonLd(document).publisher` → `{ '@type': 'GovernmentOrganization', name: '경상남도' }`
 */
export function toJsonLd(document: FinishedDocument): JsonLdDocument {
  const { summary, source, release, referents } = document;
  const { metadata } = source;
  const issuer = summary.issuer?.value;
  const title = summary.headline?.value ?? metadata.title;
  const url = metadata.url;
  const licence = summary.licence?.value ?? metadata.licence;
  const lines = summary.subHeadlines.map(({ value }) => value);
  const keywords = summary.keywords.map(({ value }) => value.text);
  const event = summary.event?.value;
  const about = [
    ...(event === undefined ? [] : [eventNode(event)]),
    ...summary.plans.map(({ value }) => planNode(value)),
  ];
  const mentions = [
    ...summary.officials.map(({ value: { name, title: jobTitle, org } }) => ({
      '@type': 'Person',
      name,
      jobTitle,
      ...(org === undefined ? {} : { affiliation: organization(org) }),
    })),
    ...referents.flatMap((referent) => mentionOf(referent, issuer)),
    ...summary.quotes.map(({ value: { text, speaker } }) => ({
      '@type': 'Quotation',
      text,
      ...(speaker === undefined ? {} : { creator: { '@type': 'Person', name: speaker } }),
    })),
  ];
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    ...(source.id === '' ? {} : { identifier: source.id }),
    ...(title === undefined ? {} : { headline: title }),
    ...(lines.length === 0 ? {} : { alternativeHeadline: lines }),
    ...(summary.oneLine === undefined ? {} : { description: summary.oneLine.value }),
    inLanguage: 'ko',
    ...(release.publishedAt === undefined ? {} : { datePublished: release.publishedAt }),
    ...(issuer === undefined ? {} : { publisher: organization(issuer) }),
    ...(url === undefined ? {} : { url }),
    ...(licence === undefined ? {} : { license: { '@type': 'CreativeWork', name: licence } }),
    ...(keywords.length === 0 ? {} : { keywords }),
    ...(about.length === 0 ? {} : { about }),
    ...(mentions.length === 0 ? {} : { mentions }),
  };
}

function organization(name: string, type = 'GovernmentOrganization'): JsonLdNode {
  return { '@type': type, name };
}

/** Persons come from the officials, who have their title; the issuer is the publisher. */
function mentionOf(referent: Referent, issuer: string | undefined): readonly JsonLdNode[] {
  const { kind, name, fullName = name, code, aliases } = referent;
  const others = aliases.filter((alias) => alias !== name);
  const named = { name: fullName, ...(others.length === 0 ? {} : { alternateName: others }) };
  switch (kind) {
    case 'agency':
      return name === issuer ? [] : [{ ...organization(name), ...named }];
    case 'organization':
      return [{ ...organization(name, 'Organization'), ...named }];
    case 'region':
      return [{ '@type': 'AdministrativeArea', ...named, ...(code === undefined ? {} : { identifier: code }) }];
    case 'law':
      return [{ '@type': 'Legislation', ...named }];
    default:
      return [];
  }
}

/** A range of times has two ends, an instant one. */
function eventNode({ name, when, where, host, status }: SummaryEvent): JsonLdNode {
  const [startDate, endDate] = when?.split('/') ?? [];
  return {
    '@type': 'Event',
    name,
    ...(startDate === undefined ? {} : { startDate }),
    ...(endDate === undefined ? {} : { endDate }),
    ...(where === undefined ? {} : { location: { '@type': 'Place', name: where } }),
    ...(host === undefined ? {} : { organizer: organization(host) }),
    // schema.org knows no status for what is over: the date tells.
    ...(status === 'planned' ? { eventStatus: 'https://schema.org/EventScheduled' } : {}),
  };
}

function planNode({ label, count, items }: SummaryPlan): JsonLdNode {
  const elements = items.map((name, index) => ({ '@type': 'ListItem', position: index + 1, name }));
  return {
    '@type': 'ItemList',
    name: label,
    numberOfItems: count,
    ...(elements.length === 0 ? {} : { itemListElement: elements }),
  };
}
