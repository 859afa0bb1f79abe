import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const README = readFileSync('README.md', 'utf8');

/** The first fenced block in a language after a heading. */
function blockAfter(heading: string, language: string): string {
  const section = README.slice(README.indexOf(`\n## ${heading}`));
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(section)?.[1] ?? '';
}

describe('README', () => {
  it('npm start의 출력이 적힌 대로다', () => {
    const words =
      /node (dist\/bin\.js .*)/.exec(JSON.parse(readFileSync('package.json', 'utf8')).scripts.start)?.[1] ?? '';
    const { stdout, status } = spawnSync(process.execPath, words.split(' '), { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toBe(blockAfter('해 보기', 'text'));
  });

  it('gongbo compare의 출력이 적힌 대로다', () => {
    const files = readdirSync('examples/corpus').filter((name) => name.endsWith('.txt'));
    const words = [
      'dist/bin.js',
      'compare',
      '-e',
      'garu',
      '-f',
      'text',
      ...files.sort().map((name) => `examples/corpus/${name}`),
    ];
    const { stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    expect(stdout.trimEnd()).toBe(blockAfter('여러 건을 견주기', 'text').trimEnd());
  });

  it.each(['코드에서', '들어오는 글'])('%s의 코드가 적힌 대로 쓴다', (heading) => {
    const folder = mkdtempSync(join('test', 'readme', 'run-'));
    try {
      writeFileSync(join(folder, 'example.mjs'), blockAfter(heading, 'js'));
      const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'example.mjs')], { encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(stdout).toBe(blockAfter(heading, 'text'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
