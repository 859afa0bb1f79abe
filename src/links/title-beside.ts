import type { Entity } from '../core/layers.ts';
import type { Span } from '../core/span.ts';

/** How a title stands to the name: (장관 김철수) bracket, 김철수 장관 after, 장관 김철수 before, 단장인 김철수 link. */
export type Position = 'bracket' | 'after' | 'before' | 'inside' | 'link';

/** A title of one mention of a person, with the body beside it. */
export interface TitleBeside {
  /** Index into the entities. */
  readonly title: number;
  readonly position: Position;
  /** Index of the body that the title belongs to, where one stands beside it. */
  readonly body?: number;
  /** 도, 시, 군 or 구 written for the issuing government. */
  readonly self?: Span;
}

const BODY = new Set(['AGENCY', 'ORG', 'REGION']);
const FILLER = /^」?\s(?:(?:신임|전임|전|前|현|現|초대|겸)\s)?$/u;
const LINK =
  /^(?:인|이자|이며|을 맡은|를 맡은|으로 (?:재임|활동|재직)\s?(?:중인|하는|하고 있는)|을 겸(?:하는|임)\S*)\s(?:[가-힣]{1,8}\s)?$/u;
const SELF = /^\s(도|시|군|구)\s$/u;

/**
 * The titles beside a mention of a person, nearest first.
 *
 * @example 이철수 산업통상자원부 장관 → 장관 with the body 산업통상자원부; 김영희 도 담당관 → 담당관 with the self-reference 도
 */
export function titlesBeside(text: string, entities: readonly Entity[], person: number): readonly TitleBeside[] {
  const found: TitleBeside[] = [];
  const mention = entities[person];
  if (mention === undefined) return found;
  const before = titleBefore(text, entities, person);
  if (before !== undefined) found.push(before);
  found.push(...titlesAfter(text, entities, person, before === undefined));
  return found;
}

function titleBefore(text: string, entities: readonly Entity[], person: number): TitleBeside | undefined {
  const mention = entities[person];
  const title = entities[person - 1];
  if (mention === undefined || title?.type !== 'TITLE') return undefined;
  const between = text.slice(title.end, mention.start);
  const isLink = LINK.test(between);
  if (!isLink && !/^\s+$/u.test(between)) return undefined;
  // "… 김철수 장관 이영희 차관": the title behind another name is that one's.
  const other = entities[person - 2];
  if (!isLink && other?.type === 'PERSON' && FILLER.test(text.slice(other.end, title.start))) return undefined;
  const gap = other === undefined ? undefined : text.slice(other.end, title.start);
  const body =
    other !== undefined && gap !== undefined && BODY.has(other.type) && /^\s?[(（]?\s?$/u.test(gap)
      ? person - 2
      : undefined;
  const bracket = /[(（【]\s?$/u.test(text.slice(Math.max(0, title.start - 2), title.start));
  return {
    title: person - 1,
    position: isLink ? 'link' : bracket ? 'bracket' : 'before',
    ...(body === undefined ? {} : { body }),
  };
}

function titlesAfter(
  text: string,
  entities: readonly Entity[],
  person: number,
  hasBodyBefore: boolean,
): readonly TitleBeside[] {
  const found: TitleBeside[] = [];
  const mention = entities[person];
  if (mention === undefined) return found;
  let end = mention.end;
  let index = person + 1;
  let position: Position = 'after';
  if (/^\s?[(（]/u.test(text.slice(end, end + 2))) {
    const close = text.slice(end, end + 60).search(/[)）]/u);
    const inside = close < 0 ? undefined : titleWithin(text, entities, index, end, end + close);
    if (inside === undefined) return found;
    found.push(inside);
    index = inside.title + 1;
    end += close + 1;
  }
  let body: number | undefined;
  let self: Span | undefined;
  for (; index < entities.length && index <= person + 6; index += 1) {
    const entity = entities[index];
    if (entity === undefined) break;
    const between = text.slice(end, entity.start);
    const own = SELF.exec(between);
    if (own !== null) self = { start: end + 1, end: end + 2 };
    else if (!FILLER.test(between) && between !== '') break;
    if (entity.type === 'TITLE') {
      const previous = entities[person - 1];
      const outer =
        body === undefined &&
        self === undefined &&
        hasBodyBefore &&
        previous !== undefined &&
        BODY.has(previous.type) &&
        text.slice(previous.end, mention.start) === ' '
          ? person - 1
          : body;
      const inBracket = outer === undefined ? bodyInBracket(text, entities, index) : outer;
      found.push({
        title: index,
        position,
        ...(inBracket === undefined ? {} : { body: inBracket }),
        ...(self === undefined ? {} : { self }),
      });
      break;
    }
    if (!BODY.has(entity.type)) break;
    // The first body is the institution, a second one its department.
    body ??= index;
    end = entity.end;
    position = 'after';
  }
  return found;
}

/** The body in brackets behind a title: 김철수 과장(개인정보보호위원회). */
function bodyInBracket(text: string, entities: readonly Entity[], title: number): number | undefined {
  const before = entities[title];
  const body = entities[title + 1];
  if (before === undefined || body === undefined || (body.type !== 'AGENCY' && body.type !== 'ORG')) return undefined;
  return /^\s?[(（]$/u.test(text.slice(before.end, body.start)) && /^[\s)）]/u.test(text.slice(body.end, body.end + 1))
    ? title + 1
    : undefined;
}

function titleWithin(
  text: string,
  entities: readonly Entity[],
  from: number,
  start: number,
  end: number,
): TitleBeside | undefined {
  let body: number | undefined;
  for (let index = from; index < entities.length; index += 1) {
    const entity = entities[index];
    if (entity === undefined || entity.end > end) return undefined;
    if (entity.start < start) continue;
    if (entity.type === 'TITLE') return { title: index, position: 'inside', ...(body === undefined ? {} : { body }) };
    if (BODY.has(entity.type) && text.charAt(entity.end) === ' ') body = index;
  }
  return undefined;
}
