import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

// What loading does can only be seen in a process of its own, and is about what is published.
const DOOR = JSON.stringify(pathToFileURL('dist/natural.js').href);
const folder = mkdtempSync(join(tmpdir(), 'gongbo-natural-'));
writeFileSync(join(folder, '.env'), 'GONGBO_SECRET=leaked\n');
afterAll(() => rmSync(folder, { recursive: true }));

function run(code: string) {
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: folder, encoding: 'utf8' });
}

describe('natural을 불러오는 일', () => {
  it('아무것도 찍지 않고, .env를 읽지 않고, 쓰는 파일만 부른다', () => {
    const { stdout, stderr, status } = run(`
      import { Module } from 'node:module';
      const { createAliasMatcher, trainClassifier, createTfIdf } = await import(${DOOR});
      createAliasMatcher([['가', 1]]).match('가');
      trainClassifier([{ label: 'a', terms: ['가'] }, { label: 'b', terms: ['나'] }]).classify(['가']);
      createTfIdf([[]]).search(['가']);
      const loaded = Object.keys(Module._cache);
      const packages = new Set(loaded.map((path) => path.split('node_modules/').at(-1).split('/')[0]));
      process.stderr.write(JSON.stringify({ count: loaded.length, packages: [...packages], secret: process.env.GONGBO_SECRET ?? null }));
    `);
    expect(status).toBe(0);
    expect(stdout).toBe('');
    const { count, packages, secret } = JSON.parse(stderr);
    expect(secret).toBeNull();
    expect([...packages].sort()).toEqual(['apparatus', 'natural', 'sylvester', 'underscore']);
    expect(count).toBeLessThan(60);
  });

  it('natural을 통째로 부르면 그렇지 않다', () => {
    const { stdout, stderr } = run(`
      import { createRequire, Module } from 'node:module';
      createRequire(${DOOR})('natural');
      process.stderr.write(String(Object.keys(Module._cache).length) + ' ' + (process.env.GONGBO_SECRET ?? ''));
    `);
    // What the deep paths spare; should natural mend this, the paths are of no more use.
    expect(Number(stderr.split(' ')[0])).toBeGreaterThan(500);
    expect(stdout === '' && !stderr.includes('leaked')).toBe(false);
  });

  it('natural이 없으면 설치하는 명령을 알린다', () => {
    const { stderr, status } = run(`
      import { Module } from 'node:module';
      const resolve = Module._resolveFilename;
      Module._resolveFilename = (request, ...rest) => {
        if (!request.startsWith('natural')) return resolve(request, ...rest);
        throw Object.assign(new Error("Cannot find module '" + request + "'"), { code: 'MODULE_NOT_FOUND' });
      };
      await import(${DOOR});
    `);
    expect(status).not.toBe(0);
    expect(stderr).toContain("'natural' 패키지가 있어야 합니다 (PEER_MISSING)");
    expect(stderr).toContain('npm install natural');
  });
});
