import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvRecord } from '../../src/display/csv.ts';
import { cli } from './harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongbo-plans-'));
const file = (name: string) => join(folder, name);
const plans = (...words: readonly string[]) => ['plans', '--engine', 'garu', ...words];
const HEADER =
  'id,path,plan,count,found,complete,approximate,number,item,start,end,status,body,from,to,budget,currency,vision,slogan,goal';

beforeAll(() => {
  writeFileSync(
    file('tree.txt'),
    '가람시는 정주환경 개선, 일자리 확충 등 2대 전략과 4개 과제를 추진한다.\n\n□ 정주환경 개선\n① 빈집 정비\n② 교량 보수\n□ 일자리 확충\n③ 청년 채용 지원\n④ 창업 공간 마련\n',
  );
  writeFileSync(file('short.txt'), '나래군은 ▲길 정비 ▲물 관리 등 3대 과제를 추진한다.\n');
  writeFileSync(file('none.txt'), '나래군에 비가 온다.\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('gongbo plans', () => {
  it('터미널에는 나무로 그린다', async () => {
    const { stdout, code } = await cli(plans(file('tree.txt'), file('short.txt')), {
      terminal: true,
      environment: { NO_COLOR: '1' },
    });
    expect(stdout).toContain(
      [
        '├ 정주환경 개선',
        '│ ├ 빈집 정비',
        '│ └ 교량 보수',
        '├ 일자리 확충',
        '│ ├ 청년 채용 지원',
        '│ └ 창업 공간 마련',
        '└─ 4개 과제 (4/4)',
      ].join('\n'),
    );
    expect(stdout).toContain('3대 과제 (2/3)');
    expect(stdout).toContain('│ ! 3개를 예고했으나 2개를 찾았습니다');
    expect(code).toBe(0);
  });

  it('색은 터미널에만, NO_COLOR가 없을 때만 쓴다', async () => {
    const plain = await cli(plans('-f', 'text', file('tree.txt')));
    const colored = await cli(plans(file('tree.txt')), { terminal: true });
    expect(plain.stdout).not.toContain('\u001b[');
    expect(colored.stdout).toContain('\u001b[');
    expect(stripVTControlCharacters(colored.stdout)).toBe(plain.stdout);
  });

  it('파이프에는 열 이름 하나와 항목마다 한 줄의 CSV를 쓴다', async () => {
    const { stdout } = await cli(plans(file('tree.txt'), file('none.txt'), file('short.txt')));
    const [header, ...rows] = stdout.split('\r\n');
    expect(header).toBe(HEADER);
    expect(rows.pop()).toBe('');
    expect(rows).toHaveLength(8);
    expect(rows[1]).toMatch(/,2대 전략 > 정주환경 개선 > 4개 과제,4개 과제,4,4,true,false,1,빈집 정비,\d+,\d+,/);
    expect(rows.at(-1)).toMatch(/,3대 과제,3대 과제,3,2,false,false,2,물 관리,/);
  });

  it('--bom은 BOM으로 시작한다', async () => {
    expect((await cli(plans('--bom', file('short.txt')))).stdout).toMatch(/^\uFEFFid,/);
  });

  it('jsonl은 한 줄에 한 건의 나무다', async () => {
    const { stdout } = await cli(plans('-f', 'jsonl', file('tree.txt'), file('none.txt')));
    const [tree, none] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(tree).toMatchObject({
      id: file('tree.txt'),
      plans: [
        {
          label: '2대 전략',
          found: 2,
          items: [
            { text: '정주환경 개선', items: [{ text: '빈집 정비', plan: '4개 과제' }, { text: '교량 보수' }] },
            { text: '일자리 확충' },
          ],
          children: [{ label: '4개 과제', found: 4, items: [] }],
        },
      ],
    });
    expect(none).toEqual({ id: file('none.txt'), plans: [] });
  });

  it('표준 입력을 -로 읽는다', async () => {
    const { stdout } = await cli(plans('-f', 'text', '-'), { stdin: '5대 과제를 검토한다.' });
    expect(stdout).toContain('5대 과제 (0/5)');
  });

  it.each(['csv', 'jsonl', 'text'])('실패한 파일은 까닭을 말하고 나머지는 계속한다(%s)', async (format) => {
    const { stdout, stderr, code } = await cli(plans('-f', format, file('missing.txt'), file('short.txt')));
    expect(stderr).toContain(`${file('missing.txt')}: 파일이 없습니다`);
    expect(stderr).toContain('→');
    expect(stdout).toContain('3대 과제');
    expect(code).toBe(1);
  });

  it('모두 실패해도 CSV에는 열 이름이 있다', async () => {
    expect((await cli(plans(file('missing.txt')))).stdout).toBe(`${HEADER}\r\n`);
  });

  it.each([
    ['모르는 형식', plans('-f', 'xlsx', 'a.txt')],
    ['틀린 날짜', plans('--date', '어제', 'a.txt')],
    ['파일 없음', plans()],
  ])('%s은 2로 끝난다', async (_what, words) => {
    const { stdout, code } = await cli(words);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('예문을 모두 쓴다', async () => {
    const texts = readdirSync('examples/press').filter((name) => name.endsWith('.txt'));
    const { stderr, code } = await cli(plans('-f', 'text', ...texts.map((name) => join('examples/press', name))));
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('도움말에 보기가 있고, 으뜸 도움말에도 나온다', async () => {
    expect((await cli(['plans', '--help'])).stdout).toContain('gongbo plans --bom');
    expect((await cli(['--help'])).stdout).toContain('gongbo plans');
  });
});

describe('csvRecord', () => {
  it.each([
    [['3대 전략', 3, true, undefined], '3대 전략,3,true,'],
    [['가, 나', '그는 "다"라 했다', '두\n줄'], '"가, 나","그는 ""다""라 했다","두\n줄"'],
    [['=1+1', '+α', '-가', '@나', '＝SUM(A1)', '\t다'], "'=1+1,'+α,'-가,'@나,'＝SUM(A1),'\t다"],
    [['=가,"나"'], '"\'=가,""나"""'],
    [[-1, '가=나', '3-1'], '-1,가=나,3-1'],
  ])('%j', (cells, record) => expect(csvRecord(cells)).toBe(`${record}\r\n`));
});
