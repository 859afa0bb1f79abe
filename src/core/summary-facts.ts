import type { EventParticipants, EventStatus, RelationKind, Summary, SummaryRelation } from './layers.ts';

/** What a summary says, as a name and words for people. */
export interface Fact {
  /** Two syllables, so that the names stand in a column. */
  readonly name: string;
  readonly words: string;
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
 * @example `[{ name: '기관', words: '경상남도' }, { name: '행사', words: '용역 최종보고회 (열림)' }, …]`
 */
export function factsOf(summary: Summary): readonly Fact[] {
  const { issuer, who, event, regions, laws } = summary;
  const values = (list: readonly { readonly value: string }[]) => list.map(({ value }) => value);
  const facts: readonly (readonly [name: string, words: readonly (string | undefined)[]])[] = [
    ['기관', [issuer?.value]],
    ['함께', values(who).filter((name) => name !== issuer?.value)],
    ['배포', [summary.publishedAt?.value]],
    ['보도', [summary.embargoUntil?.value]],
    ['행사', [event === undefined ? undefined : withNote(event.value.name, statusOf(event.value.status))]],
    ['때', [event?.value.when ?? summary.when?.value]],
    ['곳', [event?.value.where ?? summary.where?.value]],
    ['참석', (event?.value.participants ?? []).map(participantsWords)],
    ['지역', regions.map(({ value }) => value.name)],
    ['법령', values(laws)],
    ['낱말', summary.keywords.map(({ value }) => value.text)],
    ['조건', [summary.licence?.value]],
  ];
  return facts.flatMap(([name, words]) => {
    const said = words.filter((word) => word !== undefined);
    return said.length === 0 ? [] : [{ name, words: said.join(', ') }];
  });
}

/** Who does what, for people: `{ name: '협약', words: '고요시 · 업무협약 · 함께 미르대학교' }`. */
export function relationFact(relation: SummaryRelation): Fact {
  const { kind, subject, object, partners = [], post, amount, law, when, period } = relation;
  const words = [
    subject,
    object,
    partners.length === 0 ? undefined : `함께 ${partners.join(', ')}`,
    post,
    amount === undefined ? undefined : `${grouped(amount.amount)}${amount.currency}`,
    law,
    when,
    period === undefined ? undefined : `${period.from ?? ''}~${period.to ?? ''}`,
  ];
  return { name: RELATIONS[kind], words: words.filter((word) => word !== undefined).join(' · ') };
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
