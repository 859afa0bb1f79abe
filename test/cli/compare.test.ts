import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli } from './harness.ts';

const EXAMPLES = readdirSync('examples/corpus')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => `examples/corpus/${name}`);
const folder = mkdtempSync(join(tmpdir(), 'gongbo-compare-'));
const compare = (...words: readonly string[]) => ['compare', '--engine', 'garu', ...words];
const recordsOf = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

let results = '';
beforeAll(async () => {
  ({ stdout: results } = await cli(['analyze', '--engine', 'garu', '--text', '-f', 'jsonl', ...EXAMPLES]));
  writeFileSync(join(folder, 'results.jsonl'), results);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('gongbo compare', () => {
  it('보도자료 파일도, 그 결과도, 표준 입력도 같게 읽는다', async () => {
    const fromFiles = await cli(compare(...EXAMPLES));
    const fromResults = await cli(compare(join(folder, 'results.jsonl')));
    const fromInput = await cli(compare('-'), { stdin: results });
    expect(fromFiles.code).toBe(0);
    expect(fromResults.stdout).toBe(fromFiles.stdout);
    expect(fromInput.stdout).toBe(fromFiles.stdout);
    const kinds = recordsOf(fromFiles.stdout).map(({ kind }) => kind);
    expect(kinds).toEqual(['duplicates', 'series', 'table', 'table', 'table']);
  });

  it('stream의 입력은 먼저 분석한다', async () => {
    const lines = ['a', 'b'].map((id) => JSON.stringify({ id, text: '가람시는 3일 ▲길 ▲물 등 2대 전략을 발표했다.' }));
    const { stdout } = await cli(compare('-', '--only', 'duplicates'), { stdin: lines.join('\n') });
    expect(recordsOf(stdout)[0].documents.map(({ id }: { id: string }) => id)).toEqual(['a', 'b']);
  });

  it('터미널에는 읽기 좋게 쓴다', async () => {
    const { stdout } = await cli(compare(join(folder, 'results.jsonl')), { terminal: true });
    expect(stdout).toContain('[시간에 따른 계획]\n가람시 전략\n');
    expect(stdout).toContain('    + 폭우 예보 체계 구축\n');
  });

  it('csv는 고른 표 하나다', async () => {
    const heads = await Promise.all(
      [[], ['--only', 'series'], ['--only', 'duplicates', '--bom']].map(
        async (words) =>
          (await cli(compare('-f', 'csv', ...words, join(folder, 'results.jsonl')))).stdout.split(',')[0],
      ),
    );
    expect(heads).toEqual(['agency', 'series', '\uFEFFgroup']);
  });

  it('글이 없는 결과는 표준 오류로 알린다', async () => {
    const { stdout } = await cli(['analyze', '--engine', 'garu', '-f', 'jsonl', ...EXAMPLES]);
    const { stderr, code, stdout: found } = await cli(compare('-'), { stdin: stdout });
    expect(stderr).toContain('글이 없는 결과 4건');
    expect(code).toBe(0);
    expect(recordsOf(found).map(({ kind }) => kind)).toEqual(['series', 'table', 'table', 'table']);
  });

  it('읽지 못한 줄과 파일은 알리고 나머지를 견준다', async () => {
    const bad = ['{"input":"x.txt","error":{"code":"INPUT_INVALID","message":"없음"}}', '{', '{"schemaVersion":"1.0"}'];
    const { stderr, stdout, code } = await cli(compare('-', join(folder, '없음.jsonl')), {
      stdin: `${results}${bad.join('\n')}\n`,
    });
    expect(code).toBe(1);
    expect(stderr).toContain('앞 단계에서 실패한 기록');
    expect(stderr).toContain('판이 다릅니다');
    expect(stderr).toContain('파일이 없습니다');
    const records = recordsOf(stdout);
    expect(records).toHaveLength(9);
    expect(records.slice(5).every(({ error }) => error !== undefined)).toBe(true);
  });

  it('잘못된 threshold는 사용법 잘못이다', async () => {
    expect((await cli(compare('--threshold', '2', ...EXAMPLES))).code).toBe(2);
  });
});
