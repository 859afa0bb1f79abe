/**
 * A finite automaton in the form that wink imports: transitions by state and word, the name that a final state gives, and
 * what else it carries.
 */
export interface Machine {
  /** Adds a final state and the transition to it. */
  finish(from: number, word: string, name: string, extra?: object): void;
  /** Adds a state and the transition to it. */
  step(from: number, word: string): number;
  /** Adds a transition between two states. */
  link(from: number, word: string, to: number): void;
  toJson(): string;
}

/** What wink itself writes; it reads no other. */
const VERSION = 100;

/** An automaton with only its first state, 0, which recognises nothing. */
export function createMachine(): Machine {
  const transitions: Record<number, Record<string, number>> = { 0: {} };
  const names: Record<number, string> = {};
  const extras: Record<number, object> = {};
  let last = 0;
  const link = (from: number, word: string, to: number) => {
    transitions[from] = { ...transitions[from], [word]: to };
  };
  const step = (from: number, word: string) => {
    last += 1;
    transitions[last] = {};
    link(from, word, last);
    return last;
  };
  return {
    link,
    step,
    finish(from, word, name, extra) {
      const state = step(from, word);
      names[state] = name;
      if (extra !== undefined) extras[state] = extra;
    },
    toJson: () => JSON.stringify([VERSION, last, transitions, names, {}, extras]),
  };
}
