import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// Every example runs as its page says; `UPDATE_EXAMPLES=1 npx vitest run … test/examples` writes what it prints now.
const PAGE = 'examples/README.md';
const BLOCK = /```console\n\$ node (examples\/[\w-]+\.mjs)\n([\s\S]*?)```/g;
const page = readFileSync(PAGE, 'utf8');
const shown = new Map([...page.matchAll(BLOCK)].map(([, file = '', output = '']) => [file, output]));
const files = readdirSync('examples')
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => `examples/${name}`);

function outputOf(file: string): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [file], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

describe('예시', () => {
  it('모두 설명 글에 나온다', () => {
    expect([...shown.keys()].sort()).toEqual([...files].sort());
  });

  it.each(files)('%s의 출력이 적힌 대로다', (file) => {
    const output = outputOf(file);
    expect(output).not.toBe('');
    if (process.env['UPDATE_EXAMPLES'] === '1') {
      const now = readFileSync(PAGE, 'utf8');
      writeFileSync(
        PAGE,
        now.replace(BLOCK, (block, name) => (name === file ? `\`\`\`console\n$ node ${file}\n${output}\`\`\`` : block)),
      );
      return;
    }
    expect(output).toBe(shown.get(file));
  });
});
