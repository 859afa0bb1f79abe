import { describe, expect, it } from 'vitest';
import type { TableFile } from '../../src/dictionary/parse.ts';
import { createAnalyzer } from '../../src/node/create-analyzer.ts';
import { tableFile } from './table.ts';

const mine = (
  entity: string,
  name: string,
  rest: { aliases?: string; type?: string; from?: string; to?: string } = {},
) => tableFile('my.tsv', ['role: names', `entity: ${entity}`], [{ id: 'my:1', name, type: 'mine', ...rest }]);

async function found(text: string, ...dictionaries: readonly TableFile[]): Promise<readonly string[]> {
  const analyzer = await createAnalyzer({ engine: 'garu', dictionaries });
  const { entities } = analyzer.analyze(text, { publishedAt: '2024-05-05' });
  analyzer.dispose();
  return entities.map(({ start, end, type }) => `${text.slice(start, end)} ${type}`);
}

describe('내 사전이 언제나 이긴다', () => {
  it.each<[string, TableFile, string, readonly string[]]>([
    ['내장 이름의 갈래를 바꾼다', mine('ORG', '국토교통부'), '국토교통부는 밝혔다.', ['국토교통부 ORG']],
    [
      '내장 약칭을 가져온다',
      mine('PROGRAM', '우리가 정한 사업', { aliases: '국토부' }),
      '국토부는 넓다.',
      ['국토부 PROGRAM'],
    ],
    [
      '내장 이름보다 길다',
      mine('FACILITY', '국토교통부 별관 3층'),
      '국토교통부 별관 3층에서 열렸다.',
      ['국토교통부 별관 3층 FACILITY'],
    ],
    [
      '내장 이름의 앞부분은 그 이름이 아니다',
      mine('ORG', '한국토지'),
      '한국토지주택공사는 짓는다.',
      ['한국토지주택공사 AGENCY'],
    ],
    [
      '모르는 말',
      mine('ORG', '가온누리'),
      '가온누리는 가온누리와 ‘가온누리’에서 가온누리만의 길을 간다.',
      Array(4).fill('가온누리 ORG'),
    ],
    ['법령', mine('LAW', '누리법'), '「누리법」에 따라 누리법을 고친다.', ['누리법 LAW', '누리법 LAW']],
    [
      '지역',
      mine('REGION', '가온신도시'),
      '가온신도시에 짓는다. 가온신도시는 넓다.',
      ['가온신도시 REGION', '가온신도시 REGION'],
    ],
    ['날짜가 든 이름', mine('EVENT', '3월의 축제'), '3월의 축제가 열린다.', ['3월의 축제 EVENT']],
    ['수량이 든 이름', mine('PROGRAM', '5개 마을 잇기'), '5개 마을 잇기에 나선다.', ['5개 마을 잇기 PROGRAM']],
    ['사람과 직함의 규칙보다', mine('PROGRAM', '김민수 과장'), '김민수 과장은 방송이다.', ['김민수 과장 PROGRAM']],
    ['사람', mine('PERSON', '한누리'), '한누리는 말했다.', ['한누리 PERSON']],
    [
      '기관이라 했으면 곳이 아니다',
      mine('AGENCY', '가온누리관'),
      '가온누리관에서 열린 회의에 갔다.',
      ['가온누리관 AGENCY'],
    ],
    [
      '물음표는 확실한 이름이 곁에 있을 때',
      mine('AGENCY', '하늘누리원', { aliases: '하늘?' }),
      '하늘누리원이 왔다. 하늘은 말했다.',
      ['하늘누리원 AGENCY', '하늘 AGENCY'],
    ],
    [
      '규칙이 만든 더 긴 기관 이름보다',
      mine('PROGRAM', '지역혁신'),
      '경상남도 지역혁신 협의회는 열렸다.',
      ['경상남도 REGION', '지역혁신 PROGRAM'],
    ],
    [
      '따옴표로 묶인 더 긴 행사 이름보다',
      mine('ORG', '누리마루'),
      '‘제3회 누리마루 정책 토론회’를 열었다.',
      ['누리마루 ORG', '정책 토론회 EVENT'],
    ],
    [
      '내장 사전의 더 긴 이름보다',
      mine('PROGRAM', '대한민국'),
      '대한민국 시도지사협의회가 열렸다.',
      ['대한민국 PROGRAM', '시도지사협의회 AGENCY'],
    ],
    ['직함', mine('TITLE', '누리대장'), '누리대장 김도윤은 왔다.', ['누리대장 TITLE', '김도윤 PERSON']],
    ['물음표만으로는 아니다', mine('AGENCY', '하늘누리원', { aliases: '하늘?' }), '맑은 하늘을 본다.', []],
  ])('%s', async (_, file, text, expected) => {
    expect(await found(text, file)).toEqual(expected);
  });

  it('내장 줄의 id를 쓰면 그 줄을 바꾼다', async () => {
    const row = { id: 'agency:국토교통부', name: '국토누리부', type: 'ministry', aliases: '국누부' };
    const analyzer = await createAnalyzer({ engine: 'garu', dictionaries: [tableFile('agencies.tsv', [], [row])] });
    const { entities } = analyzer.analyze('국누부는 국토누리부이다.');
    expect(entities.map(({ norm, entry }) => [norm, entry])).toEqual(
      Array(2).fill(['국토누리부', 'agency:국토교통부']),
    );
    analyzer.dispose();
  });

  it('낱말 목록에도 더한다: titles.tsv의 직함', async () => {
    const file = tableFile('titles.tsv', [], [{ id: 'my:대장', name: '누리대장', type: 'post' }]);
    expect(await found('김도윤 누리대장은 말했다.', file)).toEqual(['김도윤 PERSON', '누리대장 TITLE']);
  });

  it('쓴 기간을 적었으면 발표일이 정한다', async () => {
    expect(await found('산업부는 밝혔다.', mine('ORG', '산업누리', { aliases: '산업부', from: '2030' }))).toEqual([
      '산업부 AGENCY',
    ]);
    expect(await found('산업부는 밝혔다.', mine('ORG', '산업누리', { aliases: '산업부', from: '2020' }))).toEqual([
      '산업부 ORG',
    ]);
  });

  it('여러 사전에서는 나중 것이 이긴다', async () => {
    const later = tableFile(
      'later.tsv',
      ['role: names', 'entity: EVENT'],
      [{ id: 'my:2', name: '가온', type: 'mine' }],
    );
    expect(await found('가온이 열린다.', mine('ORG', '가온'), later)).toEqual(['가온 EVENT']);
  });
});

