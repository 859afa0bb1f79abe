import { codaOf, isSyllable } from './hangul.ts';

/** What the noun before a particle must end in: 은 'consonant', 는 'vowel', 로 'vowel-or-rieul', 으로 'consonant-not-rieul'. */
export type AfterCoda = 'any' | 'vowel' | 'consonant' | 'vowel-or-rieul' | 'consonant-not-rieul';

/** One particle, copula form or suffix that can follow a noun in the same eojeol. */
export interface Particle {
  readonly form: string;
  readonly after: AfterCoda;
}

/** Reads the particles behind a noun; made once from a list by {@link particleReader}. */
export interface ParticleReader {
  /** Whether the syllables between `end` and the end of their run are a chain of particles that fits the noun; an empty rest fits. */
  isBoundary(text: string, end: number): boolean;
  /** All places inside `[start, end)` and `end` itself where a noun can end, longest noun first. */
  nounEnds(text: string, start: number, end: number): readonly number[];
  /** The first particle of the chain at `end`, where there is one: 에서 in "경남도청에서는". */
  first(text: string, end: number): string | undefined;
}

/** A chain of particles is never longer: 에서부터라도 has six syllables. */
const LONGEST_CHAIN = 8;

/**
 * A reader for a list of particles.
 *
 * @example `particleReader([{ form: '는', after: 'vowel' }]).isBoundary('경남도는 2일', 3)` is true
 */
export function particleReader(particles: readonly Particle[]): ParticleReader {
  const byFirst = new Map<string, Particle[]>();
  for (const particle of [...particles].sort((left, right) => right.form.length - left.form.length)) {
    const key = particle.form.slice(0, 1);
    const list = byFirst.get(key);
    if (list === undefined) byFirst.set(key, [particle]);
    else list.push(particle);
  }

  /** The particle that a chain from `at` to `end` begins with. */
  function chain(text: string, at: number, end: number): Particle | undefined {
    if (end - at > LONGEST_CHAIN || at === 0) return undefined;
    const before = text.charCodeAt(at - 1);
    for (const particle of byFirst.get(text.charAt(at)) ?? []) {
      const next = at + particle.form.length;
      if (next > end || !text.startsWith(particle.form, at) || !fits(before, particle.after)) continue;
      if (next === end || chain(text, next, end) !== undefined) return particle;
    }
    return undefined;
  }

  return {
    isBoundary(text, end) {
      if (end >= text.length || !isSyllable(text.charCodeAt(end))) return true;
      return chain(text, end, runEnd(text, end)) !== undefined;
    },
    nounEnds(text, start, end) {
      const ends = [end];
      const from = Math.max(start + 1, end - LONGEST_CHAIN);
      for (let at = end - 1; at >= from; at -= 1) if (chain(text, at, end) !== undefined) ends.push(at);
      return ends;
    },
    first(text, end) {
      if (end >= text.length || !isSyllable(text.charCodeAt(end))) return undefined;
      return chain(text, end, runEnd(text, end))?.form;
    },
  };
}

/** The end of the run of syllables at `at`, looked for no further than a chain can reach. */
function runEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + LONGEST_CHAIN + 1);
  let end = at;
  while (end < limit && isSyllable(text.charCodeAt(end))) end += 1;
  return end;
}

function fits(before: number, after: AfterCoda): boolean {
  const coda = codaOf(before);
  // Behind digits, letters and brackets either form is written: LH는, LH은, (주)가.
  if (coda === undefined) return true;
  switch (after) {
    case 'any':
      return true;
    case 'vowel':
      return coda === 'vowel';
    case 'consonant':
      return coda !== 'vowel';
    case 'vowel-or-rieul':
      return coda !== 'consonant';
    case 'consonant-not-rieul':
      return coda === 'consonant';
  }
}
