import { describe, expect, it } from 'vitest';
import { type Compiled, compileTables } from '../../src/dictionary/compile.ts';
import { entityTypeOf } from '../../src/dictionary/entity-type.ts';
import { createLexicon } from '../../src/dictionary/lexicon.ts';
import { agencies, tableFile } from './table.ts';

const FILES = [
  agencies(
    { id: 'agency:산업가람부', name: '산업가람부', type: 'ministry', aliases: '산가부', from: '2025-10-01' },
    { id: 'agency:산업나래부', name: '산업나래부', type: 'ministry', aliases: '산가부 | 산나부', to: '2025-10-01' },
    { id: 'agency:바다청', name: '바다청', type: 'agency', aliases: '바다?' },
    { id: 'agency:바다청 남부지부', name: '바다청 남부지부', type: 'agency', parent: 'agency:바다청' },
  ),
  tableFile(
    'regions.tsv',
    ['role: names', 'types: sea=REGION hall=FACILITY'],
    [
      { id: 'region:바다', name: '바다', type: 'sea', aliases: '남·북바다' },
      { id: 'hall:바다청', name: '바다청사', type: 'hall' },
      { id: 'region:海', name: '해', type: 'sea', aliases: '해?' },
    ],
  ),
  tableFile(
    'laws.tsv',
    ['role: names', 'entity: LAW', 'spacing: free'],
    [
      { id: 'law:바다 및 섬 관리법', name: '바다 및 섬 관리법', type: 'act' },
      { id: 'law:섬법', name: '섬법', type: 'act' },
    ],
  ),
  tableFile('plan-nouns.tsv', ['role: words'], [{ id: 'plan-noun:전략', name: '전략', type: 'strategy' }]),
];
const COMPILED = compileTables(FILES);
const LEXICON = createLexicon(COMPILED);

function names(form: string, at?: string): readonly string[] {
  return LEXICON.lookup(form, at === undefined ? {} : { at }).map(({ name }) => name);
}

function matched(text: string, offset = 0): readonly string[] {
  return LEXICON.matchesAt(text, offset).map(
    ({ start, end, entry, uncertain }) => `${text.slice(start, end)}=${entry.name}${uncertain ? '?' : ''}`,
  );
}

describe('찾기', () => {
  it('발표일에 쓰던 이름이 앞선다', () => {
    expect(names('산가부', '2021-12-02')).toEqual(['산업나래부', '산업가람부']);
    expect(names('산가부', '2026-01-05T09:00+09:00')).toEqual(['산업가람부', '산업나래부']);
    expect(names('산가부', '2025-10-01')).toEqual(['산업가람부', '산업나래부']);
    expect(names('산가부', '2025-09')).toEqual(['산업나래부', '산업가람부']);
  });

  it('그 해에 둘 다 쓰였거나 날짜가 없으면 파일의 차례대로', () => {
    expect(names('산가부', '2025')).toEqual(['산업가람부', '산업나래부']);
    expect(names('산가부')).toEqual(['산업가람부', '산업나래부']);
  });

  it('확실한 것이 물음표 붙은 것보다 앞선다', () => {
    expect(names('바다')).toEqual(['바다', '바다청']);
  });

  it('없는 말과 낱말 목록의 말은 나오지 않는다', () => {
    expect(names('하늘청')).toEqual([]);
    expect(names('')).toEqual([]);
    expect(names('전략')).toEqual([]);
    expect(LEXICON.lookup('전략', { tables: ['plan-nouns'] }).map(({ id }) => id)).toEqual(['plan-noun:전략']);
  });

  it('id와 표로도 찾는다', () => {
    expect(LEXICON.entry('agency:바다청 남부지부')?.parent).toBe('agency:바다청');
    expect(LEXICON.entry('agency:없음')).toBeUndefined();
    expect(LEXICON.table('plan-nouns')).toHaveLength(1);
    expect(LEXICON.table('없는 표')).toEqual([]);
  });

  it('머리말이 정한 개체 종류를 안다', () => {
    expect(LEXICON.lookup('바다청').map(entityTypeOf)).toEqual(['AGENCY']);
    expect(LEXICON.lookup('바다청사').map(entityTypeOf)).toEqual(['FACILITY']);
    expect(LEXICON.table('plan-nouns').map(entityTypeOf)).toEqual([undefined]);
  });
});

