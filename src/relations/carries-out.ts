import { worded } from '../core/collapsed.ts';
import type { Sourced } from '../core/evidence.ts';
import { actsOf } from './act.ts';
import type { Clause } from './clause.ts';
import { periodIn } from './dates.ts';
import { phraseBefore } from './noun-phrase.ts';
import { asActor, type RelationRule } from './rule.ts';
import { subjectBefore } from './subject.ts';

/** "도는 2021년 7월부터 10개월간 항만 연구용역을 수행했다": who carries out which study, and over which period. */
export const CARRIES_OUT: RelationRule = {
  id: 'relations.carries-out',
  kind: 'carries-out',
  read: (clause) =>
    actsOf(clause, 'study-verb', '을를에').flatMap(({ predicate, object }) => {
      const phrase = clause.text.slice(object.start, object.end);
      if (!clause.words.endsWith('study', phrase) || clause.words.has('study', phrase)) return [];
      const subject = subjectBefore(clause, object);
      if (subject === undefined) return [];
      const period = periodIn(clause, subject.actor.end, object.start);
      return [
        {
          start: predicate.start,
          end: predicate.end,
          subject: asActor(subject.actor),
          object: worded(clause.text, object),
          ...(period === undefined ? {} : { period }),
        },
      ];
    }),
};

/** "용역 수행기관인 가람연구원은": who carries out the study named before. */
const CONTRACTOR = /^\s?(?:수행기관|수행사|용역사|수행업체|연구기관)인\s/u;

/** "하천 정비 용역 수행기관인 가람연구원": the body that the study is put out to. */
export const CONTRACTS: RelationRule = {
  id: 'relations.contractor',
  kind: 'carries-out',
  read: (clause) =>
    clause.actors.flatMap((actor) => {
      const { text } = clause;
      const front = text.slice(Math.max(clause.start, actor.start - 12), actor.start);
      const at = front.search(/(?:수행기관|수행사|용역사|수행업체|연구기관)인\s$/u);
      if (at < 0) return [];
      const start = actor.start - front.length + at;
      const end = start + (CONTRACTOR.exec(text.slice(start, start + 12))?.[0].trimEnd().length ?? 0);
      return studyBefore(clause, start).map((object) => ({ start, end, subject: asActor(actor), object }));
    }),
};

function studyBefore(clause: Clause, at: number): readonly Sourced<string>[] {
  const phrase = phraseBefore(clause, at);
  const words = phrase === undefined ? '' : clause.text.slice(phrase.start, phrase.end);
  const named = clause.words.endsWith('study', words) && !clause.words.has('study', words);
  return phrase !== undefined && named ? [worded(clause.text, phrase)] : [];
}
