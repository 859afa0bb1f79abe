import type { FinishedDocument } from '../core/finished.ts';
import type { Span } from '../core/span.ts';
import { type LabelledSpan, type LabelSet, labelledEntities } from './labels.ts';
import { oneLine } from './lines.ts';

/** How {@link toConll} names the types. */
export interface ConllOptions {
  /** Default: `gongbo`, the thirteen types; `klue`: PS LC OG DT TI QT, and what KLUE does not mark is O. */
  readonly labels?: LabelSet;
}

/**
 * The sentences in the TSV of KLUE-NER: a `## id<tab>sentence` line with the entities in angle brackets, one character
 * (code point) a line with its BIO tag, a blank line after each sentence. White space stays a line of its own; line
 * breaks and tabs are written as blanks. An entity that crosses a sentence is cut there.
 *
 * @example `## 1-0\t<진주시:REGION>는`, `진\tB-REGION`, `주\tI-REGION`, `시\tI-REGION`, `는\tO`
 */
export function toConll(document: FinishedDocument, options: ConllOptions = {}): string {
  const { text, sentences, source } = document;
  const entities = labelledEntities(document, options.labels);
  const name = oneLine(source.id).trim();
  const pieces: string[] = [];
  let next = 0;
  for (const [number, sentence] of sentences.entries()) {
    while ((entities[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next += 1;
    const inside: LabelledSpan[] = [];
    for (let index = next; index < entities.length; index += 1) {
      const entity = entities[index];
      if (entity === undefined || entity.start >= sentence.end) break;
      const start = Math.max(entity.start, sentence.start);
      inside.push({ ...entity, start, end: Math.min(entity.end, sentence.end) });
    }
    pieces.push(sentenceLines(text, sentence, `${name === '' ? 'document' : name}-${number}`, inside));
  }
  return pieces.join('');
}

function sentenceLines(text: string, sentence: Span, id: string, entities: readonly LabelledSpan[]): string {
  const header: string[] = [];
  const lines: string[] = [];
  let position = sentence.start;
  const outside = (end: number) => {
    header.push(oneLine(text.slice(position, end)));
    for (const character of oneLine(text.slice(position, end))) lines.push(`${character}\tO\n`);
  };
  for (const { start, end, label } of entities) {
    outside(start);
    const words = oneLine(text.slice(start, end));
    header.push(`<${words}:${label}>`);
    let prefix = 'B';
    for (const character of words) {
      lines.push(`${character}\t${prefix}-${label}\n`);
      prefix = 'I';
    }
    position = end;
  }
  outside(sentence.end);
  return `## ${id}\t${header.join('')}\n${lines.join('')}\n`;
}
