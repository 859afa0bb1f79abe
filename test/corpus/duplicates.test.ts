import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GongboError } from '../../src/core/errors.ts';
import { findDuplicates } from '../../src/corpus/duplicates.ts';
import { shinglesOf } from '../../src/corpus/shingles.ts';
import { similarSets } from '../../src/corpus/similar-sets.ts';
import { costRatio } from '../support/cost-ratio.ts';
import { release } from './release.ts';

const BODY = `나래군은 봄을 맞아 읍내 둘레길 네 곳을 새로 단장했다고 밝혔다.
나무 계단을 바꾸고 쉼터 열두 곳에 그늘막을 세웠으며, 밤에도 걸을 수 있도록 등을 달았다.
군은 다음 달부터 주말마다 해설사와 함께 걷는 자리를 마련한다.
참가비는 없으며 누리집이나 읍면 사무소에서 신청할 수 있다.`;
const OTHER = `가람시 수산물 도매시장이 새 건물로 옮겨 문을 열었다.
경매장은 온도를 자동으로 맞추고, 상인들은 손전화로 시세를 본다.`;

const pairsOf = (...input: Parameters<typeof findDuplicates>) =>
  findDuplicates(...input).groups.flatMap(({ pairs }) => pairs);

describe('findDuplicates', () => {
  it('줄바꿈과 기호만 다른 글은 같은 글이다', () => {
    const wrapped = `  ${BODY.replace(/ /g, '\n ').replaceAll(',', '，')}`;
    const [pair, ...more] = pairsOf([
      release({ id: '군', text: BODY, publishedAt: '2024-04-02' }),
      release({ id: '포털', text: wrapped, publishedAt: '2024-04-03' }),
      release({ id: '시장', text: OTHER, publishedAt: '2024-04-03' }),
    ]);
    expect(pair).toMatchObject({ left: { id: '군' }, right: { id: '포털' }, similarity: 1, kind: 'copy', changes: [] });
    expect(more).toEqual([]);
  });

  it('고친 글은 바뀐 문장을 두 글의 자리와 함께 알린다', () => {
    const revised = `${BODY.replace('열두 곳', '열세 곳')}\n비가 오면 쉰다.`;
    const [pair] = pairsOf([release({ id: '나', text: revised }), release({ id: '가', text: BODY })]);
    expect(pair?.kind).toBe('revision');
    expect(pair?.changes).toHaveLength(2);
    const [{ left, right } = {}, added] = pair?.changes ?? [];
    expect(BODY.slice(left?.start, left?.end)).toBe(left?.text);
    expect(revised.slice(right?.start, right?.end)).toBe(right?.text);
    expect([left?.text.includes('열두 곳'), right?.text.includes('열세 곳')]).toEqual([true, true]);
    expect(added).toEqual({ right: expect.objectContaining({ text: '비가 오면 쉰다.' }) });
  });

  it('숫자만 다른 다음 호는 정기 발표다', () => {
    const issue = (month: number) => `${BODY}\n둘레길 소식 ${month}월호입니다.`;
    const at = (id: string, month: number, publishedAt: string) => release({ id, text: issue(month), publishedAt });
    expect(pairsOf([at('a', 3, '2024-03-08'), at('b', 4, '2024-04-08')])[0]?.kind).toBe('recurring');
    expect(pairsOf([at('a', 3, '2024-03-08'), at('b', 4, '2024-03-09')])[0]?.kind).toBe('revision');
  });

  it('쪽 꾸밈과 문의처는 견주지 않는다', () => {
    const page = (id: string, around: string) => {
      const text = `${BODY}\n${around}`;
      const made = release({ id, text });
      const last = (made.sentences?.length ?? 1) - 1;
      const blocks = made.sentences?.map(({ start, end }, index) => ({
        start,
        end,
        role: index === last ? ('furniture' as const) : ('paragraph' as const),
        level: 0,
        content: { start, end },
        evidence: { by: 'rule', rule: 'test' } as const,
      }));
      return { ...made, ...(blocks === undefined ? {} : { blocks }) };
    };
    const pair = pairsOf([
      page('a', '이전 글 다음 글 목록으로 첫 쪽'),
      page('b', '함께 본 소식: 바닷가 음악회 열려'),
    ])[0];
    expect(pair?.similarity).toBe(1);
  });

  it('똑같은 글은 몇이든 가장 이른 것과만 짝짓고 한 모둠이 된다', () => {
    const copies = Array.from({ length: 30 }, (_, index) => release({ id: `시${index + 10}`, text: BODY }));
    const { groups } = findDuplicates(copies);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.documents).toHaveLength(30);
    expect(groups[0]?.pairs).toHaveLength(29);
  });

  it('같은 id의 같은 글은 한 번만 세고, 글이 없는 결과는 따로 알린다', () => {
    const one = release({ id: 'a', text: BODY });
    expect(findDuplicates([one, one, release({ id: 'b' })])).toEqual({ groups: [], withoutText: [{ id: 'b' }] });
  });

  it.each([0, -1, 1.1, Number.NaN])('threshold %s는 잘못이다', (threshold) => {
    expect(() => findDuplicates([], { threshold })).toThrow(GongboError);
  });

  it('빈 글, 기호뿐인 글, 짝 잃은 대리 문자에도 던지지 않는다', () => {
    const odd = ['', ' \n', '□ ○ ※', '\ud800', '가'].map((text, index) => release({ id: String(index), text }));
    expect(findDuplicates(odd).groups).toEqual([]);
  });

  it('들어온 차례와 상관없다', () => {
    const words = fc.array(fc.constantFrom(...BODY.split(/(?<=[,.])\s/), ...OTHER.split('\n')), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), fc.integer(), (texts, seed) => {
        const input = texts.map((lines, index) => release({ id: `글${index % 5}`, text: lines.join('\n') }));
        const [shuffled] = fc.sample(fc.shuffledSubarray(input, { minLength: input.length }), { seed, numRuns: 1 });
        const found = findDuplicates(input, { threshold: 0.5 });
        expect(findDuplicates(shuffled ?? input, { threshold: 0.5 })).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });
});

