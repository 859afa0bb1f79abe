import { createMarks } from './marks.ts';
import { createWaiting, drawerOf } from './waiting.ts';

/** Spellings found at a place of the text. */
export interface Found {
  readonly end: number;
  readonly codes: readonly number[];
}

/** Finds spellings in constant time per place, whatever their number. */
export interface FormIndex {
  /** Adds a spelling, with the number by which its owner knows what is spelled so. */
  add(form: string, code: number): void;
  /** Says that a row has a spelling, which is added when a text asks for what begins so. */
  expect(form: string, row: number): void;
  /** The codes of one spelling, in the order they were given. */
  get(form: string): readonly number[];
  /** What starts at the offset, longest first. */
  at(text: string, offset: number): readonly Found[];
}

/**
 * Adds the expected spellings of some rows.
 *
 * @param rows in the order in which they were expected
 * @param due whether a spelling is to be added now: others of the same rows are expected elsewhere or have been added before
 */
export type AddExpected = (rows: readonly number[], due: (form: string) => boolean) => void;

const NOTHING: readonly never[] = [];

/**
 * An empty index of spellings, by their first two code units. With `skipBlanks` single blanks count neither in the spelling nor in
 * the text: "재난및안전관리 기본법" finds 재난 및 안전관리 기본법.
 *
 * @example with 경남 added as 7, `at('경남은', 0)` is `[{ end: 2, codes: [7] }]`
 */
export function createFormIndex(skipBlanks: boolean, addExpected: AddExpected = () => {}): FormIndex {
  const waiting = createWaiting();
  /** The rows with expected spellings of one unit. */
  let lone: number[] = [];
  // Most spellings have one code: a bare number is less to make and to keep than a list.
  const byForm = new Map<string, number | number[]>();
  // First unit → second unit → lengths of the spellings that begin so, the longest first. Most places of a text end at the first step.
  const heads = new Array<Map<number, number[]> | undefined>(UNITS).fill(undefined);
  // Which spellings and which beginnings there may be: to ask here first is cheaper than to cut out every length and to look for it.
  const marks = createMarks();
  const beginnings = createMarks();

  function add(written: string, code: number): void {
    const form = key(written, skipBlanks);
    const present = byForm.get(form);
    if (present !== undefined) {
      if (typeof present === 'number') byForm.set(form, [present, code]);
      else present.push(code);
      return;
    }
    byForm.set(form, code);
    marks.add(markOf(form, 0, form.length));
    const first = form.charCodeAt(0);
    const seconds = heads[first] ?? new Map<number, number[]>();
    heads[first] = seconds;
    const second = form.length === 1 ? ONE : form.charCodeAt(1);
    beginnings.add(beginningOf(first, second));
    const lengths = seconds.get(second);
    if (lengths === undefined) seconds.set(second, [form.length]);
    else if (!lengths.includes(form.length)) {
      lengths.push(form.length);
      lengths.sort((left, right) => right - left);
    }
  }

  function expect(written: string, row: number): void {
    const first = written.charCodeAt(0);
    const second = written.charCodeAt(1);
    // Nearly all begin with two syllables, which are asked for as they are.
    if (first > LAST_LEVELLED && second > LAST_LEVELLED) {
      wait(first, second, row);
      return;
    }
    const form = key(written, skipBlanks);
    if (form.length > 1) wait(form.charCodeAt(0), form.charCodeAt(1), row);
    else if (lone.at(-1) !== row) lone.push(row);
  }

  function wait(first: number, second: number, row: number): void {
    beginnings.add(beginningOf(first, second));
    waiting.add(first, second, row);
  }

  /** Brings in the spellings that begin with two units. */
  function complete(first: number, second: number): void {
    const rows = waiting.take(first, second);
    if (rows === undefined) return;
    const drawer = drawerOf(first, second);
    addExpected(rows, (written) => {
      const form = key(written, skipBlanks);
      return form.length > 1 && drawerOf(form.charCodeAt(0), form.charCodeAt(1)) === drawer;
    });
  }

  /** Brings in the few spellings of one unit, which may stand anywhere. */
  function completeLone(): void {
    const rows = lone;
    lone = [];
    addExpected(rows, (written) => key(written, skipBlanks).length < 2);
  }

  function codesOf(form: string): readonly number[] | undefined {
    const present = byForm.get(form);
    return typeof present === 'number' ? [present] : present;
  }

  // A text is asked at all its places, one after another: it is levelled once.
  let asked = '';
  let levelled = '';

  function at(text: string, offset: number): readonly Found[] {
    if (text !== asked) {
      asked = text;
      levelled = level(text);
    }
    if (lone.length > 0) completeLone();
    const first = levelled.charCodeAt(offset);
    const second = levelled.charCodeAt(skipBlanks ? afterBlank(levelled, offset + 1) : offset + 1);
    const single = beginnings.has(beginningOf(first, ONE)) && heads[first]?.has(ONE) === true;
    let lengths: readonly number[] | undefined;
    if (beginnings.has(beginningOf(first, second))) {
      complete(first, second);
      lengths = heads[first]?.get(second);
    }
    if (lengths === undefined && !single) return NOTHING;
    const found: Found[] = [];
    if (lengths !== undefined) {
      if (skipBlanks) findSpaced(levelled, offset, lengths, found);
      else {
        for (const length of lengths) {
          if (offset + length > levelled.length || !marks.has(markOf(levelled, offset, length))) continue;
          const codes = codesOf(levelled.slice(offset, offset + length));
          if (codes !== undefined) found.push({ end: offset + length, codes });
        }
      }
    }
    if (single) found.push({ end: offset + 1, codes: codesOf(levelled.charAt(offset)) ?? NOTHING });
    return found;
  }

  function findSpaced(text: string, offset: number, lengths: readonly number[], found: Found[]): void {
    const { units, ends } = readUnits(text, offset, lengths[0] ?? 0);
    for (const length of lengths) {
      if (length > ends.length || !marks.has(markOf(units, 0, length))) continue;
      const codes = codesOf(units.slice(0, length));
      if (codes !== undefined) found.push({ end: ends[length - 1] ?? offset, codes });
    }
  }

  function get(written: string): readonly number[] {
    const form = key(written, skipBlanks);
    if (form.length < 2) completeLone();
    else complete(form.charCodeAt(0), form.charCodeAt(1));
    return codesOf(form) ?? NOTHING;
  }

  return { add, expect, get, at };
}

