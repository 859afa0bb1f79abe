import type { Entry } from './types.ts';

/** One spelling of one entry. */
export interface Posting {
  readonly form: string;
  readonly entry: Entry;
  readonly uncertain: boolean;
}

/** Spellings found at a place of the text. */
export interface Found {
  readonly end: number;
  readonly postings: readonly Posting[];
}

/** Finds spellings in constant time per place, whatever the number of entries. */
export interface FormIndex {
  /** The postings of one spelling, in the order they were given. */
  get(form: string): readonly Posting[];
  /** What starts at the offset, longest first. */
  at(text: string, offset: number): readonly Found[];
}

const NOTHING: readonly never[] = [];

/**
 * Indexes spellings by their first two code units. With `skipBlanks` single blanks count neither in the spelling nor in
 * the text: "재난및안전관리 기본법" finds 재난 및 안전관리 기본법.
 *
 * @example `createFormIndex([{ form: '경남', entry, uncertain: false }], false).at('경남은', 0)[0]?.end` is 2
 */
export function createFormIndex(postings: Iterable<Posting>, skipBlanks: boolean): FormIndex {
  const byForm = new Map<string, Posting[]>();
  // First unit → second unit → lengths of the spellings that begin so. Most places of a text end at the first step.
  const heads = new Array<Map<number, number[]> | undefined>(UNITS).fill(undefined);
  for (const posting of postings) {
    const form = key(posting.form, skipBlanks);
    const list = byForm.get(form);
    if (list !== undefined) {
      list.push(posting);
      continue;
    }
    byForm.set(form, [posting]);
    const first = form.charCodeAt(0);
    const seconds = heads[first] ?? new Map<number, number[]>();
    heads[first] = seconds;
    const lengths = getOrAdd(seconds, form.length === 1 ? ONE : form.charCodeAt(1), () => []);
    if (!lengths.includes(form.length)) lengths.push(form.length);
  }
  for (const seconds of heads) for (const lengths of seconds?.values() ?? []) lengths.sort((a, b) => b - a);

  // A text is asked at all its places, one after another: it is levelled once.
  let asked = '';
  let levelled = '';

  function at(text: string, offset: number): readonly Found[] {
    if (text !== asked) {
      asked = text;
      levelled = level(text);
    }
    const seconds = heads[levelled.charCodeAt(offset)];
    if (seconds === undefined) return NOTHING;
    const second = skipBlanks ? afterBlank(levelled, offset + 1) : offset + 1;
    const lengths = seconds.get(levelled.charCodeAt(second));
    const single = seconds.has(ONE);
    if (lengths === undefined && !single) return NOTHING;
    const found: Found[] = [];
    if (lengths !== undefined) {
      if (skipBlanks) findSpaced(levelled, offset, lengths, found);
      else {
        for (const length of lengths) {
          if (offset + length > levelled.length) continue;
          const hits = byForm.get(levelled.slice(offset, offset + length));
          if (hits !== undefined) found.push({ end: offset + length, postings: hits });
        }
      }
    }
    if (single) found.push({ end: offset + 1, postings: byForm.get(levelled.charAt(offset)) ?? [] });
    return found;
  }

  function findSpaced(text: string, offset: number, lengths: readonly number[], found: Found[]): void {
    const { units, ends } = readUnits(text, offset, lengths[0] ?? 0);
    for (const length of lengths) {
      if (length > ends.length) continue;
      const hits = byForm.get(units.slice(0, length));
      if (hits !== undefined) found.push({ end: ends[length - 1] ?? offset, postings: hits });
    }
  }

  return { get: (form) => byForm.get(key(form, skipBlanks)) ?? NOTHING, at };
}

/** Stands for the second unit of a spelling of one unit. */
const ONE = -1;
/** How many UTF-16 code units there are. */
const UNITS = 0x1_0000;

const DOTS = /[ㆍ・‧∙⋅•ᆞ\u00a0]/g;
const DOT = '·'.charCodeAt(0);

/** The middle dots that press texts use for one another, and the no-break blank; one unit for one. */
function fold(unit: number): number {
  if (unit === 0x318d || unit === 0x30fb || unit === 0x2027 || unit === 0x2219 || unit === 0x22c5) return DOT;
  if (unit === 0x2022 || unit === 0x119e) return DOT;
  return unit === 0xa0 ? 0x20 : unit;
}

function key(form: string, skipBlanks: boolean): string {
  const levelled = level(form);
  return skipBlanks ? levelled.replaceAll(' ', '') : levelled;
}

/** One unit for one, so that offsets stay. */
function level(text: string): string {
  return text.replace(DOTS, (unit) => String.fromCharCode(fold(unit.charCodeAt(0))));
}

/** The units of a levelled text without single blanks, and where each ends. */
function readUnits(text: string, offset: number, length: number): { units: string; ends: number[] } {
  let units = '';
  const ends: number[] = [];
  for (let place = offset; place < text.length && ends.length < length; place += 1) {
    place = afterBlank(text, place);
    units += text.charAt(place);
    ends.push(place + 1);
  }
  return { units, ends };
}

function afterBlank(text: string, place: number): number {
  return text.charCodeAt(place) === 0x20 ? place + 1 : place;
}

function getOrAdd<Key, Value>(map: Map<Key, Value>, at: Key, make: () => Value): Value {
  const present = map.get(at);
  if (present !== undefined) return present;
  const made = make();
  map.set(at, made);
  return made;
}