describe('similarSets', () => {
  const sets = fc.array(
    fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 14 }).map((list) => Uint32Array.from(list).sort()),
    { maxLength: 14 },
  );

  it('모든 짝을 견준 것과 같다', () => {
    fc.assert(
      fc.property(sets, fc.constantFrom(0.1, 0.4, 0.5, 0.8, 1), (input, threshold) => {
        const expected = input.flatMap((left, one) =>
          input.flatMap((right, other) => {
            const common = left.filter((member) => right.includes(member)).length;
            const similarity = common / (left.length + right.length - common);
            return one < other && similarity >= threshold ? [{ left: one, right: other, similarity }] : [];
          }),
        );
        expect(similarSets(input, threshold)).toEqual(expected);
      }),
    );
  });

  it('여러 범위에 흩어진 많은 원소에서도 같다', () => {
    // More than fit into one range of counting.
    const member = (seed: number) => Math.imul(seed + 1, 0x9e3779b1) >>> 0;
    const input = Array.from({ length: 120 }, (_, index) =>
      Uint32Array.from({ length: 700 }, (_, at) =>
        member(at < 640 + (index % 60) ? (index % 60) * 700 + at : index * 1000 + 90_000 + at),
      ).sort(),
    );
    const found = similarSets(input, 0.8);
    expect(found.map(({ left, right }) => [left, right])).toEqual(Array.from({ length: 60 }, (_, at) => [at, at + 60]));
    for (const [at, { similarity }] of found.entries()) expect(similarity).toBe((640 + at) / (760 - at));
  });

  it('글 수에 비례하는 시간에 끝난다', () => {
    const ratio = costRatio(
      (count) => {
        const input = Array.from({ length: count }, (_, index) =>
          shinglesOf(
            `${BODY.slice(0, 60)}${Array.from({ length: 40 }, (_, at) => `${index * 7919 + at * 31}번`).join('')}`,
          ),
        );
        return () => similarSets(input, 0.8);
      },
      { length: 300, factor: 8 },
    );
    expect(ratio).toBeLessThan(3);
  });
});

it('shinglesOf: 짧은 글은 통째로 하나, 빈 글은 없음', () => {
  expect(
    ['', '가', '가나다라마바', '가나다라마바사', '가가가가가가가가'].map((text) => shinglesOf(text).length),
  ).toEqual([0, 1, 1, 2, 1]);
});
