import { firstAtOrAfter, type Span } from '../../core/span.ts';
import type { Declared } from '../declared.ts';
import { closingAt, inlineItems } from './extract.ts';
import type { MarkedList } from './lists.ts';
import { countScore, type Reading, type ReadingContext, type ReadingRule } from './reading.ts';
import { trimItem } from './trim.ts';
import { splitWhole } from './unmarked.ts';

const FARTHEST_BRACKET = 700;

/** "3대 전략(A·B·C)", "3대(A, B, C) 전략": a bracket that belongs to the label. */
export const inBracket: ReadingRule = {
  id: 'plans.items-in-bracket',
  read(declared, context) {
    const { text } = context.page;
    const open = declared.bracket?.start ?? bracketBehind(text, declared);
    if (open === undefined) return [];
    // Behind "3대 패키지 지원(" a bracket may also explain the last word.
    const apart = declared.bracket === undefined && /[가-힣]/.test(text.slice(declared.end, open));
    const marked = listIn(open, context);
    if (marked !== undefined) {
      const found = inlineItems(context.page, marked, declared.line.end, false, context.words.particles);
      if (found === undefined) return [];
      if (apart && found.items.length !== declared.count) return [];
      return [
        {
          rule: this.id,
          items: found.items,
          score: 5 + countScore(found.items.length, declared.count, 0),
          place: open,
        },
      ];
    }
    const close = closeOf(text, open, declared.line.end);
    if (close === undefined) return [];
    const inside = { start: open + 1, end: close };
    const etc = closingAt(text, inside);
    const region = etc === undefined ? inside : { start: inside.start, end: etc.at };
    const found = splitWhole(text, region, declared.count);
    if (found === undefined) return [];
    if (apart && found.items.length !== declared.count) return [];
    if (
      found.items.some(
        (item) =>
          /^[’'\d]/.test(text.slice(item.start, item.end)) &&
          /(?:개|건|명|원|%|년|월|일|\.)$/.test(text.slice(item.start, item.end)),
      )
    )
      return [];
    const few = etc === undefined ? -3 : -0.5;
    return [
      {
        rule: this.id,
        items: found.items,
        score: 4 + countScore(found.items.length, declared.count, few),
        place: open,
      },
    ];
  },
};

function bracketBehind(text: string, { end, line }: Declared): number | undefined {
  const behind = text.slice(end, Math.min(line.end, end + 12));
  const lead = /^[’”'"」』]?(?:들)?(?:별\s[가-힣]{2,4}|\s[가-힣]{2,4})?\*?\s?(?=[([［（])/.exec(behind);
  return lead === null ? undefined : end + lead[0].length;
}

function listIn(open: number, { lists }: ReadingContext): MarkedList | undefined {
  for (let index = firstAtOrAfter(lists, open); index < lists.length; index += 1) {
    const list = lists[index];
    if (list === undefined || list.start > open + 12) return undefined;
    if (list.markers[0].bracket === open) return list;
  }
  return undefined;
}

function closeOf(text: string, open: number, limit: number): number | undefined {
  let depth = 0;
  for (let at = open; at < Math.min(limit, open + FARTHEST_BRACKET); at += 1) {
    const character = text.charAt(at);
    if ('([{（［'.includes(character)) depth += 1;
    else if (')]}）］'.includes(character)) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return undefined;
}

const TIE =
  /^[’”'"」』)\]>》〉]{0,3}(?:들)?\*{0,2}\s*(?<particle>은|는|이|가|으로는|로는|으로서|으로|로|인|에는|,|을|를)?\s*(?:크게\s|각각\s|총\s)?(?<colon>[:：=]|-\s)?\s*/;

/** "3대 전략은 ①A ②B이다", "4대 방향 : ▲A ▲B": a marked list that the label leads into. */
export const afterMarked: ReadingRule = {
  id: 'plans.items-after-marked',
  read(declared, context) {
    const { page, lists, words } = context;
    const tie = TIE.exec(page.text.slice(declared.end, Math.min(declared.line.end, declared.end + 24)));
    const at = declared.end + (tie?.[0].length ?? 0);
    for (let index = firstAtOrAfter(lists, declared.end); index < lists.length; index += 1) {
      const list = lists[index];
      if (list === undefined || list.start > at + 1) break;
      if (list.layout !== 'inline' || list.markers[0].line !== declared.line) continue;
      const found = inlineItems(page, list, list.end, false, words.particles);
      if (found === undefined) continue;
      const score = 4.5 + countScore(found.items.length, declared.count, 0);
      return [{ rule: this.id, items: found.items, score, place: list.start }];
    }
    return [];
  },
};

/** "3대 전략은 A, B, C이다", "4대 목표 : A, B, C, D": nouns between commas that the label leads into. */
export const afterUnmarked: ReadingRule = {
  id: 'plans.items-after-unmarked',
  read(declared, { page: { text }, declared: all }): readonly Reading[] {
    const { end, sentence, line, count } = declared;
    const tie = TIE.exec(text.slice(end, Math.min(line.end, end + 24)));
    const { particle, colon } = tie?.groups ?? {};
    const closes = /^\s*[)\]>》〉]\s/.test(text.slice(end, end + 3)) && isBracketLabel(text, declared);
    if (/^(?:은|는)?\s?(?:다음|아래)(?:과|와)\s?같/.test(text.slice(end, end + 10))) return [];
    if (tie === null || (colon === undefined && !closes && !/^(?:은|는|으로는|로는|으로|로|인)$/.test(particle ?? '')))
      return [];
    const from = end + tie[0].length;
    const limit = Math.min(colon === undefined && !closes ? sentence.end : line.end, from + 500);
    if (from >= limit) return [];
    const next = all[firstAtOrAfter(all, from)];
    const arrow = text.slice(from, limit).indexOf('→');
    const region = { start: from, end: Math.min(limit, next?.start ?? limit, arrow < 0 ? limit : from + arrow) };
    const etc = closingAt(text, region);
    const copula =
      /(?:으로|로)?\s?(?:이다|다|입니다|구성됐다|구성된다|구성되어 있다|나뉜다|이며|임|요약된다)\.?\s*$/.exec(
        text.slice(region.start, region.end),
      );
    const isEnclosed = enclosed(text, region).start !== region.start;
    if (etc === undefined && copula === null && colon === undefined && !closes && !isEnclosed) return [];
    const whole = copula === null ? region.end : region.start + copula.index;
    // "해외직구 등 온라인 거래" has a 등 of its own: the whole is tried first.
    const stops = etc === undefined ? [whole] : copula === null && colon === undefined ? [etc.at] : [whole, etc.at];
    const found = stops
      .map((stop) => splitWhole(text, enclosed(text, { start: from, end: stop }), count))
      .find((one) => one?.items.length === count && !one.items.some((item) => isStem(text, item)));
    if (found === undefined) return [];
    const items = found.items.map((item) => trimItem(text, item));
    const base = colon !== undefined || closes ? 3.5 : 2.5;
    return [{ rule: this.id, items, score: base + countScore(items.length, count, -2), place: from }];
  },
};

/** A verb's stem before an ending that looks like the copula: "호응을 얻었|다". */
function isStem(text: string, { end }: Span): boolean {
  return /[었았였겠됐했웠]$/.test(text.slice(end - 1, end));
}

/** A list that stands in one pair of marks as a whole, "《A, B, C》이다", "‘A, B, C’을 선정", is what they hold. */
function enclosed(text: string, region: Span): Span {
  const match = /^\s*(?:《(?<angle>[^《》]+)》|‘(?<single>[^‘’]+)’|“(?<double>[^“”]+)”|『(?<corner>[^『』]+)』)/.exec(
    text.slice(region.start, region.end),
  );
  const inner =
    match?.groups?.['angle'] ?? match?.groups?.['single'] ?? match?.groups?.['double'] ?? match?.groups?.['corner'];
  if (match === null || inner === undefined || !/[,·ㆍ]/.test(inner)) return region;
  const start = region.start + match[0].length - inner.length - 1;
  return { start, end: start + inner.length };
}

/** "(폭염 5대 수칙) 물, 그늘, 휴식 …": the label fills a bracket at the head of its line. */
function isBracketLabel(text: string, { start, line }: Declared): boolean {
  const before = text.slice(line.start, start);
  return /^[\s*※□ㅇ○\-–•·]*[([<《〈【][^()[\]<>]{0,30}$/.test(before);
}

const ONE_OF =
  /^\s?(?:중|가운데)\s?(?:하나인|한\s?가지인|\d{1,3}번째인)?\s?[‘“'"「『](?<name>[^‘’“”'"「」『』]{2,80})[’”'"」』]/;

/** "6대 국정목표 중 하나인 ‘따뜻한 동행’": the one item of a plan that the release is about. */
export const oneOf: ReadingRule = {
  id: 'plans.items-one-of',
  read({ end, line, count }, { page: { text } }): readonly Reading[] {
    const match = ONE_OF.exec(text.slice(end, Math.min(line.end, end + 110)));
    const name = match?.groups?.['name'];
    if (match === null || name === undefined || count < 2) return [];
    const start = end + match[0].length - name.length - 1;
    const item = trimItem(text, { start, end: start + name.length });
    return item.end > item.start ? [{ rule: this.id, items: [item], score: 3, place: item.start }] : [];
  },
};
