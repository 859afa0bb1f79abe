import type { Tag } from '../core/layers.ts';

/** A part of speech of Universal Dependencies. */
export type UniversalTag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SYM'
  | 'VERB'
  | 'X';

/** What a morpheme is where it decides for its eojeol. */
const UNIVERSAL: Readonly<Record<Tag, UniversalTag>> = {
  NNG: 'NOUN',
  NNP: 'PROPN',
  NNB: 'NOUN',
  NR: 'NUM',
  NP: 'PRON',
  VV: 'VERB',
  VA: 'ADJ',
  VX: 'AUX',
  VCP: 'AUX',
  VCN: 'ADJ',
  MM: 'DET',
  MAG: 'ADV',
  MAJ: 'CCONJ',
  IC: 'INTJ',
  JKS: 'ADP',
  JKC: 'ADP',
  JKG: 'ADP',
  JKO: 'ADP',
  JKB: 'ADP',
  JKV: 'ADP',
  JKQ: 'ADP',
  JX: 'ADP',
  JC: 'CCONJ',
  EP: 'PART',
  EF: 'PART',
  EC: 'PART',
  ETN: 'PART',
  ETM: 'PART',
  XPN: 'X',
  XSN: 'NOUN',
  XSV: 'VERB',
  XSA: 'ADJ',
  XSM: 'ADV',
  XR: 'NOUN',
  SF: 'PUNCT',
  SP: 'PUNCT',
  SS: 'PUNCT',
  SSO: 'PUNCT',
  SSC: 'PUNCT',
  SE: 'PUNCT',
  SO: 'SYM',
  SW: 'SYM',
  SL: 'X',
  SH: 'X',
  SN: 'NUM',
  SB: 'SYM',
  UN: 'X',
};

/** Particles, endings and the copula lean on what stands before them; symbols (㎞, %) decide only where they stand alone. */
const LEANING = /^(?:J|E|VCP|S[FPSEOWB])/u;

/**
 * The part of speech of an eojeol: that of its last morpheme which is no particle, ending, copula or symbol, as in UD
 * Korean; of a proper name with a suffix the name's.
 *
 * @example 개최/NNG + 하/XSV + 었/EP + 다/EF → VERB, 전략/NNG + 을/JKO → NOUN, 을/JKO → ADP
 */
export function universalTag(tags: readonly Tag[]): UniversalTag {
  const head = tags.findLast((tag) => !LEANING.test(tag)) ?? tags[0];
  if (head === undefined) return 'X';
  return head === 'XSN' && tags.includes('NNP') ? 'PROPN' : UNIVERSAL[head];
}
