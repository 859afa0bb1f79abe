import { beforeAll, describe, expect, test } from 'vitest';
import winkNLP, { type ItemEntity, type ItsFunction, type WinkMethods } from 'wink-nlp';
import { documentOf, koreanModel, spanOf } from '../../../src/adapters/wink/index.ts';
import { createDocument } from '../../../src/document.ts';
import { type Analyzer, createSource } from '../../../src/index.ts';
import { finished } from '../../support/finished.ts';
import { garu, korean, rebuilt, tagged } from './nlp.ts';

const TEXT = `□ 너울시(시장 나루한)는 5일 ▲항구 정비 ▲뱃길 잇기 ▲바다 배움터라는 3대 전략을 발표했다.
 ○ 나루한 시장은 “함께 웃는 도시를 만들겠다”라고 말했다.`;

let analyzer: Analyzer;
let nlp: WinkMethods;
beforeAll(async () => {
  analyzer = await garu();
  nlp = korean(analyzer);
});

/** What a token of a text gives. */
function ofToken<T>(text: string, surface: string, helper: ItsFunction<T>): unknown {
  const doc = nlp.readDoc(text);
  return doc.tokens().itemAt(doc.tokens().out().indexOf(surface)).out(helper);
}

/** wink's types do not let a helper with three parameters be used. */
function helper<T>(its: unknown): ItsFunction<T> {
  return its as ItsFunction<T>;
}

describe('readDoc', () => {
  test('형태소의 표면을 토큰으로, 품사를 UPOS로 준다', () => {
    expect(tagged(nlp.readDoc('경상남도는 회의를 개최했다.'), nlp)).toBe(
      '경상남도/PROPN 는/ADP 회의/NOUN 를/ADP 개최/NOUN 했/VERB 다/PART ./PUNCT',
    );
  });
  test('세종 품사로도 준다', () => {
    const sejong = korean(analyzer, { tags: 'sejong' });
    expect(tagged(sejong.readDoc('경상남도는 회의를 개최했다.\n'), sejong)).toBe(
      '경상남도/NNP 는/JX 회의/NNG 를/JKO 개최/NNG 했/XSV 다/EF ./SF \n/SPACE',
    );
  });
  test('문장과 개체는 우리의 것이다', () => {
    const doc = nlp.readDoc(TEXT);
    const document = analyzer.analyze(TEXT);
    expect(doc.sentences().out()).toEqual(document.sentences.map((sentence) => document.textOf(sentence)));
    expect(doc.entities().out(nlp.its.detail)).toEqual(
      document.entities.map((entity) => ({ value: document.textOf(entity), type: entity.type })),
    );
    expect(doc.entities().out(nlp.its.type)).toContain('PERSON');
  });
  test('줄머리의 기호는 문장에 들지 않고 제 품사를 갖는다', () => {
    const doc = nlp.readDoc(TEXT);
    const marker = doc.tokens().itemAt(0);
    expect([marker.out(), marker.out(nlp.its.pos), marker.parentSentence()]).toEqual(['□', 'SYM', undefined]);
  });
  test('개체와 문장은 서로를 찾는다', () => {
    const doc = nlp.readDoc(TEXT);
    const sentence = doc.sentences().itemAt(1);
    expect(sentence.entities().out()).toContain('나루한');
    for (let index = 0; index < doc.entities().length(); index += 1) {
      const entity = doc.entities().itemAt(index);
      expect(entity.tokens().itemAt(0).parentEntity()?.out()).toBe(entity.out());
      expect(entity.parentSentence().entities().out()).toContain(entity.out());
    }
  });
  test('계획은 PLAN이라는 사용자 개체다', () => {
    expect(nlp.readDoc(TEXT).customEntities().out(nlp.its.detail)).toEqual([{ value: '3대 전략', type: 'PLAN' }]);
    expect(korean(analyzer, { plans: false }).readDoc(TEXT).customEntities().length()).toBe(0);
  });
  test('글을 그대로 돌려준다', () => {
    expect(nlp.readDoc(TEXT).out()).toBe(TEXT);
    expect(nlp.readDoc(`\n${TEXT} \n`).out()).toBe(TEXT);
  });
  test('표시를 단 글은 표시 밖이 그대로다', () => {
    const doc = nlp.readDoc(TEXT);
    doc.entities().each((entity: ItemEntity) => entity.markup('⟦', '⟧'));
    doc.sentences().itemAt(1).markup('«', '»');
    const marked = String(doc.out(nlp.its.markedUpText));
    expect(marked).toContain('⟦너울시⟧(⟦시장⟧ ⟦나루한⟧)');
    expect(marked.replace(/[⟦⟧«»]/gu, '')).toBe(TEXT);
  });
});

