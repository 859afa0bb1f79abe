import { describe, expect, it } from 'vitest';
import { COLUMNS } from '../../src/dictionary/columns.ts';
import { parseTable, tableName } from '../../src/dictionary/parse.ts';
import { formatProblem } from '../../src/dictionary/problems.ts';
import { agencies, tableFile } from './table.ts';

const HEAD = COLUMNS.join('\t');

function problemsOf(text: string): readonly string[] {
  return parseTable({ file: 'my/agencies.tsv', text }).problems.map(formatProblem);
}

describe('사전 파일 읽기', () => {
  it('줄 번호와 칸, 머리말의 선언을 읽는다', () => {
    const { table, problems } = parseTable(
      tableFile(
        'dictionaries/halls.tsv',
        ['설명은 자유롭게', 'role: names', 'entity: AGENCY', 'types: city hall=FACILITY', 'spacing: free'],
        [{ id: 'hall:가람시청', name: '가람시청', type: 'hall', aliases: '시청?' }],
      ),
    );
    expect(problems).toEqual([]);
    expect(table.name).toBe('halls');
    expect(table.header).toEqual({
      role: 'names',
      entity: 'AGENCY',
      types: { city: '', hall: 'FACILITY' },
      spacing: 'free',
    });
    expect(table.rows).toHaveLength(1);
    expect(table.rows[0]?.line).toBe(7);
    expect(table.rows[0]?.cells).toMatchObject({ name: '가람시청', aliases: '시청?', parent: '', source: '시험' });
  });

  it('윈도 줄 끝과 BOM, 빈 줄을 견디고 뒤에서 빠진 칸은 빈칸으로 본다', () => {
    const text = `\uFEFF# role: names\r\n\r\n${HEAD}\r\na:1\t가람청\tagency\r\n`;
    const { table, problems } = parseTable({ file: 'a.tsv', text });
    expect(problems).toEqual([]);
    expect(table.header.role).toBe('names');
    expect(table.rows[0]?.cells).toMatchObject({ type: 'agency', note: '' });
  });

  it('한글로 이어지는 role: 설명은 선언이 아니다', () => {
    const text = `# role: 이 말로 끝나는 명사구\n${HEAD}\n`;
    expect(problemsOf(text)).toEqual([]);
    expect(parseTable({ file: 'a.tsv', text }).table.header.role).toBe('words');
  });

  it.each([
    ['', 'my/agencies.tsv:1 열 이름 줄이 없습니다'],
    ['id,name,type\n', 'my/agencies.tsv:1 첫 줄은 탭으로 나눈 열 이름이어야 합니다'],
    [`# 설명\n${HEAD}\n가람청 agency\n`, 'my/agencies.tsv:3 탭이 없습니다'],
    [`${HEAD}\n${'x\t'.repeat(10)}x\n`, 'my/agencies.tsv:2 칸이 11개입니다'],
    [`# role: name\n${HEAD}\n`, 'my/agencies.tsv:1 role을 읽을 수 없습니다: name (names나 words를 쓰세요)'],
    [`# entity: BODY\n${HEAD}\n`, 'my/agencies.tsv:1 모르는 개체 종류입니다: BODY'],
    [`# types: a b=BODY\n${HEAD}\n`, 'my/agencies.tsv:1 모르는 개체 종류입니다: b=BODY'],
    [`# spacing: wide\n${HEAD}\n`, 'my/agencies.tsv:1 spacing을 읽을 수 없습니다: wide'],
    [`# code: name\n${HEAD}\n`, 'my/agencies.tsv:1 code를 읽을 수 없습니다: name'],
  ])('%j → %s', (text, message) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  it('표의 이름은 폴더와 끝말을 뺀 파일 이름이다', () => {
    expect(tableName('dictionaries/plan-nouns.tsv')).toBe('plan-nouns');
    expect(tableName('C:\\사전\\my.tsv')).toBe('my');
    expect(tableName('목록')).toBe('목록');
    expect(parseTable(agencies()).table.name).toBe('agencies');
  });
});
