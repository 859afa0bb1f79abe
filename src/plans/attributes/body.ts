import type { Entity } from '../../core/layers.ts';
import { bare, isOtherPredicate, labelEnd, wordsFrom } from './label-end.ts';
import type { Governed } from './period.ts';
import { type AttributeContext, type AttributeRule, type Found, isInItems, startingIn } from './subject.ts';
import { isVerb } from './words.ts';

const NEAR = 60;
/** A subject that the entities do not name: "정부가 발표한", "17개 시도가 작년에 추진한". */
const OTHER_SUBJECT = /[가-힣]{2}[가이]\s/;

interface Candidate {
  readonly entity: Entity;
  /** 'topic' for 은/는, 'subject' for 이/가, 'place' for 에서. */
  readonly role: 'topic' | 'subject' | 'place';
  /** Where the words behind its particle begin. */
  readonly at: number;
}

/** "경상남도가 발표한 5대 과제": the subject of the predicate that modifies the label. */
const adnominal: AttributeRule<string, Governed> = {
  id: 'plans.body-adnominal',
  read(subject, context) {
    const { governing, chain } = subject;
    if (governing === undefined || governing.start >= chain.start) return undefined;
    const near = candidates(subject, context, governing.start).filter(
      ({ role, at }) => role !== 'topic' && governing.start - at <= NEAR && isClear(context, at, governing.start),
    );
    return bodyOf(near.at(-1), context);
  },
};

/** "경상남도는 2일 3대 전략을 발표했다", "산업부에서 12개 과제를 선정했다": the subject of the label's predicate. */
const governed: AttributeRule<string, Governed> = {
  id: 'plans.body-subject',
  read(subject, context) {
    const { governing, chain } = subject;
    if (governing === undefined) return undefined;
    const { text } = context.page;
    const all = candidates(subject, context, Math.max(governing.start, chain.end));
    const topic = all.find(({ role }) => role === 'topic');
    const near = all.filter(
      ({ role, at }) => role !== 'topic' && isClear(context, at, Math.min(chain.start, governing.start)),
    );
    if (governing.start < chain.start) {
      // The predicate has a subject of its own that is no entity.
      if (OTHER_SUBJECT.test(text.slice(Math.max(subject.window.start, governing.start - 30), governing.start)))
        return undefined;
      return bodyOf(topic, context);
    }
    return bodyOf(topic ?? near.at(-1), context);
  },
};

/** "소방청은 13개 과제를 담당한다": in charge by the word. */
const charge: AttributeRule<string, Governed> = {
  id: 'plans.body-charge',
  read(subject, context) {
    const {
      page: { text },
      words,
    } = context;
    const end = labelEnd(text, subject.chain.end, subject.window.end, words);
    const behind = text.slice(end.at, Math.min(subject.window.end, end.at + 12));
    if (end.role !== 'object' || !/^\s(?:총괄|주관|전담|담당|맡[아고은는을])/.test(behind)) return undefined;
    return bodyOf(candidates(subject, context, subject.chain.start).at(-1), context);
  },
};

const HOLDING = /^(?:담|포함|구성|골자|내용|중심|바탕|토대|제시|이루|이뤄|핵심|주요)/;

/** "경상남도는 3대 전략을 담은 종합계획을 발표했다": the subject of the sentence that gives out what holds the plan. */
const holder: AttributeRule<string, Governed> = {
  id: 'plans.body-holder',
  read(subject, context) {
    const { governing, chain, window } = subject;
    if (governing !== undefined) return undefined;
    const {
      page: { text },
      words,
    } = context;
    const topic = candidates(subject, context, chain.start).find(({ role }) => role === 'topic');
    if (topic === undefined) return undefined;
    const end = labelEnd(text, chain.end, window.end, words);
    const [first] = [...wordsFrom(text, end.at, window.end, 1)];
    if (first === undefined || !HOLDING.test(text.slice(first.start, first.end))) return undefined;
    for (const { start, end: wordEnd } of wordsFrom(text, first.end, window.end, 14)) {
      const predicate = words.predicateIn(bare(text.slice(start, wordEnd)));
      if (predicate !== undefined && isVerb(predicate)) return bodyOf(topic, context);
    }
    return undefined;
  },
};

/** The ways to see who is in charge, the subject of the closest predicate first. */
export const BODY_RULES: readonly AttributeRule<string, Governed>[] = [charge, adnominal, governed, holder];

const SUBJECT_PARTICLE = /^(?<bracket>\s?\([^()]{0,60}\))?(?<particle>은|는|이|가|에서는|에서)(?=[\s,])/;

/** The bodies of the sentence with the particle of a subject, before `until`, in text order. */
function candidates(
  { window, items }: Governed,
  { page: { text }, facts }: AttributeContext,
  until: number,
): readonly Candidate[] {
  return startingIn(facts.entities, { start: window.start, end: until }).flatMap((entity): readonly Candidate[] => {
    if (entity.type !== 'AGENCY' && entity.type !== 'ORG') return [];
    if (isInItems(items, entity.start) || isQuoted(text, window.start, entity.start)) return [];
    const match = SUBJECT_PARTICLE.exec(text.slice(entity.end, Math.min(until, entity.end + 70)));
    const particle = match?.groups?.['particle'];
    if (match === null || particle === undefined) return [];
    const role = particle === '은' || particle === '는' ? 'topic' : particle.startsWith('에서') ? 'place' : 'subject';
    return [{ entity, role, at: entity.end + match[0].length }];
  });
}

function isQuoted(text: string, from: number, at: number): boolean {
  let depth = 0;
  for (let index = Math.max(from, at - 200); index < at; index += 1) {
    const character = text.charAt(index);
    if (character === '“') depth += 1;
    else if (character === '”') depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

/** Whether no other predicate takes the subject: nothing between them closes a clause. */
function isClear({ page: { text } }: AttributeContext, from: number, to: number): boolean {
  for (const { start, end } of wordsFrom(text, from, to, 12))
    if (isOtherPredicate(bare(text.slice(start, end)))) return false;
  return true;
}

function bodyOf(candidate: Candidate | undefined, { page: { text } }: AttributeContext): Found<string> | undefined {
  if (candidate === undefined) return undefined;
  const { start, end, norm } = candidate.entity;
  return { start, end, value: norm ?? text.slice(start, end) };
}
