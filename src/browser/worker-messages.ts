import type { AnalyzeOptions } from '../analyzer.ts';
import { type ErrorCode, GongboError } from '../core/errors.ts';
import type { Source } from '../core/source.ts';
import type { TableFile } from '../dictionary/parse.ts';
import type { EngineInfo } from '../morphemes/tagger.ts';
import type { DocumentJson, JsonOptions } from '../summary/render/json.ts';
import type { JsonLdDocument } from '../summary/render/json-ld.ts';
import type { FetchProgress } from './fetch-files.ts';
import type { KiwiUrls } from './fetch-kiwi.ts';

/** What a worker loads; plain values, which cross to it. */
export interface WorkerLoad {
  /** Default: `garu`. */
  readonly engine?: 'garu' | 'kiwi';
  /** Where Kiwi's parts are; needed for `engine: 'kiwi'`. */
  readonly kiwi?: KiwiUrls;
  /** Dictionaries in the format of `dictionaries/*.tsv`; their entries win over the shipped ones. */
  readonly dictionaries?: readonly TableFile[];
  /** `false` finds entities with dictionaries and rules alone, without the sequence model. Default: true. */
  readonly entityModel?: boolean;
}

/** Further forms of a result. */
export interface WorkerForms {
  /** As `document.toHtml()`. */
  readonly html: string;
  /** As `document.toHtmlPage()`. */
  readonly page: string;
  /** As `document.toMarkdown()`. */
  readonly markdown: string;
  /** As `document.toJsonLd()`. */
  readonly jsonLd: JsonLdDocument;
}

/** What is known of a text, and what is asked of its result. */
export interface WorkerAnalyzeOptions extends AnalyzeOptions {
  /** As for `document.toJSON()`. */
  readonly json?: JsonOptions;
  /** Further forms that the result brings; default: none. */
  readonly forms?: readonly (keyof WorkerForms)[];
}

/** An analysed text: plain values, the document's JSON and the forms that were asked for. */
export interface WorkerResult extends Partial<WorkerForms> {
  readonly json: DocumentJson;
}

/** What the client asks of the worker. */
export type WorkerRequest =
  | { readonly id: number; readonly load: WorkerLoad }
  | { readonly id: number; readonly analyze: string | Source; readonly options: WorkerAnalyzeOptions };

/** What the worker answers; `progress` comes before the answer to `load`. */
export type WorkerReply =
  | { readonly id: number; readonly progress: FetchProgress }
  | { readonly id: number; readonly loaded: EngineInfo }
  | { readonly id: number; readonly result: WorkerResult }
  | { readonly id: number; readonly error: PlainError };

/** An error as plain values; `code` and `remedy` are there for a `GongboError`. */
export interface PlainError {
  readonly message: string;
  readonly code?: ErrorCode;
  readonly remedy?: string;
}

/** An error in the form that crosses: the class, and with it the code and the remedy, would be lost. */
export function plainError(error: unknown): PlainError {
  if (!(error instanceof GongboError)) return { message: error instanceof Error ? error.message : String(error) };
  const { code, remedy, message } = error;
  return { message: message.slice(0, message.lastIndexOf(` (${code})`)), code, remedy };
}

/** The error again: `errorOf(plainError(error))` has its class, code, message and remedy. */
export function errorOf({ message, code, remedy = '' }: PlainError): Error {
  return code === undefined ? new Error(message) : new GongboError(code, message, remedy);
}
