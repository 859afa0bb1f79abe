import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownToHwpx } from 'kordoc';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Analyzer,
  createAnalyzer,
  type Document,
  originSpan,
  type Source,
  sourcesOfBytes,
} from '../../src/index.ts';
import { parseMarkup, piecesOf } from '../../src/ingest/markup-tree.ts';
import { decodeText } from '../../src/ingest/text.ts';
import { docx, pdf } from '../support/documents.ts';

// What is expected stands in `corpus/*.expected.txt`, read by a person. `npx vitest -u --config test/vitest.config.ts
// test/ingest` writes the files anew: read the difference before it is committed.
const CORPUS = 'test/ingest/corpus';
const SITES = [
  'ministry-view.html',
  'province-board.cp949.html',
  'news-article.html',
  'police-board.html',
  'city-cards.html',
  'agency-blog.html',
  'county-gnu.html',
  'daily-news.html',
  'bureau-hwp.html',
];
const FILES = [
  ...SITES,
  'list-fragment.html',
  'district.utf16.html',
  'korea-kr.xml',
  'feed.rss',
  'hard-wrapped.txt',
  'garbled.txt',
];

const RELEASE = [
  '기후에너지부, 전력망 3대 혁신과제 내놓아',
  '- 2030년까지 송전선로 1,180km 새로 놓기로 -',
  '□ 기후에너지부(장관 나루한)는 전력망을 넓히기 위한 3대 혁신과제를 9일 발표했다.',
  '○ 3대 혁신과제는 ①송전선로 확충 ②변전소 지능화 ③주민 이익 공유다.',
  '* 변전소 지능화: 고장을 미리 알아내는 설비를 붙이는 일',
];
const TABLE = ['구분\t2026년\t2030년', '송전선로\t240km\t1,180km'];

const DOCUMENTS: readonly (readonly [name: string, make: () => Promise<Uint8Array>])[] = [
  [
    'release.hwpx',
    async () => {
      const rows = TABLE.map((row) => `| ${row.replaceAll('\t', ' | ')} |`);
      const markdown = [...RELEASE, [rows[0], '|---|---|---|', rows[1]].join('\n')].join('\n\n');
      return new Uint8Array(await markdownToHwpx(markdown));
    },
  ],
  ['release.docx', async () => docx([...RELEASE, ...TABLE])],
  ['release.pdf', async () => pdf(RELEASE)],
];

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
});

async function sources(name: string): Promise<readonly Source[]> {
  return sourcesOfBytes(readFileSync(join(CORPUS, name)), { name });
}

/** The input as the offsets of `origin` count it, without a byte order mark's help. */
function inputOf(name: string): string {
  const { text, origin } = decodeText(readFileSync(join(CORPUS, name)), { name, markup: true });
  return origin === undefined ? text : `\ufeff${text}`;
}

function structureOf(document: Document): string {
  const { source, blocks, plans, summary } = document;
  const { delivered = {}, contacts = [], attachments = [], licence } = summary;
  return [
    `# ${source.id}`,
    ...Object.entries(delivered).map(([field, value]) => `${field}: ${JSON.stringify(value)}`),
    `배포 ${document.publishedAt ?? '-'}`,
    ...blocks.map(({ role, level, about, start, end }) => {
      const mark = about === undefined ? '' : ` → ${document.text.slice(Math.max(0, about.start - 6), about.end)}`;
      return `${role} ${level} ${document.text.slice(start, end).replace(/\n/g, '⏎')}${mark}`;
    }),
    ...plans.map(
      (plan) => `계획 ${document.textOf(plan)}: ${plan.items.map((item) => document.textOf(item)).join(' / ')}`,
    ),
    ...contacts.map(({ value }) => `문의처 ${JSON.stringify(value)}`),
    ...attachments.map(({ value }) => `붙임 ${value}`),
    ...(licence === undefined ? [] : [`이용 조건 ${licence.value}`]),
    '',
  ].join('\n');
}

describe('들어온 글의 짜임', () => {
  it.each(FILES)('%s', async (name) => {
    const documents = (await sources(name)).map((source) => analyzer.analyze(source));
    await expect(documents.map(structureOf).join('\n')).toMatchFileSnapshot(`corpus/${name}.expected.txt`);
  });

  it.each(DOCUMENTS)('%s', async (name, make) => {
    const documents = (await sourcesOfBytes(await make(), { name })).map((source) => analyzer.analyze(source));
    await expect(documents.map(structureOf).join('\n')).toMatchFileSnapshot(`corpus/${name}.expected.txt`);
  });
});

