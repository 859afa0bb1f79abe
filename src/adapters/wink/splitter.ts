/** What stands for the splitter among the regular expressions of the model. */
export const SPLITTER = 'gongbo/wink';

/** Cuts a text into what wink takes for its words and for the spaces between them. */
export interface Splitter {
  [Symbol.split](text: string): string[];
}

/**
 * Runs what compiles a model's regular expressions, so that the one named {@link SPLITTER} becomes our splitter.
 *
 * wink cuts a text with `text.split(splitter)`, before it asks anything of its model, and compiles the splitter itself, so
 * that a model can give a pattern only. JavaScript lets any object with `Symbol.split` split a string; `new RegExp` is the
 * one place where it can come in. It is there for no other pattern, and ends as soon as the splitter is handed over.
 *
 * @returns what ends it, should nobody ask for the splitter
 */
export function handOver(splitter: Splitter): () => void {
  const Native = globalThis.RegExp;
  const Watched = new Proxy(Native, {
    construct(target, words, newTarget) {
      if (words[0] !== SPLITTER) return Reflect.construct(target, words, newTarget);
      end();
      return splitter;
    },
  });
  const end = () => {
    if (globalThis.RegExp === Watched) globalThis.RegExp = Native;
  };
  globalThis.RegExp = Watched;
  return end;
}
