import { worded } from '../core/collapsed.ts';
import type { Span } from '../core/span.ts';
import { actsOf } from './act.ts';
import type { Actor, Clause } from './clause.ts';
import { asActor, type RelationRule } from './rule.ts';
import { subjectBefore } from './subject.ts';

/** Behind the last partner: "한국가람공사(사장 김가람) 등 3개 기관과 함께". */
const WITH = /^(?:\s?\([^()]{0,60}\))?(?:\s등)?(?:\s\d{1,3}개\s?[가-힣]{2,4})?[과와](?:의|\s함께)?\s/u;
const BETWEEN = /^(?:\s?\([^()]{0,60}\))?(?:,|·|\s및|[과와])\s?$/u;

/** "진주시는 한국가람공사와 업무협약을 체결했다", "진주시와 사천시는 협약을 맺었다": who agrees on what with whom. */
export const SIGNS_WITH: RelationRule = {
  id: 'relations.signs-with',
  kind: 'signs-with',
  read: (clause) =>
    actsOf(clause, 'sign-verb').flatMap(({ predicate, object }) => {
      const phrase = clause.text.slice(object.start, object.end);
      // "가와 나 간 업무협약" is between two others.
      if (!clause.words.endsWith('agreement', phrase) || /^간\s/u.test(phrase)) return [];
      const subject = subjectBefore(clause, object);
      if (subject === undefined) return [];
      const partners = [...subject.beside, ...partnersBetween(clause, { start: subjectEnd(subject), end: object.end })];
      if (partners.length === 0) return [];
      return [
        {
          start: predicate.start,
          end: predicate.end,
          subject: asActor(subject.actor),
          object: worded(clause.text, object),
          partners: partners.map(asActor),
        },
      ];
    }),
};

function subjectEnd({ actor, beside }: { readonly actor: Actor; readonly beside: readonly Actor[] }): number {
  return beside.at(-1)?.end ?? actor.end;
}

/** The bodies before the nearest 과/와 of a range, all that are joined to the last one. */
function partnersBetween({ text, actors }: Clause, range: Span): readonly Actor[] {
  const inside = actors.filter(
    ({ start, end }) => start >= range.end - 400 && start >= range.start && end <= range.end,
  );
  const last = inside.findLastIndex(({ end }) => WITH.test(text.slice(end, end + 80)));
  const found: Actor[] = [];
  for (let index = last; index >= 0; index -= 1) {
    const actor = inside[index];
    const next = found[0];
    if (actor === undefined || (next !== undefined && !BETWEEN.test(text.slice(actor.end, next.start)))) break;
    found.unshift(actor);
  }
  return found;
}
