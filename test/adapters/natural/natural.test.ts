import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import {
  aliasesOf,
  createAliasMatcher,
  createStemmer,
  createTfIdf,
  findNearly,
  KoreanTokenizer,
  restoreClassifier,
  termsOf,
  trainClassifier,
} from '../../../src/adapters/natural/index.ts';
import { BayesClassifier, Tokenizer } from '../../../src/adapters/natural/library.ts';
import { type Analyzer, createAnalyzer, GongboError, loadStandardLexicon } from '../../../src/index.ts';

let analyzer: Analyzer;
const ODD = fc
  .array(
    fc.constantFrom(
      '3대 ',
      '전략을 ',
      '밝혔다',
      '.',
      '\n',
      '😀',
      '\ud800',
      '\0',
      '\u00a0',
      '(',
      'constructor ',
      '__proto__ ',
      '１２',
      '경상남도',
    ),
    { maxLength: 20 },
  )
  .map((pieces) => pieces.join(''));

beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
});

function terms(text: string): readonly string[] {
  return termsOf(analyzer.analyze(text)).map(({ term }) => term);
}

describe('토큰', () => {
  test.each([
    ['content', ['시장', '전략', '새로', '밝히다']],
    ['nouns', ['시장', '전략']],
    ['all', ['시장', '은', '3', '대', '전략', '을', '새로', '밝히', '었', '다', '.']],
  ] as const)('%s', (keep, expected) => {
    const tokenizer = new KoreanTokenizer(analyzer, { keep });
    const tokens = tokenizer.tokenize('시장은 3대 전략을 새로 밝혔다.');
    expect(tokens).toEqual(expected);
  });

  it('natural의 Tokenizer이고, 자리를 안다', () => {
    const text = '경상남도는 전략을 밝혔다';
    const tokenizer = new KoreanTokenizer(analyzer);
    expect(tokenizer).toBeInstanceOf(Tokenizer);
    expect(tokenizer.trim(['', '가', ''])).toEqual(['가']);
    expect(tokenizer.tokenizeSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '경상남도',
      '전략',
      '밝혔',
    ]);
  });

  it('어떤 글에서도 자리는 글 안이고 차례대로다', () => {
    const tokenizer = new KoreanTokenizer(analyzer, { keep: 'all' });
    fc.assert(
      fc.property(ODD, (text) => {
        let last = 0;
        for (const { start, end } of tokenizer.tokenizeSpans(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).not.toBe('');
          last = start;
        }
      }),
    );
  });

  it('어간은 조사와 어미가 없고, 불용어는 저마다다', () => {
    const stemmer = createStemmer(analyzer);
    expect([stemmer.stem('전략을'), stemmer.stem('밝혔다'), stemmer.stem('!')]).toEqual(['전략', '밝히다', '!']);
    stemmer.addStopWords(['전략', '과제']);
    stemmer.removeStopWord('과제');
    expect(stemmer.tokenizeAndStem('전략과 과제를 밝혔다')).toEqual(['과제', '밝히다']);
    expect(stemmer.tokenizeAndStem('전략과 과제를 밝혔다', true)).toEqual(['전략', '과제', '밝히다']);
    expect(createStemmer(analyzer).tokenizeAndStem('전략')).toEqual(['전략']);
    const library = new BayesClassifier(stemmer);
    library.addDocument('과제를 밝혔다' as never, '하나');
    expect(Object.keys(library.features)).toEqual(['과제', '밝히다']);
  });
});

describe('분류', () => {
  const EXAMPLES = [
    ['농업', '벼 재배 농가의 소득을 높인다'],
    ['농업', '과수 농가에 묘목을 나눠 준다'],
    ['농업', '농산물 직거래 장터를 연다'],
    ['도로', '국도를 넓히고 교차로를 고친다'],
    ['도로', '고속도로를 개통해 교통이 빨라진다'],
    ['도로', '터널과 교량의 안전을 점검한다'],
  ] as const;
  const examples = () => EXAMPLES.map(([label, text]) => ({ label, terms: terms(text) }));

  test.each(['bayes', 'logistic-regression'] as const)('%s로 갈래를 가리고, 저장했다 되살린다', (algorithm) => {
    const classifier = trainClassifier(examples(), { algorithm });
    for (const [text, label] of [
      ['농가의 소득', '농업'],
      ['고속도로 터널을 개통한다', '도로'],
    ] as const) {
      const found = classifier.classify(terms(text));
      expect(found[0]?.label).toBe(label);
      expect(found.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 9);
      const saved = JSON.parse(JSON.stringify(classifier));
      expect(restoreClassifier(saved).classify(terms(text))).toEqual(found);
      expect(JSON.stringify(saved)).not.toContain('"examples"');
    }
    expect(trainClassifier(examples(), { algorithm }).classify(terms('농가'))).toEqual(
      classifier.classify(terms('농가')),
    );
  });

  it('낱말이 많아도 확률이 0으로 꺼지지 않는다', () => {
    const words = (prefix: string) => Array.from({ length: 900 }, (_, index) => `${prefix}${index}`);
    const examples = ['가', '나'].flatMap((prefix) =>
      Array.from({ length: 30 }, (_, text) => ({
        label: prefix,
        terms: words(prefix).slice(text * 30, text * 30 + 30),
      })),
    );
    const classifier = trainClassifier(examples);
    // natural's own figure is 0 for both, so that the first label would win.
    expect(classifier.library.getClassifications(words('나')).map(({ value }) => value)).toEqual([0, 0]);
    expect(classifier.classify(words('나'))[0]).toEqual({ label: '나', score: 1 });
  });

  it('객체에 있는 이름도 낱말이다; 모르는 낱말뿐이면 있던 비율이다', () => {
    const classifier = trainClassifier([
      { label: 'x', terms: ['constructor', 'toString'] },
      { label: 'y', terms: ['__proto__', '가'] },
      { label: 'y', terms: ['__proto__', '나'] },
    ]);
    expect(classifier.classify(['toString'])[0]?.label).toBe('x');
    expect(classifier.classify(['__proto__'])[0]?.label).toBe('y');
    expect(classifier.classify(['모르는'])[0]?.label).toBe('y');
    expect(classifier.classify([])[0]?.label).toBe('y');
  });

  it('features는 갈래를 잘 가르는 낱말부터 남긴다', () => {
    const classifier = trainClassifier(examples(), { features: 1 });
    expect(classifier.toJSON().terms).toEqual(['농가']);
  });

  test.each([
    ['갈래가 하나', () => trainClassifier([{ label: 'a', terms: ['가'] }]), '가를 갈래가 1개입니다'],
    [
      '모르는 분류법',
      () => trainClassifier(examples(), { algorithm: 'magic' as never }),
      '모르는 분류법입니다: "magic"',
    ],
    ['저장한 것이 아님', () => restoreClassifier({} as never), '저장한 분류기가 아닙니다'],
  ])('%s은 오류다', (_title, act, message) => {
    expect(act).toThrow(GongboError);
    expect(act).toThrow(message);
  });
});