describe('글에서 찾기', () => {
  it('긴 것부터 준다', () => {
    expect(matched('바다청 남부지부는')).toEqual([
      '바다청 남부지부=바다청 남부지부',
      '바다청=바다청',
      '바다=바다',
      '바다=바다청?',
    ]);
    expect(matched('바다청사에서')).toEqual(['바다청사=바다청사', '바다청=바다청', '바다=바다', '바다=바다청?']);
  });

  it('그 자리에서 시작하는 것만 준다', () => {
    expect(matched('저 바다청은', 2)).toEqual(['바다청=바다청', '바다=바다', '바다=바다청?']);
    expect(matched('저 바다청은', 1)).toEqual([]);
    expect(matched('저 바다청은', 99)).toEqual([]);
  });

  it('가운뎃점의 여러 글자를 같게 본다', () => {
    expect(matched('남・북바다의')).toEqual(['남・북바다=바다']);
    expect(matched('남ㆍ북바다의')).toEqual(['남ㆍ북바다=바다']);
    expect(matched('남-북바다의')).toEqual([]);
  });

  it('띄어쓰기를 따지지 않는 표에서는 빈칸 하나까지 넘긴다', () => {
    expect(matched('바다및섬관리법에')[0]).toBe('바다및섬관리법=바다 및 섬 관리법');
    expect(matched('바다 및 섬관리법에')[0]).toBe('바다 및 섬관리법=바다 및 섬 관리법');
    expect(matched('바다  및 섬관리법에')[0]).toBe('바다=바다');
    expect(matched('바다\n및 섬관리법에')[0]).toBe('바다=바다');
    expect(matched('섬 법')).toEqual([]);
    expect(names('바다및 섬관리법')).toEqual(['바다 및 섬 관리법']);
  });

  it('한 글자 이름도 찾고, 불확실하다고 알린다', () => {
    expect(matched('해')).toEqual(['해=해?']);
  });

  it('어떤 글에도 던지지 않는다', () => {
    for (const text of ['', '\ud800', '바\u0000다', '🌊바다', '바']) {
      for (let offset = 0; offset <= text.length; offset += 1)
        expect(() => LEXICON.matchesAt(text, offset)).not.toThrow();
    }
  });

  it('글이 두 배면 일도 두 배쯤이다', () => {
    const count = (text: string) => {
      let total = 0;
      for (let offset = 0; offset < text.length; offset += 1) total += LEXICON.matchesAt(text, offset).length;
      return total;
    };
    const page = '바다및 섬 관 리 법 바다청 남부지부 '.repeat(50);
    expect(count(page.repeat(2))).toBe(2 * count(page));
  });
});

describe('쓰는 이의 사전', () => {
  const mine = (compiled: Compiled) => createLexicon(COMPILED, compiled);

  it('같은 말이면 앞선다', () => {
    const file = tableFile(
      'my.tsv',
      ['role: names', 'entity: ORG'],
      [{ id: 'my:바다', name: '바다', type: 'company' }],
    );
    const lexicon = mine(compileTables([file], { base: COMPILED }));
    expect(lexicon.lookup('바다').map(({ id }) => id)).toEqual(['my:바다', 'region:바다', 'agency:바다청']);
    expect(lexicon.matchesAt('바다는', 0)[0]?.entry.id).toBe('my:바다');
  });

  it('물음표가 붙었어도 앞선다', () => {
    const file = tableFile(
      'my.tsv',
      ['role: names', 'entity: ORG'],
      [{ id: 'my:물결', name: '물결', type: 'company', aliases: '바다?' }],
    );
    const lexicon = mine(compileTables([file], { base: COMPILED }));
    expect(lexicon.lookup('바다')[0]?.id).toBe('my:물결');
  });

  it('같은 id의 줄은 바꿔 놓는다', () => {
    const file = agencies({ id: 'agency:바다청', name: '바다처', type: 'agency' });
    const lexicon = mine(compileTables([file], { base: COMPILED }));
    expect(lexicon.lookup('바다청')).toEqual([]);
    expect(lexicon.entry('agency:바다청')?.name).toBe('바다처');
    expect(lexicon.table('agencies').map(({ name }) => name)).toEqual([
      '바다처',
      '산업가람부',
      '산업나래부',
      '바다청 남부지부',
    ]);
  });

  it('같은 이름의 표는 머리말을 되풀이하지 않아도 된다', () => {
    const file = tableFile('agencies.tsv', [], [{ id: 'agency:구름청', name: '구름청', type: 'agency' }]);
    const lexicon = mine(compileTables([file], { base: COMPILED }));
    expect(lexicon.lookup('구름청').map(entityTypeOf)).toEqual(['AGENCY']);
  });

  it('나중에 준 사전이 먼저 준 것을 이긴다', () => {
    const file = (id: string) =>
      compileTables([tableFile('my.tsv', ['role: names', 'entity: ORG'], [{ id, name: '바다', type: 'company' }])]);
    const lexicon = createLexicon(COMPILED, file('my:1'), file('my:2'));
    expect(lexicon.lookup('바다').map(({ id }) => id)).toEqual(['my:2', 'my:1', 'region:바다', 'agency:바다청']);
  });
});

it('묶은 사전은 JSON을 거쳐도 같다', () => {
  const again: Compiled = JSON.parse(JSON.stringify(COMPILED));
  expect(again).toEqual(COMPILED);
  expect(createLexicon(again).table('agencies')).toEqual(LEXICON.table('agencies'));
});

it('글의 끝에서 잘린 이름은 끝난 데까지다', () => {
  // The text ends where a longer name would go on.
  expect(LEXICON.matchesAt('바다청', 0).map(({ end, entry }) => [end, entry.name])).toEqual([
    [3, '바다청'],
    [2, '바다'],
    [2, '바다청'],
  ]);
});
