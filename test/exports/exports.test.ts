import jsonld from 'jsonld';
import { beforeAll, describe, expect, it } from 'vitest';
import { NO_LISTS } from '../../src/core/finished.ts';
import { codePointIndices } from '../../src/core/offsets.ts';
import { universalTag } from '../../src/exports/universal-tags.ts';
import {
  type Analyzer,
  createAnalyzer,
  type Document,
  toBrat,
  toConll,
  toConllu,
  toDisplacy,
  toSpacy,
  toWebAnnotation,
} from '../../src/index.ts';
import { costRatio } from '../support/cost-ratio.ts';

const TEXT = `🌊 너울시(시장 나루한)는 5일 ‘함께 크는 바다’라는 비전 아래 ▲항구 정비 ▲뱃길 잇기 ▲바다 배움터라는 3대 전략을 발표했다.
나루한 시장은 “😀 함께 웃는 도시를 만들겠다”라고 말했다.`;
const points = [...TEXT];
const slice = (start: number, end: number) => points.slice(start, end).join('');

let analyzer: Analyzer;
let document: Document;
let surfaces: readonly string[];
beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
  document = analyzer.analyze(TEXT, { publishedAt: '2025-09-05', id: 'sea/1' });
  surfaces = document.entities.map((entity) => document.textOf(entity));
});

describe('코드 포인트', () => {
  it('짝 글자 하나를 하나로 센다', () => {
    expect([...codePointIndices('😀가𠮷')]).toEqual([0, 0, 1, 2, 2, 3]);
    expect([...codePointIndices('\ud83d가')]).toEqual([0, 1, 2]);
    expect([...codePointIndices('')]).toEqual([0]);
  });
});

