import { describe, expect, it } from 'vitest';
import { GongboError } from '../../src/core/errors.ts';
import { checkTables } from '../../src/dictionary/check.ts';
import { compileTables } from '../../src/dictionary/compile.ts';
import { parseTable, type TableFile } from '../../src/dictionary/parse.ts';
import { formatProblem } from '../../src/dictionary/problems.ts';
import { agencies, tableFile } from './table.ts';

function problemsOf(...files: readonly TableFile[]): readonly string[] {
  return checkTables(files.map((file) => parseTable(file).table)).map(formatProblem);
}

const ROW = { id: 'agency:가람청', name: '가람청', type: 'agency' };
const OTHER = { id: 'agency:나래처', name: '나래처', type: 'agency' };

describe('사전 점검: 잘못을 찾는다', () => {
  it.each<[string, readonly TableFile[], string]>([
    ['같은 id', [agencies(ROW, { ...OTHER, id: ROW.id })], 'agencies.tsv:5 [id] agencies.tsv:4에 같은 id가 있습니다'],
    [
      '다른 파일의 같은 id',
      [agencies(ROW), tableFile('more.tsv', ['role: words'], [{ ...OTHER, id: ROW.id }])],
      'more.tsv:3 [id] agencies.tsv:4에 같은 id가 있습니다',
    ],
    ['없는 parent', [agencies({ ...ROW, parent: 'agency:없음' })], 'agencies.tsv:4 [parent] 그런 id가 없습니다'],
    ['한 글자 별칭', [agencies({ ...ROW, aliases: '가람 | 람' })], 'agencies.tsv:4 [aliases] 한 글자는 다른 뜻으로도'],
    ['한 글자 이름', [agencies({ ...ROW, name: '도' })], 'agencies.tsv:4 [name] 한 글자는 다른 뜻으로도'],
    [
      '같은 때 같은 별칭',
      [agencies({ ...ROW, aliases: '가람' }, { ...OTHER, aliases: '가람' })],
      'agencies.tsv:5 [aliases] agencies.tsv:4(가람청)도 같은 때 같은 이름입니다: 가람',
    ],
    [
      '이름과 남의 별칭',
      [agencies({ ...ROW, aliases: '나래처' }, OTHER)],
      'agencies.tsv:5 [name] agencies.tsv:4(가람청)도 같은 때 같은 이름입니다: 나래처',
    ],
    ['날짜 아님', [agencies({ ...ROW, from: '2025-13' })], 'agencies.tsv:4 [from] 날짜가 아닙니다: 2025-13'],
    ['없는 날', [agencies({ ...ROW, to: '2025-02-30' })], 'agencies.tsv:4 [to] 날짜가 아닙니다: 2025-02-30'],
    [
      '끝이 시작보다 앞섬',
      [agencies({ ...ROW, from: '2020-01-01', to: '2019' })],
      'agencies.tsv:4 [to] 시작(2020-01-01)보다 늦어야 합니다: 2019',
    ],
    ['앞뒤 빈칸', [agencies({ ...ROW, name: '가람청 ' })], 'agencies.tsv:4 [name] 앞뒤에 빈칸이 있습니다'],
    ['겹친 빈칸', [agencies({ ...ROW, note: '가  나' })], 'agencies.tsv:4 [note] 빈칸이 겹쳐 있습니다'],
    ['보이지 않는 글자', [agencies({ ...ROW, name: '가람\u200b청' })], 'agencies.tsv:4 [name] 보이지 않는 글자'],
    ['출처 없음', [agencies({ ...ROW, source: '' })], 'agencies.tsv:4 [source] 비어 있습니다'],
    ['종류 없음', [agencies({ ...ROW, type: '' })], 'agencies.tsv:4 [type] 비어 있습니다'],
    [
      '표에 없는 종류',
      [tableFile('a.tsv', ['role: names', 'entity: AGENCY', 'types: ministry'], [ROW])],
      'a.tsv:5 [type] 이 표에 없는 종류입니다: agency (ministry 가운데 하나)',
    ],
    [
      '개체 종류를 모르는 종류',
      [tableFile('a.tsv', ['role: names', 'types: agency'], [ROW])],
      'a.tsv:4 [type] 개체 종류를 알 수 없는 종류입니다: agency',
    ],
    [
      '개체 종류 없는 이름 표',
      [tableFile('a.tsv', ['role: names'], [ROW])],
      "a.tsv:1 이름 표(role: names)에는 '# entity",
    ],
    ['빈 별칭', [agencies({ ...ROW, aliases: '가람 | | 가온' })], 'agencies.tsv:4 [aliases] 빈 별칭이 있습니다'],
    [
      '두 번 쓴 별칭',
      [agencies({ ...ROW, aliases: '가람 | 가람?' })],
      'agencies.tsv:4 [aliases] 같은 별칭이 두 번 있습니다',
    ],
    ['이름과 같은 별칭', [agencies({ ...ROW, aliases: '가람청' })], 'agencies.tsv:4 [aliases] 이름과 같은 별칭입니다'],
    ['가운데 물음표', [agencies({ ...ROW, aliases: '가?람' })], 'agencies.tsv:4 [aliases] ?는 별칭 끝에만 씁니다'],
    [
      '속한 곳을 적어야 하는 종류',
      [
        tableFile(
          'a.tsv',
          ['role: names', 'entity: AGENCY', 'types: affiliate', 'parented: affiliate'],
          [{ ...ROW, type: 'affiliate' }],
        ),
      ],
      'a.tsv:6 [parent] 비어 있습니다 (affiliate에는 속한 곳의 id를 적습니다)',
    ],
    [
      '자기 자신에게 속함',
      [agencies({ ...ROW, parent: OTHER.id }, { ...OTHER, parent: ROW.id })],
      'agencies.tsv:4 [parent] parent를 따라가면 자기 자신입니다: agency:가람청 → agency:나래처',
    ],
    [
      'code에 적은 없는 id',
      [tableFile('r.tsv', ['role: words', 'code: id'], [{ ...ROW, code: 'agency:없음' }])],
      'r.tsv:4 [code] 그런 id가 없습니다: agency:없음',
    ],
    ['쓰임을 적지 않은 표', [tableFile('a.tsv', ['rolle: names'], [ROW])], 'a.tsv:1 무엇에 쓰는 표인지 모릅니다'],
    [
      '스프레드시트의 따옴표',
      [agencies({ ...ROW, name: '"가람청"' })],
      'agencies.tsv:4 [name] 스프레드시트가 붙인 따옴표',
    ],
    ['이름의 물음표', [agencies({ ...ROW, name: '가람청?' })], 'agencies.tsv:4 [name] 이름에는 |와 ?를 쓰지 않습니다'],
  ])('%s', (_, files, message) => {
    const problems = problemsOf(...files);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });
});

