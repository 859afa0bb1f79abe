export type { TextEncoding } from '../ingest/text.ts';
export { createAnalyzer } from './create-analyzer.ts';
export { type KiwiOptions, loadKiwiTagger } from './kiwi-engine.ts';
export type { DownloadOptions } from './model-download.ts';
export type { Holder, LockOptions } from './model-lock.ts';
export type * from './model-store.ts';
export { findModel, installModel, requireModel, verifyModel } from './model-store.ts';
export type { WriteBytes } from './model-unpack.ts';
export {
  createPool,
  type Pool,
  type PoolInput,
  type PoolOptions,
  type PoolResult,
  type RunOptions,
} from './pool.ts';
export type { PoolError, PortableOptions } from './pool-protocol.ts';
export { type InputText, type ReadOptions, readInput, readSources } from './read-input.ts';
