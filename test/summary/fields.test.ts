import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Analyzer, createAnalyzer, type Document, SUMMARY_FIELDS } from '../../src/index.ts';

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
});

interface Leaf {
  readonly path: string;
  readonly value: unknown;
  readonly words: readonly string[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every value of the summary with the words at its evidence. */
function leavesOf(document: Document): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const walk = (value: unknown, path: string, words: readonly string[]) => {
    if (Array.isArray(value)) for (const one of value) walk(one, path, words);
    else if (isObject(value)) for (const [key, one] of Object.entries(value)) walk(one, `${path}.${key}`, words);
    else leaves.push({ path, value, words });
  };
  for (const [name, field] of Object.entries(document.summary)) {
    if (name === 'delivered') continue;
    for (const one of Array.isArray(field) ? field : [field]) {
      const words = one.evidence.map((span: { start: number; end: number }) => document.textOf(span));
      expect(words.length, name).toBeGreaterThan(0);
      walk(one.value, isObject(one.value) ? `${name}.value` : name, words);
    }
  }
  return leaves;
}

const squeeze = (words: string) => words.replace(/\s+/gu, ' ');
/** The names that the document's own layers give for what stands in the text, each with its forms. */
function namesOf(document: Document): ReadonlySet<string> {
  const { referents, entities, officials } = document;
  return new Set([
    ...referents.flatMap(({ name, fullName }) => [name, fullName ?? name]),
    ...entities.flatMap(({ norm }) => norm ?? []),
    ...officials.flatMap(({ name, org }) => [name, org ?? name]),
  ]);
}

/** Whether the words have the smallest part of the date, or point at it: 7 of 2024-03-07, 오늘. */
function isTold(iso: string, words: string): boolean {
  const [, month, day, hour] = /^\d{4}(?:-(\d\d)(?:-(\d\d)(?:T(\d\d))?)?)?/u.exec(iso) ?? [];
  const numbers = new Set(words.match(/\d+/gu)?.map(Number));
  const has = (part: string | undefined) => part === undefined || numbers.has(Number(part));
  const clock = has(hour) || numbers.has(Number(hour) - 12) || /정오|자정/u.test(words);
  const relative = /오늘|내일|어제|모레|[이다지]\S?\s?(?:날|달|주|월)|올해|내년|지난해/u.test(words);
  return (has(day ?? month) && clock) || relative;
}

/** What is wrong with a leaf, by a check that shares no code with the library. */
function problemOf({ path, value, words }: Leaf, document: Document): string | undefined {
  const fields: Readonly<Record<string, { readonly normalisation: string }>> = SUMMARY_FIELDS;
  const declared = fields[path]?.normalisation;
  const text = String(value);
  const joined = words.join(' ');
  const same = words.some((one) => squeeze(one) === text);
  const holds = {
    verbatim: () => words.some((one) => one.includes(text)),
    'spaces-collapsed': () => same,
    'full-name': () => same || namesOf(document).has(text),
    'iso-date': () => /^\d{4}/u.test(text) && text.split('/').every((end) => isTold(end, joined)),
    numeral: () => /^-?\d+(?:\.\d+)?$/u.test(text),
    count: () => Number.isInteger(value) && Number(value) > 0,
    unit: () => text !== '',
    code: () => document.referents.some(({ code }) => code === text),
    predicate: () => /^[a-z-]+$/u.test(text),
    boolean: () => typeof value === 'boolean',
    score: () => Number(value) > 0,
    licence: () => /^공공누리 제[1-4]유형$/u.test(text) && joined.includes(text.charAt(6)),
  }[declared ?? ''];
  if (holds === undefined) return `${path}: 정한 것이 없다`;
  return holds() ? undefined : `${path}: ${text} ← ${words.join(' | ')}`;
}

const problems = (document: Document) => leavesOf(document).flatMap((leaf) => problemOf(leaf, document) ?? []);

describe('요약의 칸마다 정한 대로 근거에서 나온다', () => {
  const PRESS = 'examples/press';
  it.each(readdirSync(PRESS).filter((name) => name.endsWith('.txt')))('%s', (name) => {
    expect(problems(analyzer.analyze(readFileSync(join(PRESS, name), 'utf8')))).toEqual([]);
  });

  it('지어낸 보도자료', () => {
    const release = fc
      .record({
        body: fc.constantFrom('충북도', '강릉시', '환경부', '여수시(시장 한결)'),
        day: fc.constantFrom('5일', '3월 7일 오후 2시', '다음 달 10일', ''),
        place: fc.constantFrom('시청 대회의실에서', '강릉시청 상황실에서', ''),
        act: fc.constantFrom('둘레길 설명회를 열었다', '3대 전략을 발표했다', '예산 25억 원을 투입한다고 밝혔다'),
        more: fc.constantFrom(
          '준비물: 신분증, 물, 우산 등',
          '주요 내용은 요금 감면, 기간 연장 등이다.',
          '수출액은 전년보다 12.3% 늘었다.',
          '□ 지원 대상\n ○ 청년\n ○ 신혼부부',
          '“꼼꼼히 챙기겠다”고 한결 시장은 말했다.',
        ),
      })
      .map(({ body, day, place, act, more }) => `${body}, 둘레길\n\n${body}는 ${day} ${place} ${act}.\n\n${more}\n`);
    fc.assert(
      fc.property(release, (text) => {
        expect(problems(analyzer.analyze(text, { publishedAt: '2024-03-08' }))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('낯선 글자는 보통의 글자로 들고, 근거는 글 그대로의 자리다', () => {
    const text = '강릉시는 ７일 `솔향 달빛시장´을 열고\u200b ２０개 점포를 들였다고 밝혔다.';
    const { summary } = analyzer.analyze(text, { publishedAt: '2025-03-07' });
    const [place] = summary.oneLine?.evidence ?? [];
    expect(summary.oneLine?.value).toBe("강릉시는 7일 '솔향 달빛시장'을 열고 20개 점포를 들였다고 밝혔다.");
    expect(text.slice(place?.start, place?.end)).toBe(text);
  });
});
