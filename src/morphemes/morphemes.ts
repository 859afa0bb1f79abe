import type { EntityType, Morpheme, Name } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import { firstAtOrAfter } from '../core/span.ts';
import { defineStage, type Stage } from '../core/stage.ts';
import type { KnownName, Tagger } from './tagger.ts';

/** Types whose mentions are common words or numerals: the engine reads those better by itself. */
const LEFT_TO_ENGINE: ReadonlySet<EntityType> = new Set(['DATE', 'TIME', 'MONEY', 'QUANTITY']);

/**
 * The morphemes of every sentence; names found before are handed to the engine, so that it does not tear them apart.
 *
 * @param tagger the engine, loaded
 * @example 하병필은 with the name 하병필 gives 하병필/NNP 은/JX
 */
export function morphemesStage(tagger: Tagger): Stage<'sentences' | 'names', 'morphemes'> {
  return defineStage({
    needs: ['sentences', 'names'],
    provides: 'morphemes',
    run({ text, layers }) {
      const morphemes: Morpheme[] = [];
      for (const [sentence, span] of layers.sentences.entries()) {
        const names = namesWithin(layers.names, span);
        for (const { form, tag, start, end } of tagger.tag(text.slice(span.start, span.end), names)) {
          morphemes.push({ form, tag, start: span.start + start, end: span.start + end, sentence });
        }
      }
      return morphemes;
    },
  });
}

/** The certain names inside a sentence, in the sentence's offsets. */
function namesWithin(names: readonly Name[], sentence: Span): readonly KnownName[] {
  const found: KnownName[] = [];
  for (let index = firstAtOrAfter(names, sentence.start); index < names.length; index += 1) {
    const name = names[index];
    if (name === undefined || name.start >= sentence.end) break;
    if (name.end > sentence.end || name.uncertain === true || LEFT_TO_ENGINE.has(name.type)) continue;
    // A title is a word of the language, kept whole but no proper noun.
    const tag = name.type === 'TITLE' ? 'NNG' : 'NNP';
    found.push({ start: name.start - sentence.start, end: name.end - sentence.start, tag });
  }
  return found;
}
