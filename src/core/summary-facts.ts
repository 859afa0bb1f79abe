import type { Sourced } from './evidence.ts';
import type { EventParticipants, EventStatus, RelationKind, Summary, SummaryRelation } from './layers.ts';
import type { Span } from './span.ts';

/** What a summary says, as a name and words for people. */
export interface Fact {
  /** Two syllables, so that the names stand in a column. */
  readonly name: string;
  /** At least one. */
  readonly parts: readonly FactPart[];
}

/** One of the values of a fact, and where the text says it. */
export interface FactPart {
  readonly words: string;
  readonly at: Span;
}

const STATUS: Readonly<Record<EventStatus, string>> = { held: '열림', ongoing: '열리는 중', planned: '예정' };
const RELATIONS: Readonly<Record<RelationKind, string>> = {
  announces: '발표',
  hosts: '개최',
  'signs-with': '협약',
  appoints: '임명',
  allocates: '투입',
  'based-on': '근거',
  established: '설립',
  'carries-out': '수행',
};

/**
 * The short facts of a summary in the order of reading: who, when, where, on what ground; those that the text does not
 * state are left out.
 *
 * @example `[{ name: '기관', parts: [{ words: '경상남도', at: … }] }, { name: '행사', … }, …]`
 */
export function factsOf(summary: Summary): readonly Fact[] {
  const { issuer, who, event, when, where, regions, laws, keywords } = summary;
  // The event's words stand where its name stands, unless a field of their own leads to the very place.
  const ofEvent = (words: string | undefined, own?: Sourced<string>): readonly FactPart[] =>
    event === undefined || words === undefined || words === own?.value ? one(own) : [{ words, at: event.evidence[0] }];
  const name = event === undefined ? undefined : withNote(event.value.name, statusOf(event.value.status));
  const facts: readonly (readonly [name: string, parts: readonly FactPart[]])[] = [
    ['기관', one(issuer)],
    ['함께', who.filter(({ value }) => value !== issuer?.value).map(partOf)],
    ['배포', one(summary.publishedAt)],
    ['보도', one(summary.embargoUntil)],
    ['행사', ofEvent(name)],
    ['때', ofEvent(event?.value.when, when)],
    ['곳', ofEvent(event?.value.where, where)],
    ['참석', (event?.value.participants ?? []).flatMap((came) => ofEvent(participantsWords(came)))],
    ['지역', regions.map(({ value, evidence }) => ({ words: value.name, at: evidence[0] }))],
    ['법령', laws.map(partOf)],
    ['낱말', keywords.map(({ value, evidence }) => ({ words: value.text, at: evidence[0] }))],
    ['조건', one(summary.licence)],
  ];
  return facts.flatMap(([label, parts]) => (parts.length === 0 ? [] : [{ name: label, parts }]));
}

/**
 * The values of a fact in one line; beyond the limit only their number is told.
 *
 * @example `factWords({ name: '지역', parts: [고성군, 거창군, 산청군] }, 2)` → "고성군, 거창군 외 1"
 */
export function factWords({ parts }: Fact, limit = Number.POSITIVE_INFINITY): string {
  return listWords(
    parts.map(({ words }) => words),
    limit,
  );
}

/** The same of bare words: `listWords(['정비', '조성'], 1)` → "정비 외 1". */
export function listWords(words: readonly string[], limit: number): string {
  const shown = words.slice(0, limit).join(', ');
  return words.length > limit ? `${shown} 외 ${words.length - limit}` : shown;
}

/** Who does what, for people: `{ name: '협약', parts: [{ words: '고요시 · 업무협약 · 함께 미르대학교', … }] }`. */
export function relationFact({ value, evidence }: Sourced<SummaryRelation>): Fact {
  const { kind, subject, object, partners = [], post, amount, law, when, period } = value;
  const said = [
    subject,
    object,
    partners.length === 0 ? undefined : `함께 ${partners.join(', ')}`,
    post,
    amount === undefined ? undefined : `${grouped(amount.amount)}${amount.currency}`,
    law,
    when,
    period === undefined ? undefined : `${period.from ?? ''}~${period.to ?? ''}`,
  ];
  const words = said.filter((word) => word !== undefined).join(' · ');
  return { name: RELATIONS[kind], parts: [{ words, at: evidence[0] }] };
}

function one(field: Sourced<string> | undefined): readonly FactPart[] {
  return field === undefined ? [] : [partOf(field)];
}

function partOf({ value, evidence }: Sourced<string>): FactPart {
  return { words: value, at: evidence[0] };
}

function statusOf(status: EventStatus | undefined): string | undefined {
  return status === undefined ? undefined : STATUS[status];
}

function participantsWords({ who, count, approximate }: EventParticipants): string {
  return count === undefined ? who : `${who} ${grouped(count)}${approximate === true ? '여' : ''} 명`;
}

function withNote(words: string, note: string | undefined): string {
  return note === undefined ? words : `${words} (${note})`;
}

/** "1200000000000" → "1,200,000,000,000"; the digits stay as they are. */
function grouped(decimal: string): string {
  const [whole = '', ...rest] = decimal.split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...rest].join('.');
}
