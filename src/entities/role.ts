import type { EntityType, Name } from '../core/layers.ts';
import type { Lexicon } from '../dictionary/types.ts';
import { backedUp, isUsers } from './backed-up.ts';
import { CREDIT_REACH, isGovernment, listRoles } from './government-role.ts';
import type { RoleCues } from './role-cues.ts';

/** How far behind a name its role is looked for. */
const REACH = 32;
/** Behind a body that acts whatever it is called: 서울현충원은, 서울현충원장. */
const ACTING_SITE = /^(?:(?:은|는|이|가)(?=\s)|\s?[(（](?:원장|소장|관장|이사장|대표|사장)|장(?:은|이|\s))/u;

/**
 * What each name is in its sentence; `undefined` where an uncertain form is not meant as a name. Linear in the names.
 *
 * @example 전라남도 in "전라남도는 감사패를 받았다" is an AGENCY, in "전라남도 발전" a REGION
 */
export function rolesOf(
  text: string,
  names: readonly Name[],
  lexicon: Lexicon,
  cues: RoleCues,
): readonly (EntityType | undefined)[] {
  const meant = backedUp(text, names, lexicon);
  const lists = listRoles(text, names, lexicon, cues);
  return names.map((name, index) => {
    if (meant[index] !== true) return undefined;
    if (isGovernment(name, text, lexicon)) return lists[index] ?? 'REGION';
    if (name.type === 'FACILITY')
      return isHallOfGovernment(name, lexicon) && doesAct(text, name, cues) ? 'AGENCY' : 'FACILITY';
    // What a user has called an agency is one, also where it is a venue.
    if (name.type !== 'AGENCY' || isUsers(name, lexicon)) return name.type;
    return isBuilding(text, name, cues) ? 'FACILITY' : 'AGENCY';
  });
}

function isHallOfGovernment({ entry }: Name, lexicon: Lexicon): boolean {
  return entry !== undefined && lexicon.entry(entry)?.type === 'hall';
}

/** Whether a hall stands for the government in it: 충북도청은 밝혔다, "출처: 충북도청". */
function doesAct(text: string, { start, end }: Name, { acts, credited }: RoleCues): boolean {
  return acts.test(text.slice(end, end + REACH)) || credited.test(text.slice(Math.max(0, start - CREDIT_REACH), start));
}

/** Whether a body stands for its building: 해양경찰청에서 열린, 조달청 대회의실, 국립서울현충원을 찾아. */
function isBuilding(text: string, { start, end }: Name, { venue, site }: RoleCues): boolean {
  const after = text.slice(end, end + REACH);
  if (venue.test(after)) return true;
  return site.test(text.slice(start, end)) && !ACTING_SITE.test(after);
}
