import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileTables } from '../src/dictionary/compile.ts';
import { compileModel } from './model/compile.ts';

/**
 * Writes `src/dictionary/compiled.mjs` out of `dictionaries/*.tsv`, and the entity model beside it; prints nothing.
 *
 * @param root the folder of the repository; default: the working directory
 * @throws GongboError `DICTIONARY_INVALID` that lists everything to correct
 * @example `await compileDictionaries()`
 */
export async function compileDictionaries(root: string = process.cwd()): Promise<void> {
  const folder = join(root, 'dictionaries');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.tsv')).sort();
  const files = await Promise.all(
    names.map(async (name) => ({ file: `dictionaries/${name}`, text: await readFile(join(folder, name), 'utf8') })),
  );
  const json = JSON.stringify(compileTables(files, { traceable: true }));
  // A string is parsed several times faster than the same value written as an object literal.
  const literal = JSON.stringify(json).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  await writeFile(join(root, 'src/dictionary/compiled.mjs'), `export default JSON.parse(${literal});\n`);
  await compileModel(root);
}
