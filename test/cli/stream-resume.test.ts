import { mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { cli } from './harness.ts';

const TEXTS = ['가람시는 3대 전략을 발표했다.', '나래군은 5개 과제를 추진한다.', '다솔도는 3일 문을 열었다.'];
const INPUT = TEXTS.map((text, index) => `${JSON.stringify({ id: `기록 ${index}`, text })}\n`);
let out: string;
let whole: string;

beforeEach(async () => {
  out = join(await mkdtemp(join(tmpdir(), 'gongbo-resume-')), 'out.jsonl');
  whole = (await cli(['stream', '--engine', 'garu'], { stdin: INPUT.join('') })).stdout;
});

function resume(stdin: string | Uint8Array, ...words: readonly string[]) {
  return cli(['stream', '--engine', 'garu', '--resume', out, ...words], { stdin });
}

async function ids(): Promise<readonly unknown[]> {
  const lines = (await readFile(out, 'utf8')).trimEnd().split('\n');
  return lines.map((line) => {
    const { id, error } = JSON.parse(line);
    return error === undefined ? id : [id, error.code];
  });
}

describe('gongbo stream --resume', () => {
  it.each([['1'], ['2']])('없는 파일은 만들고, 표준 출력에는 아무것도 쓰지 않는다(--workers %s)', async (workers) => {
    expect(await resume(INPUT.join(''), '--workers', workers)).toEqual({ stdout: '', stderr: '', code: 0 });
    expect(await readFile(out, 'utf8')).toBe(whole);
  });

  it('어디서 끊겼든 이어 하면 처음부터 한 것과 같다', async () => {
    const bytes = Buffer.from(whole);
    const newline = bytes.indexOf('\n');
    const cuts = [1, 2, 19, 40, newline - 1, newline, newline + 1, newline + 21, bytes.length - 1, bytes.length];
    // Also inside of a letter of three bytes.
    const letter = bytes.indexOf('기', newline) + 1;
    for (const cut of [...cuts, letter, letter + 1]) {
      await writeFile(out, bytes.subarray(0, cut));
      expect(await resume(INPUT.join('')), `${cut}`).toEqual({ stdout: '', stderr: '', code: 0 });
      expect(await readFile(out, 'utf8'), `${cut}`).toBe(whole);
    }
  });

  it('결과가 있는 글은 다시 하지 않는다', async () => {
    const [first = ''] = whole.split('\n');
    const marked = first.replace('"diagnostics":', '"표시":1,"diagnostics":');
    await writeFile(out, `${marked}\n`);
    await resume(INPUT.join(''));
    expect((await readFile(out, 'utf8')).split('\n')[0]).toBe(marked);
    expect(await ids()).toEqual(['기록 0', '기록 1', '기록 2']);
  });

  it('실패한 글은 다시 하고, 한 글에 한 줄만 남긴다', async () => {
    const bad = `${JSON.stringify({ id: '기록 1', text: 3 })}\n`;
    const first = await resume([INPUT[0], bad, '{"id": "끊긴\n', INPUT[2]].join(''));
    expect(first.code).toBe(1);
    expect(await ids()).toEqual(['기록 0', ['기록 1', 'INPUT_INVALID'], [undefined, 'INPUT_INVALID'], '기록 2']);
    const second = await resume([INPUT[0], bad, INPUT[1]?.replace('기록 1', '고친 줄'), INPUT[2]].join(''));
    expect(second.code).toBe(1);
    expect(await ids()).toEqual(['기록 0', '기록 2', ['기록 1', 'INPUT_INVALID'], '고친 줄']);
    expect((await resume(INPUT[1] ?? '')).code).toBe(0);
    expect(await ids()).toEqual(['기록 0', '기록 2', '고친 줄', '기록 1']);
    expect(await readdir(dirname(out))).toEqual(['out.jsonl']);
  });

  it('다른 입력의 실패 기록은 그대로 둔다', async () => {
    await resume(`${JSON.stringify({ id: '다른 글', text: 3 })}\n`);
    await resume(INPUT.join(''));
    expect(await ids()).toEqual([['다른 글', 'INPUT_INVALID'], '기록 0', '기록 1', '기록 2']);
  });

  it('같은 id가 여러 번이면 있는 만큼만 건너뛴다', async () => {
    await resume(INPUT[0] ?? '');
    await resume(`${INPUT[0]}${INPUT[0]}${INPUT[0]}`);
    expect(await ids()).toEqual(['기록 0', '기록 0', '기록 0']);
  });

  it('수인 id도 같은 id다', async () => {
    const line = `${JSON.stringify({ id: 7, text: TEXTS[0] })}\n`;
    await resume(line);
    await resume(line);
    expect(await ids()).toEqual(['7']);
  });

  it('id가 없는 줄은 실패다', async () => {
    const { code, stderr } = await resume(`${JSON.stringify({ text: TEXTS[0] })}\n${INPUT[0]}`);
    expect(code).toBe(1);
    expect(stderr).toMatch(/"id"가 없는 줄/);
    expect(await ids()).toEqual([[undefined, 'INPUT_INVALID'], '기록 0']);
  });

  it.each([
    ['입력 파일', INPUT.join('')],
    ['줄바꿈 없는 입력 파일', INPUT[0]?.trimEnd() ?? ''],
    ['보도자료', '가람시는 3대 전략을 발표했다.'],
    ['다른 판의 결과', '{"schemaVersion":0,"id":"a"}\n'],
    ['뒤가 깨진 파일', '{"schemaVersion":\n{"id":'],
  ])('%s는 건드리지 않고 그만둔다', async (_what, content) => {
    await writeFile(out, content);
    const { code, stderr } = await resume(INPUT.join(''));
    expect(code).toBe(3);
    expect(stderr).toMatch(/out\.jsonl:1: .*\n {2}→ --resume에는/);
    expect(await readFile(out, 'utf8')).toBe(content);
  });

  it('폴더에는 쓰지 않는다', async () => {
    const { code, stderr } = await cli(['stream', '--engine', 'garu', '--resume', dirname(out)], {
      stdin: INPUT[0] ?? '',
    });
    expect([code, stderr]).toEqual([3, expect.stringMatching(/보통 파일이 아닙니다/)]);
  });

  it('심볼릭 링크가 가리키는 파일을 고친다', async () => {
    const link = `${out}.link`;
    await resume(`${JSON.stringify({ id: '기록 0', text: 3 })}\n`);
    await symlink(out, link);
    await cli(['stream', '--engine', 'garu', '--resume', link], { stdin: INPUT[0] ?? '' });
    expect(await ids()).toEqual(['기록 0']);
  });
});
