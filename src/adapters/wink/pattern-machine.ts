import { createMachine } from './machines.ts';
import type { RawDocument } from './raw-document.ts';

/** What wink hands over while it looks for learnt patterns. */
export interface PatternConfig {
  readonly rdd: RawDocument;
  /** What the patterns use as words, by word. */
  readonly preserve: Readonly<Record<string, string>>;
  readonly usePOS: boolean;
  readonly matchValue: boolean;
  readonly constants: { readonly tkSize: number; readonly posMask: number; readonly bits4lemma: number };
}

/**
 * The automaton with which wink reads the patterns of `learnCustomEntities`: the names of tags and types stand for what
 * they name, behind `^` for the word itself.
 */
export function patternMachine(names: readonly string[]): string {
  const machine = createMachine();
  const caret = machine.step(0, '^');
  for (const name of names) {
    machine.finish(0, name, name, { preserve: false });
    machine.finish(caret, name, `${name}&`, { preserve: true });
  }
  machine.finish(caret, '^', '^', { preserve: true });
  // A ^ before any other word is left out.
  machine.finish(caret, ' otherwise', '', { preserve: false });
  return machine.toJson();
}

/** What a token is to the patterns: its entity's type, a word that they use, its tag, or itself. */
export function patternWord(token: number | string, _cache: unknown, config: PatternConfig, index: number): string {
  if (typeof token === 'string') return token;
  const { rdd, preserve, usePOS, matchValue, constants } = config;
  const at = index * constants.tkSize;
  const lexeme = rdd.tokens[at] ?? 0;
  const word = rdd.cache.value(matchValue ? lexeme : rdd.cache.normal(lexeme));
  const used = Object.hasOwn(preserve, word) ? preserve[word] : undefined;
  if (used !== undefined || !usePOS) return used ?? word;
  return rdd.cache.valueOf('pos', ((rdd.tokens[at + 2] ?? 0) & constants.posMask) >>> constants.bits4lemma);
}
