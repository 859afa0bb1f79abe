import { decompose } from '../../core/hangul.ts';
import type { PlanStatus } from '../../core/layers.ts';
import type { Entry, Lexicon } from '../../dictionary/types.ts';
import { type NamingPatterns, namingPatterns } from './naming-patterns.ts';

/** A predicate noun or stem inside a word: 확정 in "최종확정했다", with what follows it there: 했다. */
export interface Predicate {
  readonly status: PlanStatus;
  readonly kind: 'noun' | 'stem';
  /** What the word holds behind the noun or stem; of "발굴·확정했다" what follows the last noun. */
  readonly tail: string;
}

/** Words around a plan that say what an attribute is, by the types of the table `plan-attribute-cues`. */
export type CueKind =
  | 'vision'
  | 'slogan'
  | 'goal'
  | 'fund'
  | 'invest'
  | 'means'
  | 'way'
  | 'adverb'
  | 'undoing'
  | 'onset';

/** The attributes that the text puts in words of its own, mostly in quotation marks. */
export type NamedKind = Extract<CueKind, 'vision' | 'slogan' | 'goal'>;

/** The attribute dictionaries, made ready for reading. */
export interface AttributeWords {
  /** The predicate that a word is built on: decided for "확정했다"; nothing for "미확정". */
  predicateIn(word: string): Predicate | undefined;
  /** Whether a word begins with a cue: "바탕으로" with the means 바탕. */
  begins(word: string, kind: CueKind): boolean;
  /** Whether a word is a cue and nothing else. */
  is(word: string, kind: CueKind): boolean;
  /** The cues of a kind as alternatives of a regular expression, longest first: `총사업비|사업비|예산`. */
  alternatives(kind: CueKind): string;
  /** How the words of the text are tied to the name of an attribute: ‘…’라는 비전. */
  naming(kind: NamedKind): NamingPatterns;
}

const LONGEST_WORD = 24;
const LIGHT = /^(?:하|한|할|함|합|해|했|되|된|될|됨|됩|돼|됐|키로|시키|시킨|시킬|시켰|받)/;
const PASSIVE = /^(?:되|된|될|됨|됩|돼|됐|받)/;
const JOINED = /^(?:[·ㆍ‧・/][가-힣]{2}(?:[가-힣]{2})??)*(?=$|[가-힣])/;
const OPPOSITE = /[미비불]$/;
const ADNOMINAL = /^(?:한|할|하는|하던|했던|하였던|된|될|되는|되던|됐던|되었던|시킨|시킬|시키는|받은|받는|받을)$/;

/** Compiles the tables `plan-predicates` and `plan-attribute-cues`; done once when the stage is made. */
export function attributeWords(lexicon: Lexicon): AttributeWords {
  const nouns = new Map<string, PlanStatus>();
  const stems = new Map<string, PlanStatus>();
  for (const entry of lexicon.table('plan-predicates')) {
    const status = statusOf(entry.code);
    if (status === undefined) continue;
    for (const form of formsOf(entry)) (entry.type === 'stem' ? stems : nouns).set(form, status);
  }
  const cues = new Map<string, Set<string>>();
  for (const entry of lexicon.table('plan-attribute-cues')) {
    const forms = cues.get(entry.type) ?? new Set<string>();
    for (const form of formsOf(entry)) forms.add(form);
    cues.set(entry.type, forms);
  }
  const longestNoun = Math.max(0, ...[...nouns.keys()].map((form) => form.length));
  const longestStem = Math.max(0, ...[...stems.keys()].map((form) => form.length));
  const longestCue = Math.max(0, ...[...cues.values()].flatMap((forms) => [...forms].map((form) => form.length)));
  const alternatives = (kind: CueKind) => {
    const forms = [...(cues.get(kind) ?? [])].sort((left, right) => right.length - left.length);
    return forms.length === 0 ? '(?!)' : forms.join('|');
  };
  const naming: Readonly<Record<NamedKind, NamingPatterns>> = {
    vision: namingPatterns(alternatives('vision')),
    slogan: namingPatterns(alternatives('slogan')),
    goal: namingPatterns(alternatives('goal')),
  };

  return {
    predicateIn(word) {
      const bounded = word.slice(0, LONGEST_WORD);
      for (let size = longestStem; size > 0; size -= 1) {
        const status = stems.get(bounded.slice(0, size));
        if (status !== undefined && bounded.length > 1) return { status, kind: 'stem', tail: bounded.slice(size) };
      }
      for (let start = 0; start < bounded.length; start += 1) {
        const before = bounded.slice(0, start);
        if (!/^[가-힣·ㆍ‧・旣]*$/.test(before)) return undefined;
        for (let size = longestNoun; size > 1; size -= 1) {
          const status = nouns.get(bounded.slice(start, start + size));
          if (status === undefined || start + size > bounded.length) continue;
          if (OPPOSITE.test(before)) return undefined;
          return { status, kind: 'noun', tail: bounded.slice(start + size).replace(JOINED, '') };
        }
      }
      return undefined;
    },
    begins(word, kind) {
      const forms = cues.get(kind);
      if (forms === undefined) return false;
      for (let size = Math.min(longestCue, word.length); size > 0; size -= 1)
        if (forms.has(word.slice(0, size))) return true;
      return false;
    },
    is: (word, kind) => cues.get(kind)?.has(word) === true,
    alternatives,
    naming: (kind) => naming[kind],
  };
}

/** Whether a predicate is used as a verb: "확정했다", "밝혔다"; not "확정안". */
export function isVerb({ kind, tail }: Predicate): boolean {
  return kind === 'stem' || LIGHT.test(tail);
}

/** Whether a predicate is passive: "확정됐다", "선정된". */
export function isPassive({ kind, tail }: Predicate): boolean {
  return kind === 'noun' && PASSIVE.test(tail);
}

/** Whether a word with a predicate modifies what follows: "확정한", "발굴된", "밝힌". */
export function isAdnominal(word: string, { kind, tail }: Predicate): boolean {
  if (kind === 'noun') return ADNOMINAL.test(tail);
  const final = decompose(word.charCodeAt(word.length - 1))?.final;
  return final === FINAL_NIEUN || final === FINAL_RIEUL;
}

const FINAL_NIEUN = 4;
const FINAL_RIEUL = 8;

function formsOf({ name, aliases }: Entry): readonly string[] {
  return [name, ...aliases.map(({ form }) => form)];
}

function statusOf(code: string | undefined): PlanStatus | undefined {
  switch (code) {
    case 'announced':
    case 'decided':
    case 'pursued':
    case 'identified':
    case 'proposed':
    case 'considered':
      return code;
    default:
      return undefined;
  }
}
