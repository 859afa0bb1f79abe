import type { Entity } from '../core/layers.ts';
import type { Span } from '../core/span.ts';

/** What somebody says is looked through so far. */
const LONGEST_SPEECH = 600;
const MOST_SPEECHES = 20;

/** A generic word for the body right beside the name: 공단 김철수 이사장. */
export function genericBeside(
  text: string,
  entities: readonly Entity[],
  mentions: readonly number[],
  generic: ReadonlySet<string>,
): Span | undefined {
  for (const mention of mentions) {
    const person = entities[mention];
    const word =
      person === undefined
        ? undefined
        : /(?:^|[^가-힣])([가-힣]{2,6})\s$/u.exec(text.slice(Math.max(0, person.start - 9), person.start))?.[1];
    if (person === undefined || word === undefined || !generic.has(word)) continue;
    return { start: person.start - 1 - word.length, end: person.start - 1 };
  }
  return undefined;
}

/** The agency that somebody speaks of as his own: 김철수 국장은 "… 노동부도 적극 지원하겠다". */
export function agencyInWords(
  text: string,
  entities: readonly Entity[],
  mentions: readonly number[],
): Entity | undefined {
  for (const mention of mentions.slice(0, MOST_SPEECHES)) {
    const person = entities[mention];
    if (person === undefined) continue;
    const words = text.slice(person.end, person.end + LONGEST_SPEECH);
    const line = words.indexOf('\n');
    const end = person.end + (line < 0 ? words.length : line);
    for (let index = mention + 1; index < entities.length; index += 1) {
      const entity = entities[index];
      if (entity === undefined || entity.start >= end) break;
      const after = text.slice(entity.end, entity.end + 2);
      if (entity.type === 'AGENCY' && entity.entry !== undefined && /^(?:[도는은]|에서)/u.test(after)) return entity;
    }
  }
  return undefined;
}
