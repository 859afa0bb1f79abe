import { expectTypeOf, test } from 'vitest';
import { pipeline } from '../../src/core/pipeline.ts';
import { createSource } from '../../src/core/source.ts';
import { defineStage } from '../../src/core/stage.ts';

const blocks = defineStage({ needs: [], provides: 'blocks', run: () => [] });
const sentences = defineStage({ needs: ['blocks'], provides: 'sentences', run: () => [] });

test('차례가 틀린 파이프라인은 컴파일되지 않는다', () => {
  pipeline().use(blocks).use(sentences);
  // @ts-expect-error sentences needs blocks
  pipeline().use(sentences);
});

test('선언하지 않은 층을 읽는 단계는 컴파일되지 않는다', () => {
  defineStage({
    needs: ['blocks'],
    provides: 'sentences',
    // @ts-expect-error morphemes is not declared
    run: (doc) => doc.layers.morphemes.map((morpheme) => ({ ...morpheme, block: 0 })),
  });
});

test('다른 층을 돌려주는 단계는 컴파일되지 않는다', () => {
  // @ts-expect-error a sentence has a block
  defineStage({ needs: [], provides: 'sentences', run: () => [{ start: 0, end: 1 }] });
});

test('만들어진 층만 보인다', () => {
  const run = pipeline().use(blocks).run(createSource('글'));
  expectTypeOf(run.layers).toHaveProperty('blocks');
  expectTypeOf(run.layers).not.toHaveProperty('sentences');
});