/** Tags and comments away, spelled-out characters read, white space as a browser shows it; by other means than the library's. */
function stripped(markup: string, rounds: number): string {
  let words = markup;
  for (let round = 0; round < rounds; round += 1) {
    words = words
      .replace(/<!\[CDATA\[|\]\]>/g, '')
      .replace(/<!--.*?-->/gs, '')
      .replace(/<[^<>]*>/g, '')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&nbsp;/g, '\u00a0')
      .replace(/&quot;/g, '"')
      .replace(/&lsquo;/g, '‘')
      .replace(/&rsquo;/g, '’')
      .replace(/&ldquo;/g, '“')
      .replace(/&rdquo;/g, '”')
      .replace(/&copy;/g, '©')
      .replace(/&amp;/g, '&');
  }
  return flat(words);
}

/** Line breaks and the bars between cells are ours. */
function flat(words: string): string {
  return words.replace(/[ \t\r\n\f|]+/g, '');
}

describe('들어온 글의 자리', () => {
  it.each([...SITES, 'list-fragment.html', 'district.utf16.html', 'korea-kr.xml', 'feed.rss'])(
    '%s: 모든 개체의 원래 자리에서 태그를 떼면 그 글자들이다',
    async (name) => {
      const input = inputOf(name);
      for (const source of await sources(name)) {
        const document = analyzer.analyze(source);
        expect(document.entities.length).toBeGreaterThan(0);
        for (const entity of [...document.entities, ...document.blocks.map(({ content }) => content)]) {
          const { start, end } = originSpan(source, entity);
          expect(stripped(input.slice(start, end), /\.html$/.test(name) ? 1 : 2)).toBe(flat(document.textOf(entity)));
        }
      }
    },
  );

  it('피드는 머리 정보의 자리도 안다', async () => {
    const input = inputOf('korea-kr.xml');
    const [source] = await sources('korea-kr.xml');
    const { agency, publishedAt, title } = source?.stated ?? {};
    expect([agency, publishedAt, title].map((span) => input.slice(span?.start, span?.end))).toEqual([
      '산림청',
      '05/13/2025 14:00:00',
      '<![CDATA[산림청, 산불 막는 3대 대책 & 10개 과제 내놓아]]>'.slice(9, -3),
    ]);
  });
});

/** Which characters of a page are the release's (본문), its head line (글머리), and the site's own, as its comments mark them. */
function charactersOf(input: string): ReadonlyMap<number, 'body' | 'head' | 'furniture'> {
  const kinds = new Map<number, 'body' | 'head' | 'furniture'>();
  const ranges = [...input.matchAll(/<!--(본문|글머리)-->(.*?)<!--\/\1-->/gs)].map((found) => ({
    kind: found[1] === '본문' ? ('body' as const) : ('head' as const),
    start: found.index,
    end: found.index + found[0].length,
  }));
  const visible = input.replace(/<(script|style|title)\b.*?<\/\1>/gs, (element) => ' '.repeat(element.length));
  for (const { text, start } of piecesOf(parseMarkup(visible, { name: 'page' }))) {
    for (const [index, character] of [...text].entries()) {
      if (/\s/.test(character)) continue;
      const at = text.length === 1 ? start : start + index;
      kinds.set(at, ranges.find((range) => at >= range.start && at < range.end)?.kind ?? 'furniture');
    }
  }
  return kinds;
}

describe('누리집의 말', () => {
  it.each(SITES)('%s: 본문은 0.99 넘게, 누리집의 말은 0.01 아래로 남는다', async (name) => {
    const kinds = charactersOf(inputOf(name));
    const [source] = await sources(name);
    if (source === undefined) throw new Error('no source');
    const document = analyzer.analyze(source);
    const kept = new Set<number>();
    for (const { role, content, marker, start, end } of document.blocks) {
      if (role === 'furniture') continue;
      // A mark (□, - … -) is the release's own, a label that stands before the content (제목 |) the page's.
      const [from, to] = marker === undefined ? [content.start, content.end] : [start, end];
      for (let at = from; at < to; at += 1) kept.add(originSpan(source, { start: at, end: at + 1 }).start);
    }
    const share = (kind: string) => {
      const all = [...kinds].filter(([, own]) => own === kind);
      return all.filter(([at]) => kept.has(at)).length / all.length;
    };
    expect(share('body')).toBeGreaterThanOrEqual(0.99);
    expect(share('furniture')).toBeLessThanOrEqual(0.01);
  });
});
