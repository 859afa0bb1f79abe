import { describe, expect, it } from 'vitest';
import { readRelations } from '../../src/dictionary/relations.ts';
import { loadStandardLexicon } from '../../src/dictionary/standard.ts';
import type { Entry, Lexicon } from '../../src/dictionary/types.ts';

const lexicon: Lexicon = await loadStandardLexicon();
const relations = readRelations(lexicon);
const TABLES = ['agencies', 'public-institutions', 'regions', 'local-governments'] as const;

/** The day before a date, or the year before where only a year or a month is known. */
function dayBefore(date: string): string {
  if (date.length < 10) return String(Number(date.slice(0, 4)) - 1);
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

function first(form: string, at: string, table: string): Entry | undefined {
  return lexicon.lookup(form, { at, tables: [table] })[0];
}

/** Names and sure short forms of a row: each must mean the row throughout its validity. */
function formsOf({ name, aliases }: Entry): readonly string[] {
  const unsure = new Set(aliases.filter(({ uncertain }) => uncertain === true).map(({ form }) => form));
  return [name, ...aliases.map(({ form }) => form)].filter((form) => !unsure.has(form));
}

describe('이름이 바뀐 기관과 지역: 발표일이 정한다', () => {
  const dated = TABLES.flatMap((table) =>
    lexicon.table(table).flatMap((entry) => {
      const days = [entry.from, entry.to === undefined ? undefined : dayBefore(entry.to)];
      return days.flatMap((day) =>
        day === undefined ? [] : formsOf(entry).map((form) => [form, day, entry] as const),
      );
    }),
  );
  it(`날짜가 있는 모든 줄의 이름과 약칭 ${dated.length}개가 첫날과 마지막 날에 그 줄이다`, () => {
    const wrong = dated.filter(([form, day, entry]) => first(form, day, entry.table)?.id !== entry.id);
    expect(wrong.map(([form, day, { id }]) => `${form} ${day} ${id}`)).toEqual([]);
  });

  it('같은 약칭을 이어 쓴 두 이름은 바뀐 날에 갈린다', () => {
    const shared = lexicon.table('relations').flatMap(({ type, code = '', parent = '', from }) => {
      const old = lexicon.entry(code);
      const young = lexicon.entry(parent);
      if (type === 'member' || from === undefined || old === undefined || young === undefined) return [];
      const forms = formsOf(old).filter((form) => formsOf(young).includes(form));
      return forms.map((form) => ({ form, from, old, young }));
    });
    expect(shared.length).toBeGreaterThan(10);
    for (const { form, from, old, young } of shared) {
      expect(first(form, dayBefore(from), old.table)?.id, `${form} ${dayBefore(from)}`).toBe(old.id);
      if (young.from === from) expect(first(form, from, young.table)?.id, `${form} ${from}`).toBe(young.id);
    }
  });

  it.each([
    ['산업부', '2007-05-01', '2012-12-31', '산업통상자원부'],
    ['산업부', '2013-03-23', '2025-09-30', '산업통상자원부'],
    ['산업부', '2025-10-01', '2026-07-01', '산업통상부'],
    ['산자부', '1998-02-28', '2008-02-28', '산업자원부'],
    ['산자부', '2013-03-23', '2025-09-30', '산업통상자원부'],
    ['행안부', '2008-03-01', '2013-03-22', '행정안전부'],
    ['행자부', '2014-11-19', '2017-07-25', '행정자치부'],
    ['복지부', '2008-03-01', '2010-03-18', '보건복지가족부'],
    ['복지부', '2010-03-19', '2026-01-01', '보건복지부'],
    ['농식품부', '2008-03-01', '2013-03-22', '농림수산식품부'],
    ['농식품부', '2013-03-23', '2026-01-01', '농림축산식품부'],
    ['국토부', '2008-03-01', '2013-03-22', '국토해양부'],
    ['국토부', '2013-03-23', '2026-01-01', '국토교통부'],
    ['노동부', '1990', '2010-07-04', '노동부'],
    ['노동부', '2010-07-05', '2026-01-01', '고용노동부'],
    ['재경부', '2000', '2008-02-28', '재정경제부'],
    ['재경부', '2026-01-02', '2026-07-01', '재정경제부'],
    ['재정경제부', '2000', '2008-02-28', '재정경제부'],
  ])('%s는 %s부터 %s까지 %s', (form, from, to, name) => {
    expect(first(form, from, 'agencies')?.name).toBe(name);
    expect(first(form, to, 'agencies')?.name).toBe(name);
  });

  it('돌아온 이름은 때마다 다른 기관이다', () => {
    expect(first('재정경제부', '2005', 'agencies')?.id).not.toBe(first('재정경제부', '2026-05', 'agencies')?.id);
    expect(first('해양수산부', '2005', 'agencies')?.id).not.toBe(first('해양수산부', '2014', 'agencies')?.id);
    expect(first('행정안전부', '2010', 'agencies')?.id).not.toBe(first('행정안전부', '2020', 'agencies')?.id);
  });
});

describe('앞뒤 이름과 권역', () => {
  const names = (entries: readonly Entry[]) => entries.map(({ name }) => name);
  it.each([
    ['agency:산업통상부', ['산업통상자원부', '지식경제부'], []],
    ['agency:지식경제부', ['정보통신부', '산업자원부'], ['산업통상자원부', '산업통상부']],
    ['agency:국가데이터처', ['통계청'], []],
    ['agency:기획재정부', ['재정경제부', '기획예산처'], ['재정경제부', '기획예산처']],
    ['agency:국가보훈처', ['원호처', '군사원호청'], ['국가보훈부']],
    ['region:5100000000', ['강원도'], []],
    ['region:4600000000', [], ['전남광주통합특별시']],
    ['institution:한국부동산원', ['한국감정원'], []],
    ['agency:없는 것', [], []],
  ])('%s', (id, former, later) => {
    expect(names(relations.former(id)).slice(0, former.length)).toEqual(former);
    expect(names(relations.later(id)).slice(0, 2)).toEqual(later);
  });

  it('권역에 드는 곳을 안다', () => {
    expect(names(relations.members('region:부울경'))).toEqual(['부산광역시', '울산광역시', '경상남도']);
    expect(names(relations.members('region:수도권'))).toEqual(['서울특별시', '인천광역시', '경기도']);
    expect(relations.members('region:1100000000')).toEqual([]);
  });

  it('바뀐 날은 앞뒤 이름의 쓴 기간과 맞는다', () => {
    for (const { id, type, code = '', parent = '', from } of lexicon.table('relations')) {
      if (from === undefined) continue;
      const old = lexicon.entry(code);
      const young = lexicon.entry(parent);
      if (type === 'renamed' && old?.to !== undefined) expect(old.to, id).toBe(from);
      if (young?.from !== undefined) expect(young.from <= from, id).toBe(true);
    }
  });
});
