import { firstAtOrAfter } from '../core/span.ts';
import type { Declared } from './declared.ts';
import { type ParentRule, setParent } from './parent-rule.ts';

/** A count inside one item of a plan's list, such as "(3개 과제)" behind the title of a strategy. */
export const nested: ParentRule = {
  id: 'plans.parent-nested',
  apply(drafts, context) {
    for (const draft of drafts) {
      const items = draft.reading?.items ?? [];
      const first = items[0];
      const last = items.at(-1);
      if (first === undefined || last === undefined || items.length < 2) continue;
      for (const mention of between(context.mentions, first.start, last.end + 200)) {
        const inner = context.draftOf.get(mention);
        if (inner === undefined || inner === draft || inner.parent !== undefined) continue;
        if ((draft.main.rank ?? 9) >= (mention.rank ?? 0)) continue;
        if (
          !items.some(
            (item) => mention.start >= item.end && mention.start - item.end < 6 && mention.line.end >= item.end,
          )
        )
          continue;
        setParent(mention, draft.main, this.id, context);
      }
    }
  },
};

/** "『X』 21개 프로젝트 … 2개 사업이 『X』에 선정": a part of the programme whose name both carry. */
export const sameProgramme: ParentRule = {
  id: 'plans.parent-programme',
  apply(_drafts, context) {
    const named = new Map<string, Declared>();
    for (const mention of context.mentions) {
      const before = context.text.slice(Math.max(mention.line.start, mention.start - 40), mention.start);
      const title = /[『「｢]\s?(?<title>[^『』「」｢｣]{2,30}?)\s?[』」｣]\s?(?:사업\s?)?$/.exec(before)?.groups?.[
        'title'
      ];
      if (title !== undefined) {
        if (!named.has(title)) named.set(title, mention);
        continue;
      }
      const behind = context.text.slice(mention.end, Math.min(mention.sentence.end, mention.end + 60));
      const other = /[『「｢]\s?(?<title>[^『』「」｢｣]{2,30}?)\s?[』」｣]에\s?(?:최종\s)?(?:선정|포함|반영)/.exec(behind)
        ?.groups?.['title'];
      const upper = other === undefined ? undefined : named.get(other);
      if (upper !== undefined && upper.count > mention.count) setParent(mention, upper, this.id, context);
    }
  },
};

function* between(mentions: readonly Declared[], from: number, to: number): Generator<Declared> {
  for (let index = firstAtOrAfter(mentions, from); index < mentions.length; index += 1) {
    const mention = mentions[index];
    if (mention === undefined || mention.start > to) return;
    yield mention;
  }
}
