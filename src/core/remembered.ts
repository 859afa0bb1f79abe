/** How many answers are kept by default. */
const MOST = 10_000;
/** V8 copies a shorter slice; a longer one would keep alive the whole text that it was cut from. */
const LONGEST = 12;

/**
 * Keeps what a question about a word was answered, where the answer follows from the word alone; when there are too many answers, all
 * are forgotten.
 *
 * @example `remembered(wordKey)('정주여건')` asks once, however often the word comes
 */
export function remembered<Answer>(ask: (word: string) => Answer, most: number = MOST): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    if (word.length > LONGEST) return ask(word);
    const present = known.get(word);
    if (present !== undefined) return present;
    const answer = ask(word);
    if (known.size >= most) known.clear();
    known.set(word, answer);
    return answer;
  };
}
