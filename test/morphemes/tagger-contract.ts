import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitsSurrogatePair } from '../../src/core/offsets.ts';
import type { KnownName, TaggedMorpheme, Tagger } from '../../src/morphemes/tagger.ts';
import { eojeolOf, namesIn, plain } from './notation.ts';

const PIECES = [
  ...['가', '나다', '경상남도', '는', '은', '했다', '뷁', '힣', 'ㄱ', 'ㅋㅋ', 'ᄀ', 'ᆨ', 'ᅡ', '漢', 'ﷺ', 'ا'],
  ...['\u0000', '\ud800', '\udc00', '😀', '👨‍👩‍👧', '\u200d', '\u200b', '\ufeff', '\ue000', '\u{10ffff}', '\u0301'],
  ...[' ', '  ', '\n', '\t', '\r\n', '\u3000', '\u00a0', '\u0085', '\u2028', '\u001b', '\u007f', '￿'],
  ...['1', '2,3', '12.', '.', '..', '"', '“', '(', ')', '#', '@', 'a', 'http://', 'x@y.z', '%', '½', '①', '·', '\\'],
];

const TEXT = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((units) => units.map((unit) => String.fromCharCode(unit)).join('')),
);
const OFFSET = fc.integer({ min: -2, max: 60 });
const NAMES = fc.array(fc.record({ start: OFFSET, end: OFFSET }), { maxLength: 5 });

const SENTENCE = '하병필 도지사권한대행은 오전에 지역혁신협의회를 개최했다.';

/** What holds of every engine behind the `Tagger` interface. */
export function testTagger(get: () => Tagger): void {
  test.each([
    ['하병필', '하병필 도지사권한대행은 말했다.', '하병필/NNP'],
    ['하병필', '이날 하병필은 말했다.', '하병필/NNP 은/JX'],
    ['오종수', '오종수가 설명했다.', '오종수/NNP 가/JKS'],
    ['오종수', '위원들은 오종수와 만났다.', '오종수/NNP 와/J'],
    ['경상남도 지역혁신협의회', '경상남도 지역혁신협의회는 2일 보고회를 열었다.', '경상남도 지역혁신협의회/NNP 는/JX'],
    ['경상남도 지역혁신협의회', '도는 경상남도 지역혁신협의회의 의견을 들었다.', '경상남도 지역혁신협의회/NNP 의/JKG'],
    ['박나은', '박나은은 두 안건을 설명했다.', '박나은/NNP 은/JX'],
    ['이은을', '회의에서 이은을을 뽑았다.', '이은을/NNP 을/JKO'],
  ])('이름 %s은 통째로 남고 뒤의 조사는 따로 선다', (name, text, expected) => {
    expect(eojeolOf(get(), text, name)).toContain(expected);
  });

  test('괄호 속 이름과 이어진 이름도 통째로 남는다', () => {
    const text = '경남도(하병필)는 오종수·하병필과 함께했다.';
    const forms = get().tag(text, namesIn(text, '경남도', '하병필', '오종수'));
    expect(forms.filter(({ tag }) => tag === 'NNP').map(({ form }) => form)).toEqual([
      '경남도',
      '하병필',
      '오종수',
      '하병필',
    ]);
  });

  test('이름에 품사를 줄 수 있다', () => {
    const name: KnownName = { start: 4, end: 11, tag: 'NNG' };
    expect(plain(get().tag('하병필 도지사권한대행은', [name]))).toContain('도지사권한대행/NNG 은/JX');
  });

  test('형태소마다 어절이 아닌 제 자리를 갖는다', () => {
    const text = '정부는 지원을 확대했다.';
    const surface = (form: string) => {
      const found = get()
        .tag(text, [])
        .find((one) => one.form === form);
      return found === undefined ? undefined : text.slice(found.start, found.end);
    };
    expect(['정부', '는', '지원', '을', '확대', '하', '다', '.'].map(surface)).toEqual([
      '정부', '는', '지원', '을', '확대', '했', '다', '.',
    ]); // biome-ignore format: two rows to compare
  });

  test('이모지 뒤의 위치도 UTF-16으로 센다', () => {
    const text = '😀😀 경상남도는 👍 협의했다';
    const found = get()
      .tag(text, [])
      .find(({ form }) => form === '협의');
    expect(found).toMatchObject({ start: text.indexOf('협의'), end: text.indexOf('협의') + 2 });
  });

  test.each([
    '',
    ' ',
    '   \n\t　',
    '\u0000',
    '\ud800',
    '\udc00\ud800',
    '가\ud800나',
    '\u{10ffff}',
    '뷁뷁뷁',
    '줁뉕솭햯졋꿕먜춮',
  ])('별난 글 %j', (text) => {
    expect(problem(text, get().tag(text, []))).toBeUndefined();
  });

  test('아무 글이나 아무 이름과 주어도 던지지 않고, 구간이 올바르며, 보이는 글자를 빠뜨리지 않는다', () => {
    const before = plain(get().tag(SENTENCE, []));
    fc.assert(
      fc.property(TEXT, NAMES, (text, names) => {
        const morphemes = get().tag(text, names);
        expect(problem(text, morphemes)).toBeUndefined();
        expect(get().tag(text, names)).toEqual(morphemes);
      }),
      { numRuns: 1000 },
    );
    expect(plain(get().tag(SENTENCE, []))).toBe(before);
  });

  test('읽지 못하는 글이 아무리 많아도 다음 글의 결과는 같다', () => {
    const before = plain(get().tag(SENTENCE, []));
    for (let count = 0; count < 1000; count += 1) get().tag('도😀ᆨ👨‍👧\u{10ffff}', []);
    expect(plain(get().tag(SENTENCE, []))).toBe(before);
  });

  test('띄어쓰기 없는 28,000자도 길이에 비례한 시간에 읽는다', () => {
    const text = '경상남도는지역혁신협의회를개최했다'.repeat(1_648).slice(0, 28_000);
    get().tag(text.slice(0, 2_000), []);
    const quarter = elapsed(() => get().tag(text.slice(0, 7_000), []));
    const whole = elapsed(() => expect(problem(text, get().tag(text, []))).toBeUndefined());
    // Four times the length; quadratic would be sixteen times. The margin is for a busy machine.
    expect(whole / quarter).toBeLessThan(8);
  });

  test('긴 글 속의 이름도 자르는 자리와 상관없이 통째로 남는다', () => {
    const name = '경상남도 지역혁신협의회';
    const text = `${name}와 `.repeat(900);
    const names = namesIn(text, name);
    const kept = get()
      .tag(text, names)
      .filter(({ form }) => form === name);
    expect(kept.length).toBe(names.length);
  });
}

/** What is wrong with morphemes, if anything is. */
function problem(text: string, morphemes: readonly TaggedMorpheme[]): string | undefined {
  let previous = 0;
  let covered = 0;
  for (const morpheme of morphemes) {
    const { form, start, end } = morpheme;
    const at = JSON.stringify(morpheme);
    if (form === '') return `빈 형태: ${at}`;
    if (start < previous) return `순서가 어긋남: ${at}`;
    if (end <= start || end > text.length) return `구간이 틀림: ${at}`;
    if (splitsSurrogatePair(text, start) || splitsSurrogatePair(text, end)) return `서로게이트 쌍을 가름: ${at}`;
    if (start > covered && text.slice(covered, start).trim() !== '') return `${covered}부터 빠짐`;
    previous = start;
    covered = Math.max(covered, end);
  }
  return text.slice(covered).trim() === '' ? undefined : `${covered}부터 빠짐`;
}

function elapsed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
