import { isHangul } from '../../core/hangul.ts';
import { entityTypeOf } from '../../dictionary/entity-type.ts';
import type { Lexicon } from '../../dictionary/types.ts';
import { shapeOf } from './shape.ts';
import type { FormFacts } from './tokens.ts';

/** Numbers the facts over all cues: what is remembered of a word must not be found for another one. */
let count = 0;

/** How many forms are remembered: those of some hundred releases. */
const REMEMBERED = 20_000;

/** What the dictionaries say about a single form. */
export interface Cues {
  /** How much it looks like a person's name: 'surname', 'name-' to 'name+++', or the empty string. */
  person(form: string): string;
  /** The kinds of names and name parts that it is or ends with: ['REGION'] for 경남, ['end agency'] for 진흥원. */
  gazetteer(form: string): readonly string[];
  /** All of it, the same object for the same form while it is remembered. */
  facts(form: string): FormFacts;
  /** Whether it is a listed word that is no name of this type: 위원회 no AGENCY, 한국 no REGION. */
  isNoName(form: string, type: string): boolean;
}

/** Reads the word lists once: `readCues(lexicon).person('하병필')` is 'name++'. */
export function readCues(lexicon: Lexicon): Cues {
  const surnames = new Set(lexicon.table('surnames').map(({ name }) => name));
  const second = shares(lexicon, 'second');
  const third = shares(lexicon, 'third');
  const titles = new Set<string>();
  for (const { name, aliases } of lexicon.table('titles')) {
    titles.add(name);
    for (const { form } of aliases) titles.add(form);
  }
  const ends = new Map<string, string>();
  for (const { name, type } of lexicon.table('agency-suffixes')) ends.set(name, `end ${type}`);
  const stopwords = stopwordsOf(lexicon, ['person']);
  const bodyStopwords = stopwordsOf(lexicon, ['body', 'region']);
  const known = new Map<string, FormFacts>();
  const cues: Cues = {
    facts(form) {
      const present = known.get(form);
      if (present !== undefined) return present;
      count += 1;
      const facts = {
        id: count,
        form,
        shape: shapeOf(form),
        person: cues.person(form),
        gazetteer: cues.gazetteer(form),
      };
      if (known.size >= REMEMBERED) known.clear();
      known.set(form, facts);
      return facts;
    },
    person(form) {
      if (!isHangul(form)) return '';
      if (form.length === 1) return surnames.has(form) ? 'surname' : '';
      if (stopwords.has(form)) return 'no name';
      const surname = surnames.has(form.slice(0, 2)) && form.length > 2 ? 2 : surnames.has(form.slice(0, 1)) ? 1 : 0;
      const given = form.slice(surname);
      if (surname === 0 || given.length > 2) {
        return form.length === 2 && second.has(form.charAt(0)) && third.has(form.charAt(1)) ? 'given' : '';
      }
      const last = given.length === 2 ? (third.get(given.charAt(1)) ?? 0) : 1;
      const likeness = (second.get(given.charAt(0)) ?? 0) * last;
      return `${given.length}${likeness >= 100 ? '+++' : likeness >= 25 ? '++' : likeness >= 4 ? '+' : '-'}`;
    },
    gazetteer(form) {
      const found = new Set<string>();
      for (const entry of lexicon.lookup(form)) found.add(entityTypeOf(entry) ?? 'name');
      if (titles.has(form)) found.add('title');
      for (let length = Math.min(form.length, 5); length > 0; length -= 1) {
        const end = ends.get(form.slice(-length));
        if (end !== undefined) {
          found.add(end);
          break;
        }
      }
      for (let length = Math.min(form.length - 1, 4); length > 0; length -= 1) {
        if (!titles.has(form.slice(-length))) continue;
        found.add('end title');
        break;
      }
      return [...found];
    },
    isNoName: (form, type) => (type === 'PERSON' ? stopwords : bodyStopwords).has(form),
  };
  return cues;
}

function stopwordsOf(lexicon: Lexicon, types: readonly string[]): ReadonlySet<string> {
  const rows = lexicon.table('name-stopwords').filter(({ type }) => types.includes(type));
  return new Set(rows.map(({ name }) => name));
}

/** How often a syllable stands at this place of a name, per thousand. */
function shares(lexicon: Lexicon, type: string): ReadonlyMap<string, number> {
  const counts = lexicon.table('name-syllables').filter((entry) => entry.type === type);
  const total = counts.reduce((sum, { code }) => sum + Number(code ?? 0), 0);
  return new Map(counts.map(({ name, code }) => [name, total === 0 ? 0 : (1000 * Number(code ?? 0)) / total]));
}
