import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packModel } from '../../src/entities/model/pack.ts';

/** Kept by bundlers, which carry legal comments along. */
const NOTICE =
  '/*! gongbo entity model: CC BY-SA 4.0, trained on KLUE-NER and konec (dictionaries/model/README.md, LICENSE). */\n';

/**
 * Writes `src/entities/model/compiled.mjs` out of `dictionaries/model/entities.model`, so that bundlers can carry it; prints nothing.
 *
 * @param root the folder of the repository
 * @example `await compileModel(process.cwd())`
 */
export async function compileModel(root: string): Promise<void> {
  const text = await readFile(join(root, 'dictionaries/model/entities.model'), 'utf8');
  await writeFile(
    join(root, 'src/entities/model/compiled.mjs'),
    `${NOTICE}export default ${JSON.stringify(packModel(text))};\n`,
  );
}
