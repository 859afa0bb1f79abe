import { byRule } from '../core/evidence.ts';
import type { Entity, Referent } from '../core/layers.ts';
import { defineStage, type Stage } from '../core/stage.ts';
import type { Lexicon } from '../dictionary/types.ts';
import { definitionsIn } from './definitions.ts';
import { localBody } from './local-body.ts';

/** A referent that is still collecting its mentions. */
interface Group {
  kind: Referent['kind'];
  name: string;
  readonly entry?: string;
  readonly code?: string;
  readonly mentions: number[];
  rule: string;
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
 * 이하, and of a local body with and without its region.
 *
 * @example 지역혁신협의회, 경남지역혁신협의회 and 경상남도 지역혁신협의회 are one; 경남 and 경상남도 are one
 */
export function referentsStage(lexicon: Lexicon): Stage<'blocks' | 'release' | 'entities', 'referents'> {
  return defineStage({
    needs: ['blocks', 'release', 'entities'],
    provides: 'referents',
    run({ text, layers: { blocks, release, entities } }): readonly Referent[] {
      const groups = new Map<string, Group>();
      const aliases = aliasKeys(text, entities, definitionsIn(text, blocks), lexicon);
      const bodies = localBodies(text, entities, lexicon, release.publishedAt);
      for (const [index, entity] of entities.entries()) {
        const kind = KINDS[entity.type];
        if (kind === undefined) continue;
        const form = text.slice(entity.start, entity.end);
        const key = bodies.get(index) ?? aliases.get(form) ?? keyOf(entity, form);
        const group = groups.get(key);
        if (group === undefined) groups.set(key, open(entity, kind, form, index, lexicon, key));
        else extend(group, entity, kind, form, index);
      }
      return [...groups.values()].map((group) => close(group, text, entities));
    },
  });
}

function keyOf({ entry, type }: Entity, form: string): string {
  return entry ?? `${type === 'ORG' || type === 'AGENCY' ? 'BODY' : type}:${form.replace(/\s/gu, '')}`;
}

/** Short forms, each with the key of what it stands for. */
function aliasKeys(
  text: string,
  entities: readonly Entity[],
  definitions: readonly { readonly form: string; readonly open: number }[],
  _lexicon: Lexicon,
): ReadonlyMap<string, string> {
  const byEnd = new Map(entities.map((entity) => [entity.end, entity]));
  const keys = new Map<string, string>();
  for (const { form, open } of definitions) {
    const meant = byEnd.get(open) ?? byEnd.get(open - 1);
    if (meant !== undefined) keys.set(form, keyOf(meant, text.slice(meant.start, meant.end)));
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
    if (type !== 'AGENCY' || entry !== undefined) continue;
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
  index: number,
  lexicon: Lexicon,
  key: string,
): Group {
  const entry = entity.entry === undefined ? undefined : lexicon.entry(entity.entry);
  const rule = key.startsWith('LOCAL:') ? 'links.local-body' : entry === undefined ? 'links.same-name' : 'links.entry';
  return {
    kind,
    name: entry?.name ?? form,
    ...(entry === undefined ? {} : { entry: entry.id }),
    ...(entry?.code === undefined ? {} : { code: entry.code }),
    mentions: [index],
    rule,
  };
}

function extend(group: Group, { entry }: Entity, kind: Referent['kind'], form: string, index: number): void {
  // As actor and as place a local government is one referent, named for what it does.
  if (group.kind === 'region' && kind === 'agency') group.kind = 'agency';
  if (entry === undefined && group.entry === undefined && form.length > group.name.length) group.name = form;
  group.mentions.push(index);
}

function close(group: Group, text: string, entities: readonly Entity[]): Referent {
  const { kind, name, entry, code, mentions, rule } = group;
  const forms = new Set<string>();
  for (const mention of mentions) {
    const entity = entities[mention];
    if (entity !== undefined) forms.add(text.slice(entity.start, entity.end));
  }
  forms.delete(name);
  return {
    kind,
    name,
    ...(entry === undefined ? {} : { entry }),
    ...(code === undefined ? {} : { code }),
    aliases: [...forms],
    mentions,
    evidence: byRule(rule),
  };
}