describe('잘못된 내 사전', () => {
  it('모든 파일의 모든 잘못을 곳·까닭·고칠 길과 함께 한꺼번에 알린다', async () => {
    const dictionaries = [
      mine('BODY', '가온청'),
      tableFile(
        'two.tsv',
        ['role: names', 'entity: ORG'],
        [
          { id: 'my:2', name: '나', type: 'mine', parent: 'agency:없음' },
          { id: 'my:3', name: '다라 ', type: 'mine', from: '작년', source: '' },
        ],
      ),
      { file: 'three.tsv', text: '이름 종류\n' },
    ];
    const problem = await createAnalyzer({ engine: 'garu', dictionaries }).catch((error: unknown) => error);
    expect(problem).toMatchObject({ code: 'DICTIONARY_INVALID', remedy: expect.stringContaining('README') });
    for (const line of [
      'my.tsv:2 모르는 개체 종류입니다: BODY (PERSON',
      'two.tsv:4 [name] 한 글자는 다른 뜻으로도 쓰이니 별칭에 나?처럼',
      'two.tsv:4 [parent] 그런 id가 없습니다: agency:없음 (그 id의 줄을 더하거나',
      'two.tsv:5 [name] 앞뒤에 빈칸이 있습니다: "다라 " (지우세요)',
      'two.tsv:5 [from] 날짜가 아닙니다: 작년 (2025-10-01처럼 씁니다)',
      'two.tsv:5 [source] 비어 있습니다',
      'three.tsv:1 첫 줄은 탭으로 나눈 열 이름이어야 합니다',
    ]) {
      expect(String(problem)).toContain(line);
    }
  });
});
