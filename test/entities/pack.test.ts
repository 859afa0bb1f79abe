import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { columnsOf, packModel, unpackModel } from '../../src/entities/model/pack.ts';

const MODEL = readFileSync(new URL('../../dictionaries/model/entities.model', import.meta.url), 'utf8');

test.each([
  ['실린 모델', MODEL],
  ['빈 글', ''],
  ['칸이 여럿인 줄', 'a\tb\tc\n\n[x]\n\td\n'],
])('%s을 그대로 되돌린다', (_name, text) => {
  const packed = packModel(text);
  const { features, weights } = unpackModel(packed);
  expect({ features, weights }).toEqual(columnsOf(text));
  expect(features.map((feature, index) => feature + weights[index]).join('\n')).toBe(text);
  expect(packed).not.toBe(text);
});
