import { compileTables } from './compile.ts';
import { createLexicon } from './lexicon.ts';
import { openColumns, unpackColumns } from './open-columns.ts';
import type { TableFile } from './parse.ts';
import type { Lexicon } from './types.ts';

let standard: Promise<Lexicon> | undefined;

/**
 * The lexicon of the shipped tables, loaded once; with a user's files on top, where there are any.
 *
 * @param files a user's tables: of equal spellings their rows come first, those of the last file before all; a row with a shipped id replaces that one
 * @throws GongboError `DICTIONARY_INVALID` that lists what is wrong in the user's files
 * @example `(await loadStandardLexicon()).lookup('산업부', { at: '2021-12-02' })[0]?.name` is 산업통상자원부
 */
export async function loadStandardLexicon(files: readonly TableFile[] = []): Promise<Lexicon> {
  if (files.length > 0) {
    const packed = await loadPacked();
    const base = unpackColumns(packed);
    // Checked together, so that they may refer to one another; each a layer of its own, so that the last one wins.
    const { tables } = compileTables(files, { base });
    return createLexicon(openColumns(packed), ...tables.map((table) => ({ tables: [table] })));
  }
  standard ??= loadPacked().then((packed) => createLexicon(openColumns(packed)));
  return standard;
}

async function loadPacked(): Promise<string> {
  return (await import('./compiled.mjs')).default;
}
