import { entityTypeOf } from '../dictionary/entity-type.ts';
import type { Lexicon } from '../dictionary/types.ts';

/** A body of a region: its region's id and its name without the region. */
export interface LocalBody {
  readonly region: string;
  readonly body: string;
}

/**
 * Takes the region off the front of a body's name.
 *
 * @example 경남지역혁신협의회 and 경상남도 지역혁신협의회 → the region 경상남도 and 지역혁신협의회
 */
export function localBody(form: string, lexicon: Lexicon, at: string | undefined): LocalBody | undefined {
  const [head = '', ...rest] = form.split(/\s/u);
  const options = at === undefined ? {} : { at };
  for (const match of lexicon.matchesAt(form, 0, options)) {
    if (entityTypeOf(match.entry) !== 'REGION') continue;
    const dots = /^(?:[·・‧ㆍ][가-힣]+)*/u.exec(form.slice(match.end))?.[0] ?? '';
    if (dots !== '') return { region: head, body: rest.join('') };
    const body = form.slice(match.end).replace(/\s/gu, '');
    if (body.length >= 4) return { region: match.entry.id, body };
  }
  return undefined;
}
