import { readdirSync, readFileSync } from 'node:fs';
import { createAnalyzer, createPool, type Pool } from 'gongbo/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The real worker lies in `dist`, so both sides of the comparison come from there.
const FOLDER = new URL('../../examples/press/', import.meta.url);
const RELEASES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ id: name, text: readFileSync(new URL(name, FOLDER), 'utf8'), publishedAt: '2024-05-03' }));
const ODD = ['', ' \n', '\ud83d 한쪽만 \udc00', '\u0000가람시\u2028는 3대 전략', '가'.repeat(300)];
const INPUTS = [...RELEASES, ...ODD.map((text, index) => ({ id: `odd ${index}`, text }))];
const DICTIONARIES = [
  {
    file: 'agencies.tsv',
    text: 'id\tname\ttype\taliases\tparent\tcode\tfrom\tto\tsource\tnote\nagency:가람빛재단\t가람빛재단\tagency\t\t\t\t\t\t지어낸 이름\t\n',
  },
];

describe('작업 스레드의 결과', () => {
  let pool: Pool;
  beforeAll(async () => {
    pool = await createPool({ workers: 2, engine: 'garu', json: { text: true, morphemes: true } });
  });
  afterAll(() => pool.close());

  it('이 스레드의 결과와 바이트까지 같다', async () => {
    const analyzer = await createAnalyzer({ engine: 'garu' });
    let count = 0;
    for await (const { index, document, error } of pool.run(INPUTS)) {
      const { text = '', ...options } = INPUTS[index] ?? {};
      expect(error).toBeUndefined();
      const expected = analyzer.analyze(text, options).toJSON({ text: true, morphemes: true });
      expect(JSON.stringify(document)).toBe(JSON.stringify(expected));
      count += 1;
    }
    expect(count).toBe(INPUTS.length);
    expect(pool.engine).toEqual(analyzer.engine);
  }, 90_000);

  it('글의 출처를 가진 Source도 받는다', async () => {
    const analyzer = await createAnalyzer({ engine: 'garu' });
    const { source } = analyzer.analyze('가람시(시장 한도윤)는 3일 3대 전략을 발표했다.', {
      id: 's',
      title: '가람시, 전략 발표',
    });
    const { value: result } = await pool.run([source]).next();
    expect(result).toMatchObject({ id: 's', document: { id: 's', title: '가람시, 전략 발표', text: source.text } });
    expect((await pool.analyze(source, { id: 't' })).id).toBe('t');
  });

  it('잘못된 배포일은 같은 잘못이다', async () => {
    const analyzer = await createAnalyzer({ engine: 'garu' });
    const thrown = (() => {
      try {
        analyzer.analyze('글', { publishedAt: '어제' });
      } catch (error) {
        return error;
      }
      return undefined;
    })();
    await expect(pool.analyze('글', { publishedAt: '어제' })).rejects.toEqual(thrown);
  });
});

describe('싣기', () => {
  it.each([
    ['없는 모델', { engine: 'kiwi', model: '/없는/모델' }],
    ['틀린 사전', { engine: 'garu', dictionaries: [{ file: 'a.tsv', text: '열 이름이 없다' }] }],
    ['모르는 엔진', { engine: '없음' as 'garu' }],
  ] as const)('%s: createAnalyzer와 같은 잘못으로 실패한다', async (_what, options) => {
    const expected = await createAnalyzer(options).catch((error: unknown) => error);
    await expect(createPool({ workers: 2, ...options })).rejects.toEqual(expected);
    expect(expected).toMatchObject({ name: 'GongboError' });
  });

  it('내 사전이 스레드에서도 쓰인다', async () => {
    const pool = await createPool({ workers: 1, engine: 'garu', dictionaries: DICTIONARIES });
    const { entities } = await pool.analyze('가람빛재단은 3일 문을 열었다.');
    await pool.close();
    expect(entities[0]).toMatchObject({
      text: '가람빛재단',
      evidence: { by: 'dictionary', entry: 'agency:가람빛재단' },
    });
  });
});
