import type { AnalyzeOptions } from '../analyzer.ts';
import { type ErrorCode, GongboError } from '../core/errors.ts';
import type { Source } from '../core/source.ts';
import type { EngineInfo } from '../morphemes/tagger.ts';
import type { JsonOptions } from '../summary/render/json.ts';
import type { AnalyzerOptions } from './create-analyzer.ts';

/** The options of an analyser that can cross a thread: no functions. */
export type PortableOptions = Pick<AnalyzerOptions, 'engine' | 'model' | 'dictionaries' | 'entityModel'>;

/** How many releases a run has in hand for each thread: one that is read, and some that wait for it or for their turn. */
export const IN_HAND_PER_WORKER = 4;
/** More threads than any machine has use for. */
export const MOST_WORKERS = 256;

/** What a worker is started with, as its `workerData`. */
export interface WorkerSetting {
  readonly analyzer: PortableOptions;
  readonly json: JsonOptions;
}

/** One text on its way to a worker. */
export interface WorkerJob {
  readonly input: string | Source;
  readonly options: AnalyzeOptions;
}

/** What is left of an error after it has crossed a thread. */
export interface PoolError {
  /** One of {@link ErrorCode}, or `INTERNAL` for what is a defect of this library. */
  readonly code: ErrorCode | 'INTERNAL';
  /** In Korean, without code and remedy. */
  readonly message: string;
  readonly remedy?: string;
}

/**
 * What a worker says: first that it is ready or why it cannot be, then one answer for each job, in the order of the jobs.
 * A document is one line of JSON with its newline, in UTF-8.
 */
export type WorkerAnswer =
  | { readonly kind: 'ready'; readonly engine: EngineInfo }
  | { readonly kind: 'refused'; readonly error: PoolError }
  | { readonly kind: 'line'; readonly line: Uint8Array }
  | { readonly kind: 'failure'; readonly error: PoolError };

/** An error as plain data: `poolErrorOf(error).code`. */
export function poolErrorOf(error: unknown): PoolError {
  if (error instanceof GongboError) return { code: error.code, message: error.problem, remedy: error.remedy };
  return { code: 'INTERNAL', message: error instanceof Error ? error.message : String(error) };
}

/** The error that {@link poolErrorOf} was made from, as good as new. */
export function thrownOf({ code, message, remedy }: PoolError): Error {
  return code === 'INTERNAL' ? new Error(message) : new GongboError(code, message, remedy ?? '');
}
