import type { Entity } from '../core/layers.ts';
import { ancestorsOf } from '../dictionary/ancestors.ts';
import { isValidAt, type Validity } from '../dictionary/dates.ts';
import { entityTypeOf } from '../dictionary/entity-type.ts';
import type { Relations } from '../dictionary/relations.ts';
import type { Entry, Lexicon } from '../dictionary/types.ts';

/** Deepest chain of regions: 도, 시, 구, 동, with one to spare. */
const DEEPEST = 5;
/** Longer forms are no short names. */
const LONGEST = 8;

/** Between the places of a list or the columns of a table: "(1.28), ", " 2개소, ", "권 26.9%, ", line breaks. */
const BETWEEN = /^권?(?:[^가-힣()]|[가-힣]{1,3}(?=[,·\n(])|\([^()]{0,16}\))*$/u;
/** The places of one list are no further apart. */
const APART = 28;

/** A region's names, and the regions that it lies in, by the date that they are read at. */
export interface RegionTree {
  /** The regions above an entry, nearest first: of 진주시 경상남도. */
  above(entry: Entry): readonly Entry[];
  /** A region's name with those of the regions above it: 경상남도 진주시; of 강릉시 in 2021 강원도 강릉시. */
  fullName(entry: Entry): string;
}

/** Reads which regions lie in which at a time. */
export function regionTree(lexicon: Lexicon, relations: Relations, at: string | undefined): RegionTree {
  const above = (entry: Entry): readonly Entry[] => {
    const uppers = [...ancestorsOf(entry, lexicon, DEEPEST)];
    const end = uppers.findIndex((upper) => entityTypeOf(upper) !== 'REGION');
    return uppers.slice(0, end < 0 ? uppers.length : end).map(asOf);
  };
  // Whose upper region was called otherwise at that time lay in the former one.
  const asOf = (entry: Entry): Entry => (isAt(entry, at) ? entry : undefined) ?? earlier(entry) ?? entry;
  const earlier = (entry: Entry) =>
    relations.former(entry.id).find((other) => entityTypeOf(other) === 'REGION' && isAt(other, at));
  return {
    above,
    fullName: (entry) => [...above(entry).map(({ name }) => name)].reverse().concat(entry.name).join(' '),
  };
}

/** Whether an entry's name was in use at a date; without a date, whether it is today. */
function isAt(validity: Validity, at: string | undefined): boolean {
  return at === undefined ? validity.to === undefined : isValidAt(validity, at);
}

/** What a mention of a place means: one entry, or what it may mean. */
export interface RegionReading {
  readonly entry?: Entry;
  readonly candidates?: readonly Entry[];
}

/**
 * Reads short names that several places share (중구, 광주, 고성): by the region right before, by the places that they stand
 * in a list with, else by the other places that the text or its issuer names. Where those tell nothing, or two things, it
 * stays open.
 *
 * @param issuer name of the body delivered with the text
 * @returns by index into `entities`; names that only one place has are not in it
 * @example 중구 of 대전 중구 → the one of 대전광역시; 광주 of 대구, 광주, 대전 → 광주광역시; 고성 alone → 강원 고성군 and 경남 고성군
 */
export function readRegions(
  text: string,
  entities: readonly Entity[],
  lexicon: Lexicon,
  tree: RegionTree,
  at: string | undefined,
  issuer: string | undefined,
): ReadonlyMap<number, RegionReading> {
  const shared = new Map<number, readonly Entry[]>();
  const clear = new Map<number, Entry>();
  const byForm = new Map<string, readonly Entry[]>();
  for (const [index, { type, start, end, entry }] of entities.entries()) {
    if (type !== 'REGION' && type !== 'AGENCY') continue;
    const form = text.slice(start, end);
    const places = end - start > LONGEST ? [] : (byForm.get(form) ?? placesOf(form, lexicon, at));
    byForm.set(form, places);
    const known = entry === undefined ? undefined : lexicon.entry(entry);
    if (places.length > 1 && (known === undefined || places.some(({ id }) => id === known.id)))
      shared.set(index, places);
    else if (known !== undefined && entityTypeOf(known) === 'REGION') clear.set(index, known);
  }
  const issuers = issuer === undefined ? [] : placesOf(issuer, lexicon, at);
  const peers = peersOf(text, entities, clear);
  const named = new Set<string>();
  for (const entry of [...clear.values(), ...issuers])
    for (const { id } of [entry, ...tree.above(entry)]) named.add(id);
  const readings = new Map<number, RegionReading>();
  for (const [index, places] of shared) {
    const around = peers.get(index) ?? ALONE;
    const only =
      besideUpper(text, entities, index, places, tree) ??
      inList(around, places, tree) ??
      inText(places, around.all.length > 0, named, issuers, tree);
    readings.set(index, only === undefined ? { candidates: places } : { entry: only });
  }
  return readings;
}

function onlyOne(places: readonly Entry[]): Entry | undefined {
  return places.length === 1 ? places[0] : undefined;
}

/** The place in the region right before: 대전 중구. */
function besideUpper(
  text: string,
  entities: readonly Entity[],
  index: number,
  places: readonly Entry[],
  tree: RegionTree,
): Entry | undefined {
  const entity = entities[index];
  const upper = entities[index - 1];
  if (entity === undefined || upper?.entry === undefined || text.slice(upper.end, entity.start) !== ' ')
    return undefined;
  return onlyOne(places.filter((place) => tree.above(place).some(({ id }) => id === upper.entry)));
}

/** The place of the rank, or from the region, of all those that it is listed with; in a mixed list, of those next to it. */
function inList({ all, next }: Peers, places: readonly Entry[], tree: RegionTree): Entry | undefined {
  if (all.length === 0) return undefined;
  if (all.every(({ type }) => type === 'province' || type === 'supra'))
    return onlyOne(places.filter(({ type }) => type === 'province'));
  const shares = (place: Entry, peer: Entry) => {
    const around = new Set([peer, ...tree.above(peer)].map(({ id }) => id));
    return tree.above(place).some(({ id }) => around.has(id));
  };
  const withAll = onlyOne(places.filter((place) => all.every((peer) => shares(place, peer))));
  if (withAll !== undefined || places.some(({ type }) => type === 'province')) return withAll;
  return onlyOne(places.filter((place) => next.some((peer) => shares(place, peer))));
}

/** The place that the text names, or a region of; in a list of places from everywhere only one that is named itself. */
function inText(
  places: readonly Entry[],
  isListed: boolean,
  named: ReadonlySet<string>,
  issuers: readonly Entry[],
  tree: RegionTree,
): Entry | undefined {
  const found = places.filter((place) => [place, ...tree.above(place)].some(({ id }) => named.has(id)));
  const only = onlyOne(found);
  if (only === undefined) return undefined;
  const isOwn = issuers.some(({ id }) => tree.above(only).some((upper) => upper.id === id));
  if (named.has(only.id) || isOwn) return only;
  // 경기 in a text tells little of 광주 while 광주광역시 is as near; that the issuer is 경기도 tells it.
  return isListed || places.some(({ type }) => type === 'province') ? undefined : only;
}

/** The places of a list around one of them: all of them, and those right before and behind it. */
interface Peers {
  readonly all: readonly Entry[];
  readonly next: readonly Entry[];
}

const ALONE: Peers = { all: [], next: [] };

/** For each mention the clear ones of its list: a run of places with nothing but signs, numbers and brackets between. */
function peersOf(
  text: string,
  entities: readonly Entity[],
  clear: ReadonlyMap<number, Entry>,
): ReadonlyMap<number, Peers> {
  const found = new Map<number, Peers>();
  let run: number[] = [];
  let end = -1;
  const flush = () => {
    const entriesOf = (indices: readonly (number | undefined)[]) =>
      indices
        .map((index) => (index === undefined ? undefined : clear.get(index)))
        .filter((entry) => entry !== undefined);
    // Every shared name in a list is held against all of it: what is listed twice tells nothing more.
    const all = [...new Set(entriesOf(run))];
    for (const [at, index] of run.entries()) found.set(index, { all, next: entriesOf([run[at - 1], run[at + 1]]) });
    run = [];
  };
  for (const [index, entity] of entities.entries()) {
    if (entity.type !== 'REGION' && entity.type !== 'AGENCY') continue;
    const isNear = entity.start - end <= APART && BETWEEN.test(text.slice(end, entity.start));
    if (run.length > 0 && !isNear) flush();
    run.push(index);
    end = entity.end;
  }
  flush();
  return found;
}

/** The places that a form names at that time; one abroad only where no other has the name. */
function placesOf(form: string, lexicon: Lexicon, at: string | undefined): readonly Entry[] {
  const found = new Map<string, Entry>();
  for (const entry of lexicon.lookup(form, at === undefined ? {} : { at })) {
    if (entityTypeOf(entry) === 'REGION' && isAt(entry, at)) found.set(entry.id, entry);
  }
  const places = [...found.values()];
  const inland = places.filter(({ type }) => type !== 'place' && type !== 'country');
  return inland.length > 0 ? inland : places;
}
