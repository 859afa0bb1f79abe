import { worded } from '../core/collapsed.ts';
import { sourced } from '../core/evidence.ts';
import { actsOf } from './act.ts';
import { dayBefore } from './dates.ts';
import { asActor, type RelationRule } from './rule.ts';
import { subjectBefore } from './subject.ts';

/** "진주시는 3일 주민 설명회를 개최했다": who holds which event, and on which day. */
export const HOSTS: RelationRule = {
  id: 'relations.hosts',
  kind: 'hosts',
  read: (clause) =>
    actsOf(clause, 'hold-verb').flatMap(({ predicate, object }) => {
      if (!clause.words.isEvent(clause.text.slice(object.start, object.end))) return [];
      const subject = subjectBefore(clause, object);
      if (subject === undefined) return [];
      const day = dayBefore(clause, subject.actor.end, object.start);
      return [
        {
          start: predicate.start,
          end: predicate.end,
          subject: asActor(subject.actor),
          object: worded(clause.text, object),
          ...(day?.iso === undefined ? {} : { when: sourced(day.iso, day) }),
        },
      ];
    }),
};
