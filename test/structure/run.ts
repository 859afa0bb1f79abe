import type { Block, Release, Sentence } from '../../src/core/layers.ts';
import { pipeline } from '../../src/core/pipeline.ts';
import { createSource, type Metadata } from '../../src/core/source.ts';
import { loadStandardLexicon } from '../../src/dictionary/standard.ts';
import { sentencesStage } from '../../src/sentences/sentences.ts';
import { blocksStage } from '../../src/structure/blocks.ts';
import { releaseStage } from '../../src/structure/release.ts';

const lexicon = await loadStandardLexicon();
const runner = pipeline().use(blocksStage(lexicon)).use(releaseStage(lexicon)).use(sentencesStage());

/** What the first three stages make of a text. */
export interface Structure {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly release: Release;
  readonly sentences: readonly Sentence[];
}

/** Runs the first three stages, with the shipped word lists. */
export function structureOf(text: string, metadata: Metadata = {}): Structure {
  const { layers } = runner.run(createSource(text, metadata));
  return { text, blocks: layers.blocks, release: layers.release, sentences: layers.sentences };
}

/** The words of a block: "추진 배경" of "□ 추진 배경". */
export function wordsOf(text: string, { content }: Block): string {
  return text.slice(content.start, content.end);
}

/** One line per block, "role: words", with white space made plain. */
export function rolesOf(text: string, metadata: Metadata = {}): readonly string[] {
  return structureOf(text, metadata).blocks.map(
    (block) => `${block.role}: ${wordsOf(text, block).replace(/\s+/g, ' ')}`,
  );
}

/** The block that holds the words between ⟦ and ⟧; the marks themselves are taken out first. */
export function markedBlock(notation: string, metadata: Metadata = {}): Block {
  const start = notation.indexOf('⟦');
  const end = notation.indexOf('⟧') - 1;
  const text = notation.replace('⟦', '').replace('⟧', '');
  const block = structureOf(text, metadata).blocks.find((each) => each.start <= start && each.end >= end);
  if (start < 0 || block === undefined) throw new Error(`표시한 곳에 블록이 없습니다: ${notation}`);
  return block;
}

/** The sentences of a text as strings. */
export function sentencesIn(text: string): readonly string[] {
  return structureOf(text).sentences.map(({ start, end }) => text.slice(start, end));
}
