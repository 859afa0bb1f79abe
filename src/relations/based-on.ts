import { worded } from '../core/collapsed.ts';
import { sourced } from '../core/evidence.ts';
import type { Entity } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import type { Clause } from './clause.ts';
import { phraseAfter, phraseBefore } from './noun-phrase.ts';
import type { RelationRule } from './rule.ts';

/** "」 제3조제1항(목적)에 ": from the law to the word that ties. */
const TIE = /^[」』｣”’]?(?:\s?제\d+조(?:의\d+)?(?:\s?제\d+항)?(?:\s?제\d+호)?)?(?:\s?\([^()]{0,40}\))?에\s/u;
const ADNOMINAL = /[른한]$/u;
/** Behind the noun of a verb that carries the noun after it: 설립된, 실시하는. */
const CARRIED = /^(?:된|한|하는|되는)\s/u;
/** What is no object though it has the particle: "…을 대상으로", "…을 위해". */
const MEANS = /^[을를]\s(?:대상|통|위|기준|기반|바탕|거|중심|받|갖|가지|포함)/u;
const WHEN = /^(?:\d{4}년(?:부터)?\s|매년\s|매월\s|분기별로\s)?$/u;

/** "「가람법」에 따른 실태조사", "「가람법」에 따라 설립된 가람공사": what rests on which law. */
export const BASED_ON: RelationRule = {
  id: 'relations.based-on',
  kind: 'based-on',
  read: (clause) =>
    clause.entities.flatMap((law) => {
      if (law.type !== 'LAW') return [];
      const { text } = clause;
      const tie = TIE.exec(text.slice(law.end, law.end + 80));
      if (tie === null) return [];
      const start = law.end + tie[0].length;
      const word = clause.words.at('law-tie', text, start);
      if (word === undefined || !/^\s/u.test(text.slice(start + word.length, start + word.length + 1))) return [];
      const end = start + word.length;
      const object = restingOn(clause, end + 1, ADNOMINAL.test(word));
      if (object === undefined) return [];
      return [{ start, end, object: worded(text, object), law: lawOf(text, law) }];
    }),
};

function restingOn(clause: Clause, from: number, adnominal: boolean): Span | undefined {
  if (adnominal) return phraseAfter(clause, from);
  const { text, words } = clause;
  const act = words.at('law-act', text, from);
  const carried = act === undefined ? null : CARRIED.exec(text.slice(from + act.length, from + act.length + 4));
  if (act !== undefined && carried !== null) return phraseAfter(clause, from + act.length + carried[0].length);
  const particle = /[가-힣\d)’”'"」』A-Za-z][을를]\s/u.exec(text.slice(from, Math.min(clause.end, from + 60)));
  if (particle === null) return undefined;
  const end = from + particle.index + 1;
  const phrase = phraseBefore(clause, end);
  if (phrase === undefined || phrase.start < from || MEANS.test(text.slice(end, end + 6))) return undefined;
  // What stands between must not be another clause or subject.
  return WHEN.test(text.slice(from, phrase.start)) ? phrase : undefined;
}

function lawOf(text: string, law: Entity) {
  return law.norm === undefined ? worded(text, law) : sourced(law.norm, law);
}