describe('its와 as', () => {
  test.each([
    ['회의를 개최했다.', '했', '하다'],
    ['난 바다가 좋다.', '난', '나'],
    ['난 바다가 좋다.', '좋', '좋다'],
    ['3대 전략이다.', '전략', '전략'],
    ['AI를 쓴다.', 'AI', 'AI'],
  ])('%s의 %s의 기본형은 %s', (text, surface, lemma) => {
    expect(ofToken(text, surface, helper(nlp.its.lemma))).toBe(lemma);
  });
  test.each([
    ['경상남도는', '가가가가'],
    ['KF-21을', 'XX-dd'],
    ['2,540억', 'd,ddd'],
  ])('%s의 첫 토큰의 생김새는 %s', (text, shape) => {
    expect(nlp.readDoc(text).tokens().itemAt(0).out(nlp.its.shape)).toBe(shape);
  });
  test.each([
    ['12', 'number'],
    ['전략', 'word'],
    ['▲', 'symbol'],
    ['.', 'punctuation'],
    ['\n', 'tabCRLF'],
    ['\u3000', 'tabCRLF'],
    ['🌊', 'emoji'],
  ])('%j의 종류는 %s', (surface, kind) => {
    expect(ofToken('12 전략 ▲ 너울시.\n끝\u3000🌊', surface, nlp.its.type)).toBe(kind);
  });
  test('주소를 한 형태소로 주는 엔진이면 그 종류를 안다', () => {
    const text = 'sea@example.kr https://example.kr/a';
    const morphemes = [...text.matchAll(/\S+/gu)].map(({ index, 0: form }) => {
      return { start: index, end: index + form.length, form, tag: 'SL', sentence: 0 } as const;
    });
    const sentences = [{ start: 0, end: text.length, block: 0 }];
    const source = createSource(text);
    const document = createDocument(
      { source, text, layers: finished(text, { sentences, morphemes }), diagnostics: [] },
      analyzer.engine,
    );
    const given = winkNLP(koreanModel({ analyze: () => document }));
    expect(given.readDoc(text).tokens().out(given.its.type)).toEqual(['email', 'url']);
  });
  test('불용어는 글자가 아니라 쓰임으로 가린다', () => {
    const doc = nlp.readDoc('우리 도는 나도 간다.');
    const flags = doc.tokens().out(nlp.its.stopWordFlag);
    const where = (tag: string) =>
      doc
        .tokens()
        .out()
        .flatMap((surface, index) =>
          surface === '도' && doc.tokens().itemAt(index).out(nlp.its.pos) === tag ? [flags[index]] : [],
        );
    expect([where('NOUN'), where('ADP')]).toEqual([[false], [true]]);
  });
  test('낱말을 센다', () => {
    const { its, as } = nlp;
    const words = nlp
      .readDoc('전략을 발표했다. 전략은 항구를 도왔다.')
      .tokens()
      .filter((token) => token.out(its.type) === 'word' && token.out(its.stopWordFlag) === false);
    expect(words.out(helper(its.lemma), as.freqTable)).toEqual([
      ['전략', 2],
      ['돕다', 1],
      ['발표', 1],
      ['항구', 1],
    ]);
    expect(words.out(its.value, as.bigrams)).toContainEqual(['전략', '발표']);
    expect(words.out(its.value, as.unique)).toHaveLength(4);
    expect(words.out(its.value, as.bow)).toMatchObject({ 전략: 2 });
  });
  test('문서와 문장의 나머지 것도 던지지 않는다', () => {
    const { its } = nlp;
    const doc = nlp.readDoc(TEXT);
    expect(doc.out(its.negationFlag)).toBe(false);
    expect(doc.out(its.sentiment)).toBe(0);
    expect(doc.out(its.span)).toEqual([0, doc.tokens().length() - 1]);
    expect(doc.out(its.sentenceWiseImportance)).toHaveLength(2);
    expect(doc.out(its.readabilityStats)).toMatchObject({ numOfSentences: 2, numOfWords: TEXT.split(/\s+/u).length });
    expect(doc.sentences().out(its.negationFlag)).toEqual([false, false]);
    expect(doc.isOOV('전략')).toBe(true);
    for (const each of [its.case, its.prefix, its.suffix, its.stem, its.normal, its.abbrevFlag, its.contractionFlag]) {
      expect(doc.tokens().out<unknown>(helper(each))).toHaveLength(doc.tokens().length());
    }
  });
});

