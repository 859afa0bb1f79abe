import type { Span } from '../core/span.ts';

/** How a numeral is written: 1,234 · 1조 2천억 · 이천십오 · 스물셋 · 수백만. */
export type NumeralForm = 'digits' | 'mixed' | 'sino' | 'native' | 'vague';

/** A number in the text with its exact value. */
export interface Numeral extends Span {
  readonly form: NumeralForm;
  /** Exact decimal numeral: `1200000000000`; of a vague one the least it can mean (수백: `100`). */
  readonly value: string;
}
