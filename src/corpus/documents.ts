import type { Document } from '../document.ts';
import type { DocumentJson } from '../summary/render/json-types.ts';

/** A release of a corpus: what `toJSON()` or `gongbo stream` gave, or a document itself. */
export type CorpusDocument = DocumentJson | Document;

/** Which release a result speaks of: `{ id: 'a', title: '가람시, 3대 전략 발표', publishedAt: '2024-05-03' }`. */
export interface DocumentRef {
  readonly id: string;
  readonly title?: string;
  readonly publishedAt?: string;
}

/**
 * The results of a corpus in the one order that all helpers work in: by release date (those without one last), id and
 * text. A release that came twice with the same id and text counts once.
 *
 * @example `readCorpus([later, earlier, earlier])` is `[earlier, later]`
 */
export function readCorpus(documents: readonly CorpusDocument[]): readonly DocumentJson[] {
  const sorted = documents.map(jsonOf).sort((left, right) => byDate(left, right) || byContent(left, right));
  return sorted.filter((document, index) => {
    const before = sorted[index - 1];
    return before === undefined || !same(before, document);
  });
}

/** The reference to a release: `refOf(document).id`. */
export function refOf({ id, title, publishedAt }: DocumentJson): DocumentRef {
  return { id, ...(title === undefined ? {} : { title }), ...(publishedAt === undefined ? {} : { publishedAt }) };
}

/** Orders by code units, the same on every machine: `compareText('가', '나')` is -1. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function jsonOf(document: CorpusDocument): DocumentJson {
  return 'toJSON' in document ? document.toJSON({ text: true }) : document;
}

/** Behind every date. */
const NO_DATE = '~';

function byDate(left: DocumentJson, right: DocumentJson): number {
  return (
    compareText(left.publishedAt ?? NO_DATE, right.publishedAt ?? NO_DATE) ||
    compareText(left.id, right.id) ||
    compareText(left.text ?? '', right.text ?? '')
  );
}

/** Settles what date, id and text leave open: the results of two engines, results without their text. */
function byContent(left: DocumentJson, right: DocumentJson): number {
  return compareText(JSON.stringify(left), JSON.stringify(right));
}

function same(left: DocumentJson, right: DocumentJson): boolean {
  if (byDate(left, right) !== 0) return false;
  return left.text !== undefined || byContent(left, right) === 0;
}