describe('TF-IDF', () => {
  it('낱말의 무게와 자리를 주고, 낱말로 글을 찾는다', () => {
    const texts = ['물길을 정비한다. 물길은 길다', '숲길을 만든다', '숲길과 물길을 잇는다 constructor __proto__'];
    const table = createTfIdf(texts.map((text) => termsOf(analyzer.analyze(text))));
    const [first] = table.termsOf(0);
    expect(first?.term).toBe('물길');
    expect(first?.spans.map(({ start, end }) => texts[0]?.slice(start, end))).toEqual(['물길', '물길']);
    expect(
      table
        .search(['숲길'])
        .map(({ document }) => document)
        .sort(),
    ).toEqual([1, 2]);
    expect(table.search(['constructor']).map(({ document }) => document)).toEqual([2]);
    expect(table.search(['없는말'])).toEqual([]);
    expect(table.termsOf(9)).toEqual([]);
    expect(createTfIdf([[]]).termsOf(0)).toEqual([]);
  });
});

describe('이름 찾기', () => {
  const matcher = createAliasMatcher([
    ['국토교통부', 1],
    ['경상남도', 2],
    ['동대문구', 3],
    ['서대문구', 4],
    ['국토 교통부', 5],
  ]);

  test.each([
    ['국토교통부', '국토교통부', 1],
    ['국토 교통부', '국토교통부', 1],
    ['국토교톰부', '국토교통부', undefined],
    ['경상남도', '경상남도', 1],
  ])('%s → %s', (written, alias, score) => {
    const found = matcher.match(written);
    expect(found?.alias).toBe(alias);
    if (score !== undefined) expect(found?.score).toBe(score);
    else expect(found?.score).toBeGreaterThan(0.9);
  });

  test.each(['경상북도', '경상남북도', '남대문구', '대문구', '', ' ', '기획재정부'])(
    '%s은 아무것도 아니다',
    (written) => {
      expect(matcher.match(written)).toBeUndefined();
    },
  );

  it('실린 사전의 이름으로 찾는다', async () => {
    const lexicon = await loadStandardLexicon();
    const shipped = createAliasMatcher(aliasesOf(lexicon, ['agencies']));
    expect(shipped.match('기획재졍부')?.value.id).toBe('agency:기획재정부');
    expect(shipped.match('산업통상자원뷰')?.value.name).toBe('산업통상자원부');
  });

  test.each([
    ['경상남도 지역혁신협이회 위원들과', '지역혁신협의회', '지역혁신협이회'],
    ['😀지역혁신협의회', '지역혁신협의회', '지역혁신협의회'],
    ['경상북도는', '경상남도', undefined],
    ['전혀 다른 글', '지역혁신협의회', undefined],
    ['', '가', undefined],
    ['가', '', undefined],
  ])('%s에서 %s', (text, name, expected) => {
    const place = findNearly(text, name);
    expect(place === undefined ? undefined : text.slice(place.start, place.end)).toBe(expected);
  });

  it('어떤 글에서도 자리는 글자를 가르지 않는다', () => {
    fc.assert(
      fc.property(ODD, (text) => {
        const place = findNearly(text, '전략을', 3);
        if (place === undefined) return;
        expect(place.end).toBeGreaterThan(place.start);
        expect(text.slice(place.start, place.end)).toBe([...text.slice(place.start, place.end)].join(''));
        expect(/^[\udc00-\udfff]/.test(text.slice(place.start))).toBe(false);
      }),
    );
  });

  it('least는 0과 1 사이다', () => {
    for (const least of [0, -1, 2, Number.NaN])
      expect(() => createAliasMatcher([], { least })).toThrow('least가 0과 1 사이가 아닙니다');
  });
});
