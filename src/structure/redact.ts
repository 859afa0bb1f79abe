import type { Block } from '../core/layers.ts';
import type { LayoutMark, Source } from '../core/source.ts';

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{2,64}){1,4}/g;

/**
 * The source with everything that leads to the people who answer questions masked, letter by letter: the contact blocks
 * and every mail address become `*`. No offset moves; analyse it again, and nothing of theirs is in the result.
 *
 * @example `analyzer.analyze(redactContacts(analyzer.analyze(text)))`
 */
export function redactContacts({
  source,
  blocks,
}: {
  readonly source: Source;
  readonly blocks: readonly Block[];
}): Source {
  const contacts = blocks.filter(({ role }) => role === 'contact');
  const parts: string[] = [];
  let from = 0;
  for (const { content } of contacts) {
    parts.push(source.text.slice(from, content.start).replace(EMAIL, mask));
    parts.push(mask(source.text.slice(content.start, content.end)));
    from = content.end;
  }
  parts.push(source.text.slice(from).replace(EMAIL, mask));
  const marks = contacts.map(({ start, end }): LayoutMark => ({ kind: 'contact', start, end }));
  const layout = [...(source.layout ?? []), ...marks].sort((left, right) => left.start - right.start);
  return { ...source, text: parts.join(''), layout };
}

function mask(words: string): string {
  return words.replace(/[\p{L}\p{N}@]/gu, (letter) => '*'.repeat(letter.length));
}
