export type { KoreanModelOptions, TextReader } from './model.ts';
export { koreanModel } from './model.ts';
export type { WinkItem } from './spans.ts';
export { documentOf, sejongTagOf, spanOf } from './spans.ts';
export type { TagSet } from './tags.ts';
export type { TermSource } from './terms.ts';
export { koreanTerms } from './terms.ts';
export type { KoreanVectorizer } from './vectorizer.ts';
export { createVectorizer } from './vectorizer.ts';
