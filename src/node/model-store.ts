/** Kiwi's model: finding, checking and installing it. */
export type { InstallEvent } from './model-fetch.ts';
export { type FindOptions, findModel, requireModel } from './model-find.ts';
export { type InstallOptions, type InstallResult, installModel } from './model-install.ts';
export { KIWI_MODEL, type ModelFile, type ModelManifest } from './model-manifest.ts';
export { type CacheOptions, modelPath } from './model-paths.ts';
export { type FileReport, type ModelReport, verifyModel } from './model-verify.ts';
