import { worded } from '../core/collapsed.ts';
import type { Sourced } from '../core/evidence.ts';
import type { Entity, Morpheme } from '../core/layers.ts';
import { type Span, within } from '../core/span.ts';
import { isRelative, type Lead } from './lead.ts';

/** The hall behind the name of a place, a remark in brackets, and the particle: " 대회의실(3층)에서". */
const HALL = /^((?:\s[\p{L}\p{N}]{1,10}){0,2})(?:[(（][^()（）]{1,30}[)）])?에서(?![가-힣])/u;
const PARTICLE = /(?:은|는|이|가|을|를|과|와|의|에|로|서)(?=\s|$)/u;
/** A hall of its own, with the word before it that no particle ends: "노들섬 라이브하우스에서". */
const WORDS =
  /(?:^|[\s,(])((?:[\p{L}\p{N}·]{2,14}\s)?[\p{L}\p{N}·]{2,14})(?:[(（][^()（）]{1,30}[)）])?에서(?![가-힣])/gu;
const NO_PLACE = /(?:은|는|이|가|을|를|과|와|의|에|로|서|고|며|일|시|간|오전|오후|부터|까지|[한된인할될던려])\s/u;

/**
 * The place where the lead's clause happens.
 *
 * @example "5일 가람시청 대회의실에서 설명회를 열었다" → 가람시청 대회의실
 */
export function leadWhere(
  text: string,
  entities: readonly Entity[],
  morphemes: readonly Morpheme[],
  lead: Lead & { readonly isPlace: (noun: string) => boolean },
): Sourced<string> | undefined {
  for (const { type, start, end } of within(entities, lead)) {
    const named = type === 'FACILITY' || type === 'REGION';
    if (!named && type !== 'AGENCY' && type !== 'ORG') continue;
    const hall = HALL.exec(text.slice(end, Math.min(lead.end, end + 60)));
    if (hall?.[1] === undefined || PARTICLE.test(hall[1])) continue;
    // A body alone is who acts; its hall, or a body that is a place, is where.
    const last = `${text.slice(start, end)}${hall[1]}`.split(' ').at(-1) ?? '';
    if (!named && !lead.isPlace(last)) continue;
    if (isRelative(text, morphemes, { start, end: end + hall[0].length })) continue;
    return worded(text, { start, end: end + hall[1].length });
  }
  return hallIn(text, morphemes, lead);
}

function hallIn(
  text: string,
  morphemes: readonly Morpheme[],
  { start, end, isPlace }: Span & { readonly isPlace: (noun: string) => boolean },
): Sourced<string> | undefined {
  for (const found of text.slice(start, end).matchAll(WORDS)) {
    const [whole, words = ''] = found;
    const from = start + found.index + whole.indexOf(words);
    const to = from + words.length;
    if (!isPlace(words) || isRelative(text, morphemes, { start: from, end: start + found.index + whole.length }))
      continue;
    const cut = NO_PLACE.exec(words);
    return worded(text, { start: cut === null ? from : from + cut.index + cut[0].length, end: to });
  }
  return undefined;
}
