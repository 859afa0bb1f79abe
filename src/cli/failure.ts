import { GongboError } from '../core/errors.ts';

/** The record that stands for an input that could not be analysed; it takes the place of its result. */
export interface FailureRecord {
  readonly id?: string;
  /** The input's name: a path, `-` or `stdin`. */
  readonly input: string;
  /** Line of a JSON Lines input, from 1. */
  readonly line?: number;
  readonly error: { readonly code: string; readonly message: string; readonly remedy?: string };
}

/** Makes the record of a failure: `failureOf(error, { input: 'a.txt' })`. */
export function failureOf(error: unknown, where: Omit<FailureRecord, 'error'>): FailureRecord {
  if (error instanceof GongboError) {
    const message = error.message.split('\n')[0] ?? error.message;
    return { ...where, error: { code: error.code, message, remedy: error.remedy } };
  }
  return { ...where, error: { code: 'INTERNAL', message: error instanceof Error ? error.message : String(error) } };
}

/** One line for people: "gongbo: in.jsonl:3: …". */
export function describeFailure({ input, line, error }: FailureRecord): string {
  const place = line === undefined ? input : `${input}:${line}`;
  // Errors about files already name the file.
  const named = error.message.startsWith(`${input}: `) ? error.message : `${place}: ${error.message}`;
  return `gongbo: ${named}${error.remedy === undefined ? '' : `\n  → ${error.remedy}`}\n`;
}
