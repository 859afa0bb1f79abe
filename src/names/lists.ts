import { type AfterCoda, type ParticleReader, particleReader } from '../core/particles.ts';
import type { Entry, Lexicon } from '../dictionary/types.ts';

/** What the end of a body's name says about it: 위원회 is an agency and needs two syllables before it. */
export interface BodySuffix {
  readonly form: string;
  readonly kind: 'agency' | 'department' | 'organisation' | 'school';
  /** Syllables that must stand before it in the word for the word to be a name by itself. */
  readonly least: number;
}

/** How a title is written and read. */
export interface TitleKind {
  /** A word in front may be written together with it: 해양수산국장. */
  readonly fusable: boolean;
  /** It also means something else (시장, 검사): the name must stand right beside it. */
  readonly ambiguous: boolean;
}

/** The word lists that finding names needs, read once from the lexicon. */
export interface NameLists {
  readonly particles: ParticleReader;
  /** Titles and whether a word in front may be written together with it: 국장 in 해양수산국장. */
  readonly titles: ReadonlyMap<string, TitleKind>;
  readonly longestTitle: number;
  /** The last code units of titles, and of heads of bodies (…장): most words end in none of them. */
  readonly titleEnds: ReadonlySet<number>;
  readonly acting: ReadonlySet<string>;
  /** Words between a name and its title that belong to neither: 신임. */
  readonly modifiers: ReadonlySet<string>;
  /** What somebody is who is not yet in office; it ends a title: 예정자 in "소장 예정자". */
  readonly elect: ReadonlySet<string>;
  /** Words that a list of names follows: 명단. */
  readonly rolls: ReadonlySet<string>;
  /** Titles of no office: 변호사. */
  readonly privateTitles: ReadonlySet<string>;
  /** Titles in firms; `true` for those that hardly stand elsewhere: 전무. */
  readonly firmTitles: ReadonlyMap<string, boolean>;
  /** Words that are no company's name by themselves: 반도체. */
  readonly notCompanies: ReadonlySet<string>;
  /** What ends a word that is no company's name: 기업 in 참여기업. */
  readonly notCompanyEnds: ReadonlySet<string>;
  /** Titles whose holders head a company or association: 대표. */
  readonly companyHeads: ReadonlySet<string>;
  /** 도, 시, 군, 구: the issuing government itself. */
  readonly selfReferences: ReadonlySet<string>;
  readonly bodySuffixes: ReadonlyMap<string, BodySuffix>;
  readonly longestBodySuffix: number;
  /** The last code units of the suffixes. */
  readonly bodyEnds: ReadonlySet<number>;
  /** Words that are no person's name though they look like one. */
  readonly notPersons: ReadonlySet<string>;
  /** Words that are no body's name by themselves: 위원회. */
  readonly notBodies: ReadonlySet<string>;
  /** Words that look like a body's name and are none, whatever stands before them: 수석연구원. */
  readonly neverBodies: ReadonlySet<string>;
  /** Words that do not begin a body's name: 이번. */
  readonly notBodyModifiers: ReadonlySet<string>;
  /** Regions that are not annotated: 우리나라, 한국. */
  readonly notRegions: ReadonlySet<string>;
  /** What may follow a region in one word: 지역 (part of the name), 시장 in 중동시장. */
  readonly regionAreas: readonly string[];
  readonly regionFollowers: readonly string[];
  /** Ends of words in 법 that are no laws: 방법. */
  readonly notLaws: readonly string[];
  /** Those that are laws with a longer word in front: 관리법 alone is none. */
  readonly notShortLaws: readonly string[];
  readonly surnames: ReadonlyMap<string, number>;
  /** The first code units of surnames. */
  readonly nameStarts: ReadonlySet<number>;
  /** How often a syllable stands at the second and at the third place of a name, per thousand. */
  readonly secondSyllables: ReadonlyMap<string, number>;
  readonly thirdSyllables: ReadonlyMap<string, number>;
}

