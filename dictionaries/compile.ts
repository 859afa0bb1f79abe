import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packColumns } from '../src/dictionary/columnar.ts';
import { compileTables } from '../src/dictionary/compile.ts';
import { createLexicon } from '../src/dictionary/lexicon.ts';
import { compileModel } from './model/compile.ts';

/** The word lists that adapters read without loading all dictionaries, by the name under which they are exported. */
const WORD_LISTS = { planNouns: 'plan-nouns', counters: 'counters', units: 'units', currencies: 'currencies' } as const;

/**
 * Writes `src/dictionary/compiled.mjs` and the small `compiled-words.mjs` out of `dictionaries/*.tsv`, and the entity model beside it; prints nothing.
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
  const compiled = compileTables(files, { traceable: true });
  await writeFile(
    join(root, 'src/dictionary/compiled.mjs'),
    `export default ${JSON.stringify(packColumns(compiled))};\n`,
  );
  const lexicon = createLexicon(compiled);
  const lists = Object.entries(WORD_LISTS).map(([name, table]) => {
    const forms = lexicon.table(table).flatMap((entry) => [entry.name, ...entry.aliases.map(({ form }) => form)]);
    return `export const ${name} = ${JSON.stringify([...new Set(forms)])};\n`;
  });
  await writeFile(join(root, 'src/dictionary/compiled-words.mjs'), lists.join(''));
  await compileModel(root);
}
