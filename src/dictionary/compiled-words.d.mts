/** Names and aliases of `dictionaries/plan-nouns.tsv`: 전략, 과제. Written by `dictionaries/compile.ts`, as are the others. */
export declare const planNouns: readonly string[];
/** Of `dictionaries/counters.tsv`: 명, 건, 개소. */
export declare const counters: readonly string[];
/** Of `dictionaries/units.tsv`: %, ㎢, 제곱미터. */
export declare const units: readonly string[];
/** Of `dictionaries/currencies.tsv`: 원, 달러. */
export declare const currencies: readonly string[];
