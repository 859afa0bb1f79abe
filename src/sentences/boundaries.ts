import { decompose } from '../core/hangul.ts';
import type { Span } from '../core/span.ts';
import { isSpace } from '../core/span.ts';

const TERMINATOR = '.!?。！？…‥';
const CLOSING = '”’"\'」』｣)]）］〉》>';
/** ㅆ (했), ㄴ (한) and ㅂ (합) close the syllable before 다 in nearly all verbs, and no noun of the genre ends so. */
const VERB_FINALS: readonly number[] = [20, 4, 17];
const VERB_SYLLABLES = '이하니있없같되르나지기시크';
/** A longer bracket behind a full stop has something to say of its own. */
const LONGEST_ASIDE = 60;
const ABBREVIATION = /(?:^|[\s(,])(?:[A-Za-z]|Co|Ltd|Inc|Corp|No|Dr|Mr|Mrs|Ms|St|Vol|Fig|vs|etc|cf|Prof|Jr|Sr|p|pp)\.$/;
/** Syllables on which questions end; a question mark behind another one is a character lost on the way ("?통계법? 제17조"). */
const QUESTION = /[까요가나지니냐란래데게죠다은는야오자)”’"'A-Za-z\d!]/;
/** What reports the words just quoted, so that the sentence goes on: ” 라고 말했다. */
const REPORTING =
  /^(?:이?라고|이?라며|이?라면서|이?라는|고|며|면서|는|이라|라|하고|하며|등|및|는데|이?란|을|를|의|와|과|로|으로|에|이|가|은|도|만|까지|부터)(?![가-힣])/;

/**
 * Whether a sentence ends with the mark at this place, outside quotation marks and brackets; gives the offset behind
 * everything that still belongs to it, `undefined` where it goes on.
 *
 * @param from where the sentence began
 * @example behind the full stop of "개최했다. 이날", not behind that of "2021. 12. 2."
 */
export function boundaryAt(text: string, at: number, from: number, end: number): number | undefined {
  let stop = at;
  while (stop < end && TERMINATOR.includes(text.charAt(stop))) stop += 1;
  const marks = text.slice(at, Math.min(stop, at + 8));
  let behind = stop;
  while (behind < end && (CLOSING.includes(text.charAt(behind)) || text.charAt(behind) === '*')) behind += 1;
  if (behind >= end) return end;
  const next = text.charCodeAt(behind);
  if (isSpace(next)) {
    if (!endsBefore(text, at, from, marks, behind, end)) return undefined;
    return isAside(text, behind, end) ? end : behind;
  }
  // A remark behind the full stop without a blank: "…제시.※ 통계는 …".
  if (marks === '.' && behind === stop && text.charAt(behind) === '※') return behind;
  // A full stop and the next sentence without a blank: "…구형했다.이날 …".
  const glued = behind === stop && marks === '.' && isVerbEnd(text, at, from);
  return glued && /[가-힣“‘「『□○ㅇ]/.test(text.charAt(behind)) && !isReport(text, behind, end) ? behind : undefined;
}

/** "…운영되고 있다. (3.31. 17시 기준)": all that is left is one bracket, and no sentence is in it. */
function isAside(text: string, behind: number, end: number): boolean {
  if (end - behind > LONGEST_ASIDE) return false;
  return /^\s+\([^()]*[^().!?\s]\)$/.test(text.slice(behind, end));
}

/** “…하겠다.“라고: the mark is turned the wrong way, the sentence goes on. */
function isReport(text: string, at: number, end: number): boolean {
  const start = /[“‘]/.test(text.charAt(at)) ? at + 1 : at;
  return start >= end || REPORTING.test(text.slice(start, Math.min(end, start + 8)));
}

function endsBefore(text: string, at: number, from: number, marks: string, behind: number, end: number): boolean {
  const before = text.charAt(at - 1);
  const first = nextWord(text, behind, end);
  if (behind > at + marks.length && REPORTING.test(first)) return false;
  if (/^[…‥]/.test(marks) || /^\.{2,}/.test(marks)) return before === '다' && isVerbEnd(text, at, from);
  if (/^[?？]/.test(marks) && !QUESTION.test(before)) return false;
  if (!marks.startsWith('.')) return !/^[-–~∼▲△▴▵①-⑳]/.test(first) && !REPORTING.test(first);
  if (/\d/.test(before)) return endsWithNumber(text, at, from, first);
  if (/[A-Za-z]/.test(before))
    return !ABBREVIATION.test(text.slice(Math.max(from, at - 8), at + 1)) && !/^[a-z\d]/.test(first);
  if (/[가-힣]/.test(before)) return !isEnumerator(text, at, from);
  return true;
}

/** "12. 2. 개최" goes on; "…14.3 ㎢였다" never gets here; "(전화 3000). 이" has its bracket. */
function endsWithNumber(text: string, at: number, from: number, first: string): boolean {
  if (/^[\d(]/.test(first)) return false;
  const head = text.slice(Math.max(from, at - 14), at);
  // A number of an enumeration or a part of a date is short and stands behind white space, a dot or a quotation mark.
  return !/(?:^|[\s.'’‘(~∼,])\d{1,4}$/.test(head);
}

/** "가. 개요", "나. 추진": one syllable between white space and the dot counts, it ends nothing. */
function isEnumerator(text: string, at: number, from: number): boolean {
  const one = at - 2 < from || isSpace(text.charCodeAt(at - 2));
  return one && '가나다라마바사아자차카타파하'.includes(text.charAt(at - 1));
}

function isVerbEnd(text: string, at: number, from: number): boolean {
  const last = text.charAt(at - 1);
  if (at - 2 < from || !'다요'.includes(last)) return false;
  const stem = text.charAt(at - 2);
  if (last === '요') return '세에어아해지죠네예'.includes(stem);
  const final = decompose(stem.charCodeAt(0))?.final;
  return final !== undefined && (VERB_FINALS.includes(final) || VERB_SYLLABLES.includes(stem));
}

/** “…해 달라.” 말하고: the verb that reports without a particle. */
const SAYING = /^(?:말[하했]|밝[히혔]|전[하했]|강조|당부|설명|덧붙|언급|답[하했]|호소|요청|촉구|약속)/;

function nextWord(text: string, from: number, end: number): string {
  let start = from;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  return text.slice(start, Math.min(end, start + 12));
}

/**
 * Whether a sentence ends with a bracket or quotation that closes here: its last words end in a full stop and nothing
 * reports them: `“…다.” 이어`, "…했다.(붙임 참조) 이는".
 */
export function boundaryBehind(text: string, pair: Span, from: number, end: number): boolean {
  if (pair.end >= end || !isSpace(text.charCodeAt(pair.end))) return false;
  const quotation = /[“"]/.test(text.charAt(pair.start));
  const stop = quotation ? text.charAt(pair.end - 2) : pair.start > from ? text.charAt(pair.start - 1) : '';
  if (!/[.!?。]/.test(stop)) return false;
  if (!quotation && !isVerbEnd(text, pair.start - 1, from)) return false;
  if (quotation && pair.start > from && !isSpace(text.charCodeAt(pair.start - 1))) return false;
  const next = nextWord(text, pair.end, end);
  return !REPORTING.test(next) && !(quotation && SAYING.test(next));
}
