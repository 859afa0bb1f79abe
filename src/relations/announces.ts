import { worded } from '../core/collapsed.ts';
import { actsOf } from './act.ts';
import { asActor, type RelationRule } from './rule.ts';
import { subjectBefore } from './subject.ts';

/** "환경부는 3일 하천 종합대책을 발표했다": who makes what known. */
export const ANNOUNCES: RelationRule = {
  id: 'relations.announces',
  kind: 'announces',
  read: (clause) =>
    actsOf(clause, 'announce-verb').flatMap(({ predicate, object }) => {
      const phrase = clause.text.slice(object.start, object.end);
      // A bare 결과 does not tell of what.
      if (!clause.words.endsWith('announce-object', phrase) || clause.words.has('announce-object', phrase)) return [];
      const subject = subjectBefore(clause, object);
      if (subject === undefined) return [];
      return [
        {
          start: predicate.start,
          end: predicate.end,
          subject: asActor(subject.actor),
          object: worded(clause.text, object),
        },
      ];
    }),
};
