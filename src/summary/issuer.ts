import { type Sourced, sourced } from '../core/evidence.ts';
import type { BlockRole, Entity, Layers } from '../core/layers.ts';
import { firstAtOrAfter, type Span } from '../core/span.ts';

/** Where the issuer is named besides the text itself, the best place first. */
const PLACES: readonly BlockRole[] = ['headline', 'dateline', 'sub-headline'];
/** So many sentences may stand before the one that says who acts. */
const FIRST_SENTENCES = 6;
/** What may stand between two bodies that act together, with the heads of both in brackets. */
const CHAIN = 80;

/** Behind the issuer: its head in brackets or its department, then what makes it the subject. */
const SUBJECT =
  /^\s?(?:\([^()]{0,60}\))?(?:\s[가-힣A-Za-z·]{1,20}(?:국|과|실|팀|부|대|본부|센터|단|소))?(?:은|는|이|가|[,，])/u;
const PERSON_SUBJECT = /^(?:\s[가-힣]{1,12})?(?:은|는|이|가)(?![가-힣])/u;
const TOGETHER = /^\s?(?:[(（][^()（）]{0,60}[)）])?(?:와|과|[,，·]|\s및)\s?$/u;

type Needs = Pick<Layers, 'blocks' | 'sentences' | 'entities' | 'referents' | 'officials'>;

/**
 * The body that issues a release: the one that the deliverer names, where the text has it; else the subject of the lead,
 * which may be an office holder of it; else the first that acts in the next sentences, then one of the headline or the
 * header table. Nothing is taken from anywhere else: who is only mentioned issues nothing.
 *
 * @param delivered the issuer as the deliverer calls it
 * @example "경상남도(도지사권한대행 하병필)는 2일 …" → 경상남도; "표윤재 해양수산부 장관은 …" → 해양수산부
 */
export function issuerOf(
  text: string,
  layers: Needs,
  lead: Span | undefined,
  delivered: string | undefined,
): Sourced<string> | undefined {
  const { blocks, sentences, entities } = layers;
  const nameOf = bodyNames(layers);
  const agencies = entities.flatMap((entity, index) => {
    // What only the model found (경찰, 당국) names no issuer.
    if (entity.type !== 'AGENCY' || entity.evidence.by === 'model') return [];
    const role = blocks[firstAtOrAfter(blocks, entity.start + 1) - 1]?.role ?? 'furniture';
    return [{ entity, name: nameOf.get(index) ?? entity.norm ?? text.slice(entity.start, entity.end), role }];
  });
  const told = agencies.filter(({ role }) => role === 'paragraph' || role === 'bullet');
  const first = firstProse(sentences, blocks);
  const acts = ({ entity }: { readonly entity: Entity }) => SUBJECT.test(text.slice(entity.end, entity.end + 70));
  const inside = ({ start }: Span, range: Span) => start >= range.start && start < range.end;
  const known = delivered === undefined ? undefined : agencies.find(({ name }) => name === delivered);
  const leading =
    lead && told.find((one) => inside(one.entity, lead) && (acts(one) || holderActs(text, entities, one.entity)));
  const best = known ?? (leading && firstOfChain(text, told, leading));
  if (best !== undefined) return sourced(best.name, best.entity);
  const holder = lead && holderIn(text, layers, lead);
  if (holder !== undefined) return holder;
  const later =
    told.find((one) => first !== undefined && inside(one.entity, first) && acts(one)) ??
    PLACES.map((place) => agencies.find(({ role }) => role === place)).find((found) => found !== undefined);
  return later && sourced(later.name, later.entity);
}

function bodyNames({ referents }: Needs): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const { name, kind, mentions } of referents) {
    if (kind === 'agency') for (const mention of mentions) names.set(mention, name);
  }
  return names;
}

/** From the first sentence of the body to the last of the next few. */
function firstProse(sentences: Layers['sentences'], blocks: Layers['blocks']): Span | undefined {
  const told = sentences.filter(({ block }) => /^(?:paragraph|bullet)$/.test(blocks[block]?.role ?? ''));
  const [first] = told;
  const last = told[Math.min(told.length, FIRST_SENTENCES) - 1];
  return first && last && { start: first.start, end: last.end };
}

/** "외교부(장관 …)와 문화재청(청장 …)이": the first of those that act together. */
function firstOfChain<One extends { readonly entity: Entity }>(text: string, told: readonly One[], last: One): One {
  let first = last;
  for (let index = told.indexOf(last) - 1; index >= 0; index -= 1) {
    const before = told[index];
    if (before === undefined || first.entity.start - before.entity.end > CHAIN) break;
    if (!TOGETHER.test(text.slice(before.entity.end, first.entity.start))) break;
    first = before;
  }
  return first;
}

/** "농림축산식품부(이하 농식품부) 차관은": the post behind the body is the subject. */
function holderActs(text: string, entities: readonly Entity[], body: Span): boolean {
  for (let index = firstAtOrAfter(entities, body.end); index < entities.length; index += 1) {
    const entity = entities[index];
    if (entity === undefined || entity.start - body.end > CHAIN) return false;
    if (entity.type !== 'TITLE' && entity.type !== 'PERSON') continue;
    if (!/^\s?(?:\([^()]{0,60}\))?[\s가-힣\d]{0,16}$/u.test(text.slice(body.end, entity.start))) return false;
    if (PERSON_SUBJECT.test(text.slice(entity.end, entity.end + 20))) return true;
  }
  return false;
}

/** The body of the office holder who is the subject of the lead: "박범수 농림축산식품부 차관은 …". */
function holderIn(text: string, { officials, entities }: Needs, lead: Span): Sourced<string> | undefined {
  for (const { org, mentions, titles, orgEvidence } of officials) {
    if (org === undefined) continue;
    const places = [...mentions, ...titles].flatMap((index) => entities[index] ?? []);
    const acts = places.some(
      ({ start, end }) => start >= lead.start && end <= lead.end && PERSON_SUBJECT.test(text.slice(end, end + 20)),
    );
    const [evidence, ...more] = orgEvidence;
    if (acts && evidence !== undefined) return sourced(org, evidence, ...more);
  }
  return undefined;
}
