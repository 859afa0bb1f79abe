import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli } from './harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongbo-dictionary-'));
const file = (name: string) => join(folder, name);
const HEAD = 'id\tname\ttype\taliases\tparent\tcode\tfrom\tto\tsource\tnote';

const table = (entity: string, ...rows: readonly string[]) =>
  ['# role: names', `# entity: ${entity}`, HEAD, ...rows, ''].join('\n');

beforeAll(() => {
  writeFileSync(file('press.txt'), '국토교통부와 가온누리는 3일 만났다.\n');
  writeFileSync(file('org.tsv'), table('ORG', 'my:1\t가온누리\tcompany\t\t\t\t\t\t내 자료'));
  writeFileSync(file('event.tsv'), table('EVENT', 'my:2\t가온누리\tfair\t\t\t\t\t\t내 자료'));
  writeFileSync(
    file('excel.tsv'),
    Buffer.from(`\uFEFF${table('ORG', 'my:3\t국토교통부\tcompany\t\t\t\t\t\t내 자료')}`, 'utf16le'),
  );
  writeFileSync(file('bad.tsv'), table('ORG', 'my:4\t가\tcompany\t\tagency:없음\t\t작년\t\t'));
  writeFileSync(file('worse.tsv'), '가온누리, 회사\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function entities(...words: readonly string[]) {
  const { stdout, stderr, code } = await cli(['analyze', '--engine', 'garu', '--format', 'jsonl', ...words]);
  expect([stderr, code]).toEqual(['', 0]);
  const found: readonly { readonly text: string; readonly type: string }[] = JSON.parse(stdout).entities;
  return found.map(({ text, type }) => `${text} ${type}`);
}

describe('gongbo analyze --dictionary', () => {
  it('내 사전이 내장 사전과 규칙을 이긴다', async () => {
    expect(await entities(file('press.txt'), '--dictionary', file('org.tsv'))).toContain('가온누리 ORG');
  });

  it('글 앞에 써도 글을 삼키지 않고, 여러 번 쓰면 나중 것이 이긴다', async () => {
    expect(await entities('-d', file('org.tsv'), '-d', file('event.tsv'), file('press.txt'))).toContain(
      '가온누리 EVENT',
    );
    expect(await entities('-d', file('event.tsv'), '-d', file('org.tsv'), file('press.txt'))).toContain('가온누리 ORG');
  });

  it('스프레드시트의 유니코드 텍스트(UTF-16)도 읽는다', async () => {
    expect(await entities('-d', file('excel.tsv'), file('press.txt'))).toContain('국토교통부 ORG');
  });

  it('잘못은 파일·줄·열과 까닭, 고칠 길을 모두 알리고 아무것도 쓰지 않는다', async () => {
    const { stdout, stderr, code } = await cli([
      'analyze',
      '--engine',
      'garu',
      '-d',
      file('bad.tsv'),
      '-d',
      file('worse.tsv'),
      file('press.txt'),
    ]);
    expect([stdout, code]).toEqual(['', 3]);
    for (const line of [
      '고칠 곳 5군데',
      `${file('bad.tsv')}:4 [name] 한 글자는`,
      `${file('bad.tsv')}:4 [parent] 그런 id가 없습니다: agency:없음`,
      `${file('bad.tsv')}:4 [from] 날짜가 아닙니다: 작년`,
      `${file('bad.tsv')}:4 [source] 비어 있습니다`,
      `${file('worse.tsv')}:1 첫 줄은 탭으로 나눈 열 이름이어야 합니다`,
      'dictionaries/README.md',
    ]) {
      expect(stderr).toContain(line);
    }
    expect(stderr).not.toContain('    at ');
  });

  it('없는 파일은 모두 이름을 댄다', async () => {
    const { stderr, code } = await cli(['analyze', '-d', file('a.tsv'), '-d', file('b.tsv'), file('press.txt')]);
    expect(code).toBe(3);
    expect(stderr).toContain(`${file('a.tsv')}: 파일이 없습니다`);
    expect(stderr).toContain(`${file('b.tsv')}: 파일이 없습니다`);
  });
});
