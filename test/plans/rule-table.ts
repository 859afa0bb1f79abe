/** The examples of one way to read items: texts that it reads and texts that it leaves alone. */
export interface RuleTable {
  readonly rule: string;
  /** Text → the plans it gives; the rule named gives the items. */
  readonly gives: readonly (readonly [text: string, ...plans: readonly string[]])[];
  /** Texts in which the rule finds nothing. */
  readonly not: readonly string[];
}
