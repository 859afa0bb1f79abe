import { describe, expect, it } from 'vitest';
import { sourcesOfFeed } from '../../src/index.ts';

function feed(...items: readonly string[]): string {
  const fields = items.map((item) => `<NewsItem>${item}</NewsItem>`);
  return `<response><header><resultCode>0</resultCode></header><body>${fields.join('')}</body></response>`;
}

const BODY = '<DataContents>&lt;p&gt;고요시는 5일 둘레길을 열었다.&lt;/p&gt;</DataContents>';

describe('정책브리핑의 때', () => {
  it.each([
    ['05/13/2025 14:00:00', '2025-05-13T14:00:00+09:00'],
    ['05/13/2025 00:00:00', '2025-05-13'],
    ['05/13/2025', '2025-05-13'],
    ['12/31/2024 23:59:59', '2024-12-31T23:59:59+09:00'],
    ['02/30/2025 10:00:00', undefined],
    ['13/01/2025 10:00:00', undefined],
    ['2025-05-13', undefined],
  ])('%s → %s', (words, expected) => {
    const [source] = sourcesOfFeed(feed(`<ApproveDate>${words}</ApproveDate>${BODY}`), { name: 'a.xml' });
    expect(source?.metadata.publishedAt).toBe(expected);
  });

  it('없는 날이 적힌 글이 있어도 다른 글을 잃지 않는다', () => {
    const broken = `<NewsItemId>1</NewsItemId><ApproveDate>02/30/2025 10:00:00</ApproveDate>${BODY}`;
    const sound = `<NewsItemId>2</NewsItemId><ApproveDate>03/01/2025 10:00:00</ApproveDate>${BODY}`;
    const sources = sourcesOfFeed(feed(broken, sound), { name: 'a.xml' });
    expect(sources.map(({ id, text }) => `${id} ${text}`)).toEqual([
      '1 고요시는 5일 둘레길을 열었다.',
      '2 고요시는 5일 둘레길을 열었다.',
    ]);
  });
});
