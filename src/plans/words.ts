import { type AfterCoda, type ParticleReader, particleReader } from '../core/particles.ts';
import type { Entry, Lexicon } from '../dictionary/types.ts';

/** How far a head alone speaks for a plan: 전략 is strong, 사업 medium, 분야 weak. */
export type Strength = 'strong' | 'medium' | 'weak';

/** A noun that heads counted plans. */
export interface PlanNoun {
  readonly id: string;
  readonly name: string;
  readonly strength: Strength;
  /** Its layer: 1 목표, 2 전략, 3 과제, 4 사업; absent for nouns that stand beside the others (원칙). */
  readonly rank?: number;
}

/** What a modifier does to its head: 핵심 lifts a weak one, 세부 puts it one layer down. */
export type ModifierKind = 'lifting' | 'detail' | 'plain';

/** A word that speaks against a plan where it stands in the same sentence, with its weight. */
export interface ContextWord {
  readonly form: string;
  readonly weight: number;
}

/** The plan dictionaries, made ready for reading. */
export interface PlanWords {
  readonly particles: ParticleReader;
  /** The longest plan noun that a word ends with, and its length there: 과제, 2 for "추진과제". */
  nounAtEnd(word: string): { readonly noun: PlanNoun; readonly length: number } | undefined;
  /** The kind of a modifier, where the word is one. */
  modifier(word: string): ModifierKind | undefined;
  /** Whether a string is a chain of modifiers and nothing else: "세부추진". */
  isModifierChain(word: string): boolean;
  /** Whether a word names something that is counted without being a plan: 기업, 지역. */
  isCounted(word: string): boolean;
  /** Whether a word ends in such a thing: "광역자치단체". */
  endsCounted(word: string): boolean;
  /** Whether what follows a bare head turns it into something else: 품목 after 전략. */
  isFollowing(noun: PlanNoun, word: string): boolean;
  readonly ranks: readonly string[];
  readonly contexts: readonly ContextWord[];
  /** Words of calls for proposals: where many stand in a text, its 과제 are those of applicants. */
  readonly tenders: readonly string[];
  /** Heads that such calls use: 신규과제. */
  readonly tenderHeads: readonly string[];
  readonly verbs: readonly string[];
  /** Native numerals before 가지, 개, 축: 세 is 3. */
  readonly numerals: ReadonlyMap<string, number>;
  /** Ordinal words: 첫째 is 1. */
  readonly ordinals: ReadonlyMap<string, number>;
  /** Words that open a list in place of 첫째: 먼저. */
  readonly openings: readonly string[];
  /** Words for the last of a list: 마지막(으로). */
  readonly closings: readonly string[];
  /** Titles of the sections of a paper, which are no items: 추진배경. */
  readonly outline: ReadonlySet<string>;
}

/** Compiles the plan tables of a lexicon; done once when the stage is made. */
export function planWords(lexicon: Lexicon): PlanWords {
  const nouns = new Map<string, PlanNoun>();
  for (const entry of lexicon.table('plan-nouns')) {
    const noun = planNoun(entry);
    for (const form of forms(entry)) nouns.set(form, noun);
  }
  const modifiers = new Map<string, ModifierKind>();
  for (const entry of lexicon.table('plan-modifiers')) {
    for (const form of forms(entry)) modifiers.set(form, modifierKind(entry.type));
  }
  const traps = lexicon.table('plan-traps');
  const cues = lexicon.table('plan-cues');
  const counted = new Set(ofType(traps, 'counted'));
  const following = new Map<string, Set<string>>();
  for (const { type, name, parent = '' } of traps) {
    if (type !== 'following') continue;
    const words = following.get(parent) ?? new Set<string>();
    following.set(parent, words.add(name));
  }
  const longestNoun = longest(nouns.keys());
  const longestModifier = longest(modifiers.keys());
  const longestCounted = longest(counted);

  return {
    particles: particleReader(
      lexicon.table('particles').map(({ name, type }) => ({ form: name, after: afterCoda(type) })),
    ),
    nounAtEnd(word) {
      for (let size = Math.min(longestNoun, word.length); size > 0; size -= 1) {
        const noun = nouns.get(word.slice(-size));
        if (noun !== undefined) return { noun, length: size };
      }
      return undefined;
    },
    modifier: (word) => modifiers.get(word),
    isModifierChain(word) {
      const reached: boolean[] = [true];
      for (let start = 0; start < word.length; start += 1) {
        if (reached[start] !== true) continue;
        for (let size = 1; size <= longestModifier && start + size <= word.length; size += 1) {
          if (modifiers.has(word.slice(start, start + size))) reached[start + size] = true;
        }
      }
      return reached[word.length] === true;
    },
    isCounted: (word) => counted.has(word),
    endsCounted(word) {
      for (let size = Math.min(longestCounted, word.length); size > 1; size -= 1) {
        if (counted.has(word.slice(-size))) return true;
      }
      return counted.has(word);
    },
    isFollowing: (noun, word) => following.get(noun.id)?.has(word) === true,
    ranks: ofType(traps, 'rank'),
    contexts: traps
      .filter(({ type }) => type === 'context')
      .map(({ name, code = '' }) => ({ form: name, weight: Number.parseInt(code, 10) || 1 })),
    tenders: ofType(traps, 'tender'),
    tenderHeads: ofType(traps, 'tender-head'),
    verbs: ofType(cues, 'verb'),
    numerals: numbers(cues, 'numeral'),
    ordinals: numbers(cues, 'ordinal'),
    openings: ofType(cues, 'opening'),
    closings: ofType(cues, 'closing'),
    outline: new Set(ofType(cues, 'outline')),
  };
}

function forms({ name, aliases }: Entry): readonly string[] {
  return [name, ...aliases.map(({ form }) => form)];
}

function ofType(entries: readonly Entry[], type: string): readonly string[] {
  return entries.filter((entry) => entry.type === type).flatMap(forms);
}

function numbers(entries: readonly Entry[], type: string): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const entry of entries) {
    if (entry.type !== type) continue;
    for (const form of forms(entry)) values.set(form, Number.parseInt(entry.code ?? '', 10));
  }
  return values;
}

function planNoun({ id, name, type, code = '' }: Entry): PlanNoun {
  const strength = type === 'strong' || type === 'medium' ? type : 'weak';
  const rank = Number.parseInt(code, 10);
  return Number.isNaN(rank) ? { id, name, strength } : { id, name, strength, rank };
}

function modifierKind(type: string): ModifierKind {
  return type === 'lifting' || type === 'detail' ? type : 'plain';
}

function afterCoda(type: string): AfterCoda {
  switch (type) {
    case 'vowel':
    case 'consonant':
    case 'vowel-or-rieul':
    case 'consonant-not-rieul':
      return type;
    default:
      return 'any';
  }
}

function longest(words: Iterable<string>): number {
  let size = 0;
  for (const word of words) size = Math.max(size, word.length);
  return size;
}