describe('toConll', () => {
  it('글자마다 한 줄, 문장마다 빈 줄을 쓴다', () => {
    const [first = '', second = ''] = toConll(document).split('\n\n');
    expect(first).toMatch(/^## sea\/1-0\t🌊 <너울시:AGENCY>\(<시장:TITLE> <나루한:PERSON>\)는/u);
    expect(first.split('\n').slice(1, 7)).toEqual([
      '🌊\tO',
      ' \tO',
      '너\tB-AGENCY',
      '울\tI-AGENCY',
      '시\tI-AGENCY',
      '(\tO',
    ]);
    expect(second.startsWith('## sea/1-1\t')).toBe(true);
  });

  it('KLUE의 표지에는 직위가 없다', () => {
    const tags = new Set(toConll(document, { labels: 'klue' }).match(/(?<=\t[BI]-)[A-Z]+$/gmu));
    expect(tags).toEqual(new Set(['OG', 'PS', 'DT', 'QT'].filter((tag) => tags.has(tag))));
    expect(tags.has('PS')).toBe(true);
  });
});

describe('toConllu', () => {
  it('어절의 위치가 글과 맞고 # text가 되살아난다', () => {
    for (const block of toConllu(document).trimEnd().split('\n\n')) {
      const rows = block.split('\n').filter((line) => !line.startsWith('#'));
      let text = '';
      for (const row of rows) {
        const [, form = '', , , , , , , , misc = ''] = row.split('\t');
        const [, start, end] = /start_char=(\d+)\|end_char=(\d+)$/u.exec(misc) ?? [];
        expect(slice(Number(start), Number(end))).toBe(form);
        text += misc.includes('SpaceAfter=No') ? form : `${form} `;
      }
      expect(block).toContain(`# text = ${text.trimEnd()}\n`);
    }
  });

  it.each([
    ['개최했다', ['NNG', 'XSV', 'EP', 'EF'], 'VERB'],
    ['전략을', ['NNG', 'JKO'], 'NOUN'],
    ['을', ['JKO'], 'ADP'],
    ['5㎞', ['SN', 'SW'], 'NUM'],
    ['나루한', ['NNP'], 'PROPN'],
    ['없는 분석', [], 'X'],
  ] as const)('%s의 품사', (_, tags, expected) => {
    expect(universalTag(tags)).toBe(expected);
  });
});

describe('toBrat', () => {
  it('위치로 자른 글이 적힌 글과 같고 계획은 항목을 갖는다', () => {
    const { text, annotations } = toBrat(document);
    expect(text).toBe(TEXT);
    const lines = annotations.trimEnd().split('\n');
    for (const line of lines.filter((entry) => entry.startsWith('T'))) {
      const [, data = '', words] = line.split('\t');
      const pieces = data.replace(/^\S+ /u, '').split(';');
      expect(pieces.map((piece) => slice(...(piece.split(' ').map(Number) as [number, number]))).join(' ')).toBe(words);
    }
    expect(lines.filter((line) => line.includes('\tHas_Item '))).toHaveLength(3);
    expect(lines.filter((line) => line.includes('\tSpoken_By '))).toHaveLength(document.quotes.length);
  });

  it('줄을 넘는 범위는 토막으로 쓴다', () => {
    const start = TEXT.indexOf('발표했다');
    const [entity] = document.entities;
    if (entity === undefined) throw new Error('개체가 없습니다');
    const across = { ...entity, start, end: TEXT.indexOf(' 시장은') };
    const { annotations } = toBrat({ ...empty(document), entities: [across] });
    expect(annotations.split('\n')[0]).toMatch(/^T1\tAGENCY \d+ \d+;\d+ \d+\t발표했다\. 나루한$/u);
  });
});

describe('toSpacy와 toDisplacy', () => {
  it('위치가 코드 포인트다', () => {
    const { ents, tokens, text } = toSpacy(document);
    expect(ents.map(({ start, end }) => slice(start, end))).toEqual(surfaces);
    const edges = new Set(tokens.flatMap(({ start, end }) => [`<${start}`, `${end}>`]));
    for (const { start, end } of ents) expect(edges.has(`<${start}`) && edges.has(`${end}>`)).toBe(true);
    expect(text).toBe(TEXT);
    expect(toDisplacy(document).ents).toEqual(ents);
  });
});

describe('toWebAnnotation', () => {
  const OA = 'http://www.w3.org/ns/oa#';
  const context = {
    id: '@id',
    type: '@type',
    Annotation: `${OA}Annotation`,
    TextPositionSelector: `${OA}TextPositionSelector`,
    TextQuoteSelector: `${OA}TextQuoteSelector`,
    target: { '@id': `${OA}hasTarget`, '@type': '@id' },
    source: { '@id': `${OA}hasSource`, '@type': '@id' },
    selector: { '@id': `${OA}hasSelector`, '@type': '@id' },
    exact: `${OA}exact`,
    start: `${OA}start`,
    end: `${OA}end`,
    first: { '@id': 'https://www.w3.org/ns/activitystreams#first', '@type': '@id' },
    items: { '@id': 'https://www.w3.org/ns/activitystreams#items', '@type': '@id', '@container': '@list' },
  };

  it('JSON-LD로 펼쳐도 위치와 글이 남는다', async () => {
    const collection = JSON.parse(JSON.stringify(toWebAnnotation(document)));
    const contextDocument = JSON.parse(JSON.stringify({ '@context': context }));
    const documentLoader = async (url: string) => ({ documentUrl: url, document: contextDocument });
    const expanded = JSON.stringify(await jsonld.expand(collection, { documentLoader }));
    expect(expanded.split(`"${OA}Annotation"`)).toHaveLength(collection.total + 1);
    expect(expanded).toContain('"@id":"urn:x-gongbo:sea%2F1"');
    for (const surface of surfaces) expect(expanded).toContain(`"${OA}exact":[{"@value":${JSON.stringify(surface)}}]`);
  });

  it('위치와 앞뒤 글이 맞고 짝 글자를 가르지 않는다', () => {
    for (const width of [0, 1, 2, 3, 32]) {
      for (const { target } of toWebAnnotation(document, { context: width, source: 'https://example.org/1' }).first
        .items) {
        const [{ start, end }, { exact, prefix, suffix }] = target.selector;
        expect(slice(start, end)).toBe(exact);
        expect(slice(0, start).endsWith(prefix)).toBe(true);
        expect(slice(end, points.length).startsWith(suffix)).toBe(true);
        expect(`${prefix}${suffix}`.isWellFormed()).toBe(true);
      }
    }
  });
});

describe('낯선 글', () => {
  it.each([
    ['빈 글', ''],
    ['흰칸', ' \r\n\t'],
    ['홀로 선 반쪽', '\ud83d 너울시는 \udc00'],
    ['제어 문자', 'a\u0001\u0085b\u2028c'],
  ])('%s에도 던지지 않는다', (_, text) => {
    const odd = analyzer.analyze(text);
    for (const render of [toConll, toConllu, toBrat, toWebAnnotation, toSpacy, toDisplacy]) {
      expect(() => JSON.stringify(render(odd))).not.toThrow();
    }
  });

  it('길이에 비례한다', () => {
    const ratio = costRatio(
      (length) => {
        const long = analyzer.analyze('너울시는 😀 3일 회의를 열었다.\n'.repeat(Math.ceil(length / 20)));
        const layers = {
          ...empty(long),
          entities: long.entities,
          sentences: long.sentences,
          morphemes: long.morphemes,
        };
        return () => [toConll, toConllu, toBrat, toWebAnnotation, toSpacy].forEach((render) => void render(layers));
      },
      { length: 2000, factor: 4 },
    );
    expect(ratio).toBeLessThan(3);
  });
});

/** The document with its text and without annotations. */
function empty({ source, text, engine, summary, release }: Document) {
  return { ...NO_LISTS, source, text, engine, summary, release, diagnostics: [] };
}
