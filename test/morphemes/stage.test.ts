import { expect, test } from 'vitest';
import { byRule } from '../../src/core/evidence.ts';
import type { EntityType, Name, Sentence } from '../../src/core/layers.ts';
import { pipeline } from '../../src/core/pipeline.ts';
import { createSource } from '../../src/core/source.ts';
import { defineStage } from '../../src/core/stage.ts';
import { morphemesStage } from '../../src/morphemes/morphemes.ts';
import type { KnownName, Tagger } from '../../src/morphemes/tagger.ts';

const TEXT = '경상남도는 갔다. 2일 하병필 지사가 왔다.';

function run(names: readonly Name[]) {
  const calls: { text: string; names: readonly KnownName[] }[] = [];
  const tagger: Tagger = {
    info: { name: 'garu', version: '0', model: 'none' },
    tag(text, known) {
      calls.push({ text, names: known });
      return [{ form: text.slice(0, 2), tag: 'NNG', start: 0, end: 2 }];
    },
  };
  const sentences: readonly Sentence[] = [
    { start: 0, end: 9, block: 0 },
    { start: 10, end: TEXT.length, block: 0 },
  ];
  const block = {
    role: 'paragraph',
    level: 0,
    content: { start: 0, end: TEXT.length },
    evidence: byRule('test'),
  } as const;
  const { layers } = pipeline()
    .use(defineStage({ needs: [], provides: 'blocks', run: () => [{ ...block, start: 0, end: TEXT.length }] }))
    .use(defineStage({ needs: ['blocks'], provides: 'sentences', run: () => sentences }))
    .use(defineStage({ needs: [], provides: 'names', run: () => names }))
    .use(morphemesStage(tagger))
    .run(createSource(TEXT));
  return { calls, morphemes: layers.morphemes };
}

function name(form: string, type: EntityType, more: Partial<Name> = {}): Name {
  const start = TEXT.indexOf(form);
  return { start, end: start + form.length, type, evidence: byRule('test'), ...more };
}

test('문장마다 부르고 위치를 글 전체로 옮긴다', () => {
  const { calls, morphemes } = run([]);
  expect(calls.map(({ text }) => text)).toEqual(['경상남도는 갔다.', '2일 하병필 지사가 왔다.']);
  expect(morphemes).toEqual([
    { form: '경상', tag: 'NNG', start: 0, end: 2, sentence: 0 },
    { form: '2일', tag: 'NNG', start: 10, end: 12, sentence: 1 },
  ]);
});

test('확실한 이름만 그 문장의 위치로 건네고, 직함은 보통명사로, 날짜는 엔진에 맡긴다', () => {
  const { calls } = run([
    name('경상남도', 'AGENCY', { uncertain: true }),
    name('2일', 'DATE'),
    name('하병필', 'PERSON'),
    name('지사', 'TITLE'),
  ]);
  expect(calls.map(({ names }) => names)).toEqual([
    [],
    [
      { start: 3, end: 6, tag: 'NNP' },
      { start: 7, end: 9, tag: 'NNG' },
    ],
  ]);
});
