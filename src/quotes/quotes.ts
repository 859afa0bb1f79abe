import { byRule } from '../core/evidence.ts';
import type { Block, BlockRole, Quote, Sentence } from '../core/layers.ts';
import { bySpan, firstAtOrAfter, type Span } from '../core/span.ts';
import { defineStage, type Stage } from '../core/stage.ts';
import type { Lexicon } from '../dictionary/types.ts';
import { findQuoted, findWeaklyQuoted, type Quoted } from './marks.ts';
import { type Speech, speechOf } from './speech.ts';
import { type Speaker, type SubjectFinder, subjectFinder } from './subject.ts';
import { type QuoteWords, quoteWords } from './words.ts';

/** Where people speak; a headline's quotation repeats one of the body. */
const SPOKEN: readonly BlockRole[] = ['paragraph', 'bullet', 'note', 'heading', 'table'];
/** How far an unnamed continuation may stand from the quotation before. */
const CONTINUES = 600;
/** How far words between single marks may stand from those before to belong to the same telling. */
const CHAINED = 12;

/** What stands between the quotations of a list: a comma, or the marker of the next bullet. */
const BETWEEN = /^\s*[,·/]?\s*(?:[□○ㅇ◦▲△*※–―-]\s*)?$/u;

/** Quoted words that are speech. */
interface Spoken extends Quoted {
  readonly speech: Speech;
  /** Where the telling of it ends at the latest: the next quotation. */
  readonly limit: number;
}

/**
 * Finds direct speech and who says it.
 *
 * @example 오종수 도 대외협력담당관은 “…”라며 “…”고 밝혔다 → two quotes, both of 오종수
 */
export function quotesStage(
  lexicon: Lexicon,
): Stage<'blocks' | 'sentences' | 'morphemes' | 'entities' | 'officials', 'quotes'> {
  const words = quoteWords(lexicon);
  return defineStage({
    needs: ['blocks', 'sentences', 'morphemes', 'entities', 'officials'],
    provides: 'quotes',
    run({ text, layers }) {
      const blocks = layers.blocks.filter(({ role }) => SPOKEN.includes(role));
      const paired = findQuoted(text, blocks, words);
      const single = findWeaklyQuoted(text, blocks, paired).filter(
        (passage) => speechOf(text, passage, passage.close + 200, words) !== undefined,
      );
      const quoted = [...paired, ...single].sort(bySpan);
      if (quoted.length === 0) return [];
      const spoken = withLists(text, quoted, words);
      return attribute(spoken, blocks, layers.sentences, subjectFinder(text, layers, words));
    },
  });
}

/** The quoted passages that are speech; those of a list "…", "…" 등의 의견 are speech where its last one is. */
function withLists(text: string, quoted: readonly Quoted[], words: QuoteWords): readonly Spoken[] {
  const spoken: Spoken[] = [];
  for (let index = quoted.length - 1; index >= 0; index -= 1) {
    const passage = quoted[index];
    if (passage === undefined) continue;
    const next = quoted[index + 1];
    const follower = spoken.at(-1);
    const listed =
      next !== undefined && follower?.open === next.open && BETWEEN.test(text.slice(passage.close, next.open));
    const limit = Math.min(next?.open ?? text.length, passage.close + 200);
    const speech = speechOf(text, passage, limit, words);
    if (speech !== undefined && !(listed && speech.weak)) spoken.push({ ...passage, speech, limit });
    else if (listed && words.endsSentence(text.slice(passage.start, passage.end))) {
      spoken.push({ ...passage, speech: { ...follower.speech, rule: 'quotes.listed' }, limit: passage.close });
    }
  }
  // Of a quotation inside a quotation the outer one is what was said.
  let end = 0;
  return spoken.reverse().filter((passage) => {
    if (passage.start < end) return false;
    end = passage.end;
    return true;
  });
}

function attribute(
  spoken: readonly Spoken[],
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  subjects: SubjectFinder,
): readonly Quote[] {
  const quotes: Quote[] = [];
  let previous: { readonly close: number; readonly speaker: Speaker | undefined } | undefined;
  for (const passage of spoken) {
    const block = holding(blocks, passage.open);
    const sentence = holding(sentences, passage.open);
    if (block === undefined) continue;
    const start = Math.max(sentence?.start ?? block.start, previous?.close ?? 0, block.start);
    const speaker = speakerOf(passage, { start, block, blocks, previous, subjects });
    if (speaker === undefined && (passage.speech.weak || passage.speech.rule === 'quotes.opinion')) continue;
    quotes.push({
      start: passage.start,
      end: passage.end,
      ...(speaker === undefined ? {} : { speaker: speaker.value }),
      ...(speaker?.official === undefined ? {} : { official: speaker.official }),
      evidence: byRule(passage.speech.rule),
    });
    previous = { close: passage.close, speaker };
  }
  return quotes;
}

interface Place {
  /** Where the clause of the quotation begins. */
  readonly start: number;
  readonly block: Block;
  readonly blocks: readonly Block[];
  readonly previous: { readonly close: number; readonly speaker: Speaker | undefined } | undefined;
  readonly subjects: SubjectFinder;
}

function speakerOf(passage: Spoken, { start, block, blocks, previous, subjects }: Place): Speaker | undefined {
  const { speech, open } = passage;
  const own = subjects.before(start, open);
  if (own !== undefined) return own;
  if (passage.weak && previous !== undefined && open - previous.close <= CHAINED) return previous.speaker;
  if (speech.weak) return undefined;
  const told = subjects.after(speech.next, Math.min(block.end, passage.limit, speech.next + 80));
  if (told !== undefined) return told;
  const near = previous !== undefined && open - previous.close <= CONTINUES ? previous : undefined;
  const since = Math.max(near?.close ?? 0, neighbourStart(blocks, block));
  const between = subjects.personBefore(since, start);
  if (between !== undefined) return between;
  if (near?.speaker !== undefined) return near.speaker;
  return /opinion|listed/u.test(speech.rule) ? subjects.roleBefore(since, open) : undefined;
}

/** The start of the block before, where a speaker may have been introduced. */
function neighbourStart(blocks: readonly Block[], block: Block): number {
  return blocks[firstAtOrAfter(blocks, block.start) - 1]?.start ?? block.start;
}

function holding<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  const candidate = spans[firstAtOrAfter(spans, offset + 1) - 1];
  return candidate !== undefined && candidate.end > offset ? candidate : undefined;
}