describe('문서마다', () => {
  test('한 nlp의 두 문서가 섞이지 않는다', () => {
    const one = nlp.readDoc('너울시는 항구를 도왔다.');
    const two = nlp.readDoc('가람시(시장 한도윤)는 발표했다.');
    expect(documentOf(one).text).toBe('너울시는 항구를 도왔다.');
    expect(documentOf(two).text).toBe('가람시(시장 한도윤)는 발표했다.');
    expect(one.tokens().out(helper(nlp.its.lemma))).toContain('돕다');
    expect(two.entities().out(nlp.its.type)).toContain('PERSON');
    expect(one.entities().out(nlp.its.type)).not.toContain('PERSON');
    const [last] = [two.entities().itemAt(two.entities().length() - 1)];
    expect(two.out().slice(spanOf(last).start, spanOf(last).end)).toBe(last.out());
  });
  test('한 모형으로 만든 두 nlp도 섞이지 않는다', () => {
    const model = koreanModel(analyzer);
    const [first, second] = [winkNLP(model), winkNLP(model)];
    const one = first.readDoc('너울시는 간다.');
    const two = second.readDoc('12 34');
    expect(rebuilt(one, first)).toBe('너울시는 간다.');
    expect(rebuilt(two, second)).toBe('12 34');
  });
  test('분석기를 감싸면 아는 것을 더할 수 있다', () => {
    const dated = winkNLP(koreanModel({ analyze: (text) => analyzer.analyze(text, { publishedAt: '2025-09-05' }) }));
    expect(documentOf(dated.readDoc('오는 15일 연다.')).dates[0]?.iso).toBe('2025-09-15');
  });
});

describe('wink의 설정과 함께', () => {
  test.each([[[]], [['sbd']], [['ner']], [['pos']], [['negation', 'sentiment']], [['cer']], [['sbd', 'ner', 'cer']]])(
    '주석 %j만 시켜도 글을 그대로 자른다',
    (pipe) => {
      const some = korean(analyzer, {}, pipe);
      const doc = some.readDoc(TEXT);
      expect(rebuilt(doc, some)).toBe(TEXT);
      expect(doc.entities().length()).toBe(pipe.includes('ner') ? documentOf(doc).entities.length : 0);
      expect(doc.tokens().out(some.its.pos).includes('NOUN')).toBe(pipe.includes('pos'));
      expect(doc.sentences().length()).toBe(pipe.includes('sbd') ? 2 : 1);
    },
  );
  test('가르친 개체를 찾고, 같은 자리의 계획은 물러선다', () => {
    const taught = korean(analyzer);
    expect(
      taught.learnCustomEntities(
        [
          { name: 'COUNTED', patterns: ['NUM 대 NOUN'] },
          { name: 'SAID', patterns: ['말했다'] },
        ],
        { useEntity: false },
      ),
    ).toBe(2);
    expect(taught.readDoc(TEXT).customEntities().out(taught.its.detail)).toEqual([
      { value: '3대 전략', type: 'COUNTED' },
      { value: '말했다', type: 'SAID' },
    ]);
    expect(taught.readDoc('너울시는 2대 과제를 밝혔다. 2대 과제는 항구다.').customEntities().length()).toBe(2);
  });
  test('개체의 종류로도 가르친다', () => {
    const taught = korean(analyzer);
    taught.learnCustomEntities([{ name: 'WHO', patterns: ['TITLE PERSON'] }]);
    expect(taught.readDoc('너울시(시장 나루한)는 말했다.').customEntities().out()).toEqual(['시장 나루한']);
  });
  test('전역의 RegExp는 그대로다', () => {
    const before = globalThis.RegExp;
    korean(analyzer);
    expect(globalThis.RegExp).toBe(before);
    JSON.stringify((koreanModel(analyzer).core as () => object)());
    expect(globalThis.RegExp).toBe(before);
    expect('가 나'.split(/ /)).toEqual(['가', '나']);
  });
});
