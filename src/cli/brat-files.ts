import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FinishedDocument } from '../core/finished.ts';
import { toBrat } from '../exports/brat.ts';
import { writeFailure } from './write.ts';

/**
 * A writer of brat's two files for each document: `보도자료.txt` and `보도자료.ann` for 보도자료.txt; of equal names the
 * later ones get a number. The folder is made where it is not there.
 */
export function bratFolder(folder: string): (document: FinishedDocument) => void {
  const taken = new Set<string>();
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw writeFailure(folder, cause);
  }
  return (document) => {
    const base = baseName(document.source.id);
    let name = base;
    for (let number = 2; taken.has(name); number += 1) name = `${base}-${number}`;
    taken.add(name);
    const { text, annotations } = toBrat(document);
    writeFileSync(join(folder, `${name}.txt`), text);
    writeFileSync(join(folder, `${name}.ann`), annotations);
  };
}

/** The last part of a path or address without its ending: `examples/press/city.txt` → `city`. */
function baseName(id: string): string {
  const last = id.split(/[\\/]/u).findLast((part) => part !== '') ?? '';
  const name = last.replace(/\.[^.]*$/u, '').replaceAll(/[\p{Cc}:*?"<>|]/gu, '_');
  return name === '' || name === '-' || /^\.+$/u.test(name) ? 'document' : name;
}
