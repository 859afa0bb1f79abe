import type { PlanStatus } from '../../core/layers.ts';
import type { Span } from '../../core/span.ts';
import { bare, isOtherPredicate, wordsFrom } from './label-end.ts';
import type { Found } from './subject.ts';
import { type AttributeWords, isVerb, type Predicate } from './words.ts';

const MOST_WORDS = 9;
const NEGATION = /^(?:않|못|아니|말)/;

/** What may follow a bare predicate noun and still leave it a predicate: "추진 중이다", "확정 예정". */
const CONTINUES = /^(?:중(?!점|심|장|소|앙|요)|예정|방침|완료|하|했|한다|할|및$)/;

/**
 * Goes on word by word to the first predicate, which governs what stands before it; adverbials are passed over.
 *
 * @example behind "3대 전략을" of "3대 전략을 내년까지 중점 추진한다" it is 추진한다
 */
export function walk(
  text: string,
  from: number,
  limit: number,
  words: AttributeWords,
  fits: (predicate: Predicate) => boolean,
  most: number = MOST_WORDS,
): Found<PlanStatus> | undefined {
  const list = [...wordsFrom(text, from, limit, most + 1)];
  for (let index = 0; index < Math.min(list.length, most); index += 1) {
    const word = list[index];
    if (word === undefined) return undefined;
    const raw = text.slice(word.start, word.end);
    const core = bare(raw);
    const following = list[index + 1];
    const next = following === undefined ? '' : bare(text.slice(following.start, following.end));
    if (/[을를]$/.test(core)) {
      // "회의를 거쳐", "총 20억 원을 들여": an object that belongs to an adverbial of its own.
      if (!words.begins(next, 'way')) return undefined;
      index += 1;
      continue;
    }
    const predicate = words.predicateIn(core);
    if (predicate !== undefined) {
      if (/^안$|^못$/.test(bare(text.slice(list[index - 1]?.start ?? 0, list[index - 1]?.end ?? 0)))) return undefined;
      return fits(predicate) ? asPredicate(text, word, following, predicate) : undefined;
    }
    if (words.begins(core, 'means') || isOtherPredicate(core)) return undefined;
    // A full stop or a new bullet closes the clause.
    if (/[.!?]$/.test(raw) || /^[▲△①-⑳•·-]/.test(raw)) return undefined;
  }
  return undefined;
}

function asPredicate(
  text: string,
  word: Span,
  following: Span | undefined,
  predicate: Predicate,
): Found<PlanStatus> | undefined {
  const raw = text.slice(word.start, word.end);
  const core = bare(raw);
  const next = following === undefined ? '' : bare(text.slice(following.start, following.end));
  const start = word.start + raw.indexOf(core);
  const found = { start, end: start + core.length, value: predicate.status };
  if (isVerb(predicate)) {
    const negated = /지(?:는|도|를)?$/.test(predicate.tail)
      ? NEGATION.test(next)
      : /지\s?(?:않|못)/.test(predicate.tail);
    return negated ? undefined : found;
  }
  if (predicate.tail !== '') return undefined;
  if (following === undefined || /[.,;]$/.test(raw) || /^[-–—]?$/.test(next)) return found;
  if (!CONTINUES.test(next)) return undefined;
  if (next === '및') return found;
  const size = /^[가-힣]+/.exec(next)?.[0].length ?? 0;
  return { ...found, end: following.start + text.slice(following.start, following.end).indexOf(next) + size };
}

const PARTICLE = /^(?:[을를이가은는의에과와도]|으로|까지|부터)$/;

/** A predicate noun directly behind the label: "추진", "추진에 나선다"; not "추진을 촉구". */
export function nominal(
  text: string,
  word: Span,
  predicate: Predicate,
  limit: number,
  words: AttributeWords,
): Found<PlanStatus> | undefined {
  const raw = text.slice(word.start, word.end);
  const core = bare(raw);
  const start = word.start + raw.indexOf(core);
  const [following] = [...wordsFrom(text, word.end, limit, 1)];
  const next = following === undefined ? '' : bare(text.slice(following.start, following.end));
  const nounEnd = start + core.length - predicate.tail.length;
  const found = { start, end: nounEnd, value: predicate.status };
  if (isVerb(predicate)) return asPredicate(text, word, following, predicate);
  if (predicate.tail === '') {
    const closed =
      following === undefined ||
      /[.,;…]$/.test(raw) ||
      /^[-–—]?$/.test(next) ||
      words.begins(next, 'onset') ||
      CONTINUES.test(next);
    return closed && !words.begins(next, 'undoing') ? found : undefined;
  }
  if (!PARTICLE.test(predicate.tail) || words.begins(next, 'undoing')) return undefined;
  if (predicate.status === 'pursued') return found;
  return /^[을를은는이가]$/.test(predicate.tail) && !/^위[해한하]/.test(next) ? found : undefined;
}
