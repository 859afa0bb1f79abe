import { worded } from '../core/collapsed.ts';
import { type Sourced, sourced } from '../core/evidence.ts';
import { isHangul } from '../core/hangul.ts';
import type { DateMention } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import { type Clause, predicateAt } from './clause.ts';
import { phraseAfter } from './noun-phrase.ts';
import { asActor, type Read, type RelationRule } from './rule.ts';
import { subjectBefore } from './subject.ts';

/** "2020년 3월 설립된 가람센터": what was set up when, told beside its name. */
export const ESTABLISHED: RelationRule = {
  id: 'relations.established',
  kind: 'established',
  read: (clause) =>
    foundings(clause, (at, cue, date) => {
      const adnominal = /^(?:된|한)\s/u.exec(clause.text.slice(at + cue.length, at + cue.length + 2));
      if (adnominal === null) return undefined;
      const end = at + cue.length + 1;
      const object = possessor(clause.text, phraseAfter(clause, end + 1));
      if (object === undefined || clause.words.has('loose', clause.text.slice(object.start, object.end)))
        return undefined;
      // "…는 2018년 출범한 대통령 소속 기구이다" tells it of the subject.
      const told = /^\*{0,2}(?:이다|입니다|이며|으로|로|인)/u.test(clause.text.slice(object.end, object.end + 5));
      const subject = told ? subjectBefore(clause, date.evidence[0]) : undefined;
      if (told && (subject === undefined || subject.actor.isPerson)) return undefined;
      return {
        start: at,
        end,
        object: subject === undefined ? worded(clause.text, object) : asActor(subject.actor),
        when: date,
      };
    }),
};

/** "가람센터는 2020년 3월 출범했다": what was set up when, told of the subject. */
export const WAS_ESTABLISHED: RelationRule = {
  id: 'relations.was-established',
  kind: 'established',
  read: (clause) =>
    foundings(clause, (at, cue, date) => {
      const predicate =
        predicateAt(clause, at, cue, true) ?? (cue === '출범' ? predicateAt(clause, at, cue) : undefined);
      const subject = predicate && subjectBefore(clause, date.evidence[0]);
      if (predicate === undefined || subject === undefined || subject.actor.isPerson) return undefined;
      return { start: predicate.start, end: predicate.end, object: asActor(subject.actor), when: date };
    }),
};

/** "2022년 12월 개관한 ‘물 박물관’의 운영": the museum was opened, not its running. */
function possessor(text: string, phrase: Span | undefined): Span | undefined {
  const tie = phrase && /[^\s]의\s/u.exec(text.slice(phrase.start, phrase.end));
  if (phrase === undefined || tie === null || tie === undefined || tie.index < 2) return phrase;
  return { start: phrase.start, end: phrase.start + tie.index + 1 };
}

function foundings(
  clause: Clause,
  read: (at: number, cue: string, date: Sourced<string>) => Read | undefined,
): readonly Read[] {
  return clause.cueStarts.flatMap((at) => {
    const cue = clause.words.at('found-verb', clause.text, at);
    const date = cue === undefined ? undefined : dateBefore(clause, at);
    return (cue !== undefined && date?.iso !== undefined && read(at, cue, sourced(date.iso, date))) || [];
  });
}

/** The date right before the verb, with no more than "에", "처음" or "정식" between. */
function dateBefore({ text, dates }: Clause, at: number): DateMention | undefined {
  const date = dates.findLast(({ kind, end }) => kind === 'date' && end <= at);
  if (date === undefined || date.iso?.includes('/') !== false) return undefined;
  const between = text
    .slice(date.end, at)
    .replace(/^\([월화수목금토일]\)/u, '')
    .trim();
  return between === '' || (between.length <= 3 && isHangul(between) && /^(?:에|자로|처음|정식)$/u.test(between))
    ? date
    : undefined;
}
