import type { FinishedDocument } from '../../core/finished.ts';
import type { Quote, Referent, SummaryEvent, SummaryPlan } from '../../core/layers.ts';
import { contains, firstAtOrAfter } from '../../core/span.ts';

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
 * Offsets are left out: schema.org has no term for them; `toWebAnnotation` gives these. Neither has it one for an embargo
 * (`sdDatePublished` is the date of the markup): `summary.embargoUntil` has it.
 *
 * @example `toJsonLd(document).publisher` → `{ '@type': 'GovernmentOrganization', name: '경상남도' }`
 */
export function toJsonLd(document: FinishedDocument): JsonLdDocument {
  const { summary, source, release, referents } = document;
  const { metadata } = source;
  const organization = organizations(referents);
  const issuer = summary.issuer?.value;
  const issuing = issuer === undefined ? undefined : organization(issuer, 'GovernmentOrganization');
  const title = summary.headline?.value ?? metadata.title;
  const url = metadata.url;
  const licence = summary.licence?.value ?? metadata.licence;
  const lines = summary.subHeadlines.map(({ value }) => value);
  const keywords = summary.keywords.map(({ value }) => value.text);
  const event = summary.event?.value;
  const officials = summary.officials.map(({ value }) => value);
  const named = new Set(officials.map(({ name }) => name));
  const about = [
    ...(event === undefined ? [] : [eventNode(event, organization)]),
    ...summary.plans.map(({ value }) => planNode(value)),
  ];
  const mentions = [
    ...officials.map(({ name, title: jobTitle, org }) => ({
      '@type': 'Person',
      name,
      jobTitle,
      ...(org === undefined ? {} : { affiliation: organization(org) }),
    })),
    // The issuer is the author; office holders stand above with their title.
    ...referents.flatMap((referent) =>
      (referent.kind === 'agency' && referent.name === issuer) ||
      (referent.kind === 'person' && named.has(referent.name))
        ? []
        : [mentionOf(referent, organization)],
    ),
    ...document.quotes.map((quote) => quoteNode(document, quote, organization)),
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
    ...(issuing === undefined ? {} : { author: issuing, publisher: issuing }),
    ...(url === undefined ? {} : { url }),
    ...(licence === undefined ? {} : { license: { '@type': 'CreativeWork', name: licence } }),
    ...(keywords.length === 0 ? {} : { keywords }),
    ...(about.length === 0 ? {} : { about }),
    ...(mentions.length === 0 ? {} : { mentions }),
  };
}

type OrganizationOf = (name: string, unknown?: string) => JsonLdNode;

/** Says of a name whether it is a public body; of an unknown one only that it is an organisation. */
function organizations(referents: readonly Referent[]): OrganizationOf {
  const types = new Map<string, string>();
  for (const { kind, name, fullName = name } of referents) {
    if (kind === 'person' || kind === 'law') continue;
    // An office holder of a region is one of its government.
    const type = kind === 'organization' ? 'Organization' : 'GovernmentOrganization';
    for (const one of [name, fullName]) if (!types.has(one)) types.set(one, type);
  }
  return (name, unknown = 'Organization') => ({ '@type': types.get(name) ?? unknown, name });
}

function mentionOf(referent: Referent, organization: OrganizationOf): JsonLdNode {
  const { kind, name, fullName = name, code, aliases } = referent;
  const others = aliases.filter((alias) => alias !== name);
  const called = { name: fullName, ...(others.length === 0 ? {} : { alternateName: others }) };
  switch (kind) {
    case 'agency':
    case 'organization':
      return { ...organization(name), ...called };
    case 'region':
      // Lakes, belts and what may be several places have no code and are no administrative areas.
      return code === undefined
        ? { '@type': 'Place', ...called }
        : { '@type': 'AdministrativeArea', ...called, identifier: regionCode(code) };
    case 'law':
      return { '@type': 'Legislation', ...called };
    case 'person':
      return { '@type': 'Person', ...called };
  }
}

function regionCode(value: string): JsonLdNode {
  return { '@type': 'PropertyValue', propertyID: '법정동코드', value };
}

/** A range of times has two ends, an instant one. */
function eventNode({ name, when, where, host, status }: SummaryEvent, organization: OrganizationOf): JsonLdNode {
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

function quoteNode(document: FinishedDocument, quote: Quote, organization: OrganizationOf): JsonLdNode {
  const text = document.text.slice(quote.start, quote.end).replace(/\s+/gu, ' ');
  return { '@type': 'Quotation', text, ...speakerOf(document, quote, organization) };
}

/** A name where a name is given; "경찰 관계자" only describes who spoke. */
function speakerOf({ entities }: FinishedDocument, { speaker, official }: Quote, organization: OrganizationOf) {
  if (speaker === undefined) return {};
  const { value, evidence } = speaker;
  const [place] = evidence;
  const entity = entities[firstAtOrAfter(entities, place.start + 1) - 1];
  const type = entity !== undefined && contains(entity, place) ? entity.type : undefined;
  if (type === 'AGENCY' || type === 'ORG') return { creator: organization(value) };
  const known = official !== undefined || type === 'PERSON';
  return { creator: { '@type': 'Person', ...(known ? { name: value } : { description: value }) } };
}
