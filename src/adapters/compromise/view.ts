import type { Morpheme } from '../../core/layers.ts';
import type { Span } from '../../core/span.ts';
import type { Library, LibraryMethods, Pointer, Term, ViewClass, ViewInternals } from './library.ts';
import { findWords } from './lookup.ts';
import { type KoreanTerm, originOf, termsOf, type ViewInput } from './terms.ts';
import type { KoreanView } from './view-types.ts';

/**
 * The place of each match, in UTF-16 code units of the document's text; matches of inserted terms alone have none.
 *
 * @example `spansOf(view.match('#Agency'))` → `[{ start: 0, end: 4 }]`
 */
export function spansOf(view: KoreanView): readonly Span[] {
  return view.docs.flatMap((terms) => spanOfTerms(terms) ?? []);
}

/**
 * The morphemes under a view, in order.
 *
 * @example `morphemesOf(view.match('#Agency')).map(({ form }) => form)` → `['경상남도']`
 */
export function morphemesOf(view: KoreanView): readonly Morpheme[] {
  return view.docs.flat().flatMap((term) => originOf(term)?.morphemes ?? []);
}

/** From the first to the last character of some terms. */
export function spanOfTerms(terms: readonly (KoreanTerm | Term)[]): Span | undefined {
  const origins = terms.flatMap((term) => originOf(term) ?? []);
  const [first] = origins;
  if (first === undefined) return undefined;
  return { start: first.start, end: Math.max(...origins.map(({ end }) => end)) };
}

/**
 * Makes a view of a document, or of the sentences that begin in a range of it.
 *
 * @example `toView(document).match('#Number (대|개) [<head>#Noun+]').groups('head').out('array')` → `['전략']`
 */
export type ToView = (document: ViewInput, range?: Span) => KoreanView;

/**
 * Ties the views to one copy of compromise. Terms come with all their tags, and a view is made without running any tagger,
 * so that whatever else is loaded beside (`compromise` with its English) leaves them as they are.
 */
export function viewsOver(library: Library): ToView {
  // A view's class is not exported; every view has it as its constructor, and compromise itself builds views with it.
  const Base = library('').constructor as unknown as ViewClass;
  const methods = library.methods() as LibraryMethods;
  const world = library.world();
  const fold = (form: string): string => methods.one.killUnicode(form.toLowerCase(), world);

  /** compromise makes every further view with its own class; giving it this prototype makes it one of ours again. */
  function adopt(view: ViewInternals): ViewInternals {
    return Object.setPrototypeOf(view, View.prototype);
  }

  class View extends Base {
    override update(pointer?: readonly Pointer[] | null): ViewInternals {
      return adopt(super.update(pointer));
    }

    override toView(pointer?: readonly Pointer[] | null): ViewInternals {
      return adopt(super.toView(pointer));
    }

    override compute(names: unknown): ViewInternals {
      const list: readonly unknown[] = Array.isArray(names) ? names : [names];
      const others = list.filter((name) => name !== 'offset');
      if (others.length > 0) super.compute(others.length === 1 ? others[0] : others);
      if (others.length < list.length) setOffsets(this.document);
      return this;
    }

    override json(options?: unknown): readonly Record<string, unknown>[] {
      const terms = this.docs;
      return super.json(options).map((match, index) => exact(match, terms[index] ?? []));
    }

    override lookup(words: unknown): ViewInternals {
      const list: readonly unknown[] = Array.isArray(words) ? words : [words];
      if (!list.every((word) => typeof word === 'string')) return super.lookup(words);
      return this.toView(findWords(this.docs, list));
    }
  }

  return (document, range) => {
    const sentences =
      range === undefined
        ? document.sentences
        : document.sentences.filter(({ start }) => start >= range.start && start < range.end);
    const view = new View(termsOf({ ...picked(document), sentences }, fold));
    // The members of a view of ours are those of compromise, with types that say what they give here.
    return view as unknown as KoreanView;
  };
}

/** A document has its members on its prototype, where a spread would not see them. */
function picked({ text, sentences, morphemes, entities, plans }: ViewInput): ViewInput {
  return { text, sentences, morphemes, entities, plans };
}

/** Offsets of the document, not of the terms put together; an inserted term stands where the one before it ends. */
function setOffsets(document: readonly (readonly Term[])[]): void {
  let end = 0;
  for (const term of document.flat()) {
    const origin = originOf(term);
    if (origin === undefined) term.offset = { index: 0, start: end, length: 0 };
    else {
      end = Math.max(end, origin.end);
      term.offset = { index: origin.index, start: origin.start, length: origin.end - origin.start };
    }
  }
}

/** The match with the surface and the place that it has in the document, where compromise trims and joins. */
function exact(match: Record<string, unknown>, terms: readonly Term[]): Record<string, unknown> {
  const span = spanOfTerms(terms);
  const origin = terms.map(originOf).find((found) => found !== undefined);
  if (span === undefined || origin === undefined) return match;
  const { start, end } = span;
  return {
    ...match,
    ...('text' in match ? { text: origin.text.slice(start, end) } : {}),
    ...('offset' in match ? { offset: { index: origin.index, start, length: end - start } } : {}),
  };
}
