import type { Span } from './span.ts';

/**
 * Something that a reader of the result should know: it is not an error, the analysis went on.
 *
 * @example `{ code: 'plan-count-mismatch', severity: 'warning', message: '5대 과제: 5개를 예고했으나 4개를 찾았습니다', span }`
 */
export interface Diagnostic {
  /** Kebab-case, stable: `plan-count-mismatch`, `lone-surrogate`. */
  readonly code: string;
  readonly severity: 'info' | 'warning';
  /** One sentence in Korean. */
  readonly message: string;
  /** The place it is about, where there is one. */
  readonly span?: Span;
}
