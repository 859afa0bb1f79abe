import { type Sourced, sourced } from '../core/evidence.ts';
import type { Entity, Morpheme, Official } from '../core/layers.ts';
import { firstAtOrAfter, isSpace, type Span } from '../core/span.ts';
import type { QuoteWords } from './words.ts';

/** Who speaks. */
export interface Speaker {
  readonly value: Sourced<string>;
  /** Index into `officials`. */
  readonly official?: number;
}

/** What the subjects of a document are found with. */
export interface SubjectFinder {
  /** The subject nearest before `to`, not before `from`: a person or role before a body, 은/는 before 이/가. */
  before(from: number, to: number): Speaker | undefined;
  /** The same, but persons and roles with 은/는 only. */
  personBefore(from: number, to: number): Speaker | undefined;
  /** The first subject after `from`: 김 장관은 in "…”고 김 장관은 말했다". */
  after(from: number, to: number): Speaker | undefined;
  /** The nearest role named before `to` in whatever function: 직원 in "직원 의견을 조사했다". */
  roleBefore(from: number, to: number): Speaker | undefined;
}

/** A subject with its strength: 3 a person or role with 은/는, 2 one with 이/가, 1 a body. */
interface Subject extends Speaker {
  readonly strength: 1 | 2 | 3;
}

interface Layers {
  readonly entities: readonly Entity[];
  readonly officials: readonly Official[];
  readonly morphemes: readonly Morpheme[];
}

/** How far from its title a name may stand: 김하늘 도 관광정책과장. */
const NAME_REACH = 30;
/** How far before the opening mark the subject is looked for. */
const REACH = 400;
/** A name kept back right before a role: 김○○, 김모, 김 모. */
const MASKED = /(?<![가-힣])(?:[가-힣][○◯〇]{1,2}|[가-힣]\s?모)(?=\s?$)/u;

