import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Analyzer, createAnalyzer } from '../../src/index.ts';

const PRESS = 'examples/press';
const VOCABULARY = 'http://schema.org/';
/** The types and properties of schema.org that are used; whatever is not named here is lost in expansion. */
const TERMS = [
  'NewsArticle GovernmentOrganization Organization Person Event Place AdministrativeArea Legislation Quotation ItemList ListItem CreativeWork',
  'identifier headline alternativeHeadline description inLanguage datePublished publisher url license keywords about mentions',
  'name alternateName jobTitle affiliation startDate endDate location organizer eventStatus text creator',
  'numberOfItems itemListElement position',
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

  it('아무 말도 없는 글', () => {
    expect(analyzer.analyze('').toJsonLd()).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      inLanguage: 'ko',
    });
  });
});
