import type { Diagnostic } from '../../src/core/diagnostics.ts';
import type { DateMention } from '../../src/core/layers.ts';
import { datesStage } from '../../src/dates/dates.ts';
import { loadStandardLexicon } from '../../src/dictionary/standard.ts';

const stage = datesStage(await loadStandardLexicon());

/** Runs the stage over a text whose lines are its sentences. */
export function datesIn(text: string, publishedAt?: string): readonly DateMention[] {
  return runDates(text, publishedAt).dates;
}

export function runDates(text: string, publishedAt?: string) {
  const diagnostics: Diagnostic[] = [];
  const sentences = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    block: 0,
  }));
  const release = publishedAt === undefined ? {} : { publishedAt };
  const source = { id: '', text, metadata: {} };
  const dates = stage.run(
    { source, text, layers: { release, sentences } },
    { report: (diagnostic) => diagnostics.push(diagnostic) },
  );
  return { dates, diagnostics };
}

/** Takes the notation apart: "도는 [2일] 밝혔다" is the text without brackets and the span of 2일. */
export function unmarked(marked: string): { text: string; spans: readonly { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const surface = part.startsWith('[') ? part.slice(1, -1) : part;
    if (part.startsWith('[')) spans.push({ start: text.length, end: text.length + surface.length });
    text += surface;
  }
  return { text, spans };
}

/** The text with its mentions in brackets. */
export function marked(text: string, mentions: readonly { start: number; end: number }[]): string {
  let at = 0;
  let result = '';
  for (const { start, end } of mentions) {
    result += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return result + text.slice(at);
}
