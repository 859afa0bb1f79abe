import winkNLP, { type Document, type WinkMethods } from 'wink-nlp';
import { type KoreanModelOptions, koreanModel } from '../../../src/adapters/wink/index.ts';
import { type Analyzer, createAnalyzer } from '../../../src/index.ts';

/** The analyser of these tests. */
export function garu(): Promise<Analyzer> {
  return createAnalyzer({ engine: 'garu' });
}

/** An instance of the real winkNLP that reads Korean. */
export function korean(analyzer: Analyzer, options?: KoreanModelOptions, pipe?: string[]): WinkMethods {
  return winkNLP(koreanModel(analyzer, options), pipe);
}

/** Each token as `surface/tag`. */
export function tagged(doc: Document, { its }: WinkMethods): string {
  const tags = doc.tokens().out(its.pos);
  return doc
    .tokens()
    .out()
    .map((surface, index) => `${surface}/${tags[index]}`)
    .join(' ');
}

/** What wink keeps of a text: the tokens with the spaces before them. */
export function rebuilt(doc: Document, { its }: WinkMethods): string {
  const spaces = doc.tokens().out(its.precedingSpaces);
  return doc
    .tokens()
    .out()
    .map((surface, index) => `${spaces[index]}${surface}`)
    .join('');
}