/** Finds who is the subject around a quotation; made once for a document. */
export function subjectFinder(
  text: string,
  { entities, officials, morphemes }: Layers,
  words: QuoteWords,
): SubjectFinder {
  const byEnd = new Map<number, number>();
  for (const [index, entity] of entities.entries()) byEnd.set(entity.end, index);
  const officialOf = new Map<number, number>();
  for (const [index, { mentions, titles }] of officials.entries()) {
    for (const entity of [...titles, ...mentions]) if (!officialOf.has(entity)) officialOf.set(entity, index);
  }

  function personAt(index: number): Speaker | undefined {
    const entity = entities[index];
    if (entity === undefined) return undefined;
    const official = officialOf.get(index);
    if (entity.type === 'PERSON') return named(entity, official, officials, text);
    if (entity.type !== 'TITLE') return undefined;
    // 하정윤 도 관광정책과장: the name stands before the title, with at most the body between them.
    for (let before = index - 1; before >= 0; before -= 1) {
      const name = entities[before];
      if (name === undefined || entity.start - name.end > NAME_REACH) break;
      if (!isNounGap(text.slice(name.end, entity.start), words)) break;
      if (name.type === 'PERSON') return named(name, officialOf.get(before) ?? official, officials, text);
    }
    const follower = entities[index + 1];
    if (follower?.type === 'PERSON' && /^\s?\(?$/u.test(text.slice(entity.end, follower.start))) {
      return named(follower, officialOf.get(index + 1) ?? official, officials, text);
    }
    if (official !== undefined) return named(entity, official, officials, text);
    const body = entities[index - 1];
    const start =
      body?.type === 'AGENCY' && isSpaceOnly(text.slice(body.end, entity.start)) ? body.start : entity.start;
    return { value: sourced(text.slice(start, entity.end), { start, end: entity.end }) };
  }

  function roleAt(end: number, word: Span): Speaker | undefined {
    const surface = text.slice(word.start, end);
    const role = words.roleOf(surface) ?? words.bodyOf(surface);
    if (role === undefined) return undefined;
    const lead = /^[^\p{L}\p{N}]*/u.exec(surface)?.[0].length ?? 0;
    const phrase = nounPhraseStart(text, morphemes, { start: end - role.length, end });
    const masked = maskedName(text, end - role.length);
    if (masked !== undefined) {
      const span = role === '씨' && !masked.hidden ? { start: masked.start, end } : masked;
      return { value: sourced(text.slice(span.start, span.end), span) };
    }
    const start = withBody(Math.min(word.start + lead, phrase));
    const name = entities[firstAtOrAfter(entities, start)];
    if (name?.type === 'PERSON' && name.end < end) return named(name, undefined, officials, text);
    return { value: sourced(text.slice(start, end).replace(/\s+/gu, ' '), { start, end }) };
  }

  /** Takes in a body named right before a role: 가람시 건설과 관계자. */
  function withBody(start: number): number {
    const index = byEnd.get(isSpace(text.charCodeAt(start - 1)) ? start - 1 : start);
    const body = index === undefined ? undefined : entities[index];
    return body?.type === 'AGENCY' || body?.type === 'ORG' ? body.start : start;
  }

  /** The subject that a word is the end of, if it is one. */
  function subjectAt(word: Span): Subject | undefined {
    const particle = words.subjectParticle(text.slice(word.start, word.end));
    if (particle === undefined) return undefined;
    const end = word.end - particle.form.length;
    const nounEnd = text.charAt(end - 1) === ')' ? openingBracket(text, end) : end;
    const strength = particle.topic ? 3 : 2;
    const holder = personBetween(nounEnd, end);
    const inside = entities[holder];
    if (inside !== undefined && entities[byEnd.get(nounEnd) ?? -1]?.type !== 'AGENCY') {
      // 방위사업정책국장(고위공무원 김하늘)은: the bracket names the holder of the post before it.
      const before = personAt(byEnd.get(nounEnd) ?? -1);
      if (before?.official === undefined)
        return { ...named(inside, officialOf.get(holder), officials, text), strength };
    }
    const index = byEnd.get(nounEnd);
    if (index !== undefined) {
      const person = personAt(index);
      if (person !== undefined) return { ...person, strength };
      const entity = entities[index];
      if (entity?.type === 'AGENCY' || entity?.type === 'ORG') {
        return { value: sourced(text.slice(entity.start, entity.end), entity), strength: 1 };
      }
    }
    let start = Math.min(word.start, nounEnd);
    while (start > nounEnd - NAME_REACH && start > 0 && !isSpace(text.charCodeAt(start - 1))) start -= 1;
    const role = roleAt(nounEnd, { start, end: nounEnd });
    if (role === undefined) return undefined;
    return { ...role, strength: words.roleOf(text.slice(start, nounEnd)) === undefined ? 1 : strength };
  }

  /** Index of the first person between two places, -1 where there is none. */
  function personBetween(from: number, to: number): number {
    for (let index = firstAtOrAfter(entities, from); (entities[index]?.end ?? to) < to; index += 1) {
      if (entities[index]?.type === 'PERSON') return index;
    }
    return -1;
  }

  /** A person set off by a comma or colon right before the opening mark: 한도윤 과장, “…”. */
  function labelBefore(to: number): Speaker | undefined {
    const label = /(?<=\S)\s?[,:：]\s?$/u.exec(text.slice(Math.max(0, to - 4), to));
    const index = label === null ? undefined : byEnd.get(to - label[0].length);
    return index === undefined ? undefined : personAt(index);
  }

  function nearest(from: number, to: number, least: 1 | 2 | 3): Speaker | undefined {
    let best: Subject | undefined;
    for (let end = to; ; ) {
      const word = wordBefore(text, Math.max(from, to - REACH), end);
      if (word === undefined) break;
      const subject = subjectAt(word);
      if (subject !== undefined && subject.strength >= least && subject.strength > (best?.strength ?? 0))
        best = subject;
      if (best?.strength === 3) break;
      end = word.start;
    }
    return best && speakerOf(best);
  }

  return {
    before: (from, to) => labelBefore(to) ?? nearest(from, to, 1),
    personBefore: (from, to) => nearest(from, to, 3),
    after(from, to) {
      for (let at = from; at < to; ) {
        const word = wordAfter(text, at, to);
        if (word === undefined || words.isVerbAt(text, word.start)) return undefined;
        const subject = subjectAt(word);
        if (subject !== undefined) return speakerOf(subject);
        // What is set off by a comma ends the telling: “…”라고 밝혔고, 한 의장은 “…”
        if (/.[,;]$/u.test(text.slice(word.start, word.end))) return undefined;
        at = word.end;
      }
      return undefined;
    },
    roleBefore(from, to) {
      let index = firstAtOrAfter(morphemes, to) - 1;
      for (; index >= 0; index -= 1) {
        const morpheme = morphemes[index];
        if (morpheme === undefined || morpheme.start < from) return undefined;
        if (morpheme.tag === 'NNG' && morpheme.end <= to && words.roleOf(morpheme.form) === morpheme.form) {
          return roleAt(morpheme.end, morpheme);
        }
      }
      return undefined;
    },
  };
}

function speakerOf({ value, official }: Subject): Speaker {
  return official === undefined ? { value } : { value, official };
}

function named(entity: Entity, index: number | undefined, officials: readonly Official[], text: string): Speaker {
  const official = index === undefined ? undefined : officials[index];
  const value = sourced(official?.name ?? text.slice(entity.start, entity.end), entity);
  return index === undefined || official === undefined ? { value } : { value, official: index };
}

function maskedName(text: string, to: number): (Span & { readonly hidden: boolean }) | undefined {
  const from = Math.max(0, to - 8);
  const match = MASKED.exec(text.slice(from, to));
  if (match === null) return undefined;
  const start = from + match.index;
  return { start, end: start + match[0].length, hidden: !match[0].endsWith('모') };
}

/** Only nouns between name and title: no comma, no subject before. */
function isNounGap(gap: string, words: QuoteWords): boolean {
  if (/[,.;“”"‘’|▲△]|\n\s*\n/u.test(gap)) return false;
  return !gap
    .trim()
    .split(/\s+/u)
    .some((word) => word !== '' && words.subjectParticle(word)?.topic === true && word.length > 2);
}

function isSpaceOnly(gap: string): boolean {
  return gap.trim() === '';
}

/** The noun phrase that a role closes: 군 건설과 관계자, but 주민 in "섬에 사는 한 주민". */
function nounPhraseStart(text: string, morphemes: readonly Morpheme[], role: Span): number {
  let start = role.start;
  for (let index = firstAtOrAfter(morphemes, role.start) - 1; index >= 0; index -= 1) {
    const morpheme = morphemes[index];
    if (morpheme === undefined || !/^(?:NN[GPB]|NR|SL|SN|XSN|XPN)$/u.test(morpheme.tag)) break;
    if (morpheme.end > start || text.slice(morpheme.end, start).length > 1 || role.end - morpheme.start > NAME_REACH)
      break;
    if (!isSpaceOnly(text.slice(morpheme.end, start))) break;
    start = morpheme.start;
  }
  return start;
}

function openingBracket(text: string, end: number): number {
  for (let at = end - 2; at >= 0 && at > end - 60; at -= 1) {
    if (text.charAt(at) === ')') return end;
    if (text.charAt(at) === '(') return isSpace(text.charCodeAt(at - 1)) ? at - 1 : at;
  }
  return end;
}

/** The word that ends last before `to`. */
function wordBefore(text: string, from: number, to: number): Span | undefined {
  let end = to;
  while (end > from && (isSpace(text.charCodeAt(end - 1)) || text.charAt(end - 1) === ',')) end -= 1;
  let start = end;
  while (start > from && !isSpace(text.charCodeAt(start - 1))) start -= 1;
  return start < end ? { start, end } : undefined;
}

/** The first word at or after `from`. */
function wordAfter(text: string, from: number, to: number): Span | undefined {
  let start = from;
  while (start < to && isSpace(text.charCodeAt(start))) start += 1;
  let end = start;
  while (end < to && !isSpace(text.charCodeAt(end))) end += 1;
  return start < end ? { start, end } : undefined;
}
