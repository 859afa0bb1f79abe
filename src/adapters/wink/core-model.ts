import { LEXEME_FEATURES, surfaceOf } from './lexemes.ts';
import { handOver, SPLITTER, type Splitter } from './splitter.ts';

/** wink's kinds of tokens, by number. */
const KINDS = [
  'unk',
  'word',
  'number',
  'url',
  'email',
  'mention',
  'hashtag',
  'emoji',
  'emoticon',
  'time',
  'ordinal',
  'currency',
  'punctuation',
  'symbol',
  'tabCRLF',
  'wordRP',
  'alpha',
  'apos',
  'decade',
  'shortForm',
] as const;

/** The first that fits tells the kind of a token; the last fits everything, so that wink never cuts a token further. */
const KIND_PATTERNS: readonly (readonly [pattern: string, kind: (typeof KINDS)[number]])[] = [
  ['^\\s+$', 'tabCRLF'],
  ['^[+-]?\\p{Nd}[\\p{Nd},./:-]*$', 'number'],
  ['^(?:https?://|www\\.)\\S+$', 'url'],
  ['^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$', 'email'],
  ['^\\p{Emoji_Presentation}+$', 'emoji'],
  ['^\\p{P}+$', 'punctuation'],
  ['^\\p{Sc}+$', 'currency'],
  ['^\\p{S}+$', 'symbol'],
  ['^[^]+$', 'word'],
];

/** Lexemes that wink looks up by itself: the unknown, and the line break that its automata pass over. */
const INTRINSIC = ['$%^oov^%$', '\n'];

/** Words of 32 bits that a lexeme takes: prefix, suffix, shape, the small features; intrinsic ones have one more. */
const EXTRACTED_WORDS = 4;
const INTRINSIC_WORDS = EXTRACTED_WORDS + 1;
const FLAGS = 3;
const NOTHING = 4;

/** Where each feature lies: word, mask, shift, 1 for a number or 0 for an index, whether extracted, 1 for an index after all. */
const LAYOUT: Readonly<Record<string, readonly number[]>> = {
  prefix: [0, -1, 0, 0, 1, 0],
  suffix: [1, -1, 0, 0, 1, 0],
  shape: [2, -1, 0, 0, 1, 0],
  tokenType: [FLAGS, 0x1f, 0, 1, 0, 1],
  lutCase: [FLAGS, 0x60, 5, 1, 1, 0],
  isAbbrev: [FLAGS, 0x80, 7, 1, 1, 0],
  isStopWord: [FLAGS, 0x100, 8, 1, 1, 0],
  pos: [FLAGS, 0x7e00, 9, 1, 1, 1],
  // Features of intrinsic lexemes that ours never have.
  ...Object.fromEntries(
    [
      'nerHint',
      'sbdHint',
      'posHint',
      'lexemeCID',
      'lemma',
      'normal',
      'isSLemma',
      'isContraction',
      'isSpellingMapped',
      'isBaseForm',
    ].map((name) => [name, [NOTHING, -1, 0, 1, 0, 0]]),
  ),
};

/** A growing list of values and their numbers. */
interface Values {
  readonly list: string[];
  readonly hash: Record<string, number>;
  readonly intrinsicSize: number;
  index: number;
}

/**
 * The core of a model for one instance of wink: an empty lexicon and the splitter that fills it.
 *
 * @param tags the names of the parts of speech, by number
 */
export function coreModel(splitter: Splitter, tags: readonly string[]): object {
  const lexicon = new Uint32Array(INTRINSIC.length * INTRINSIC_WORDS);
  lexicon[INTRINSIC_WORDS + FLAGS] = KINDS.indexOf('tabCRLF');
  const lexeme = valuesOf(INTRINSIC);
  lexeme.list.push = (key) => {
    lexeme.list[lexeme.list.length] = surfaceOf(key);
    return lexeme.list.length;
  };
  let end = () => {};
  return {
    features: {
      // What the line break has: its features are all number 0.
      prefix: valuesOf(['\n']),
      suffix: valuesOf(['\n']),
      shape: valuesOf(['\n']),
      lexeme,
      tokenType: { list: KINDS },
      pos: { list: tags },
      posClusters: { list: [new Set()] },
    },
    packing: {
      size: INTRINSIC_WORDS,
      efSize: EXTRACTED_WORDS,
      efList: Object.keys(LEXEME_FEATURES),
      layout: LAYOUT,
      config: {},
    },
    lexicon,
    xpansions: new Uint32Array(0),
    pos: valuesOf(tags),
    preserve: { prefix: {}, suffix: {} },
    // wink compiles the one, where the splitter is handed over, and reads the other right behind it.
    get trex() {
      end = handOver(splitter);
      return {
        helpers: { splitter: [SPLITTER, ''] },
        ltc: KIND_PATTERNS.map(([pattern, kind]) => [pattern, 'u', KINDS.indexOf(kind)]),
        rtc: [],
      };
    },
    get tcat() {
      end();
      return valuesOf(KINDS);
    },
  };
}

function valuesOf(list: readonly string[]): Values {
  const hash: Record<string, number> = Object.create(null);
  for (const [index, value] of list.entries()) hash[value] = index;
  return { list: [...list], hash, intrinsicSize: list.length, index: list.length };
}
