import type { Model } from 'wink-nlp';
import { ENTITY_TYPES } from '../../core/layers.ts';
import type { Document } from '../../document.ts';
import { addonsOf } from './addons.ts';
import { coreModel } from './core-model.ts';
import { entityMachine, entitySigns } from './entity-machine.ts';
import { LEXEME_FEATURES, lexemeKey } from './lexemes.ts';
import { createMachine } from './machines.ts';
import { patternMachine, patternWord } from './pattern-machine.ts';
import type { RawDocument, TypedRange } from './raw-document.ts';
import { type Reading, readingOf } from './reading.ts';
import { isFunctionWord, type TagSet, tagList, tagOf } from './tags.ts';

/** What analyses the texts: an `Analyzer`, or anything with its method. */
export interface TextReader {
  /** Analyses a text. */
  analyze(text: string): Document;
}

/** How {@link koreanModel} presents the analysis. */
export interface KoreanModelOptions {
  /** What `its.pos` gives; default: `universal`. */
  readonly tags?: TagSet;
  /** Whether plans are custom entities of type PLAN; default: true. */
  readonly plans?: boolean;
}

const NO_MACHINE = createMachine().toJson();

/** What is known of the text that is being read; wink asks for it in turn, within one call of `readDoc`. */
interface State {
  reading?: Reading;
  signs: ReadonlyMap<number, string>;
  raw?: RawDocument;
}

/**
 * Korean for winkNLP: a model with which `readDoc` analyses the text and presents the analysis as tokens, sentences,
 * entities and tags.
 *
 * @param reader the analyser; one's own `{ analyze: (text) => analyzer.analyze(text, { publishedAt }) }` adds what is known
 *   of the text
 * @example
 * const nlp = winkNLP(koreanModel(await createAnalyzer()));
 * nlp.readDoc('경상남도는 회의를 개최했다.').entities().out(nlp.its.detail)
 * // [{ value: '경상남도', type: 'AGENCY' }]
 */
export function koreanModel(reader: TextReader, options: KoreanModelOptions = {}): Model {
  const { tags: tagSet = 'universal', plans = true } = options;
  const tags = tagList(tagSet);
  const numbers = new Map(tags.map((tag, index) => [tag, index]));
  let state: State = { signs: new Map() };

  const splitter = {
    [Symbol.split](text: string): string[] {
      const reading = readingOf(reader.analyze(text));
      state = { reading, signs: entitySigns(reading.entities) };
      return piecesOf(reading);
    },
  };
  const setSentences = (_patterns: unknown, raw: RawDocument) => {
    state.raw = raw;
    raw.sentences = (state.reading?.sentences ?? []).map(([first, last]) => [first, last, 0, 0]);
  };
  const setTags = (raw: RawDocument, _tags: unknown, tokenSize: number, shift: number) => {
    state.raw = raw;
    for (const [index, token] of (state.reading?.tokens ?? []).entries()) {
      raw.tokens[index * tokenSize + 2] = (numbers.get(tagOf(token, tagSet)) ?? 0) << shift;
    }
  };

  return {
    core: () => coreModel(splitter, tags),
    featureFn: () => LEXEME_FEATURES,
    sbd: () => ({ machines: [], transformers: [], setter: setSentences }),
    ner: () => ({
      machines: [entityMachine()],
      transformers: [(_lexeme: number, _cache: unknown, _parameter: unknown, index: number) => state.signs.get(index)],
    }),
    pos: () => ({ machines: [], transformers: [], updater: () => {}, setter: setTags }),
    negation: () => ({ machines: [NO_MACHINE], setter: () => {} }),
    sa: () => ({ machines: [NO_MACHINE], setter: () => {} }),
    metaCER: () => ({
      machines: patternMachine([...tags.filter((tag) => tag !== 'UNK'), ...ENTITY_TYPES]),
      transformers: [patternWord],
    }),
    /** wink reads this once for each document, last of all. */
    get addons() {
      const { reading, raw } = state;
      if (reading === undefined) return {};
      if (plans && raw?.currPipe['cer'] === true) raw.customEntities = withPlans(raw.customEntities, reading.plans);
      return addonsOf(reading, tagSet);
    },
  };
}

/** The tokens of a text and the spaces between them. */
function piecesOf({ document, tokens }: Reading): string[] {
  const pieces: string[] = [];
  let position = 0;
  for (const token of tokens) {
    pieces.push(document.text.slice(position, token.start), lexemeKey(token.surface, isFunctionWord(token)));
    position = token.end;
  }
  return pieces;
}

/** What the user taught wink comes first: a plan at the same place stands back. */
function withPlans(learnt: readonly TypedRange[], plans: readonly TypedRange[]): TypedRange[] {
  const free = plans.filter(([first, last]) => !learnt.some(([from, to]) => from <= last && first <= to));
  return [...learnt, ...free].sort((left, right) => left[0] - right[0]);
}
