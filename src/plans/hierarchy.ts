import type { Declared } from './declared.ts';
import type { Draft } from './drafts.ts';
import { type ParentContext, type ParentRule, setParent } from './parent-rule.ts';
import { nested, sameProgramme } from './parents-inside.ts';
import { areTied, tieBetween } from './relations.ts';

/** "신규 3개 과제를 포함한 23개 과제": the larger count holds the smaller. */
const including: ParentRule = {
  id: 'plans.parent-including',
  apply(_drafts, context) {
    for (const [left, right] of pairs(context)) {
      if (left.count >= right.count) continue;
      const tie = tieBetween(context.text, left, right);
      if (/^(?:[을를])?\s*(?:포함|비롯)[가-힣]*\s*(?:총\s?|모두\s?)?$/.test(tie))
        setParent(left, right, this.id, context);
    }
  },
};

const AMONG = /^\s?(?:중|가운데)(?:에서|에|의)?[\s,]/;
const AMONG_THEM = /(?:^|[\s□ㅇ○-])(?:이|그|이들)\s?(?:중|가운데)(?:에서|에)?[\s,]/;
const FARTHEST_SUBSET = 250;

/** "294개 과제 중 … 253개 과제를 완료", "이 중 4개 과제": some of a set, with the set above them. */
const among: ParentRule = {
  id: 'plans.parent-among',
  apply(_drafts, context) {
    const { text } = context;
    let total: Declared | undefined;
    for (const [left, right] of pairs(context)) {
      if (AMONG.test(text.slice(left.end, left.end + 8))) total = left;
      const inOne = total !== undefined && right.sentence.start === total.sentence.start;
      const opening = text.slice(right.sentence.start, Math.min(right.start, right.sentence.start + 40));
      const whole = inOne
        ? total
        : AMONG_THEM.test(opening) && right.line.index - left.line.index <= 2
          ? left
          : undefined;
      if (whole === undefined || whole.count <= right.count || whole.noun.id !== right.noun.id) continue;
      if (right.start - whole.end <= FARTHEST_SUBSET) setParent(right, whole, this.id, context);
    }
  },
};

/** "28개 과제를 4개 분야로 나누어": the fields are above the tasks that are sorted into them. */
const sorted: ParentRule = {
  id: 'plans.parent-sorted',
  apply(_drafts, context) {
    for (const [left, right] of pairs(context)) {
      if (left.count <= right.count || (left.rank ?? 0) <= (right.rank ?? 0)) continue;
      const tie = tieBetween(context.text, left, right);
      const behind = context.text.slice(right.end, right.end + 16);
      if (
        /^(?:들)?[을를은는]\s*$/.test(tie) &&
        /^(?:으)?로\s*(?:나누|나눠|구분|분류|묶|재편|정리|체계화)/.test(behind)
      ) {
        setParent(left, right, this.id, context);
      }
    }
  },
};

/** Sub-counts that add up to a larger count. */
const summing: ParentRule = {
  id: 'plans.parent-sum',
  apply(_drafts, context) {
    for (const { total, parts } of context.sums) for (const part of parts) setParent(part, total, this.id, context);
  },
};

/** "4대 전략, 12개 과제", "3대 목표 아래 9대 전략": each count with the one before it in its sentence. */
const chained: ParentRule = {
  id: 'plans.parent-chain',
  apply(_drafts, context) {
    const offers = new Map<Draft, { readonly child: Declared; readonly parent: Declared }[]>();
    let sentence = -1;
    let before: Declared[] = [];
    for (const child of context.mentions) {
      if (child.sentence.start !== sentence && !goesOn(before.at(-1), child, context)) before = [];
      sentence = child.sentence.start;
      const draft = context.draftOf.get(child);
      const parent = before.findLast((other) => isAbove(other, child, context));
      if (draft !== undefined && parent !== undefined)
        offers.set(draft, [...(offers.get(draft) ?? []).slice(-8), { child, parent }]);
      before = [...before.slice(-8), child];
    }
    // Of several mentions the one with the closest layer says most: "3대 목표·33개 과제" beside "7대 분야 33개 과제".
    for (const choices of offers.values()) {
      const [best] = [...choices].sort((left, right) => right.parent.count - left.parent.count);
      if (best !== undefined) setParent(best.child, best.parent, this.id, context);
    }
  },
};

/** "… 4개 전략을 골자로,⏎ ㅇ … 12개 과제를 담았다": a paragraph that ends with a comma goes on in the next. */
function goesOn(last: Declared | undefined, { line }: Declared, { text }: ParentContext): boolean {
  return last !== undefined && line.index - last.line.index === 1 && /,\s*$/.test(text.slice(last.end, last.line.end));
}

function isAbove(upper: Declared, lower: Declared, { text, draftOf }: ParentContext): boolean {
  const one = draftOf.get(upper);
  const other = draftOf.get(lower);
  if (one === undefined || other === undefined || one === other) return false;
  // A plan that is itself a part of the lower one is not above it.
  if (one.parent?.draft === other) return false;
  if (upper.rank === undefined || lower.rank === undefined) return false;
  if (lower.start - upper.end > 400) return false;
  if (upper.rank < lower.rank) return upper.count <= lower.count;
  // In a bare chain the order of the text decides: "5개 분야, 11개 목표, 23개 과제".
  if (upper.rank > lower.rank)
    return upper.count < lower.count && /^\s?[,·ㆍ]\s?$/.test(tieBetween(text, upper, lower));
  if (upper.noun.id !== lower.noun.id) return upper.count < lower.count;
  // "4개 전략과제, 14개 정책과제": two layers of one noun.
  return (
    upper.order === 'number-first' &&
    lower.order === 'number-first' &&
    upper.head !== lower.head &&
    upper.count * 1.5 <= lower.count &&
    areTied(text, upper, lower)
  );
}

const ANAPHOR = /(?:이를|이에|이러한|각\s?전략|각\s?분야|전략별|분야별|과제별|목표별|이를 위한|이의)/;

/** "이를 달성하기 위한 15개 사업": a sentence that takes up the plan of the one before. */
const takenUp: ParentRule = {
  id: 'plans.parent-taken-up',
  apply(_drafts, context) {
    for (const [left, right] of pairs(context)) {
      if (right.sentence.start === left.sentence.start || right.line.index - left.line.index > 2) continue;
      const before = context.text.slice(Math.max(right.sentence.start, right.start - 60), right.start);
      // A list may stand between the anaphor that opens the sentence and the label: "이를 위해 ①… ②…을 5대 과제로".
      const opening = context.text.slice(right.sentence.start, Math.min(right.start, right.sentence.start + 16));
      if ((ANAPHOR.test(before) || ANAPHOR.test(opening)) && isAbove(left, right, context))
        setParent(right, left, this.id, context);
    }
  },
};

/** The rules in the order of their certainty: the first that finds a parent decides. */
export const PARENT_RULES: readonly ParentRule[] = [
  including,
  summing,
  among,
  sorted,
  chained,
  takenUp,
  nested,
  sameProgramme,
];

function* pairs({ mentions }: ParentContext): Generator<readonly [Declared, Declared]> {
  for (let index = 1; index < mentions.length; index += 1) {
    const left = mentions[index - 1];
    const right = mentions[index];
    if (left !== undefined && right !== undefined) yield [left, right];
  }
}
