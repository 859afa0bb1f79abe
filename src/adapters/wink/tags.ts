import { TAGS } from '../../core/layers.ts';
import { sejongTags } from '../../exports/tokens.ts';
import { universalTag } from '../../exports/universal-tags.ts';
import type { SurfaceToken } from './surface.ts';

/** Which tags `its.pos` gives: those of Universal Dependencies, as wink's own models do, or the Sejong tag of the first morpheme. */
export type TagSet = 'universal' | 'sejong';

/** Tags of what has no part of speech: wink gives the first where it was not asked to tag. */
const UNTAGGED = ['UNK', 'SPACE'];
const UNIVERSAL = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(' ');
/** Particles, endings, the copula, auxiliary verbs, suffixes, dependent nouns, pronouns and conjunctive adverbs. */
const FUNCTION = /^(?:[JE]|VCP|VX|XS|NNB|NP|MAJ)/u;
const PREDICATE = /^(?:V|XS[AV])/u;
const UNTAGGED_SHAPES: readonly (readonly [shape: RegExp, tag: string])[] = [
  [/^\p{P}+$/u, 'PUNCT'],
  [/^\p{S}+$/u, 'SYM'],
  [/^\p{N}+$/u, 'NUM'],
];

/** The tags of a set; wink has room for 64. */
export function tagList(tagSet: TagSet): readonly string[] {
  return [...UNTAGGED, ...(tagSet === 'sejong' ? TAGS : UNIVERSAL)];
}

/** The tag of a token: 했 (하/XSV + 었/EP) is VERB, or XSV; markers (□, 1) stand outside of sentences, where no engine tags. */
export function tagOf({ surface, parts, blank }: SurfaceToken, tagSet: TagSet): string {
  if (blank) return 'SPACE';
  if (tagSet === 'sejong') return parts[0]?.tag ?? 'UN';
  if (parts.length > 0) return universalTag(parts.map(({ tag }) => tag));
  return UNTAGGED_SHAPES.find(([shape]) => shape.test(surface))?.[1] ?? 'X';
}

/** The Sejong tags of a token: `XSV+EP` for 했; empty for white space and what the engine gave no tag. */
export function sejongTag({ parts }: SurfaceToken): string {
  return sejongTags(parts);
}

/** Whether a token only serves others: 은, 했, 다, 것. */
export function isFunctionWord({ parts }: SurfaceToken): boolean {
  return parts.length > 0 && parts.every(({ tag }) => FUNCTION.test(tag));
}

/** The dictionary form: 하다 of 했, 나 of 난; of nouns, numbers and signs the surface. */
export function lemmaOf({ surface, parts }: SurfaceToken): string {
  const [head] = parts;
  if (head === undefined) return surface;
  if (PREDICATE.test(head.tag)) return `${head.form}다`;
  return parts.length > 1 || FUNCTION.test(head.tag) ? head.form : surface;
}
