import { type Sourced, sourced } from '../core/evidence.ts';
import type { Block, Embargo } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import type { Lexicon } from '../dictionary/types.ts';
import { datedLabel } from './line-roles.ts';

/** The words of the table `date-embargo` by type, longest first. */
export type EmbargoWords = Readonly<Record<'label' | 'morning' | 'evening' | 'immediate', readonly string[]>>;

/** Only the head of a release says when it may be reported. */
const FIRST_BLOCKS = 12;
/** As far as an edition stands behind the date: "11:00 (3. 19. 조간)". */
const EDITION_REACH = 24;
const LONGEST_NOTICE = 40;

/** Reads the table `date-embargo`: `embargoWords(lexicon).morning` holds 조간. */
export function embargoWords(lexicon: Lexicon): EmbargoWords {
  const entries = lexicon.table('date-embargo');
  const of = (wanted: keyof EmbargoWords) =>
    entries
      .filter(({ type }) => type === wanted)
      .flatMap(({ name, aliases }) => [name, ...aliases.map(({ form }) => form)])
      .sort((left, right) => right.length - left.length);
  return { label: of('label'), morning: of('morning'), evening: of('evening'), immediate: of('immediate') };
}

/**
 * From when a release may be reported, where its head says so.
 *
 * @example "보도시점 2024. 5. 3.(금) 조간" gives the morning edition of 2024-05-03, "배포 즉시 보도" an immediate release
 */
export function embargoOf(text: string, blocks: readonly Block[], words: EmbargoWords): Sourced<Embargo> | undefined {
  const head = blocks.filter(({ role }) => role !== 'furniture' && role !== 'image').slice(0, FIRST_BLOCKS);
  for (const { role, content } of head) {
    if (role !== 'dateline' && content.end - content.start > LONGEST_NOTICE) continue;
    const isLabelled = role === 'dateline' || words.label.some((label) => text.startsWith(label, content.start));
    const date = isLabelled ? datedLabel(text, content, words.label) : undefined;
    if (date !== undefined) return dated(text, date, content, words);
    const notice = firstOf(text, content, words.immediate);
    if (notice !== undefined) return sourced({ kind: 'immediate' }, notice);
  }
  return undefined;
}

/** The date of a label with the edition behind it. */
function dated(
  text: string,
  date: Span & { readonly value: string },
  line: Span,
  { morning, evening }: EmbargoWords,
): Sourced<Embargo> {
  const behind = { start: date.end, end: Math.min(line.end, date.end + EDITION_REACH) };
  for (const [kind, forms] of [
    ['morning', morning],
    ['evening', evening],
  ] as const) {
    const edition = firstOf(text, behind, forms);
    if (edition !== undefined) return sourced({ kind, from: date.value }, date, edition);
  }
  return sourced({ kind: 'from', from: date.value }, date);
}

function firstOf(text: string, range: Span, forms: readonly string[]): Span | undefined {
  const stretch = text.slice(range.start, range.end);
  for (const form of forms) {
    const at = stretch.indexOf(form);
    if (at >= 0) return { start: range.start + at, end: range.start + at + form.length };
  }
  return undefined;
}
