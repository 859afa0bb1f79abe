import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli } from './harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongbo-cli-'));
const file = (name: string) => join(folder, name);
const PRESS = 'examples/press';

beforeAll(() => {
  writeFileSync(file('good.txt'), '가람시(시장 한도윤)는 3일 3대 전략을 발표했다.\n');
  writeFileSync(file('empty.txt'), ' \n\n');
  writeFileSync(file('cp949.txt'), Buffer.from([0xb0, 0xa1, 0xb6, 0xf7, 0xbd, 0xc3, 0xb4, 0xc2])); // 가람시는
  writeFileSync(file('binary.bin'), Buffer.from([0, 1, 2, 0xff, 0, 0xfe, 0, 0]));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('gongbo analyze', () => {
  it('파이프에는 한 줄에 한 건씩 쓴다', async () => {
    const { stdout, code } = await cli([
      'analyze',
      '--engine',
      'garu',
      '--date',
      '2024-05-07',
      file('good.txt'),
      file('cp949.txt'),
    ]);
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ id }) => id)).toEqual([file('good.txt'), file('cp949.txt')]);
    expect(rows[0].dates).toMatchObject([{ text: '3일', iso: '2024-05-03' }]);
    expect(rows[0].officials).toMatchObject([{ name: '한도윤', title: '시장', org: '가람시' }]);
    expect(code).toBe(0);
  });

  it('누리집과 피드도 읽고, 피드는 글마다 한 줄을 쓴다', async () => {
    const corpus = 'test/ingest/corpus';
    const { stdout, code } = await cli([
      'analyze',
      '--engine',
      'garu',
      `${corpus}/news-article.html`,
      `${corpus}/korea-kr.xml`,
    ]);
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ id }) => id)).toEqual([`${corpus}/news-article.html`, '156700101', '156700102']);
    expect(rows[0].plans).toMatchObject([{ label: '3개 과제', complete: true }]);
    expect(rows[1].summary.delivered).toMatchObject({ agency: '산림청', licence: '공공누리 제1유형' });
    expect(code).toBe(0);
  });

  it('--redact contacts는 문의처를 가린다', async () => {
    const words = ['analyze', '--engine', 'garu', 'test/ingest/corpus/ministry-view.html'];
    const open = await cli(words);
    const redacted = await cli([...words, '--redact', 'contacts']);
    expect(open.stdout).toContain('도경문');
    expect(redacted.stdout).not.toMatch(/도경문|변하늬|044-200-017/);
    expect(redacted.stdout).toContain('표윤재');
  });

  it('터미널에는 읽기 좋게 쓰고, NO_COLOR면 색을 쓰지 않는다', async () => {
    const words = ['analyze', '--engine', 'garu', file('good.txt')];
    const plain = await cli(words, { terminal: true, environment: { NO_COLOR: '1' } });
    const colored = await cli(words, { terminal: true });
    expect(plain.stdout).toContain('3대 전략');
    expect(plain.stdout).not.toContain('\u001b[');
    expect(colored.stdout).toContain('\u001b[');
    expect(stripVTControlCharacters(colored.stdout)).toBe(plain.stdout);
  });

  it.each([
    ['없는 파일', 'missing.txt'],
    ['빈 글', 'empty.txt'],
    ['글이 아닌 파일', 'binary.bin'],
    ['폴더', '.'],
  ])('%s은 까닭을 말하고 나머지는 계속한다', async (_what, name) => {
    const { stdout, stderr, code } = await cli(['analyze', '--engine', 'garu', file(name), file('good.txt')]);
    const [failure, good] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(failure).toMatchObject({ input: file(name), error: { code: 'INPUT_INVALID', remedy: expect.any(String) } });
    expect(good.plans).toMatchObject([{ label: '3대 전략' }]);
    expect(stderr).toContain(file(name));
    expect(code).toBe(1);
  });

  it('표준 입력을 -로 읽는다', async () => {
    const { stdout } = await cli(['analyze', '--engine', 'garu', '--format', 'json', '-'], {
      stdin: '5대 과제를 추진한다.',
    });
    expect(JSON.parse(stdout).plans).toMatchObject([{ label: '5대 과제', count: 5 }]);
  });

  it.each([
    ['모르는 엔진', ['analyze', '--engine', 'mecab', 'a.txt']],
    ['모르는 형식', ['analyze', '--format', 'docx', 'a.txt']],
    ['틀린 날짜', ['analyze', '--date', '어제', 'a.txt']],
    ['파일 없음', ['analyze']],
    ['모르는 명령', ['summon']],
  ])('%s은 2로 끝난다', async (_what, words) => {
    const { stdout, stderr, code } = await cli(words);
    expect(stdout).toBe('');
    expect(stderr).not.toBe('');
    expect(code).toBe(2);
  });

  it('도움말과 판 번호는 0으로 끝난다', async () => {
    const help = await cli(['--help']);
    expect(help.stdout).toContain('gongbo analyze');
    expect(help.code).toBe(0);
    expect((await cli(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each(['md', 'html'])('예문을 모두 %s로 쓴다', async (format) => {
    const texts = readdirSync(PRESS).filter((name) => name.endsWith('.txt'));
    for (const name of texts) {
      const { stdout, stderr, code } = await cli([
        'analyze',
        '--engine',
        'garu',
        '--format',
        format,
        join(PRESS, name),
      ]);
      expect(stdout.length).toBeGreaterThan(200);
      expect(stderr).toBe('');
      expect(code).toBe(0);
    }
  });
});
