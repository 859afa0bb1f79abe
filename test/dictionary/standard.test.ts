import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { GongboError } from '../../src/core/errors.ts';
import { compileTables } from '../../src/dictionary/compile.ts';
import { entityTypeOf } from '../../src/dictionary/entity-type.ts';
import { loadStandardLexicon } from '../../src/dictionary/standard.ts';
import type { Lexicon } from '../../src/dictionary/types.ts';
import { agencies } from './table.ts';

const FOLDER = fileURLToPath(new URL('../../dictionaries', import.meta.url));
const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.tsv'))
  .map((file) => ({ file, text: readFileSync(`${FOLDER}/${file}`, 'utf8') }));

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadStandardLexicon();
});

function first(form: string, at: string): string | undefined {
  return lexicon.lookup(form, { at })[0]?.name;
}

describe('실려 있는 사전', () => {
  it('모든 표가 점검을 지난다', () => {
    expect(() => compileTables(FILES, { traceable: true })).not.toThrow();
  });

  it('표마다 출처와 이용 조건을 적었다', () => {
    for (const { file, text } of FILES) {
      const comments = text.split('\n').filter((line) => line.startsWith('#'));
      expect(
        comments.some((line) => /출처/.test(line)),
        `${file} 출처`,
      ).toBe(true);
      expect(
        comments.some((line) => /이용 조건/.test(line)),
        `${file} 이용 조건`,
      ).toBe(true);
    }
  });

  it('parent를 따라가면 끝이 있다', () => {
    for (const { file } of FILES) {
      for (const entry of lexicon.table(file.slice(0, -'.tsv'.length))) {
        let steps = 0;
        for (let id = entry.parent; id !== undefined; id = lexicon.entry(id)?.parent) {
          steps += 1;
          if (steps > 10) throw new Error(`parent가 돌고 돕니다: ${entry.id}`);
        }
      }
    }
  });

  it.each([
    ['산업부', '2021-12-02', '산업통상자원부'],
    ['산업부', '2026-07-01', '산업통상부'],
    ['국토부', '2012', '국토해양부'],
    ['국토부', '2022', '국토교통부'],
    ['농식품부', '2011-01-01', '농림수산식품부'],
    ['농식품부', '2020', '농림축산식품부'],
    ['강원', '2021-05-01', '강원도'],
    ['강원', '2024-05-01', '강원특별자치도'],
    ['전북', '2023', '전라북도'],
    ['과기정통부', '2020-03-03', '과학기술정보통신부'],
    ['재난및안전관리기본법', '2020', '재난 및 안전관리 기본법'],
  ])('%s는 %s에 %s', (form, at, name) => {
    expect(first(form, at)).toBe(name);
  });

  it.each([
    ['기획재정부', ['AGENCY']],
    ['경상남도', ['AGENCY', 'REGION']],
    ['경남도청', ['FACILITY']],
    ['진주', ['REGION', 'AGENCY']],
    ['남해안남중권', ['REGION']],
    ['한국토지주택공사', ['AGENCY']],
    ['세계보건기구', ['ORG']],
    ['도로교통법', ['LAW']],
    ['베트남', ['REGION']],
  ])('%s의 갈래', (form, types) => {
    expect(new Set(lexicon.lookup(form).map(entityTypeOf))).toEqual(new Set(types));
  });

  it('다른 뜻이 있는 말은 불확실하다', () => {
    for (const form of ['광주시', '구리', '이천', '화성', '경찰', '한은', '중구', '기아']) {
      const sure = lexicon.matchesAt(form, 0).filter(({ end, uncertain }) => end === form.length && !uncertain);
      expect(sure, form).toEqual([]);
    }
  });

  it('지역에는 법정동 코드와 상위 지역이 있다', () => {
    const [city] = lexicon.lookup('진주시', { tables: ['regions'] });
    expect(city).toMatchObject({ code: '4817000000', parent: 'region:4800000000' });
    expect(lexicon.entry(city?.parent ?? '')?.name).toBe('경상남도');
    const [government] = lexicon.lookup('진주시', { tables: ['local-governments'] });
    expect(government?.parent).toBe(city?.id);
  });

  it('직함은 낱말 목록이라 물어야 나온다', () => {
    expect(lexicon.lookup('청장')).toEqual([]);
    expect(lexicon.lookup('청장', { tables: ['titles'] })[0]).toMatchObject({ code: 'fusable', entity: 'TITLE' });
  });

  it('한 번만 읽는다', async () => {
    expect(await loadStandardLexicon()).toBe(lexicon);
  });
});

describe('쓰는 이의 파일', () => {
  it('내장 사전보다 앞선다', async () => {
    const file = agencies({ id: 'my:산업부', name: '산업협력부', type: 'ministry', aliases: '산업부' });
    const mine = await loadStandardLexicon([file]);
    expect(mine.lookup('산업부', { at: '2021-12-02' })[0]?.name).toBe('산업협력부');
    expect(mine.lookup('국토부', { at: '2022' })[0]?.name).toBe('국토교통부');
    expect(lexicon.lookup('산업부', { at: '2021-12-02' })[0]?.name).toBe('산업통상자원부');
  });

  it('잘못이 있으면 줄과 열을 가리킨다', async () => {
    const file = agencies({ id: 'my:가람청', name: '가람청', type: 'agency', from: '작년' });
    await expect(loadStandardLexicon([file])).rejects.toThrow(GongboError);
    await expect(loadStandardLexicon([file])).rejects.toThrow('agencies.tsv:4 [from] 날짜가 아닙니다: 작년');
  });
});
