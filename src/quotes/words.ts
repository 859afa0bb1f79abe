import type { Lexicon } from '../dictionary/types.ts';

/** What a word after the closing mark says about the words inside, see `dictionaries/quote-endings.tsv`. */
export type EndingKind = 'reporting' | 'cut' | 'naming' | 'object' | 'judging' | 'copula' | 'plain';

/** A word after a closing mark: 라며 of “…”라며. */
export interface Ending {
  readonly form: string;
  readonly kind: EndingKind;
}

/** The word lists of this folder, made ready for look-ups. */
export interface QuoteWords {
  /** The word behind a closing mark at `offset`, the longest that a word ends with or a speech verb follows. */
  endingAt(text: string, offset: number): Ending | undefined;
  /** Whether a word beginning with a verb of speech stands at `offset`: 밝혔다. */
  isVerbAt(text: string, offset: number): boolean;
  /** Whether a noun for what is said stands at `offset`: 의견. */
  isSpeechNounAt(text: string, offset: number): boolean;
  /** Whether a verb that gives a name stands at `offset`: 부른다. */
  isCallingAt(text: string, offset: number): boolean;
  /** Whether the words end as a sentence does: …하겠다. */
  endsSentence(words: string): boolean;
  /** Whether the words end as speech cut short does: …할 것. */
  endsOpen(words: string): boolean;
  /** The particle that a word ends with and that marks who speaks: 은 of 과장은. */
  subjectParticle(word: string): { readonly form: string; readonly topic: boolean } | undefined;
  /** The longest role that a word ends with: 관계자; that of several people may end in 들. */
  roleOf(word: string): string | undefined;
  /** The longest word for a body that a word ends with: 정부. */
  bodyOf(word: string): string | undefined;
}

/** Reads the lists once: `quoteWords(lexicon).roleOf('군관계자')` is 관계자. */
export function quoteWords(lexicon: Lexicon): QuoteWords {
  const endings = new Map<string, EndingKind>();
  for (const { name, type } of lexicon.table('quote-endings')) if (isKind(type)) endings.set(name, type);
  const longest = Math.max(0, ...[...endings.keys()].map(({ length }) => length));
  const list = (table: string, type: string) =>
    lexicon.table(table).flatMap((entry) => (entry.type === type ? [entry.name] : []));
  const verb = prefixes(list('quote-verbs', 'verb'));
  const noun = prefixes(list('quote-verbs', 'noun'));
  const calling = prefixes(list('quote-verbs', 'calling'));
  const final = suffixes(list('quote-endings', 'final'));
  const open = suffixes(list('quote-endings', 'open'));
  const topics = list('speaker-roles', 'topic');
  const particles = suffixes([...topics, ...list('speaker-roles', 'subject')]);
  const roles = suffixes(list('speaker-roles', 'role'));
  const bodies = suffixes(list('speaker-roles', 'body'));
  return {
    endingAt(text, offset) {
      for (let length = Math.min(longest, text.length - offset); length > 0; length -= 1) {
        const form = text.slice(offset, offset + length);
        const kind = endings.get(form);
        if (kind === undefined) continue;
        const next = offset + length;
        if (!/[가-힣]/.test(text.charAt(next)) || (kind !== 'plain' && verb(text, next))) return { form, kind };
      }
      return undefined;
    },
    isVerbAt: verb,
    isSpeechNounAt: noun,
    isCallingAt: calling,
    endsSentence: (words) => final(withoutStops(words)) !== undefined,
    endsOpen: (words) => open(withoutStops(words)) !== undefined,
    subjectParticle(word) {
      const form = particles(word);
      return form === undefined || form.length === word.length ? undefined : { form, topic: topics.includes(form) };
    },
    roleOf: (word) => roles(word) ?? (word.endsWith('들') ? roles(word.slice(0, -1))?.concat('들') : undefined),
    bodyOf: bodies,
  };
}

function isKind(type: string): type is EndingKind {
  return type !== 'final' && type !== 'open';
}

function prefixes(forms: readonly string[]): (text: string, offset: number) => boolean {
  const byFirst = new Map<string, string[]>();
  for (const form of forms) byFirst.set(form.charAt(0), [...(byFirst.get(form.charAt(0)) ?? []), form]);
  return (text, offset) => (byFirst.get(text.charAt(offset)) ?? []).some((form) => text.startsWith(form, offset));
}

/** The longest form that a word ends with. */
function suffixes(forms: readonly string[]): (word: string) => string | undefined {
  const known = new Set(forms);
  const longest = Math.max(0, ...forms.map(({ length }) => length));
  return (word) => {
    for (let length = Math.min(longest, word.length); length > 0; length -= 1) {
      const form = word.slice(word.length - length);
      if (known.has(form)) return form;
    }
    return undefined;
  };
}

function withoutStops(words: string): string {
  let end = words.length;
  while (end > 0 && /[\s.,!?…~"'”’)]/u.test(words.charAt(end - 1))) end -= 1;
  return words.slice(Math.max(0, end - 4), end);
}
