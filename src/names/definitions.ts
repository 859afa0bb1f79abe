import { byRule } from '../core/evidence.ts';
import type { ParticleReader } from '../core/particles.ts';
import { type Candidate, RANK } from './candidate.ts';
import type { Page } from './words.ts';

/** What introduces a short form. */
const CUES = ['이하', '약칭', '줄여서'];
const SHORT_FORM =
  /\s?[:：]?\s?[‘’'"“”「『]?([\p{L}\p{N}·][\p{L}\p{N}·\s]{0,18}[\p{L}\p{N}])[‘’'"“”」』]?\s?(?:이?라\s?(?:함|한다)|[)）])/u;
const DEFINITION = new RegExp(`(?:${CUES.join('|')})${SHORT_FORM.source}`, 'gu');

/** From the opening bracket to 이하 at most. */
const REACH = 60;
/** No more short forms than this begin with the same two syllables. */
const MOST_ALIKE = 20;

/** A short form that the text introduces for something it named. */
interface Definition {
  readonly form: string;
  readonly type: Candidate['type'];
  readonly entry?: string;
}

/**
 * Short forms introduced with 이하, at their introduction and wherever they stand again.
 *
 * @example 중소벤처기업부(이하 ‘중기부’)는 … 중기부가 → 중기부 twice, each an AGENCY
 */
export function findDefined(
  page: Page,
  candidates: readonly Candidate[],
  particles: ParticleReader,
): readonly Candidate[] {
  if (!CUES.some((cue) => page.text.includes(cue))) return [];
  const definitions = new Map<string, Definition>();
  const byEnd = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const other = byEnd.get(candidate.end);
    if (other === undefined || other.start > candidate.start) byEnd.set(candidate.end, candidate);
  }
  for (const block of page.blocks) {
    if (block.role === 'furniture') continue;
    for (const match of page.text.slice(block.start, block.end).matchAll(DEFINITION)) {
      const form = (match[1] ?? '').trim();
      const at = block.start + match.index;
      const near = Math.max(block.start, at - REACH);
      const open = near + page.text.slice(near, at + 1).lastIndexOf('(');
      if (form.length < 2 || open < near) continue;
      const meant = byEnd.get(open) ?? byEnd.get(open - 1);
      if (meant === undefined || meant.type === 'PERSON' || meant.type === 'TITLE') continue;
      definitions.set(form, { form, type: meant.type, ...(meant.entry === undefined ? {} : { entry: meant.entry }) });
    }
  }
  if (definitions.size === 0) return [];
  const found: Candidate[] = [];
  const byStart = new Map<string, Definition[]>();
  for (const definition of definitions.values()) {
    const key = definition.form.slice(0, 2);
    byStart.set(key, [...(byStart.get(key) ?? []), definition].slice(0, MOST_ALIKE));
  }
  for (const word of page.words) {
    for (const definition of byStart.get(page.text.slice(word.start, word.start + 2)) ?? []) {
      if (!page.text.startsWith(definition.form, word.start)) continue;
      const end = word.start + definition.form.length;
      if (!particles.isBoundary(page.text, end)) continue;
      const { type, entry } = definition;
      found.push({
        start: word.start,
        end,
        type,
        ...(entry === undefined ? {} : { entry }),
        evidence: byRule('names.defined'),
        rank: RANK.defined,
      });
    }
  }
  return found;
}
