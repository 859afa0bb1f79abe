import { spellings } from '../../dictionary/aliases.ts';
import { isValidAt } from '../../dictionary/dates.ts';
import type { TableFile } from '../../dictionary/parse.ts';
import { loadStandardLexicon } from '../../dictionary/standard.ts';
import type { Entry } from '../../dictionary/types.ts';

/** Which names of the dictionaries are taken. */
export interface DictionaryAliasOptions {
  /** File names without ending; default: those of bodies (agencies, local governments, offices of education, institutions). */
  readonly tables?: readonly string[];
  /** Only names valid on this day, ISO 8601; default: all. */
  readonly at?: string;
  /** Tables of your own on top, as for `createAnalyzer`. */
  readonly dictionaries?: readonly TableFile[];
}

const BODIES = ['agencies', 'local-governments', 'education-offices', 'organisations', 'public-institutions'];

/**
 * The names and aliases of the shipped dictionaries with their entries, for an alias matcher. Aliases that also mean other things
 * (경찰) are left out.
 *
 * @throws GongboError `DICTIONARY_INVALID` for tables of your own that have mistakes
 * @example createAliasMatcher(await dictionaryAliases({ at: '2024-05-07' })).match('국토교통뷰')[0]?.value.name // '국토교통부'
 */
export async function dictionaryAliases({
  tables = BODIES,
  at,
  dictionaries = [],
}: DictionaryAliasOptions = {}): Promise<readonly (readonly [alias: string, value: Entry])[]> {
  const lexicon = await loadStandardLexicon(dictionaries);
  return tables
    .flatMap((table) => lexicon.table(table))
    .filter((entry) => at === undefined || isValidAt(entry, at))
    .flatMap((entry) =>
      spellings(entry.name, entry.aliases).flatMap(({ form, uncertain }) =>
        uncertain === true ? [] : [[form, entry] as const],
      ),
    );
}
