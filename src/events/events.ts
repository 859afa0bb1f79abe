import { byRule } from '../core/evidence.ts';
import type { BlockRole, DateMention, ReleaseEvent } from '../core/layers.ts';
import { type Span, within } from '../core/span.ts';
import { defineStage, type Stage } from '../core/stage.ts';
import type { Lexicon } from '../dictionary/types.ts';
import { type Clause, hostOf, whenOf, whereOf } from './circumstances.ts';
import { merge } from './merge.ts';
import { type NounRun, nounRuns } from './nouns.ts';
import { type EventWords, eventWords } from './words.ts';

/** Where events are reported; a headline has neither time nor place. */
const REPORTED: readonly BlockRole[] = ['paragraph', 'bullet', 'note'];
/** How far behind its name the verb that holds an event stands: 보고회를 성황리에 개최했다. */
const VERB_REACH = 24;
/** How far from its name an event's time, place and host are looked for. */
const REACH = 400;

/**
 * Finds the meetings and ceremonies that a release reports, with when, where and by whom they are held.
 *
 * @example "충청북도는 12일 오전 10시 충북도청에서 용역 최종보고회를 개최했다" → 용역 최종보고회, 2024-09-12T10:00, 충북도청
 */
export function eventsStage(
  lexicon: Lexicon,
): Stage<'blocks' | 'sentences' | 'morphemes' | 'dates' | 'entities', 'events'> {
  const words = eventWords(lexicon);
  return defineStage({
    needs: ['blocks', 'sentences', 'morphemes', 'dates', 'entities'],
    provides: 'events',
    run({ text, layers }) {
      const found: ReleaseEvent[] = [];
      for (const sentence of layers.sentences) {
        const role = layers.blocks[sentence.block]?.role;
        if (role === undefined || !REPORTED.includes(role)) continue;
        for (const run of nounRuns(text, within(layers.morphemes, sentence))) {
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
          const event = eventOf(clause, run, words);
          if (event !== undefined) found.push(event);
        }
      }
      return merge(text, found);
    },
  });
}

function eventOf(clause: Clause, run: NounRun, words: EventWords): ReleaseEvent | undefined {
  const { text, entities, dates } = clause;
  const last = text.slice(run.word, run.end);
  const own = behindDates(run, dates);
  const named = entities.find(({ type, start, end }) => type === 'EVENT' && start <= run.word && end >= run.end);
  const name: Span = named ?? withoutAnaphor(text, own, words);
  const anaphoric =
    words.isAnaphor(wordBefore(text, name.start).trim()) ||
    words.isAnaphor(text.slice(name.start, name.end).split(/\s/u, 1)[0] ?? '');
  if (named === undefined && (anaphoric || text.slice(own.start, name.start).trim() !== '')) return undefined;
  const bare = text.slice(name.start, name.end) === last && words.isGeneric(last);
  const verb =
    verbBehind(text, name.end, clause.end, words) ||
    words.isVerbAt(text, name.start - wordBefore(text, name.start).length);
  const when = whenOf(clause, name);
  if (when === undefined || (!verb && (named === undefined || anaphoric || bare))) return undefined;
  const where = whereOf(clause, name, words);
  if (bare && where === undefined) return undefined;
  const host = hostOf(clause, name);
  return {
    start: name.start,
    end: name.end,
    when,
    ...(where === undefined ? {} : { where }),
    ...(host === undefined ? {} : { host }),
    evidence: byRule(verb ? 'events.held' : 'events.dated'),
  };
}

/** 3일 주민설명회: a date is no part of the name. */
function behindDates(run: NounRun, dates: readonly DateMention[]): NounRun {
  let { start } = run;
  for (const date of dates) if (date.start < run.word && date.end > start && date.end <= run.word) start = date.end;
  return { ...run, start: start === run.start ? start : Math.min(start + 1, run.word) };
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

function verbBehind(text: string, from: number, end: number, words: EventWords): boolean {
  const limit = Math.min(end, from + VERB_REACH);
  for (let at = from; at < limit; at += 1) {
    if (/[\s’”」』)을를]/u.test(text.charAt(at - 1)) && words.isVerbAt(text, at)) return true;
  }
  return false;
}
