import type { Sourced } from '../core/evidence.ts';
import type { Entity, Morpheme } from '../core/layers.ts';
import { within } from '../core/span.ts';
import { worded } from './collapsed.ts';
import { isRelative, type Lead } from './lead.ts';

/** The hall behind the name of a place and the particle: " 대회의실에서". */
const HALL = /^((?:\s[\p{L}\p{N}]{1,10}){0,2})에서(?![가-힣])/u;
const PARTICLE = /(?:은|는|이|가|을|를|과|와|의|에|로|서)(?=\s|$)/u;

/**
 * The place where the lead's clause happens.
 *
 * @example "5일 가람시청 대회의실에서 설명회를 열었다" → 가람시청 대회의실
 */
export function leadWhere(
  text: string,
  entities: readonly Entity[],
  morphemes: readonly Morpheme[],
  lead: Lead,
): Sourced<string> | undefined {
  for (const { type, start, end } of within(entities, lead)) {
    if (type !== 'FACILITY' && type !== 'REGION') continue;
    const hall = HALL.exec(text.slice(end, Math.min(lead.end, end + 28)));
    if (hall?.[1] === undefined || PARTICLE.test(hall[1])) continue;
    if (isRelative(text, morphemes, { start, end: end + hall[0].length })) continue;
    return worded(text, { start, end: end + hall[1].length });
  }
  return undefined;
}
