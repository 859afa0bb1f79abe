import { byRule } from '../core/evidence.ts';
import type { BlockRole, DateMention, ReleaseEvent } from '../core/layers.ts';
import { type Span, within } from '../core/span.ts';
import { defineStage, type Stage } from '../core/stage.ts';
import type { Lexicon } from '../dictionary/types.ts';
import { type Clause, hostOf, whenOf, whereOf } from './circumstances.ts';
import { merge } from './merge.ts';
import { type NounRun, nounRuns } from './nouns.ts';
import { withOutlines } from './outline.ts';
import { participantsIn } from './participants.ts';
import { statusOf } from './status.ts';
import { type EventWords, eventWords } from './words.ts';

/** Where events are reported; a headline has neither time nor place. */
const REPORTED: readonly BlockRole[] = ['paragraph', 'bullet', 'note'];
/** How far behind its name the verb that holds an event stands: 보고회를 성황리에 개최했다. */
const VERB_REACH = 24;
/** How far from its name an event's time, place and host are looked for. */
const REACH = 400;
/** How many sentences behind an event its participants are told. */
const TOLD_LATER = 4;

/**
 * Finds the meetings and ceremonies that a release reports, with when, where and by whom they are held.
 *
 * @example "충청북도는 12일 오전 10시 충북도청에서 용역 최종보고회를 개최했다" → 용역 최종보고회, 2024-09-12T10:00, 충북도청
 */
export function eventsStage(
  lexicon: Lexicon,
): Stage<'blocks' | 'sentences' | 'morphemes' | 'dates' | 'quantities' | 'entities', 'events'> {
  const words = eventWords(lexicon);
  return defineStage({
    needs: ['blocks', 'sentences', 'morphemes', 'dates', 'quantities', 'entities'],
    provides: 'events',
    run({ text, source, layers }) {
      const found: ReleaseEvent[] = [];
      let last: { readonly index: number; readonly sentence: number } | undefined;
      for (const [order, sentence] of layers.sentences.entries()) {
        const role = layers.blocks[sentence.block]?.role;
        if (role === undefined || !REPORTED.includes(role)) continue;
        const morphemes = within(layers.morphemes, sentence);
        const before = found.length;
        for (const run of nounRuns(text, morphemes)) {
          if (words.eventOf(text.slice(run.word, run.end)) === undefined) continue;
          const around = {
            start: Math.max(sentence.start, run.start - REACH),
            end: Math.min(sentence.end, run.end + REACH),
          };
          const clause: Clause = {
            text,
            ...around,
            entities: within(layers.entities, around),
            dates: within(layers.dates, around),
            allDates: layers.dates,
          };
          const event = eventOf(clause, run, words, source.metadata.publishedAt);
          if (event !== undefined) found.push(event);
        }
        if (found.length > before) last = { index: before, sentence: order };
        // "이날 보고회에는 … 20명이 참석했다" tells it of the event named a little before.
        if (last === undefined || order - last.sentence > TOLD_LATER) continue;
        const event = found[last.index];
        if (event === undefined || (last.sentence !== order && !pointsBack(text, sentence, words))) continue;
        const participants = participantsIn(text, morphemes, within(layers.quantities, sentence));
        if (participants.length > 0 && event.participants === undefined) found[last.index] = { ...event, participants };
      }
      return withOutlines(text, merge(text, found), layers.blocks, layers.dates, words.eventOf);
    },
  });
}

/** Whether a sentence opens with a word that takes up an event: 이날, 이번. */
function pointsBack(text: string, { start, end }: Span, words: EventWords): boolean {
  const opening = text.slice(start, Math.min(end, start + 24)).replace(/^[^가-힣]+/u, '');
  return opening.split(/\s/u, 3).some((word) => words.isAnaphor(word));
}

function eventOf(
  clause: Clause,
  run: NounRun,
  words: EventWords,
  released: string | undefined,
): ReleaseEvent | undefined {
  const { text, entities, dates } = clause;
  const last = text.slice(run.word, run.end);
  const own = behindDates(behindMidst(text, run), dates);
  const named = entities.find(({ type, start, end }) => type === 'EVENT' && start <= run.word && end >= run.end);
  const name: Span = named === undefined ? withoutAnaphor(text, own, words) : behindMidst(text, named);
  const anaphoric =
    words.isAnaphor(wordBefore(text, name.start).trim()) ||
    words.isAnaphor(text.slice(name.start, name.end).split(/\s/u, 1)[0] ?? '');
  if (named === undefined && (anaphoric || text.slice(own.start, name.start).trim() !== '')) return undefined;
  const bare = text.slice(name.start, name.end) === last && words.isGeneric(last);
  const verb =
    verbBehind(text, name.end, clause.end, words) ??
    words.verbAt(text, name.start - wordBefore(text, name.start).length);
  const when = whenOf(clause, name);
  if (when === undefined || (verb === undefined && (named === undefined || anaphoric || bare))) return undefined;
  const where = whereOf(clause, name, words);
  if (bare && where === undefined) return undefined;
  const host = hostOf(clause, name);
  const status = verb && statusOf(text, verb, clause.end, when.value, released);
  return {
    start: name.start,
    end: name.end,
    when,
    ...(where === undefined ? {} : { where }),
    ...(host === undefined ? {} : { host }),
    ...(status === undefined ? {} : { status }),
    evidence: byRule(verb === undefined ? 'events.dated' : 'events.held'),
  };
}

/** 3일 주민설명회: a date is no part of the name. */
function behindDates(run: NounRun, dates: readonly DateMention[]): NounRun {
  let { start } = run;
  for (const date of dates) if (date.start < run.word && date.end > start && date.end <= run.word) start = date.end;
  return { ...run, start: start === run.start ? start : Math.min(start + 1, run.word) };
}

/** "… 참석한 가운데 보고회를": engines that take 가운데 for a noun put it before the name. */
function behindMidst<T extends Span>(text: string, run: T): T {
  const midst = /^가운데\s/u.exec(text.slice(run.start, run.start + 4));
  return midst === null ? run : { ...run, start: run.start + midst[0].length };
}

/** 이날 보고회: the name begins behind the last word that points back. */
function withoutAnaphor(text: string, run: NounRun, words: EventWords): Span {
  let { start } = run;
  // Engines part the prefix of an ordinal from its number: 제23차.
  while (start > 0 && start > run.start - 6 && /[\p{L}\p{N}]/u.test(text.charAt(start - 1))) start -= 1;
  const from = start;
  for (const word of text.slice(from, run.end).matchAll(/\S+/gu)) {
    const next = from + word.index;
    if (words.isAnaphor(word[0]) && next < run.word) start = Math.min(next + word[0].length + 1, run.word);
  }
  return { start, end: run.end };
}

/** The word before `at` with the blank behind it: "열린 " of "열린 발표회". */
function wordBefore(text: string, at: number): string {
  return /\S+\s$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
}

function verbBehind(text: string, from: number, end: number, words: EventWords): Span | undefined {
  const limit = Math.min(end, from + VERB_REACH);
  for (let at = from; at < limit; at += 1) {
    const verb = /[\s’”」』)을를]/u.test(text.charAt(at - 1)) ? words.verbAt(text, at) : undefined;
    if (verb !== undefined) return verb;
  }
  return undefined;
}
