// The texts that the measurements run over.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const RELEASES = fileURLToPath(new URL('../../../shared/press/releases.jsonl', import.meta.url));
const OWN = ['../../examples/press/', '../../examples/corpus/'];

/**
 * The releases of a JSON Lines file with a field `text`; without a file those beside the checkout, and where they are not,
 * the project's own texts, over and over until there are enough of them.
 *
 * @param limit how many at most
 */
export function readTexts(file, limit) {
  if (file === undefined && !existsSync(RELEASES)) return { name: 'examples', texts: ownTexts(limit) };
  const path = file ?? RELEASES;
  const texts = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .slice(0, limit)
    // Kiwi's own interface throws on half a surrogate pair.
    .map((line) => JSON.parse(line).text.toWellFormed());
  return { name: basename(path), texts };
}

function ownTexts(limit) {
  const texts = OWN.flatMap((folder) => {
    const url = new URL(folder, import.meta.url);
    return readdirSync(url)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => readFileSync(new URL(name, url), 'utf8'));
  });
  return Array.from({ length: limit }, (_, index) => texts[index % texts.length]);
}

/** All characters, in UTF-16. */
export function charactersOf(texts) {
  return texts.reduce((sum, { length }) => sum + length, 0);
}