/** Reads the lists: `readLists(lexicon).titles.has('장관')`. */
export function readLists(lexicon: Lexicon): NameLists {
  const titles = new Map<string, TitleKind>();
  for (const entry of lexicon.table('titles')) {
    const ambiguous = entry.aliases.some(({ form, uncertain }) => form === entry.name && uncertain === true);
    for (const form of formsOf(entry)) titles.set(form, { fusable: entry.code === 'fusable', ambiguous });
  }
  const cues = lexicon.table('person-cues');
  const acting = namesOf(cues, 'acting');
  for (const form of acting) titles.set(form, { fusable: true, ambiguous: form === '대리' || form === '대행' });
  const bodySuffixes = new Map<string, BodySuffix>();
  for (const { name, type, code } of lexicon.table('agency-suffixes')) {
    if (!isBodyKind(type)) continue;
    bodySuffixes.set(name, { form: name, kind: type, least: Number(code ?? 2) });
  }
  const stopwords = lexicon.table('name-stopwords');
  const syllables = lexicon.table('name-syllables');
  return {
    particles: particleReader(
      lexicon.table('particles').map(({ name, type }) => ({ form: name, after: isAfter(type) ? type : 'any' })),
    ),
    titles,
    longestTitle: longest(titles.keys()),
    titleEnds: new Set(Array.from([...titles.keys(), '장'], (form) => form.charCodeAt(form.length - 1))),
    acting,
    modifiers: namesOf(cues, 'modifier'),
    elect: namesOf(cues, 'elect'),
    rolls: namesOf(cues, 'roll'),
    privateTitles: namesOf(cues, 'private'),
    firmTitles: new Map(
      cues.flatMap(({ name, type, code }) => (type === 'firm' ? [[name, code === 'sure'] as const] : [])),
    ),
    notCompanies: namesOf(stopwords, 'company'),
    notCompanyEnds: namesOf(stopwords, 'company-end'),
    companyHeads: namesOf(cues, 'company-head'),
    selfReferences: namesOf(cues, 'self-reference'),
    bodySuffixes,
    longestBodySuffix: longest(bodySuffixes.keys()),
    bodyEnds: new Set(Array.from(bodySuffixes.keys(), (form) => form.charCodeAt(form.length - 1))),
    notPersons: namesOf(stopwords, 'person'),
    notBodies: namesOf(stopwords, 'body'),
    neverBodies: namesOf(stopwords, 'never-body'),
    notBodyModifiers: namesOf(stopwords, 'body-modifier'),
    notRegions: namesOf(stopwords, 'region'),
    regionAreas: [...namesOf(lexicon.table('region-followers'), 'area')],
    regionFollowers: [...namesOf(lexicon.table('region-followers'), 'follower')],
    notLaws: [...namesOf(stopwords, 'law')],
    notShortLaws: [...namesOf(stopwords, 'law-short')],
    nameStarts: new Set(lexicon.table('surnames').map(({ name }) => name.charCodeAt(0))),
    surnames: new Map(lexicon.table('surnames').map(({ name, code }) => [name, Number(code ?? 1)])),
    secondSyllables: weights(syllables, 'second'),
    thirdSyllables: weights(syllables, 'third'),
  };
}

function formsOf({ name, aliases }: Entry): readonly string[] {
  return [name, ...aliases.map(({ form }) => form)];
}

function namesOf(entries: readonly Entry[], type: string): ReadonlySet<string> {
  return new Set(entries.filter((entry) => entry.type === type).flatMap(formsOf));
}

function weights(entries: readonly Entry[], type: string): ReadonlyMap<string, number> {
  const counts = entries.filter((entry) => entry.type === type);
  const total = counts.reduce((sum, { code }) => sum + Number(code ?? 0), 0);
  return new Map(counts.map(({ name, code }) => [name, total === 0 ? 0 : (1000 * Number(code ?? 0)) / total]));
}

function longest(forms: Iterable<string>): number {
  let length = 0;
  for (const form of forms) length = Math.max(length, form.length);
  return length;
}

function isBodyKind(type: string): type is BodySuffix['kind'] {
  return ['agency', 'department', 'organisation', 'school'].includes(type);
}

function isAfter(type: string): type is AfterCoda {
  return ['any', 'vowel', 'consonant', 'vowel-or-rieul', 'consonant-not-rieul'].includes(type);
}
