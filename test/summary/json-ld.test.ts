import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Analyzer, createAnalyzer } from '../../src/index.ts';
import { toJsonLd } from '../../src/summary/render/json-ld.ts';
import { FULL_SUMMARY, FULL_TEXT, finished } from '../support/finished.ts';

const PRESS = 'examples/press';
const VOCABULARY = 'http://schema.org/';
/** The types and properties of schema.org that are used; whatever is not named here is lost in expansion. */
const TERMS = [
  'NewsArticle GovernmentOrganization Organization Person Event Place AdministrativeArea Legislation Quotation ItemList ListItem CreativeWork PropertyValue',
  'identifier headline alternativeHeadline description inLanguage datePublished author publisher url license keywords about mentions',
  'name alternateName jobTitle affiliation startDate endDate location organizer eventStatus text creator',
  'numberOfItems itemListElement position propertyID value',
].flatMap((line) => line.split(' '));
const context = JSON.parse(
  JSON.stringify({ '@context': Object.fromEntries(TERMS.map((term) => [term, `${VOCABULARY}${term}`])) }),
);

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
});

/** How many properties and types a value has, all the way down. */
function size(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + size(one), 0);
  if (typeof value !== 'object' || value === null || '@value' in value) return 0;
  const keys = Object.entries(value).filter(([key]) => key !== '@context');
  return keys.reduce((sum, [, inner]) => sum + 1 + size(inner), 0);
}

describe('toJsonLd', () => {
  it.each(readdirSync(PRESS).filter((name) => name.endsWith('.txt')))('%s: 펼쳐도 잃는 것이 없다', async (name) => {
    const document = analyzer.analyze(readFileSync(join(PRESS, name), 'utf8'), {
      id: name,
      url: 'https://example.kr/1',
    });
    const node = JSON.parse(JSON.stringify(document.toJsonLd()));
    const documentLoader = async (url: string) => ({ documentUrl: url, document: context });
    const expanded = await jsonld.expand(node, { documentLoader });
    expect(size(expanded)).toBe(size(node));
    const text = JSON.stringify(expanded);
    for (const [, type] of text.matchAll(/"@type":\["([^"]+)"\]/g)) expect(type).toMatch(/^http:\/\/schema\.org\//);
  });

  it('도의 보고회', () => {
    const text = readFileSync(join(PRESS, 'province.txt'), 'utf8');
    const node = analyzer.analyze(text).toJsonLd();
    expect(node).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      datePublished: '2024-09-12T15:20+09:00',
      publisher: { '@type': 'GovernmentOrganization', name: '충청북도' },
    });
    expect(node['about']).toContainEqual({
      '@type': 'Event',
      name: '연구용역 최종보고회',
      startDate: '2024-09-12T10:00',
      location: { '@type': 'Place', name: '충북도청 대회의실' },
      organizer: { '@type': 'GovernmentOrganization', name: '충청북도' },
    });
    expect(node['mentions']).toContainEqual({
      '@type': 'Person',
      name: '서문걸',
      jobTitle: '행정부지사',
      affiliation: { '@type': 'GovernmentOrganization', name: '충청북도' },
    });
    expect(node['mentions']).toContainEqual(expect.objectContaining({ '@type': 'Legislation', name: '관광진흥법' }));
  });

  it('요약의 값', () => {
    expect(toJsonLd(finished(FULL_TEXT, { summary: FULL_SUMMARY }))).toMatchObject({
      headline: '고요시·미르시 *물길* <정비> [1단계]',
      alternativeHeadline: ['부제_하나'],
      description: '고요시는 물길_개통식을 연다.',
      author: { '@type': 'GovernmentOrganization', name: '고요시' },
      license: { '@type': 'CreativeWork', name: '공공누리 제1유형' },
      keywords: ['물길', '정비'],
      about: [
        {
          '@type': 'Event',
          startDate: '2025-09-05T14:00',
          location: { '@type': 'Place', name: '물길 광장' },
          eventStatus: 'https://schema.org/EventScheduled',
        },
      ],
    });
  });

  it('기관과 단체, 지역, 이름과 이름 없는 사람을 가린다', () => {
    const text = [
      '강릉시(시장 연규상)는 4일 강릉상공회의소와 협약을 맺었다. 협약식에는 심재란 강릉상공회의소 회장이 참석했다.',
      '연규상 시장은 “함께 가겠다”고 말했다. 한 상인은 “손님이 늘었으면 좋겠다”고 전했다.',
      '익산시 영등동과 충주호에서도 이어진다.',
    ].join('\n\n');
    const mentions = analyzer.analyze(text, { publishedAt: '2025-03-07' }).toJsonLd()['mentions'];
    expect(mentions).toContainEqual({
      '@type': 'Person',
      name: '심재란',
      jobTitle: '회장',
      affiliation: { '@type': 'Organization', name: '강릉상공회의소' },
    });
    expect(mentions).toContainEqual({
      '@type': 'AdministrativeArea',
      name: '전북특별자치도 익산시 영등동',
      alternateName: ['익산시 영등동'],
      identifier: { '@type': 'PropertyValue', propertyID: '법정동코드', value: '5214012200' },
    });
    expect(mentions).toContainEqual({ '@type': 'Place', name: '충주호' });
    expect(mentions).toContainEqual({
      '@type': 'Quotation',
      text: '함께 가겠다',
      creator: { '@type': 'Person', name: '연규상' },
    });
    expect(mentions).toContainEqual({
      '@type': 'Quotation',
      text: '손님이 늘었으면 좋겠다',
      creator: { '@type': 'Person', description: expect.stringContaining('상인') },
    });
  });

  it('아무 말도 없는 글', () => {
    expect(analyzer.analyze('').toJsonLd()).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      inLanguage: 'ko',
    });
  });
});
