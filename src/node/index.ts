export { createAnalyzer } from './create-analyzer.ts';
export { loadKiwiTagger } from './kiwi-engine.ts';
export type * from './model-store.ts';
export { findModel, installModel, requireModel, verifyModel } from './model-store.ts';
export { readInput, readSources } from './read-input.ts';
