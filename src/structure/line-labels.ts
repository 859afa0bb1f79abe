import type { Span } from '../core/span.ts';
import type { Lexicon } from '../dictionary/types.ts';

/** The kinds of labels in the table `release-lines`. */
export type LabelType =
  | 'released'
  | 'posted'
  | 'entered'
  | 'revised'
  | 'author'
  | 'masthead'
  | 'contact'
  | 'contact-notice'
  | 'caption';

/** The labels of header lines by type, longest first. */
export type LineLabels = Readonly<Record<LabelType, readonly string[]>>;

/** Reads the table `release-lines`: `lineLabels(lexicon).posted` holds 작성일. */
export function lineLabels(lexicon: Lexicon): LineLabels {
  const entries = lexicon.table('release-lines');
  const of = (wanted: LabelType) =>
    entries
      .filter(({ type }) => type === wanted)
      .flatMap(({ name, aliases }) => [name, ...aliases.map(({ form }) => form)])
      .sort((left, right) => right.length - left.length);
  return {
    released: of('released'),
    posted: of('posted'),
    entered: of('entered'),
    revised: of('revised'),
    author: of('author'),
    masthead: of('masthead'),
    contact: of('contact'),
    'contact-notice': of('contact-notice'),
    caption: of('caption'),
  };
}

/**
 * The end of the label that a line begins with; it ends at white space, a colon, a bracket or the line's end.
 *
 * @example "담당부서 : 재난안전과" begins with the label 담당부서
 */
export function labelEnd(text: string, line: Span, labels: readonly string[]): number | undefined {
  for (const label of labels) {
    const end = line.start + label.length;
    if (end <= line.end && text.startsWith(label, line.start) && (end === line.end || BEHIND.test(text.charAt(end)))) {
      return end;
    }
  }
  return undefined;
}

const BEHIND = /[\s:：.=_|\]】>)(\-–☎/]/;
