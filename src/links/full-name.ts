import type { Entity } from '../core/layers.ts';
import type { Lexicon } from '../dictionary/types.ts';

/** Gives an institution's name in full: `nameOf('산업부', entry)` is 산업통상자원부. */
export type FullNames = (form: string, entry: string | undefined) => string;

/** More different bodies than these in one text are not searched for a fuller form. */
const MOST_BODIES = 2000;

/**
 * Reads full names off the dictionary and the text: a local government is written out only where the text does so.
 *
 * @example 산업부 in 2021 → 산업통상자원부 · 전남도 beside 전라남도 → 전라남도 · 중앙회 beside 소상공인중앙회 → 소상공인중앙회
 */
export function fullNames(text: string, entities: readonly Entity[], lexicon: Lexicon): FullNames {
  const bodies = new Set<string>();
  for (const { type, start, end } of entities) {
    if ((type === 'AGENCY' || type === 'ORG') && bodies.size < MOST_BODIES) bodies.add(text.slice(start, end));
  }
  const spaced = new Map<string, string>();
  for (const body of bodies) {
    const whole = body.replace(/\s/gu, '');
    if (whole !== body && !spaced.has(whole)) spaced.set(whole, body);
  }
  const known = new Map<string, string>();
  function read(form: string, entry: string | undefined): string {
    const found = entry === undefined ? undefined : lexicon.entry(entry);
    if (found === undefined) return fullest(form, bodies);
    const spelled = spaced.get(found.name);
    if (spelled !== undefined) return spelled;
    // Whose full name the text does not give keeps the name it goes by; ministries are always written out.
    if (found.table === 'organisations' && !text.includes(found.name)) return fullest(form, bodies);
    const isLocal = found.table === 'regions' || found.table === 'local-governments';
    return isLocal && /(?:시|군|구)$/u.test(form) && !text.includes(found.name) ? form : found.name;
  }
  return (form, entry) => {
    const key = `${form}\u0000${entry ?? ''}`;
    const name = known.get(key) ?? read(form, entry);
    known.set(key, name);
    return name;
  };
}

/** The longest name in the text that ends so. */
function fullest(form: string, bodies: ReadonlySet<string>): string {
  let longest = form;
  for (const other of bodies) {
    if (other.length <= longest.length || other.length - form.length < 2) continue;
    if (other.endsWith(form) || isUnitOfSame(form, other)) longest = other;
  }
  return longest;
}

/** Two names of one unit: 서진대 평생교육원 and 서진대학교 부설 평생교육원. */
function isUnitOfSame(form: string, other: string): boolean {
  const [owner = '', ...units] = form.split(' ');
  const unit = units.at(-1);
  return (
    unit !== undefined && unit.length >= 4 && owner.length >= 2 && other.startsWith(owner) && other.endsWith(` ${unit}`)
  );
}
