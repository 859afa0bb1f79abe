import { type Sourced, sourced } from '../core/evidence.ts';
import type { Entity, Layers, Relation, ReleaseEvent } from '../core/layers.ts';
import { within } from '../core/span.ts';
import type { Lead } from './lead.ts';

/** More bodies than these do not act in one release. */
const MOST = 8;
const BRACKETS = /^\s?[(（][^()（）]{0,70}[)）]/u;

/**
 * Who acts: the issuer, the bodies joined to it in the lead, the event's host and the partners of what the lead tells.
 *
 * @example "가람시와 나루군은 …", "가람시는 나루대학교와 업무협약을 …" → 가람시, 나루군, 나루대학교
 */
export function whoOf(
  text: string,
  { entities, referents, relations }: Pick<Layers, 'entities' | 'referents' | 'relations'>,
  {
    issuer,
    event,
    lead,
    isPartner,
  }: {
    readonly issuer: Sourced<string> | undefined;
    readonly event: ReleaseEvent | undefined;
    readonly lead: Lead | undefined;
    readonly isPartner: (words: string) => boolean;
  },
): readonly Sourced<string>[] {
  const nameOf = new Map<number, string>();
  for (const { name, kind, mentions } of referents) {
    if (kind === 'agency' || kind === 'organization') for (const mention of mentions) nameOf.set(mention, name);
  }
  const named = (entity: Entity) =>
    sourced(nameOf.get(entities.indexOf(entity)) ?? entity.norm ?? text.slice(entity.start, entity.end), entity);
  const joined = lead === undefined ? [] : joinedIn(text, entities, lead, isPartner).map(named);
  const acting = lead === undefined ? [] : relations.filter((relation) => isActing(relation, lead));
  const all = [
    ...(issuer === undefined ? [] : [issuer]),
    ...joined,
    ...(event?.host === undefined ? [] : [event.host]),
    ...acting.flatMap(({ subject, partners = [] }) => [...(subject === undefined ? [] : [subject]), ...partners]),
  ];
  const seen = new Set<string>();
  const different = all.filter(({ value }) => {
    const fresh = !seen.has(value);
    seen.add(value);
    return fresh;
  });
  return different.slice(0, MOST);
}

function isActing({ kind, start }: Relation, { sentence }: Lead): boolean {
  return (kind === 'hosts' || kind === 'signs-with') && start >= sentence.start && start < sentence.end;
}

/** The bodies of the lead that stand in a row up to the subject (A와 B는), or with a word for acting together. */
function joinedIn(
  text: string,
  entities: readonly Entity[],
  lead: Lead,
  isPartner: (words: string) => boolean,
): readonly Entity[] {
  const bodies = within(entities, lead.sentence).filter(
    // A short name that a bracket gives is no other body: (이하 농식품부).
    ({ type, start }) =>
      (type === 'AGENCY' || type === 'ORG') && !/이하\s?[‘'“"]?$/u.test(text.slice(Math.max(0, start - 5), start)),
  );
  const found: Entity[] = [];
  let next = lead.start;
  for (const body of [...bodies].reverse()) {
    const rest = text.slice(body.end, Math.min(lead.sentence.end, body.end + 90)).replace(BRACKETS, '');
    if (body.start >= lead.start) {
      const particle = /^(?:와|과)\s?/u.exec(rest);
      if (particle !== null && isPartner(rest.slice(particle[0].length))) found.unshift(body);
      continue;
    }
    const gap = text.slice(body.end, next).replace(BRACKETS, '');
    if (next !== lead.start && !/^\s?(?:와|과|및|[·,，‧])\s?$/u.test(gap)) break;
    if (next === lead.start && !/^(?:\s[가-힣·]{1,20})?(?:은|는|이|가)[\s,，]*$/u.test(gap)) break;
    found.unshift(body);
    next = body.start;
  }
  return found;
}
