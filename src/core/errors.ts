/** What a {@link GongboError} is about; stable, to be compared with in code. */
export type ErrorCode =
  /** A stage stands before one whose layer it needs. */
  | 'STAGE_ORDER'
  /** Two stages of one pipeline provide the same layer. */
  | 'STAGE_DUPLICATE'
  /** A stage read a layer that it does not declare. */
  | 'LAYER_UNDECLARED'
  /** A stage returned a layer that breaks an invariant (range, order, reference, plain values). */
  | 'LAYER_INVALID'
  /** A dictionary file could not be used; the message names file, line and column. */
  | 'DICTIONARY_INVALID'
  /** The engine asked for cannot be used here. */
  | 'ENGINE_UNAVAILABLE'
  /** Kiwi's model was not found in any place searched. */
  | 'MODEL_MISSING'
  /** A model file is not the expected one (its SHA-256 differs, or it is cut). */
  | 'MODEL_CORRUPT'
  /** The model could not be brought here (no network, no space, no rights, no pip). */
  | 'MODEL_INSTALL'
  /** An optional package that this needs is not installed; the remedy is the command that installs it. */
  | 'PEER_MISSING'
  /** An argument of a public function is not of the documented kind. */
  | 'ARGUMENT_INVALID'
  /** An input could not be read (missing file, unknown encoding, bad JSON, no text). */
  | 'INPUT_INVALID'
  /** A worker thread ended while it read a text, and so did a second one: out of memory, as a rule. */
  | 'WORKER_FAILED'
  /** The pool of workers was closed before the text was analysed. */
  | 'POOL_CLOSED';

/**
 * The one error class of this library: a code to compare, a message that says what is wrong, and the remedy.
 * Odd *text* never throws; it gives diagnostics. Only a wrong use, a broken file or a missing model throws.
 *
 * @example `new GongboError('MODEL_MISSING', 'Kiwi 모델을 찾지 못했습니다', '`gongbo model install`을 실행하세요')`
 */
export class GongboError extends Error {
  override readonly name = 'GongboError';
  readonly code: ErrorCode;
  /** What is wrong: the message without code and remedy. */
  readonly problem: string;
  /** What the reader can do about it. */
  readonly remedy: string;

  constructor(code: ErrorCode, problem: string, remedy: string, options?: { readonly cause?: unknown }) {
    super(`${problem} (${code})\n  → ${remedy}`, options);
    this.code = code;
    this.problem = problem;
    this.remedy = remedy;
  }
}
