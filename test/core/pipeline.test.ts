import { describe, expect, it } from 'vitest';
import { byRule } from '../../src/core/evidence.ts';
import type { Layers } from '../../src/core/layers.ts';
import { type AnyStage, assemble, pipeline } from '../../src/core/pipeline.ts';
import { createSource } from '../../src/core/source.ts';
import { defineStage } from '../../src/core/stage.ts';

const evidence = byRule('test');

const lines = defineStage({
  needs: [],
  provides: 'blocks',
  run: (doc) => {
    const span = { start: 0, end: doc.text.length };
    return [{ ...span, role: 'paragraph', level: 0, content: span, evidence }];
  },
});

const oneSentence = defineStage({
  needs: ['blocks'],
  provides: 'sentences',
  run: (doc, { report }) => {
    report({ code: 'seen', severity: 'info', message: `${doc.layers.blocks.length}개 블록` });
    return doc.layers.blocks.map(({ content }, block) => ({ ...content, block }));
  },
});

function sentencesOf(sentences: Layers['sentences']) {
  return defineStage({ needs: ['blocks'], provides: 'sentences', run: () => sentences });
}

describe('파이프라인', () => {
  it('단계를 차례로 돌려 층을 붙이고 알림을 모은다', () => {
    const run = pipeline().use(lines).use(oneSentence).run(createSource('3대 전략'));
    expect(run.layers.sentences).toEqual([{ start: 0, end: 5, block: 0 }]);
    expect(run.diagnostics).toEqual([{ code: 'seen', severity: 'info', message: '1개 블록' }]);
  });

  it('앞선 파이프라인을 바꾸지 않는다', () => {
    const first = pipeline().use(lines);
    first.use(oneSentence);
    expect(first.stages).toHaveLength(1);
  });

  it('차례가 틀리면 어느 층이 없는지 말한다', () => {
    expect(() => assemble([oneSentence])).toThrowError(
      expect.objectContaining({ code: 'STAGE_ORDER', message: expect.stringContaining('blocks') }),
    );
    expect(() => assemble([lines, lines])).toThrowError(expect.objectContaining({ code: 'STAGE_DUPLICATE' }));
    expect(assemble([lines, oneSentence]).run(createSource('글')).layers.sentences).toHaveLength(1);
  });

  it('선언하지 않은 층을 읽으면 알린다', () => {
    const sneaky: AnyStage = {
      needs: [],
      provides: 'sentences',
      run: (doc) => doc.layers.blocks.map((block, index) => ({ ...block.content, block: index })),
    };
    expect(() => assemble([lines, sneaky]).run(createSource('글'))).toThrowError(
      expect.objectContaining({ code: 'LAYER_UNDECLARED', message: expect.stringContaining("'blocks'") }),
    );
  });

  it.each([
    ['글 밖', [{ start: 0, end: 99, block: 0 }], /밖입니다/],
    ['뒤집힌 구간', [{ start: 2, end: 1, block: 0 }], /밖입니다/],
    ['정수가 아닌 위치', [{ start: 0.5, end: 1, block: 0 }], /정수/],
    ['쌍을 가르는 구간', [{ start: 0, end: 1, block: 0 }], /서로게이트/],
    [
      '차례가 어긋난 층',
      [
        { start: 2, end: 3, block: 0 },
        { start: 0, end: 2, block: 0 },
      ],
      /먼저 시작/,
    ],
    ['없는 블록', [{ start: 0, end: 2, block: 7 }], /blocks에 없는 번호 7/],
  ])('%s은 붙이지 않는다', (_what, sentences, problem) => {
    const run = () => pipeline().use(lines).use(sentencesOf(sentences)).run(createSource('😀가나'));
    expect(run).toThrowError(
      expect.objectContaining({ code: 'LAYER_INVALID', message: expect.stringMatching(problem) }),
    );
  });

  it.each([
    ['Map', new Map()],
    ['함수', () => 1],
    ['NaN', Number.NaN],
    ['undefined', undefined],
  ])('JSON이 아닌 값(%s)은 붙이지 않는다', (_what, value) => {
    const odd: AnyStage = {
      needs: [],
      provides: 'release',
      run: () => ({ publishedAt: value as unknown as string }),
    };
    expect(() => assemble([odd]).run(createSource('글'))).toThrowError(
      expect.objectContaining({ code: 'LAYER_INVALID' }),
    );
  });
});
