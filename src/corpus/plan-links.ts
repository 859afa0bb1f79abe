import type { Bodies } from './bodies.ts';
import type { PlanRecord } from './plan-records.ts';

/** Why two plans are taken for one: the id of the rule. */
export type PlanLinkRule = 'corpus.programme' | 'corpus.motto' | 'corpus.items';

/** Two plans that are one at two times, as indices into the records. */
export interface PlanLink {
  readonly left: number;
  readonly right: number;
  readonly rule: PlanLinkRule;
}

/** So many earlier plans with the same key are looked at; with more of them the key says nothing (교육, 기타). */
const REACH = 12;
/** The share of the shorter list that two lists have in common; winter and summer measures of one body share a half. */
const SHARED = 0.6;
/** The larger promise is at most so many times the smaller one: 3대 전략 and 120대 과제 are never the same. */
const GROWTH = 2;

/**
 * Links between plans of the same body in different releases whose heads are akin, and which share
 * - the name of the programme in whose sentence they stand (「국가물류기본계획」), where the release has no other plan of that head there;
 * - or the vision or slogan;
 * - or at least two items, and three fifths of the shorter list.
 *
 * The same head alone is no reason: every body has "3대 전략" for one thing and "3대 전략" for another.
 *
 * @example `planLinks(records, bodies)[0]` is `{ left: 0, right: 4, rule: 'corpus.items' }`
 */
export function planLinks(records: readonly PlanRecord[], bodies: Bodies): readonly PlanLink[] {
  const index = new Map<string, number[]>();
  const alone = aloneInProgramme(records);
  const links: PlanLink[] = [];
  for (const [right, record] of records.entries()) {
    const names = [record.body, ...bodies.kin(record.body)];
    const earlier = (key: string) => names.flatMap((name) => (index.get(`${name}\n${key}`) ?? []).slice(-REACH));
    const linked = new Set<number>();
    const link = (left: number, rule: PlanLinkRule) => {
      const other = records[left];
      if (other === undefined || linked.has(left) || !comparable(other, record)) return;
      // One programme has 3대 분야 here and 5대 중점 분야 there: without common items either the head or the count must stay.
      if (rule !== 'corpus.items' && other.head !== record.head && other.plan.count !== record.plan.count) return;
      linked.add(left);
      links.push({ left, right, rule });
    };
    const keys = keysOf(record, alone);
    for (const { key, rule } of keys) if (rule !== 'corpus.items') for (const left of earlier(key)) link(left, rule);
    const shared = new Map<number, number>();
    for (const { key, rule } of keys) {
      if (rule === 'corpus.items') for (const left of earlier(key)) shared.set(left, (shared.get(left) ?? 0) + 1);
    }
    for (const [left, count] of shared) {
      const shorter = Math.min(record.items.length, records[left]?.items.length ?? 0);
      if (count >= Math.max(2, SHARED * shorter)) link(left, 'corpus.items');
    }
    for (const { key } of keys) {
      const place = `${record.body}\n${key}`;
      const known = index.get(place);
      if (known === undefined) index.set(place, [right]);
      else known.push(right);
    }
  }
  return links;
}

interface Key {
  readonly key: string;
  readonly rule: PlanLinkRule;
}

function keysOf(record: PlanRecord, alone: (record: PlanRecord, programme: string) => boolean): readonly Key[] {
  return [
    ...record.programmes
      .filter((programme) => alone(record, programme))
      .map((programme): Key => ({ key: `programme ${programme}`, rule: 'corpus.programme' })),
    ...(record.motto === undefined ? [] : [{ key: `motto ${record.motto}`, rule: 'corpus.motto' } satisfies Key]),
    ...record.items.map((item): Key => ({ key: `item ${item}`, rule: 'corpus.items' })),
  ];
}

/** Whether a plan is the only one of its noun that its release puts into that programme's sentences. */
function aloneInProgramme(records: readonly PlanRecord[]): (record: PlanRecord, programme: string) => boolean {
  const counts = new Map<string, number>();
  const keyOf = ({ order, head }: PlanRecord, programme: string) => `${order}\n${programme}\n${nounOf(head)}`;
  for (const record of records) {
    for (const programme of record.programmes) {
      const key = keyOf(record, programme);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return (record, programme) => counts.get(keyOf(record, programme)) === 1;
}

function comparable(left: PlanRecord, right: PlanRecord): boolean {
  if (left.order === right.order || !akin(left.head, right.head)) return false;
  const [less, more] = [left.plan.count, right.plan.count].sort((a, b) => a - b);
  return (more ?? 0) <= GROWTH * (less ?? 0);
}

/** Whether one head is the other with more in front: 과제 and 추진과제; not 핵심과제 and 세부과제. */
function akin(left: string, right: string): boolean {
  return left.endsWith(right) || right.endsWith(left);
}

/** The plan noun is what a head ends in: 과제 of 추진과제. */
function nounOf(head: string): string {
  return head.slice(-2);
}
