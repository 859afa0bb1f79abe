import { byRule } from '../core/evidence.ts';
import type { Entity, Referent } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import { defineStage, type Stage } from '../core/stage.ts';
import { type Relations, readRelations } from '../dictionary/relations.ts';
import type { Entry, Lexicon } from '../dictionary/types.ts';
import { type Anaphor, anaphorsIn } from './anaphors.ts';
import { definitionsIn } from './definitions.ts';
import { issuerOf } from './issuer.ts';
import { localBody } from './local-body.ts';
import { type RegionReading, type RegionTree, readRegions, regionTree } from './regions.ts';
import { surnameOf, surnameTitles } from './surnames.ts';

/** A referent that is still collecting its mentions. */
interface Group {
  kind: Referent['kind'];
  name: string;
  readonly entry?: Entry;
  readonly candidates?: readonly Entry[];
  readonly mentions: number[];
  readonly anaphors: Span[];
  readonly rule: string;
}

const KINDS: Partial<Record<Entity['type'], Referent['kind']>> = {
  PERSON: 'person',
  AGENCY: 'agency',
  ORG: 'organization',
  REGION: 'region',
  LAW: 'law',
};

/**
 * One referent per thing meant: the mentions of one dictionary entry, of one name, of a short form introduced with
 * 이하, of a local body with and without its region, and the words that stand for what was named. A short name that several
 * places share is read by its surroundings or stays open.
 *
 * @example 지역혁신협의회, 경남지역혁신협의회 and 경상남도 지역혁신협의회 are one; 경남, 경상남도 and its 도는 are one
 */
export function referentsStage(lexicon: Lexicon): Stage<'blocks' | 'release' | 'entities', 'referents'> {
  const relations = readRelations(lexicon);
  return defineStage({
    needs: ['blocks', 'release', 'entities'],
    provides: 'referents',
    run({ text, source, layers: { blocks, release, entities } }): readonly Referent[] {
      const at = release.publishedAt;
      const tree = regionTree(lexicon, relations, at);
      const regions = readRegions(text, entities, lexicon, tree, at, source.metadata.agency);
      const bodies = localBodies(text, entities, lexicon, at);
      const keyAt = (index: number, entity: Entity) =>
        bodies.get(index) ?? keyOf(entity, text.slice(entity.start, entity.end), regions.get(index));
      const aliases = aliasKeys(entities, definitionsIn(text, blocks), keyAt);
      const groups = new Map<string, Group>();
      const groupOf = new Map<number, Group>();
      for (const [index, entity] of entities.entries()) {
        const kind = KINDS[entity.type];
        if (kind === undefined) continue;
        const form = text.slice(entity.start, entity.end);
        // The text's own definition wins over what a dictionary says of the short form.
        const key = aliases.get(form) ?? keyAt(index, entity);
        const known = groups.get(key);
        const group = known ?? open(entity, kind, form, regions.get(index), lexicon, key);
        if (known === undefined) groups.set(key, group);
        extend(group, entity, kind, form, index);
        groupOf.set(index, group);
      }
      const issuer = issuerOf(text, entities, source.metadata)?.entity;
      const nameOf = (entity: Entity) => entryOf(entity, lexicon)?.name ?? text.slice(entity.start, entity.end);
      const anaphors = [
        ...anaphorsIn(text, blocks, entities, nameOf, issuer && entities.indexOf(issuer)),
        ...surnamesIn(text, entities),
      ];
      for (const { start, end, of } of anaphors.sort((left, right) => left.start - right.start))
        groupOf.get(of)?.anaphors.push({ start, end });
      return [...groups.values()].map((group) => close(group, text, entities, tree, relations));
    },
  });
}

function entryOf({ entry }: Entity, lexicon: Lexicon): Entry | undefined {
  return entry === undefined ? undefined : lexicon.entry(entry);
}

/** Surnames with a title that mean the only person of that surname: 김 장관. */
function surnamesIn(text: string, entities: readonly Entity[]): readonly Anaphor[] {
  const people = new Map<string, Map<string, number>>();
  for (const [index, { type, start, end }] of entities.entries()) {
    if (type !== 'PERSON') continue;
    const name = text.slice(start, end);
    const surname = surnameOf(name);
    const names = people.get(surname) ?? new Map<string, number>();
    people.set(surname, names);
    if (!names.has(name)) names.set(name, index);
  }
  const found: Anaphor[] = [];
  for (const [surname, titles] of surnameTitles(text, entities)) {
    const names = people.get(surname);
    const [of] = names?.size === 1 ? names.values() : [];
    if (of === undefined) continue;
    for (const { index } of titles) {
      const title = entities[index];
      if (title !== undefined && title.start > (entities[of]?.start ?? 0))
        found.push({ start: title.start - 1 - surname.length, end: title.end, of });
    }
  }
  return found;
}

