import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Analyzer, createAnalyzer, type Document } from '../../src/index.ts';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(
  JSON.parse(readFileSync('src/summary/render/schema.json', 'utf8')),
);
const ALL = { text: true, morphemes: true } as const;
const PRESS = 'examples/press';

let analyzer: Analyzer;
let sample: Document;
beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
  sample = analyzer.analyze(readFileSync(join(PRESS, 'province.txt'), 'utf8'), { id: 'province' });
});

/** What the schema complains about; JSON all the way, as a reader in another language gets it. */
function problems(value: unknown): readonly string[] {
  validate(JSON.parse(JSON.stringify(value)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('맞는 문서', () => {
  it.each(readdirSync(PRESS).filter((name) => name.endsWith('.txt')))('%s', (name) => {
    const document = analyzer.analyze(readFileSync(join(PRESS, name), 'utf8'), { id: name });
    expect(problems(document.toJSON(ALL))).toEqual([]);
    expect(problems(document.toJSON())).toEqual([]);
  });

  it.each([
    ['빈 글', ''],
    ['이상한 글자', '\ud800 \u0000 ▲ ① 😀 3대 전략 “'],
    ['길게 이어진 글자', '가'.repeat(3000)],
  ])('%s', (_, text) => expect(problems(analyzer.analyze(text).toJSON(ALL))).toEqual([]));
});

describe('틀린 문서를 잡아낸다', () => {
  it.each([
    ['모르는 항목', (json: Record<string, unknown>) => ({ ...json, extra: 1 })],
    ['없는 층', ({ plans: _, ...json }: Record<string, unknown>) => json],
    [
      '항목 밖을 가리키는 계획',
      ({ plans, ...json }: Record<string, unknown>) => ({
        ...json,
        plans: Array.isArray(plans) ? plans.map((plan) => ({ ...plan, under: -1 })) : [],
      }),
    ],
    [
      '모르는 상태',
      ({ plans, ...json }: Record<string, unknown>) => {
        const evidence = { by: 'rule', rule: 'a.b' };
        const status = { text: '끝냈다', start: 0, end: 3, value: 'finished', evidence };
        return { ...json, plans: Array.isArray(plans) ? plans.map((plan) => ({ ...plan, status })) : [] };
      },
    ],
    ['다른 판', (json: Record<string, unknown>) => ({ ...json, schemaVersion: '0.1' })],
    ['날짜 아닌 배포일', (json: Record<string, unknown>) => ({ ...json, publishedAt: '어제' })],
    ['음수 위치', (json: Record<string, unknown>) => ({ ...json, sentences: [{ start: -1, end: 3, block: 0 }] })],
    [
      '근거 없는 개체',
      (json: Record<string, unknown>) => ({ ...json, entities: [{ type: 'LAW', text: '법', start: 0, end: 1 }] }),
    ],
    [
      '모르는 개체 종류',
      (json: Record<string, unknown>) => {
        return {
          ...json,
          entities: [{ type: 'ANIMAL', text: '소', start: 0, end: 1, evidence: { by: 'rule', rule: 'a.b' } }],
        };
      },
    ],
    [
      '근거 없는 요약',
      (json: Record<string, unknown>) => {
        return {
          ...json,
          summary: { plans: [], officials: [], keyFigures: [], issuer: { value: '가람시', evidence: [] } },
        };
      },
    ],
  ])('%s', (_, spoil) => {
    const json: Record<string, unknown> = JSON.parse(JSON.stringify(sample.toJSON()));
    expect(problems(json)).toEqual([]);
    expect(problems(spoil(json))).not.toEqual([]);
  });
});

describe('toJSON', () => {
  it('정답 파일의 항목 이름과 뜻을 그대로 쓴다', () => {
    const json = sample.toJSON();
    expect(json.entities[0]).toMatchObject({ type: 'AGENCY', text: '충청북도', start: 0, end: 4 });
    const tasks = json.plans.find(({ head }) => head === '핵심과제');
    const strategies = json.plans.findIndex(({ head }) => head === '전략');
    expect(tasks).toMatchObject({
      label: '6대 핵심과제',
      count: 6,
      unit: '대',
      head: '핵심과제',
      complete: true,
      parent: '3대 전략',
      parentIndex: strategies,
    });
    const vision = '물길 따라 머무는 중부내륙';
    expect(json.plans[strategies]?.vision).toMatchObject({ text: vision, value: vision, evidence: { by: 'rule' } });
    expect(json.officials[0]).toMatchObject({
      name: '서문걸',
      title: '행정부지사',
      org: '충청북도',
      mentions: ['서문걸'],
    });
    expect(json.dates.find(({ text }) => text === '12일')).toMatchObject({ iso: '2024-09-12' });
    expect(json.times.find(({ text }) => text === '오전 10시')).toMatchObject({ iso: 'T10:00', date: '2024-09-12' });
    expect(json.quotes[0]).toMatchObject({ text_start: '물길 관광벨트는 세 시군이 따로 ', speaker: '서문걸' });
  });

  it('계획이 어느 항목을 펴는지 싣는다', () => {
    const json = analyzer
      .analyze('시는 ▲정주환경 개선(3개 과제) ▲일자리 확충(2개 과제) 등 2대 전략과 5개 과제를 추진한다.')
      .toJSON();
    expect(problems(json)).toEqual([]);
    expect(json.plans.flatMap(({ label, under }) => (under === undefined ? [] : [`${label} ${under}`]))).toEqual([
      '3개 과제 0',
      '2개 과제 1',
    ]);
  });

  it('위치로 자른 글이 곧 text이다', () => {
    const json = sample.toJSON();
    for (const list of [json.entities, json.dates, json.times, json.quantities, json.quotes, json.events]) {
      for (const { text, start, end } of list) expect(sample.text.slice(start, end)).toBe(text);
    }
  });

  it('형태소와 글은 달라고 할 때만 싣는다', () => {
    expect(sample.toJSON()).not.toHaveProperty('morphemes');
    expect(sample.toJSON()).not.toHaveProperty('text');
    expect(sample.toJSON({ morphemes: true, text: true, blocks: false, sentences: false })).toMatchObject({
      morphemes: expect.any(Array),
      text: sample.text,
    });
    expect(sample.toJSON({ blocks: false })).not.toHaveProperty('blocks');
  });

  it('인용의 첫머리는 글자를 가르지 않는다', () => {
    const words = `${'가'.repeat(17)}😀 하겠다`;
    const [quote] = analyzer.analyze(`정수빈 과장은 “${words}”고 말했다.`).toJSON().quotes;
    expect(quote?.text_start).toBe('가'.repeat(17));
  });

  it('JSON으로 쓰고 읽어도 같다', () => {
    expect(JSON.parse(JSON.stringify(sample))).toEqual(sample.toJSON());
  });
});
