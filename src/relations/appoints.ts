import { worded } from '../core/collapsed.ts';
import type { Entity } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import { objectBefore, predicatesOf } from './act.ts';
import type { Clause, Predicate } from './clause.ts';
import { phraseBefore } from './noun-phrase.ts';
import { asActor, type Read, type RelationRule } from './rule.ts';
import { subjectBefore } from './subject.ts';

const REACH = 120;

/** "환경부는 홍길동 교수를 자문위원장에 임명했다": who puts whom into which post. */
export const APPOINTS: RelationRule = {
  id: 'relations.appoints',
  kind: 'appoints',
  read: (clause) => predicatesOf(clause, 'appoint-verb').flatMap((predicate) => appointment(clause, predicate, '을를')),
};

/** "홍길동 교수가 자문위원장에 임명됐다": who is put into which post. */
export const APPOINTED: RelationRule = {
  id: 'relations.appointed',
  kind: 'appoints',
  read: (clause) =>
    predicatesOf(clause, 'appoint-verb', true).flatMap((predicate) => appointment(clause, predicate, '이가')),
};

function appointment(clause: Clause, predicate: Predicate, particles: string): readonly Read[] {
  const person = personBefore(clause, predicate.start, particles);
  if (person === undefined) return [];
  const post = postBefore(clause, predicate.start, person);
  if (post === undefined) return [];
  const subject =
    particles === '을를'
      ? subjectBefore(clause, { start: Math.min(person.start, post.start), end: person.end })
      : undefined;
  return [
    {
      start: predicate.start,
      end: predicate.end,
      ...(subject === undefined ? {} : { subject: asActor(subject.actor) }),
      object: worded(clause.text, person),
      post: worded(clause.text, post),
    },
  ];
}

/** The one person named in the noun phrase with the particle: "가람대 홍길동 교수를". */
function personBefore({ text, entities, start: from }: Clause, at: number, particles: string): Entity | undefined {
  const near = entities.filter(
    ({ type, start, end }) => type === 'PERSON' && start >= Math.max(from, at - REACH) && end <= at,
  );
  const person = near.at(-1);
  if (person === undefined) return undefined;
  const behind = /^(?:\s?\([^()]{0,60}\))?(?:\s?[가-힣]{1,12}){0,4}?([을를이가])\s/u.exec(text.slice(person.end, at));
  if (behind?.[1] === undefined || !particles.includes(behind[1])) return undefined;
  // Of several people joined only the last would be read.
  const other = near.at(-2);
  return other !== undefined && /^[^.]{0,40}(?:[과와,·]|및)\s?[^.]{0,40}$/u.test(text.slice(other.end, person.start))
    ? undefined
    : person;
}

/** "자문위원장에 임명", "홍보대사로 위촉" or, before the person, "2대 사장에 홍길동을 임명". */
function postBefore(clause: Clause, at: number, person: Span): Span | undefined {
  const near = objectBefore(clause, at, '로에');
  if (near !== undefined && (near.start >= person.end || near.end <= person.start)) return asPost(clause, near);
  const front = clause.text.slice(Math.max(clause.start, person.start - 60), person.start);
  const particle = /(?:에|으로|로)\s(?:[^을를에로]{0,50})$/u.exec(front);
  if (particle === null) return undefined;
  const phrase = phraseBefore(clause, person.start - particle[0].length);
  return phrase && asPost(clause, phrase);
}

function asPost({ text, words }: Clause, phrase: Span): Span | undefined {
  return words.endsWith('post', text.slice(phrase.start, phrase.end)) ? phrase : undefined;
}
