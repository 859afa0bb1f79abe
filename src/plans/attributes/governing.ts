import type { PlanStatus } from '../../core/layers.ts';
import { bare, labelEnd, wordsFrom } from './label-end.ts';
import type { AttributeContext, AttributeRule, Found, Subject } from './subject.ts';
import { nominal, walk } from './walk.ts';
import { isAdnominal, isPassive, isVerb, type Predicate } from './words.ts';

/** "10대 과제를 확정했다", "3대 전략 등을 민·관이 함께 추진한다". */
const object: AttributeRule<PlanStatus> = {
  id: 'plans.status-object',
  read: (subject, context) => behind(subject, context, 'object', () => true),
};

/** "3대 전략이 확정됐다": the label is the subject of a passive. */
const subject: AttributeRule<PlanStatus> = {
  id: 'plans.status-subject',
  read: (one, context) => behind(one, context, 'subject', (predicate) => isPassive(predicate) || !isVerb(predicate)),
};

/** "12개 과제는 지난해 확정됐다", "나머지 3개 과제는 내년에 추진한다". */
const topic: AttributeRule<PlanStatus> = {
  id: 'plans.status-topic',
  read: (one, context) => behind(one, context, 'topic', () => true),
};

/** "… 등을 3대 과제로 선정했다". */
const role: AttributeRule<PlanStatus> = {
  id: 'plans.status-as',
  read: (one, context) => behind(one, context, 'as', () => true, 3),
};

/** "4대 분야에 대해 논의했다". */
const about: AttributeRule<PlanStatus> = {
  id: 'plans.status-about',
  read: (one, context) => behind(one, context, 'about', ({ status }) => status === 'considered'),
};

/** "10대 과제 발표", "12개 과제의 차질 없는 추진에 나선다": the label stands before a predicate noun. */
const noun: AttributeRule<PlanStatus> = {
  id: 'plans.status-noun',
  read({ chain, window }, { page: { text }, words }) {
    const end = labelEnd(text, chain.end, window.end, words);
    if (end.role !== 'noun') return undefined;
    for (const { start, end: wordEnd } of wordsFrom(text, end.at, window.end, 4)) {
      const raw = text.slice(start, wordEnd);
      const word = bare(raw);
      const predicate = words.predicateIn(word);
      if (predicate === undefined) {
        if (words.is(word, 'adverb')) continue;
        return undefined;
      }
      return nominal(text, { start, end: wordEnd }, predicate, window.end, words);
    }
    return undefined;
  },
};

/** "지난해 확정한 10대 과제", "새로 발굴된 12개 과제". */
const adnominal: AttributeRule<PlanStatus> = {
  id: 'plans.status-adnominal',
  read({ chain, window }, { page: { text }, words }) {
    const from = Math.max(window.start, chain.start - 90);
    const match = BEFORE_LABEL.exec(text.slice(from, chain.start));
    const word = match?.groups?.['word'];
    if (match === null || word === undefined) return undefined;
    const aspect = match.groups?.['aspect'] ?? '';
    const core = bare(word);
    const predicate = words.predicateIn(core);
    if (predicate === undefined || /지$/.test(predicate.tail)) return undefined;
    if (!(aspect === '' ? isAdnominal(core, predicate) : /^(?:하고)?$/.test(predicate.tail))) return undefined;
    const start = from + match.index + word.indexOf(core);
    return { start, end: from + match.index + (word + aspect).length, value: predicate.status };
  },
};

const BEFORE_LABEL =
  /(?<![^\s‘“'"(])(?<word>[^\s‘“'"(),]+)(?<aspect>\s(?:있는|중인|예정인|중에 있는))?\s+(?:(?:총|모두|주요|핵심|신규|전체|나머지)\s*)?(?:[‘“「『｢][^‘’“”「」『』｢｣]{2,40}[’”」』｣]\s?(?:\([^()]{1,20}\))?의\s(?:총\s)?)?[‘“'"「『(<]?$/;

/** "3대 전략으로 ①…, ②…, ③…을 제시했다": the items stand between the label and its predicate. */
const items: AttributeRule<PlanStatus> = {
  id: 'plans.status-items',
  read({ chain, window, items: list }, { page: { text }, words }) {
    const first = list[0];
    const last = list.at(-1);
    if (first === undefined || last === undefined) return undefined;
    if (first.start < chain.end || first.start - chain.end > 12 || last.end >= window.end) return undefined;
    const before = labelEnd(text, chain.end, first.start, words);
    if (before.role !== 'as' && !/^\s*(?:인|[:：,])/.test(text.slice(chain.end, first.start))) return undefined;
    const end = labelEnd(text, last.end, window.end, words);
    return end.role === 'object' ? walk(text, end.at, window.end, words, () => true) : undefined;
  },
};

/** The ways in which a predicate governs a label, the closest tie first. */
export const STATUS_RULES: readonly AttributeRule<PlanStatus>[] = [
  object,
  subject,
  topic,
  role,
  about,
  items,
  noun,
  adnominal,
];

function behind(
  { chain, window }: Subject,
  { page: { text }, words }: AttributeContext,
  wanted: ReturnType<typeof labelEnd>['role'],
  fits: (predicate: Predicate) => boolean,
  most?: number,
): Found<PlanStatus> | undefined {
  const end = labelEnd(text, chain.end, window.end, words);
  return end.role === wanted ? walk(text, end.at, window.end, words, fits, most) : undefined;
}
