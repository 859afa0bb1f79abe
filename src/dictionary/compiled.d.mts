import type { Compiled } from './compile.ts';

/** The shipped tables, written by `dictionaries/compile.ts`. */
declare const compiled: Compiled;
export default compiled;
