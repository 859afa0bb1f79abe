import { collapsed } from '../core/collapsed.ts';
import { type Sourced, sourced } from '../core/evidence.ts';
import type { EventParticipants, Morpheme, QuantityMention } from '../core/layers.ts';
import { firstAtOrAfter, type Span, trimSpan } from '../core/span.ts';

/** "… 20여 명이 참석했다", "… 100명이 모인 가운데". */
const CAME = /^\s?(?:이|가|은|는|과|이\s함께|가\s함께)?\s?(?:참석|참가|참여|모인|모여|자리)/u;
const PEOPLE = /^(?:명|인|분)$/u;
const NAMED = /^(?:NN[GPB]|XSN|XPN|XR|SL|SH|SN|JC|MAJ)$/u;
const LONGEST = 80;

/**
 * Who came to an event, with how many, as a sentence tells it.
 *
 * @example "위원들과 관계부서 직원들 20여 명이 참석했다" → 위원들과 관계부서 직원들, 20, approximate
 */
export function participantsIn(
  text: string,
  morphemes: readonly Morpheme[],
  quantities: readonly QuantityMention[],
): readonly Sourced<EventParticipants>[] {
  return quantities.flatMap((quantity) => {
    const { value, upper, unit, qualifiers, start, end } = quantity;
    if (!PEOPLE.test(unit) || upper !== undefined || !CAME.test(text.slice(end, end + 14))) return [];
    const who = namedBefore(text, morphemes, start);
    if (who === undefined) return [];
    const approximate = qualifiers.some((one) => one === 'about' || one === 'and-more');
    const words = collapsed(text, who);
    return [sourced({ who: words, count: value, ...(approximate ? { approximate } : {}) }, who, quantity)];
  });
}

/** The people named right before their number: "주민과 상인" of "주민과 상인 등 약 20명". */
function namedBefore(text: string, morphemes: readonly Morpheme[], at: number): Span | undefined {
  const tie = /(?:\s등)?\s(?:총|약|모두)?\s?$/u.exec(text.slice(Math.max(0, at - 8), at));
  const end = at - (tie?.[0].length ?? 0);
  const floor = Math.max(0, end - LONGEST);
  let start = end;
  for (let index = firstAtOrAfter(morphemes, end) - 1; index >= 0; index -= 1) {
    const morpheme = morphemes[index];
    if (morpheme === undefined || morpheme.start < floor) break;
    const surface = text.slice(morpheme.start, morpheme.end);
    const joins = /^(?:과|와|,|·|및|등)$/u.test(surface);
    if ((!NAMED.test(morpheme.tag) && !joins) || /\n/u.test(text.slice(morpheme.end, start))) break;
    start = Math.min(start, morpheme.start);
  }
  const span = trimSpan(text, {
    start:
      start +
      (/^[\s,·]*(?:(?:이날|\d{1,2}일(?:\([월화수목금토일]\))?)\s)?/u.exec(text.slice(start, end))?.[0].length ?? 0),
    end,
  });
  return /[가-힣]{2}/u.test(text.slice(span.start, span.end)) ? span : undefined;
}
