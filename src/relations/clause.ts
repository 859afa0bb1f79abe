import { charactersOf } from '../core/characters.ts';
import type { DateMention, Entity, Morpheme, QuantityMention } from '../core/layers.ts';
import { isSpace, type Span } from '../core/span.ts';
import type { RelationWords } from './words.ts';

/** A body or person that can act: the words and the full name that they stand for. */
export interface Actor extends Span {
  readonly value: string;
  readonly isPerson: boolean;
}

/** A sentence with all that the rules look at; the lists hold what lies inside it, in text order. */
export interface Clause extends Span {
  readonly text: string;
  readonly words: RelationWords;
  /** Every place where a word begins that may be a cue: the offset of 발표했다 in "대책을 발표했다". */
  readonly cueStarts: readonly number[];
  readonly morphemes: readonly Morpheme[];
  readonly entities: readonly Entity[];
  readonly dates: readonly DateMention[];
  readonly quantities: readonly QuantityMention[];
  readonly actors: readonly Actor[];
}

/** A predicate of a clause: "체결했다"; `cue` is the word of the list that it begins with. */
export interface Predicate extends Span {
  readonly cue: string;
}

/** The endings by which a clause states something: finite ones and those that go on (했으며, 하고). */
const STATED =
  /^(?:(?:하였|했)(?:다|습니다|으며|고|음)|한다|합니다|(?:하고|하며|하여|해)(?=[\s,])|할\s(?:예정|계획|방침)|하기로)/u;
/** The same of what is done to somebody: 임명됐다. */
const SUFFERED = /^(?:되었|됐)(?:다|습니다|으며|고)/u;
/** The endings of a stem in the past: 밝혔다, 열었으며. */
const PAST = /^(?:다|습니다|으며|고)/u;
const PAST_STEM = /[었았혔냈놨렸졌]$/u;
/** Cues that state by themselves: 열고, 들여, 연다. */
const WHOLE = /[고여어며다]$/u;
/** What is wished, reported, supposed or told as known is not stated: 발표하고 싶다, 발표했다면, 발표했던. */
const UNSTATED = /^(?:면|는|던|지|자|\s(?:싶|자\s|보도|주장|의혹))/u;

/** The predicate whose cue stands at `offset`, where its ending states it; 발표한 계획 and 발표하지 do not. */
export function predicateAt({ text }: Clause, offset: number, cue: string, passive = false): Predicate | undefined {
  const stem = offset + cue.length;
  const rest = text.slice(stem, stem + 10);
  const ending = (passive ? SUFFERED : PAST_STEM.test(cue) ? PAST : STATED).exec(rest)?.[0];
  const whole = !passive && ending === undefined && WHOLE.test(cue) && !/^[가-힣]/u.test(rest);
  if (ending === undefined && !whole) return undefined;
  const end = stem + (ending?.length ?? 0);
  return UNSTATED.test(text.slice(end, end + 5)) ? undefined : { start: offset, end, cue };
}

/** What a word may stand right behind, besides white space. */
const BEFORE_WORD = charactersOf('’”\'"」』｣)');

/** The places of a sentence where a word begins that may be a cue, see {@link Clause.cueStarts}. */
export function cueStarts(text: string, { start, end }: Span, words: RelationWords): readonly number[] {
  const starts: number[] = [];
  for (let at = start; at < end; at += 1) {
    if (!words.mayBegin(text.charCodeAt(at))) continue;
    const before = text.charCodeAt(at - 1);
    if (at === start || isSpace(before) || BEFORE_WORD[before] === 1) starts.push(at);
  }
  return starts;
}
