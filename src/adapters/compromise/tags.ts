import type { EntityType, Tag } from '../../core/layers.ts';

/**
 * The tags that a term can have, each with the tag above it: a term that is `Agency` is `ProperNoun` and `Noun` as well.
 * Sejong's own tags (NNG, JKS) stand below them. Names of entities are those of {@link ENTITY_TAGS}.
 *
 * @example `TAG_PARENTS.Agency` is 'ProperNoun'
 */
export const TAG_PARENTS: Readonly<Record<string, string>> = {
  // Words
  CommonNoun: 'Noun',
  ProperNoun: 'Noun',
  DependentNoun: 'Noun',
  Pronoun: 'Noun',
  Root: 'Noun',
  PlanNoun: 'Noun',
  AuxiliaryVerb: 'Verb',
  VerbSuffix: 'Verb',
  AdjectiveSuffix: 'Adjective',
  ConjunctiveAdverb: 'Adverb',
  // What stands on words
  CaseParticle: 'Particle',
  SubjectParticle: 'CaseParticle',
  ObjectParticle: 'CaseParticle',
  GenitiveParticle: 'CaseParticle',
  AdverbialParticle: 'CaseParticle',
  TopicParticle: 'Particle',
  ConjunctiveParticle: 'Particle',
  FinalEnding: 'Ending',
  ConnectiveEnding: 'Ending',
  PrefinalEnding: 'Ending',
  NominalEnding: 'Ending',
  AdnominalEnding: 'Ending',
  NounSuffix: 'Suffix',
  // Numbers and what they count with
  Numeral: 'Number',
  Currency: 'Counter',
  Unit: 'Counter',
  // Signs
  OpenBracket: 'Bracket',
  CloseBracket: 'Bracket',
  Bracket: 'Punctuation',
  FullStop: 'Punctuation',
  Comma: 'Punctuation',
  Bullet: 'Punctuation',
  // Entities
  Agency: 'ProperNoun',
  Organization: 'ProperNoun',
  Region: 'ProperNoun',
  Person: 'ProperNoun',
  Law: 'ProperNoun',
  Program: 'ProperNoun',
  Facility: 'ProperNoun',
  Event: 'Noun',
  Title: 'Noun',
};

/** The tag of an entity of each type: `#Agency`, `#Organization`, `#Person`. */
export const ENTITY_TAGS: Readonly<Record<EntityType, string>> = {
  PERSON: 'Person',
  TITLE: 'Title',
  AGENCY: 'Agency',
  ORG: 'Organization',
  REGION: 'Region',
  LAW: 'Law',
  DATE: 'Date',
  TIME: 'Time',
  MONEY: 'Money',
  QUANTITY: 'Quantity',
  EVENT: 'Event',
  PROGRAM: 'Program',
  FACILITY: 'Facility',
};

/** What a Sejong tag says in words; a tag that is not here has only its own name. */
const WORD_CLASSES: Partial<Record<Tag, readonly string[]>> = {
  NNG: ['CommonNoun'],
  NNP: ['ProperNoun'],
  NNB: ['DependentNoun'],
  NR: ['Numeral', 'Noun'],
  NP: ['Pronoun'],
  XR: ['Root'],
  SN: ['Number'],
  SL: ['Foreign'],
  SH: ['Foreign'],
  VV: ['Verb'],
  VA: ['Adjective'],
  VX: ['AuxiliaryVerb'],
  VCP: ['Copula'],
  VCN: ['Copula'],
  XSV: ['VerbSuffix'],
  XSA: ['AdjectiveSuffix'],
  XSN: ['NounSuffix'],
  XPN: ['Prefix'],
  MM: ['Determiner'],
  MAG: ['Adverb'],
  MAJ: ['ConjunctiveAdverb'],
  IC: ['Interjection'],
  JKS: ['SubjectParticle'],
  JKC: ['CaseParticle'],
  JKG: ['GenitiveParticle'],
  JKO: ['ObjectParticle'],
  JKB: ['AdverbialParticle'],
  JKV: ['CaseParticle'],
  JKQ: ['CaseParticle'],
  JX: ['TopicParticle'],
  JC: ['ConjunctiveParticle'],
  EP: ['PrefinalEnding'],
  EF: ['FinalEnding'],
  EC: ['ConnectiveEnding'],
  ETN: ['NominalEnding'],
  ETM: ['AdnominalEnding'],
  SF: ['FullStop'],
  SP: ['Comma'],
  SS: ['Punctuation'],
  SSO: ['OpenBracket'],
  SSC: ['CloseBracket'],
  SE: ['Punctuation'],
  SO: ['Punctuation'],
  SB: ['Bullet'],
  SW: ['Symbol'],
};

/** A tag with all tags above it: `withParents('Agency')` is Agency, ProperNoun, Noun. */
export function withParents(tag: string): readonly string[] {
  const tags: string[] = [];
  for (let at: string | undefined = tag; at !== undefined; at = TAG_PARENTS[at]) tags.push(at);
  return tags;
}

/** The tags of a morpheme by its Sejong tag: `wordTags('NNP')` is NNP, ProperNoun, Noun. */
export function wordTags(tag: Tag): readonly string[] {
  return [tag, ...(WORD_CLASSES[tag] ?? []).flatMap(withParents)];
}

/** Parts of names that are not nominal themselves (의 of a name in two words) do not become nouns by their name. */
const NOMINAL = new Set(['Noun', 'ProperNoun']);

/**
 * The tags that an entity adds to a term inside it.
 *
 * @param whole whether the term is the entity, or at least a noun of it
 */
export function entityTags(type: EntityType, whole: boolean): readonly string[] {
  const tags = ['Entity', ...withParents(ENTITY_TAGS[type])];
  return whole ? tags : tags.filter((tag) => !NOMINAL.has(tag));
}
