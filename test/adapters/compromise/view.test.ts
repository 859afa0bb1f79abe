import { readdirSync, readFileSync } from 'node:fs';
import everything from 'compromise';
import library from 'compromise/one';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { toView as toEsmView } from '../../../src/adapters/compromise/browser.ts';
import { morphemesOf, originOf, spansOf, toView } from '../../../src/adapters/compromise/index.ts';
import { type Analyzer, createAnalyzer, type Document } from '../../../src/index.ts';

const TEXT = `가람시(시장 한도윤)는 3일 3대 전략과 15개 추진사업을 발표했다.

나루도는 국비 2조 5,000억여 원을 20여 명에게 지원한다.
`;
const FOLDER = new URL('../../../examples/press/', import.meta.url);
const RELEASES = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

let analyzer: Analyzer;
let document: Document;

beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
  document = analyzer.analyze(TEXT, { publishedAt: '2024-05-07' });
});

function found(match: string, over: Document = document): readonly string[] {
  return spansOf(toView(over).match(match)).map(({ start, end }) => over.text.slice(start, end));
}

describe('무늬로 찾는다', () => {
  test.each([
    ['#Number (대|개) #Noun+', ['3대 전략', '15개 추진사업']],
    ['#Agency', ['가람시']],
    ['#Agency #OpenBracket #Title #Person', ['가람시(시장 한도윤']],
    ['#Number+ 여? #Currency', ['2조 5,000억여 원']],
    ['#Number 여 #Counter', ['억여 원', '20여 명']],
    ['#PlanNoun', ['전략', '사업']],
    ['#Person #CloseBracket #TopicParticle', ['한도윤)는']],
    ['/^추/', ['추진']],
    ['하 았 다', ['했다']],
    ['#Region #Noun', []],
    ['#FinalEnding', ['다', '한다']],
  ])('%s', (match, expected) => {
    expect(found(match)).toEqual(expected);
  });

  it('이름 붙인 묶음, 앞과 뒤, 문장을 준다', () => {
    const view = toView(document);
    const counted = view.match('[<count>#Number] (대|개) [<head>#Noun+]');
    expect(counted.groups('head').out('array')).toEqual(['전략', '추진사업']);
    expect(Object.keys(counted.groups())).toEqual(['count', 'head']);
    expect(spansOf(view.match('전략').growLeft('#Number 대'))).toEqual([
      { start: TEXT.indexOf('3대'), end: TEXT.indexOf('과 15') },
    ]);
    expect(view.has('#Number (대|개) . #Agency')).toBe(false);
    expect(spansOf(view.match('#Currency').fullSentences()).map(({ start }) => start)).toEqual([
      TEXT.indexOf('나루도'),
    ]);
  });

  it('낱말을 적힌 대로 찾는다', () => {
    const view = toView(document);
    const words = view.lookup(['3대 전략', '추진사업', '전략과 1', '략']);
    expect(spansOf(words).map(({ start, end }) => TEXT.slice(start, end))).toEqual(['3대 전략', '추진사업']);
    expect(view.lookup('한도윤').length).toBe(1);
    expect(view.lookup(library.buildTrie(['전략'])).length).toBe(1);
  });

  it('뭉친 음절의 뒤 형태소도 찾는다', () => {
    const view = toView(document);
    const past = view.match('았');
    expect(morphemesOf(past).map(({ tag }) => tag)).toEqual(['EP']);
    expect(past.json({ offset: true })[0]).toMatchObject({ text: '했', offset: { length: 1 } });
  });

  it('문장 하나만 볼 때에도 위치는 글의 것이다', () => {
    const [, second] = document.sentences;
    const view = toView(document, second);
    const [amount] = view.match('#Number+ 여? #Currency').json({ offset: true });
    expect(amount?.offset?.start).toBe(TEXT.indexOf('2조'));
    expect(view.length).toBe(1);
  });
});

describe('위치', () => {
  it.each(RELEASES)('%s: 조각을 이으면 글이고, 위치는 조각이다', (name) => {
    const release = analyzer.analyze(readFileSync(new URL(name, FOLDER), 'utf8'));
    expectExact(release);
  });

  it('어떤 글에서도 그렇다', () => {
    const odd = fc.array(
      fc.constantFrom(
        '3대 ',
        '전략',
        '했다',
        '을',
        '\n',
        '\n\n',
        '(',
        '“',
        '”',
        '가람시',
        '\u00a0',
        '\u3000',
        '😀',
        '\ud800',
        '\0',
        '１２',
        '#Noun',
        '…',
        '   ',
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(odd, (pieces) => expectExact(analyzer.analyze(pieces.join('')))),
      { numRuns: 200 },
    );
  });

  function expectExact(release: Document): void {
    const view = toView(release);
    const terms = view.docs.flat();
    if (terms.length > 0) expect(terms.map(({ pre, text, post }) => pre + text + post).join('')).toBe(release.text);
    for (const { text, offset, terms: inside } of [
      ...view.json({ offset: true }),
      ...view.terms().json({ offset: true }),
    ]) {
      if (offset === undefined) throw new Error('위치가 없습니다');
      expect(release.text.slice(offset.start, offset.start + offset.length)).toBe(text);
      expect(text).not.toBe('');
      expect(inside[0]?.offset?.start).toBe(offset.start);
    }
    expect(morphemesOf(view).length).toBe(release.morphemes.length);
  }
});

describe('compromise의 다른 층과 함께', () => {
  it('영어 판이 옆에 있어도 꼬리표가 그대로다', () => {
    // The ESM builds of all tiers share one world; ours in CommonJS has its own.
    everything.plugin({ words: { 전략: 'Person' }, tags: { Strategy: { isA: 'Verb' } } });
    expect(everything('3 people').has('#Cardinal')).toBe(true);
    for (const make of [toView, toEsmView]) {
      const view = make(document);
      const tagsOf = () => view.docs.flat().map(({ tags }) => [...(tags ?? [])]);
      const before = tagsOf();
      view.match('#Noun+').fullSentences().match('전략').before('#Noun');
      view.compute('index');
      expect(tagsOf()).toEqual(before);
      expect(view.match('#Cardinal').found).toBe(false);
      expect([...(view.match('전략').docs[0]?.[0]?.tags ?? [])]).toEqual([
        'NNG',
        'CommonNoun',
        'Noun',
        'PlanNoun',
        'Plan',
      ]);
    }
  });

  it('손으로 넣은 조각에는 온 곳이 없다', () => {
    const view = toView(document).clone();
    view.match('전략').append('english');
    const inserted = view.match('english');
    expect(inserted.docs.flat().map(originOf)).toEqual([undefined]);
    expect(spansOf(inserted)).toEqual([]);
    expect(view.json({ offset: true })).toHaveLength(document.sentences.length);
    expect(found('전략 english')).toEqual([]);
  });
});