function keyOf({ entry, type }: Entity, form: string, region: RegionReading | undefined): string {
  if (region !== undefined) return region.entry?.id ?? `PLACE:${form}`;
  return entry ?? `${type === 'ORG' || type === 'AGENCY' ? 'BODY' : type}:${form.replace(/\s/gu, '')}`;
}

/** Short forms, each with the key of what it stands for. */
function aliasKeys(
  entities: readonly Entity[],
  definitions: readonly { readonly form: string; readonly open: number }[],
  keyAt: (index: number, entity: Entity) => string,
): ReadonlyMap<string, string> {
  const byEnd = new Map(entities.map((entity, index) => [entity.end, index]));
  const keys = new Map<string, string>();
  for (const { form, open } of definitions) {
    const index = byEnd.get(open) ?? byEnd.get(open - 1);
    const meant = index === undefined ? undefined : entities[index];
    if (index !== undefined && meant !== undefined) keys.set(form, keyAt(index, meant));
  }
  return keys;
}

/** For mentions of local bodies the key of their region and kind; those without a region join the first that has one. */
function localBodies(
  text: string,
  entities: readonly Entity[],
  lexicon: Lexicon,
  at: string | undefined,
): ReadonlyMap<number, string> {
  const keys = new Map<number, string>();
  const first = new Map<string, string>();
  const bare: [number, string][] = [];
  for (const [index, { type, start, end, entry }] of entities.entries()) {
    if ((type !== 'AGENCY' && type !== 'ORG') || entry !== undefined) continue;
    const form = text.slice(start, end);
    const local = localBody(form, lexicon, at);
    if (local === undefined) bare.push([index, form.replace(/\s/gu, '')]);
    else {
      const key = `LOCAL:${local.region}:${local.body}`;
      keys.set(index, key);
      if (!first.has(local.body)) first.set(local.body, key);
    }
  }
  for (const [index, body] of bare) {
    const key = first.get(body);
    if (key !== undefined) keys.set(index, key);
  }
  return keys;
}

function open(
  entity: Entity,
  kind: Referent['kind'],
  form: string,
  region: RegionReading | undefined,
  lexicon: Lexicon,
  key: string,
): Group {
  const entry = region === undefined ? entryOf(entity, lexicon) : region.entry;
  return {
    kind,
    name: entry?.name ?? form,
    ...(entry === undefined ? {} : { entry }),
    ...(region?.candidates === undefined ? {} : { candidates: region.candidates }),
    mentions: [],
    anaphors: [],
    rule: ruleOf(key, region, entry),
  };
}

function ruleOf(key: string, region: RegionReading | undefined, entry: Entry | undefined): string {
  if (key.startsWith('LOCAL:')) return 'links.local-body';
  if (region !== undefined) return 'links.shared-name';
  return entry === undefined ? 'links.same-name' : 'links.entry';
}

function extend(group: Group, { entry }: Entity, kind: Referent['kind'], form: string, index: number): void {
  // As actor and as place a local government is one referent, named for what it does.
  if (group.kind === 'region' && kind === 'agency') group.kind = 'agency';
  if (entry === undefined && group.entry === undefined && form.length > group.name.length) group.name = form;
  group.mentions.push(index);
}

function close(
  { kind, name, entry, candidates, mentions, anaphors, rule }: Group,
  text: string,
  entities: readonly Entity[],
  tree: RegionTree,
  relations: Relations,
): Referent {
  const forms = new Set<string>();
  for (const mention of mentions) {
    const entity = entities[mention];
    if (entity !== undefined) forms.add(text.slice(entity.start, entity.end));
  }
  forms.delete(name);
  const fullName = entry === undefined ? name : tree.fullName(entry);
  return {
    kind,
    name,
    ...(entry === undefined ? {} : { entry: entry.id }),
    ...(entry?.code === undefined ? {} : { code: entry.code }),
    ...(fullName === name ? {} : { fullName }),
    ...named('former', entry && relations.former(entry.id)),
    ...named('later', entry && relations.later(entry.id)),
    ...named('members', entry && relations.members(entry.id)),
    ...(candidates === undefined ? {} : { candidates: candidates.map(tree.fullName) }),
    aliases: [...forms],
    mentions,
    ...(anaphors.length === 0 ? {} : { anaphors }),
    evidence: byRule(rule),
  };
}

function named<Field extends string>(
  field: Field,
  entries: readonly Entry[] | undefined,
): { [name in Field]?: string[] } {
  if (entries === undefined || entries.length === 0) return {};
  return { [field]: entries.map(({ name }) => name) } as { [name in Field]?: string[] };
}
