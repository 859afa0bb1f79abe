import type { Declared } from './declared.ts';
import { skipBlank, wordAt } from './heads.ts';
import type { Reading } from './items/reading.ts';
import type { Page } from './page.ts';
import type { PlanWords } from './words.ts';

/** What is known about a counted phrase when it is judged. */
export interface Case {
  readonly declared: Declared;
  readonly page: Page;
  readonly words: PlanWords;
  /** The best reading of its items, where there is one. */
  readonly reading?: Reading;
  /** The counted phrases that stand next to it in its sentence, tied by 와, 및, a comma or a middle dot. */
  readonly neighbours: readonly Declared[];
  /** The other counted phrases of its sentence. */
  readonly sentenceMates: readonly Declared[];
  /** How many different words of calls for proposals the text has. */
  readonly tenderWords: number;
  /** Whether it is one of several counts that add up to a larger one. */
  readonly partOfSum: boolean;
}

/** One reason for or against a plan. */
export interface EvidenceRule {
  readonly id: string;
  /** Positive for a plan, negative against, 0 where the rule has nothing to say. */
  weigh(subject: Case): number;
}

/** What is said about a counted phrase, and the rules that said it. */
export interface Verdict {
  readonly isPlan: boolean;
  readonly score: number;
  readonly reasons: readonly string[];
}

const NEEDED = 3;
const VETO = -100;
const NEAR = 40;
const FARTHEST_TENDER = 200;

const NEIGHBOUR_WEIGHT = { strong: 3, medium: 2, weak: 0 } as const;
const HEAD_WEIGHT = { strong: 4, medium: 2, weak: 0 } as const;

/** The rules that tell plans from traps, each for one class of cases. */
export const EVIDENCE_RULES: readonly EvidenceRule[] = [
  { id: 'plans.head', weigh: ({ declared: { noun } }) => HEAD_WEIGHT[noun.strength] },
  { id: 'plans.unit-great', weigh: ({ declared: { unit } }) => (unit === '대' ? 1 : 0) },
  { id: 'plans.lifting-modifier', weigh: ({ declared: { lifted } }) => (lifted ? 1 : 0) },
  { id: 'plans.policy-verb', weigh: hasVerbBehind },
  {
    id: 'plans.items-match',
    weigh: ({ declared, reading }) => (reading !== undefined && reading.items.length === declared.count ? 1 : 0),
  },
  {
    id: 'plans.neighbour',
    weigh: ({ neighbours }) => Math.max(0, ...neighbours.map(({ noun }) => NEIGHBOUR_WEIGHT[noun.strength])),
  },
  {
    id: 'plans.part-of-sum',
    weigh: ({ declared: { noun }, partOfSum }) => (!partOfSum ? 0 : noun.strength === 'weak' ? 1 : 3),
  },
  { id: 'plans.single', weigh: ({ declared: { count } }) => (count === 1 ? -3 : 0) },
  { id: 'plans.trap-context', weigh: contextAgainst },
  { id: 'plans.trap-tender', weigh: isTendered },
  { id: 'plans.trap-counted', weigh: isOfCountedThings },
  { id: 'plans.trap-rank', weigh: isRank },
  { id: 'plans.trap-following', weigh: isTurnedByNext },
];

/** Weighs all rules: a plan needs a strong head, or a weaker one with evidence. */
export function classify(subject: Case): Verdict {
  let score = 0;
  const reasons: string[] = [];
  for (const rule of EVIDENCE_RULES) {
    const weight = rule.weigh(subject);
    if (weight === 0) continue;
    score += weight;
    reasons.push(rule.id);
  }
  return { isPlan: score >= NEEDED, score, reasons };
}

/** "…을 추진", "…를 발표": a verb that governs plans, close behind the label in its sentence. */
function hasVerbBehind({ declared, page, words }: Case): number {
  const behind = page.text.slice(declared.end, Math.min(declared.sentence.end, declared.end + NEAR));
  return words.verbs.some((verb) => behind.includes(verb)) ? 1 : 0;
}

/** Contests, exhibitions, booklets, committees: words of such contexts in the same sentence. */
function contextAgainst({ declared, page, words }: Case): number {
  const { sentence } = declared;
  const around =
    page.text.slice(Math.max(sentence.start, declared.start - NEAR), declared.start) +
    page.text.slice(declared.end, Math.min(sentence.end, declared.end + NEAR));
  let against = 0;
  for (const { form, weight } of words.contexts) if (around.includes(form)) against = Math.max(against, weight);
  return -against;
}

/** Words of calls for proposals that a text about something else hardly has. */
const MANY_TENDER_WORDS = 4;
const SOME_TENDER_WORDS = 2;
/** The layer of 과제; 사업 and 프로젝트 are below it. */
const TASKS = 3;

/** "총 50개 과제를 선정해 과제당 6억원": tasks of the firms and institutes that a programme pays, not of the public body. */
function isTendered({ declared, page, words, sentenceMates, tenderWords }: Case): number {
  const { noun, unit, lifted, rank, sentence, head } = declared;
  if (tenderWords > 0 && words.tenderHeads.some((form) => head.endsWith(form))) return -3;
  if (unit !== '개' || lifted || noun.rank === undefined || noun.rank < TASKS || rank !== noun.rank) return 0;
  // "4대 전략을 바탕으로 10개 과제": what stands under strategies is no call's.
  if (sentenceMates.some((mate) => mate.noun.strength === 'strong' && (mate.rank ?? TASKS) < TASKS)) return 0;
  if (tenderWords >= MANY_TENDER_WORDS) return -3;
  const inSentence = page.text.slice(sentence.start, Math.min(sentence.end, declared.end + FARTHEST_TENDER));
  return tenderWords >= SOME_TENDER_WORDS && words.tenders.some((word) => inSentence.includes(word)) ? -2 : 0;
}

/** "5개 기업 지원 사업", "8대 핵심기술 확보 과제": what is counted is the firms, the technologies. */
function isOfCountedThings({ declared, words }: Case): number {
  return declared.free.some((word) => words.isCounted(word) || words.endsCounted(word)) ? VETO : 0;
}

/** "세계 3대 …": a place among others. */
function isRank({ declared, page, words }: Case): number {
  if (declared.unit !== '대') return 0;
  const before = page.text.slice(Math.max(declared.line.start, declared.start - 8), declared.start).trimEnd();
  return words.ranks.some((rank) => before.endsWith(rank)) ? VETO : 0;
}

/** "4대 전략 품목", "5개 사업 연도", "3개 분야 전문가": the next word turns the head into something else. */
function isTurnedByNext({ declared, page, words }: Case): number {
  if (declared.order === 'noun-first') return 0;
  const { text } = page;
  const at = skipBlank(text, declared.end, declared.line.end);
  const word = wordAt(text, at, declared.line.end);
  if (word === undefined) return 0;
  const ends = words.particles.nounEnds(text, word.start, word.end);
  return ends.some((end) => words.isFollowing(declared.noun, text.slice(word.start, end))) ? VETO : 0;
}
