import { beforeAll, describe, expect, it } from 'vitest';
import { byRule } from '../../../src/core/evidence.ts';
import type { Morpheme, Name, Tag } from '../../../src/core/layers.ts';
import { loadStandardLexicon } from '../../../src/dictionary/standard.ts';
import { type Cues, readCues } from '../../../src/entities/model/cues.ts';
import { visitFeatures } from '../../../src/entities/model/features.ts';
import { shapeOf } from '../../../src/entities/model/shape.ts';
import { readTokens, type Token } from '../../../src/entities/model/tokens.ts';

let cues: Cues;
beforeAll(async () => {
  cues = readCues(await loadStandardLexicon());
});

/** 가람시장/NNG 하병필/NNP 이/JKS (/SSO 말/NNG 하/XSV 았/EP 다/EF; 하 and 았 share a character. */
const TEXT = '가람시장 하병필이 (말했다)';
const morpheme = (form: string, tag: Tag, start: number, end: number): Morpheme => ({
  form,
  tag,
  start,
  end,
  sentence: 0,
});
const MORPHEMES: readonly Morpheme[] = [
  morpheme('가람시장', 'NNG', 0, 4),
  morpheme('하병필', 'NNP', 5, 8),
  morpheme('이', 'JKS', 8, 9),
  morpheme('(', 'SSO', 10, 11),
  morpheme('말', 'NNG', 11, 12),
  morpheme('하', 'XSV', 12, 13),
  morpheme('었', 'EP', 12, 13),
  morpheme('다', 'EF', 13, 14),
  morpheme(')', 'SSC', 14, 15),
];
const NAMES: readonly Name[] = [
  { type: 'TITLE', start: 0, end: 4, evidence: byRule('test') },
  { type: 'PERSON', start: 5, end: 8, uncertain: true, evidence: byRule('test') },
];

function featuresAt(tokens: readonly Token[], index: number): ReadonlyMap<string, string> {
  const features = new Map<string, string>();
  visitFeatures(tokens, index, (template, value) => features.set(template, value));
  return features;
}

describe('readTokens', () => {
  it('띄어쓰기, 이름, 조사, 열린 괄호를 적는다', () => {
    const tokens = readTokens(MORPHEMES, NAMES, cues);
    expect(tokens.map(({ spaced }) => spaced)).toEqual([true, true, false, true, false, false, false, false, false]);
    expect(tokens.map(({ name }) => name).slice(0, 4)).toEqual(['TITLE', '?PERSON', '', '']);
    expect(tokens.map(({ bracket }) => bracket)).toEqual(['', '', '', '(', '(', '(', '(', '(', '']);
    expect(tokens[1]?.word).toMatchObject({
      first: { form: '하병필' },
      last: { form: '이' },
      particle: '이',
      previous: { form: '가람시장' },
      next: { form: '(' },
    });
    expect(tokens.map(({ start, end }) => TEXT.slice(start, end))[1]).toBe('하병필');
  });

  it('이름의 둘째 형태소부터는 +를 붙인다', () => {
    const names: readonly Name[] = [{ type: 'AGENCY', start: 0, end: 8, evidence: byRule('test') }];
    expect(
      readTokens(MORPHEMES, names, cues)
        .map(({ name }) => name)
        .slice(0, 3),
    ).toEqual(['AGENCY', 'AGENCY+', '']);
  });

  it('문장이 문서의 가운데 있어도 앞 문장의 이름에 걸리지 않는다', () => {
    const later = MORPHEMES.map(({ start, end, ...rest }) => ({ ...rest, start: start + 100, end: end + 100 }));
    expect(
      readTokens(later, NAMES, cues)
        .map(({ name }) => name)
        .join(''),
    ).toBe('');
    expect(readTokens([], NAMES, cues)).toEqual([]);
  });
});

describe('visitFeatures', () => {
  it('자신과 둘레를 본다', () => {
    const features = featuresAt(readTokens(MORPHEMES, NAMES, cues), 1);
    expect(Object.fromEntries(features)).toMatchObject({
      form: '하병필',
      'form-1': '가람시장',
      'form+1': '이',
      'form-1 form': '가람시장 하병필',
      'tag tag+1': 'NNP JKS',
      prefix1: '하',
      suffix2: '병필',
      shape: '가3',
      'name-1': 'TITLE',
      space: '1',
      'space+1': '0',
      particle: '이',
    });
    expect(features.has('form-2')).toBe(false);
  });

  it('빈 값은 보이지 않는다', () => {
    const tokens = readTokens(MORPHEMES, NAMES, cues);
    for (const index of tokens.keys()) {
      for (const [template, value] of featuresAt(tokens, index)) expect(value, template).not.toBe('');
    }
  });
});

describe('cues', () => {
  it.each([
    ['하병필', /^2/],
    ['김민수', /^2\+/],
    ['선우진', /^[12]/],
    ['김', /^surname$/],
    ['위원회', /^no name$|^$/],
    ['Kim', /^$/],
    ['', /^$/],
  ])('이름다움: %s → %s', (form, expected) => {
    expect(cues.person(form)).toMatch(expected);
  });

  it.each([
    ['경상남도', 'REGION'],
    ['기획재정부', 'AGENCY'],
    ['장관', 'title'],
    ['해양수산국장', 'end title'],
    ['가람진흥원', 'end agency'],
  ])('사전의 갈래: %s → %s', (form, expected) => {
    expect(cues.gazetteer(form)).toContain(expected);
  });

  it.each([
    ['위원회', 'AGENCY', true],
    ['한국', 'REGION', true],
    ['간담회', 'PERSON', true],
    ['가람위원회', 'AGENCY', false],
    ['하병필', 'PERSON', false],
  ])('이름이 아닌 말: %s, %s → %s', (form, type, expected) => {
    expect(cues.isNoName(form, type)).toBe(expected);
  });
});

describe('shapeOf', () => {
  it.each([
    ['하병필', '가3'],
    ['디지털플랫폼정부', '가5'],
    ['K-푸드', 'A-가'],
    ['2021', '0'],
    ['李', '漢'],
    ['LG전자', 'A가'],
    ['', ''],
    ['\ud83d', '\ud83d'],
  ])('%s → %s', (form, shape) => {
    expect(shapeOf(form)).toBe(shape);
  });
});