describe('사전 점검: 맞는 것은 두고 본다', () => {
  it.each<[string, readonly TableFile[]]>([
    ['물음표가 붙은 한 글자', [agencies({ ...ROW, aliases: '람?' })]],
    ['낱말 목록의 한 글자', [tableFile('units.tsv', ['role: words'], [{ id: 'unit:개', name: '개', type: 'unit' }])]],
    ['물음표로 이름을 불확실하게 함', [agencies({ ...ROW, aliases: '가람청?' }, { ...OTHER, name: '가람청' })]],
    [
      '때가 다른 같은 별칭',
      [agencies({ ...ROW, aliases: '가람', to: '2025-10-01' }, { ...OTHER, aliases: '가람', from: '2025-10-01' })],
    ],
    [
      '개체 종류가 다른 같은 이름',
      [agencies(ROW), tableFile('regions.tsv', ['role: names', 'entity: REGION'], [{ ...ROW, id: 'region:가람청' }])],
    ],
    ['표 사이의 parent', [agencies(ROW), tableFile('b.tsv', ['role: words'], [{ ...OTHER, parent: ROW.id }])]],
  ])('%s', (_, files) => {
    expect(problemsOf(...files)).toEqual([]);
  });

  it('줄의 출처는 파일 머리가 설명해야 한다', () => {
    const file = (head: string) =>
      tableFile('a.tsv', ['role: names', 'entity: AGENCY', head], [{ ...ROW, source: '관보' }]);
    const compiled = (head: string) => () => compileTables([file(head)], { traceable: true });
    expect(compiled('출처: 관보(정부조직법 공포)')).not.toThrow();
    expect(compiled('출처: 직접 엮음')).toThrow("a.tsv:5 [source] 파일 머리의 '# 출처'에 없는 출처입니다: 관보");
    expect(compiled('설명')).toThrow('a.tsv:1 출처가 없습니다');
  });

  it('이미 있는 사전의 id를 parent로 쓸 수 있다', () => {
    const base = compileTables([agencies(ROW)]);
    const file = tableFile('my.tsv', ['role: names', 'entity: AGENCY'], [{ ...OTHER, parent: ROW.id }]);
    expect(() => compileTables([file])).toThrow(GongboError);
    expect(() => compileTables([file], { base })).not.toThrow();
  });
});

it('잘못을 한꺼번에 모두 알린다', () => {
  const file = agencies({ ...ROW, parent: 'agency:없음' }, { ...OTHER, from: '어제', source: '' });
  let message = '';
  try {
    compileTables([file]);
  } catch (error) {
    expect(error).toBeInstanceOf(GongboError);
    expect(error).toMatchObject({ code: 'DICTIONARY_INVALID' });
    message = String(error);
  }
  expect(message).toContain('고칠 곳 3군데');
  expect(message).toContain('agencies.tsv:4 [parent]');
  expect(message).toContain('agencies.tsv:5 [from]');
  expect(message).toContain('agencies.tsv:5 [source]');
});
