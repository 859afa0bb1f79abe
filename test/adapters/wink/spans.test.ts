import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import winkNLP, {
  type ItemCustomEntity,
  type ItemEntity,
  type ItemSentence,
  type ItemToken,
  type WinkMethods,
} from 'wink-nlp';
import { documentOf, koreanModel, sejongTagOf, spanOf } from '../../../src/adapters/wink/index.ts';
import type { Analyzer } from '../../../src/index.ts';
import { costRatio } from '../../support/cost-ratio.ts';
import { garu, korean, rebuilt } from './nlp.ts';

let analyzer: Analyzer;
let nlp: WinkMethods;
beforeAll(async () => {
  analyzer = await garu();
  nlp = korean(analyzer);
});

/** Blanks at the end belong to no token of wink. */
const BLANKS = ' \u00a0\u2002\u2003\u2004\u2005\u2009\u200a\u202f\u205f';

function withoutLastBlanks(text: string): string {
  let end = text.length;
  while (end > 0 && BLANKS.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** That everything that wink gives of a text stands where we say. */
function expectPlaced(text: string): void {
  const doc = nlp.readDoc(text);
  const { its } = nlp;
  const slice = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
  expect(rebuilt(doc, nlp)).toBe(withoutLastBlanks(text));
  expect(doc.out()).toBe(text.trim());
  expect(documentOf(doc).text).toBe(text);
  let position = 0;
  doc.tokens().each((token: ItemToken) => {
    const span = spanOf(token);
    expect(slice(span)).toBe(token.out());
    expect(text.slice(position, span.start)).toBe(token.out(its.precedingSpaces));
    expect(spanOf(doc, token.index())).toEqual(span);
    position = span.end;
  });
  const { entities, sentences } = documentOf(doc);
  expect(doc.entities().length()).toBe(entities.length);
  doc.entities().each((entity: ItemEntity) => {
    expect(spanOf(entity)).toMatchObject({
      start: entities[entity.index()]?.start,
      end: entities[entity.index()]?.end,
    });
    expect(slice(spanOf(entity))).toBe(entity.out());
  });
  expect(doc.sentences().length()).toBe(sentences.length);
  doc.sentences().each((sentence: ItemSentence) => {
    expect(spanOf(sentence)).toMatchObject({
      start: sentences[sentence.index()]?.start,
      end: sentences[sentence.index()]?.end,
    });
    expect(slice(spanOf(sentence))).toBe(sentence.out());
  });
  doc.customEntities().each((entity: ItemCustomEntity) => {
    expect(slice(spanOf(entity))).toBe(entity.out());
  });
}

describe('우리 글에서의 자리', () => {
  test.each([
    '',
    ' ',
    ' \n\t ',
    '\ud800',
    '가\udc00나는 간다.',
    '\u00a0경상남도는\u00a0 회의를\u2009개최했다.\u00a0',
    '\u3000너울시는\u200b 3대\ufeff 전략을\r\n\r\n발표했다.\u3000',
    '😀 나루한 시장은 👨‍👩‍👧 웃었다 🇰🇷',
    '\0\u0007너울시\u2028는',
    '$%^oov^%$ __proto__ constructor toString',
    '\ue000 너울시\ue000는\ue001 간\ue001\ue000',
    `${' '.repeat(3000)}너울시는${' '.repeat(3000)}간다.`,
    '10건의 안건과 4월, 5월 중순~6월 말의 3만 7천여 호도 다룬다.',
  ])('%j', (text) => {
    expectPlaced(text);
  });
  const words = fc.constantFrom(
    '너울시(시장 나루한)는 ',
    '경상남도 ',
    '3대 전략을 ',
    '발표했다. ',
    '“도왔다”',
    '12건의',
    'KF-21과 ',
    '\n□ ',
    '\n ○ ',
    '\t',
    '\u00a0',
    '\u3000',
    '\u200b',
    '\ud83d',
    '🌊',
    '\ue000',
    '난',
    '국토교통부에서',
    ' ',
  );
  test('이상한 글에서도 하나도 어긋나지 않는다', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, words, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 14 }),
        (pieces) => expectPlaced(pieces.join('')),
      ),
      { numRuns: 250 },
    );
  });
});

describe('세종 품사', () => {
  test('한 글자에 걸친 형태소를 모두 적는다', () => {
    const doc = nlp.readDoc('개최했다.\n');
    const tags = doc
      .tokens()
      .out()
      .map((_, index) => sejongTagOf(doc, index));
    expect(tags).toEqual(['NNG', 'XSV+EP', 'EF', 'SF', '']);
    expect(sejongTagOf(doc.tokens().itemAt(1))).toBe('XSV+EP');
  });
  test('없는 토큰은 알린다', () => {
    const doc = nlp.readDoc('개최했다.');
    expect(() => sejongTagOf(doc, 4)).toThrow('4번 토큰이 없습니다');
    expect(() => spanOf(doc, -1)).toThrow('ARGUMENT_INVALID');
  });
});

describe('documentOf', () => {
  test('읽은 문서마다 제 분석이 있다', () => {
    const docs = ['너울시는 간다.', '', '3대 전략을 발표했다.'].map((text) => nlp.readDoc(text));
    expect(docs.map((doc) => documentOf(doc).text)).toEqual(['너울시는 간다.', '', '3대 전략을 발표했다.']);
    expect(documentOf(docs[2] ?? nlp.readDoc('')).plans).toHaveLength(1);
  });
  test('다른 모형으로 읽은 문서는 알린다', () => {
    const other = { ...koreanModel(analyzer), addons: { readabilityStats: () => ({}) } };
    const doc = winkNLP(other).readDoc('너울시');
    expect(() => documentOf(doc)).toThrow('koreanModel로 읽은 문서가 아닙니다');
  });
});

describe('들이는 것', () => {
  test('품은 글의 길이에 비례한다', () => {
    const line = '너울시는 5일 3대 전략을 발표했다. ';
    const ratio = costRatio(
      (length) => {
        const document = analyzer.analyze(line.repeat(length / line.length));
        const ready = winkNLP(koreanModel({ analyze: () => document }));
        return () => ready.readDoc(document.text);
      },
      { length: 2000 },
    );
    expect(ratio).toBeLessThan(3);
  });
  test('같은 글을 다시 읽어도 낱말이 늘지 않는다', () => {
    const ids = () => nlp.readDoc('너울시는 항구를 도왔다.').tokens().out(nlp.its.uniqueId);
    expect(ids()).toEqual(ids());
    const fresh = nlp.readDoc(`새낱말`).tokens().out(nlp.its.uniqueId);
    const most = Math.max(...fresh.map(Number));
    for (let turn = 0; turn < 20; turn += 1) nlp.readDoc('너울시는 항구를 도왔다.');
    const next = nlp.readDoc('또다른낱말').tokens().out(nlp.its.uniqueId);
    expect(Math.max(...next.map(Number)) - most).toBeLessThanOrEqual(next.length);
  });
});
