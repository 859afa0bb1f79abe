import { compileDictionaries } from '../dictionaries/compile.ts';

/** Tests read `src`, so the dictionaries have to be compiled from the files as they are now. */
export default async function setup(): Promise<void> {
  await compileDictionaries();
}
