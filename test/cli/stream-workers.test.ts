import { describe, expect, it } from 'vitest';
import { cli } from './harness.ts';

const GARU = ['stream', '--engine', 'garu'];
const GOOD = Array.from({ length: 12 }, (_, index) =>
  JSON.stringify({ id: `가람-${index}`, text: `가람시는 ${index + 1}일 ${(index % 5) + 2}대 전략을 발표했다.` }),
);
const BAD = ['{"id": "끊긴', '[1]', '', '{"id": "x", "text": 3}', '{"id": "y", "text": "글", "publishedAt": "어제"}'];
const INPUT = [...GOOD.slice(0, 6), ...BAD, ...GOOD.slice(6)].join('\n');

describe('gongbo stream --workers', () => {
  it('결과와 실패 기록이 한 스레드일 때와 바이트까지 같다', async () => {
    const one = await cli([...GARU, '--text'], { stdin: INPUT });
    const two = await cli([...GARU, '--text', '--workers', '2'], { stdin: INPUT });
    expect(one.stdout.trimEnd().split('\n')).toHaveLength(16);
    expect(two).toEqual(one);
  });

  it('--unordered에서도 같은 줄들이 나온다', async () => {
    const lines = ({ stdout }: { readonly stdout: string }) => stdout.trimEnd().split('\n').sort();
    const one = await cli(GARU, { stdin: INPUT });
    const two = await cli([...GARU, '--workers', '2', '--unordered'], { stdin: INPUT });
    expect(lines(two)).toEqual(lines(one));
    expect(two.code).toBe(1);
  });

  it.each([1, 7, 1000])('%i바이트씩 끊어져 들어와도 같다', async (chunk) => {
    const whole = await cli(GARU, { stdin: INPUT });
    expect(await cli(GARU, { stdin: INPUT, chunk })).toEqual(whole);
  });

  it.each(['0', '-1', '1.5', '많이', ''])('--workers %j는 잘못된 사용이다', async (count) => {
    const { stdout, stderr, code } = await cli([...GARU, `--workers=${count}`], { stdin: INPUT });
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toMatch(/1부터 256까지의 정수/);
  });

  it('스레드가 못 싣는 모델은 까닭을 말하고 끝난다', async () => {
    const words = ['stream', '--engine', 'kiwi', '--model', '/없는/모델'];
    const one = await cli(words, { stdin: INPUT });
    expect(one).toMatchObject({ stdout: '', code: 3, stderr: expect.stringMatching(/MODEL_MISSING/) });
    expect(await cli([...words, '--workers', '2'], { stdin: INPUT })).toEqual(one);
  });
});

describe('gongbo stream 파일', () => {
  it('없는 파일은 실패로 남기고 나머지를 계속한다', async () => {
    const { stdout, stderr, code } = await cli([...GARU, '/없는/in.jsonl', '-'], { stdin: GOOD.join('\n') });
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows[0]).toMatchObject({ input: '/없는/in.jsonl', error: { code: 'INPUT_INVALID' } });
    expect(rows.slice(1).map(({ id }) => id)).toEqual(GOOD.map((line) => JSON.parse(line).id));
    expect(stderr).toMatch(/파일이 없습니다/);
    expect(code).toBe(1);
  });
});
