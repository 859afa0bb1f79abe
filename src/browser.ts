export type { AnalyzeOptions, Analyzer } from './analyzer.ts';
export { analyzerOf, standardPipeline } from './analyzer.ts';
export { GongboError } from './core/errors.ts';
export type * from './core/layers.ts';
export { assemble, pipeline } from './core/pipeline.ts';
export { defineStage } from './core/stage.ts';
export { createAnalyzer } from './create-browser-analyzer.ts';
export type { Document } from './document.ts';
