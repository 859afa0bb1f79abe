import { collapsed, worded } from '../core/collapsed.ts';
import { type Sourced, sourced } from '../core/evidence.ts';
import type { Block, LabelledList, Relation, Release, SummaryList, SummaryRelation } from '../core/layers.ts';
import { trimSpan } from '../core/span.ts';

/** The lines under the headline without the dashes around: "- 3대 전략 제시 -" is "3대 전략 제시". */
export function subHeadlinesOf(text: string, blocks: readonly Block[]): readonly Sourced<string>[] {
  return blocks.flatMap(({ role, content }) => {
    if (role !== 'sub-headline') return [];
    const dash = /\s[-–―]\s*$/u.exec(text.slice(Math.max(content.start, content.end - 4), content.end));
    const line = trimSpan(text, { start: content.start, end: content.end - (dash?.[0].length ?? 0) });
    return line.start < line.end ? [worded(text, line)] : [];
  });
}

/** From when the release may be reported; nothing where at once: 2024-05-03T12:00+09:00. */
export function embargoUntil({ embargo }: Release): Sourced<string> | undefined {
  const from = embargo?.value.from;
  if (embargo === undefined || from === undefined) return undefined;
  const [first, ...more] = embargo.evidence;
  return sourced(from, first, ...more);
}

/** A list as it is kept: label, items, whether there is more. */
export function listOf(text: string, list: LabelledList): Sourced<SummaryList> {
  const items = list.items.map((item) => collapsed(text, item));
  return sourced({ label: collapsed(text, list), items, open: list.open }, list, ...list.items);
}

/** A relation as it is kept: the values alone, with the places of all of them. */
export function relationOf(relation: Relation): Sourced<SummaryRelation> {
  const { kind, subject, object, partners = [], post, amount, law, when, period } = relation;
  return sourced(
    {
      kind,
      ...(subject === undefined ? {} : { subject: subject.value }),
      object: object.value,
      ...(partners.length === 0 ? {} : { partners: partners.map(({ value }) => value) }),
      ...(post === undefined ? {} : { post: post.value }),
      ...(amount === undefined ? {} : { amount: amount.value }),
      ...(law === undefined ? {} : { law: law.value }),
      ...(when === undefined ? {} : { when: when.value }),
      ...(period === undefined ? {} : { period: period.value }),
    },
    relation,
    ...[subject, object, ...partners, post, amount, law, when, period].flatMap((part) => part?.evidence ?? []),
  );
}