/** Stands for the second unit of a spelling of one unit. */
const ONE = -1;
/** How many UTF-16 code units there are. */
const UNITS = 0x1_0000;

/** The mark of a beginning of two units; of a spelling of one unit the second is `ONE`. */
function beginningOf(first: number, second: number): number {
  return first * 31 + second;
}

/** The mark of a spelling, by its length and three of its units. */
function markOf(text: string, offset: number, length: number): number {
  const middle = text.charCodeAt(offset + (length >> 1));
  const last = text.charCodeAt(offset + length - 1);
  return (text.charCodeAt(offset) * 31 + middle) * 31 + last * 7 + length;
}

/** The middle dots that press texts use for one another (ㆍ・‧∙⋅•ᆞ) become one of them, the no-break blank a blank. */
const LEVELLED: ReadonlyMap<number, string> = new Map([
  ...[0x318d, 0x30fb, 0x2027, 0x2219, 0x22c5, 0x2022, 0x119e].map((unit) => [unit, '·'] as const),
  [0xa0, ' '],
]);
/** No unit of Hangul or above is levelled. */
const LAST_LEVELLED = Math.max(...LEVELLED.keys());

function key(form: string, skipBlanks: boolean): string {
  const levelled = level(form);
  return skipBlanks ? levelled.replaceAll(' ', '') : levelled;
}

/** One unit for one, so that offsets stay. Nearly all texts come back as they are, which a scan tells sooner than a pattern. */
function level(text: string): string {
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    if (unit > LAST_LEVELLED || unit < 0xa0 || !LEVELLED.has(unit)) continue;
    const rest = Array.from({ length: text.length - place }, (_, index) => text.charCodeAt(place + index));
    return text.slice(0, place) + rest.map((one) => LEVELLED.get(one) ?? String.fromCharCode(one)).join('');
  }
  return text;
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
