/** The shipped tables as `columnar.ts` packs them, written by `dictionaries/compile.ts`. */
declare const packed: string;
export default packed;
