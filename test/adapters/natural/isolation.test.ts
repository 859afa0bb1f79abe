import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// What is published, in processes of their own, so these tests run against `dist` (npm test builds it first).
const DIST = resolve('dist');
const WARNING = /\(node:\d+\) ExperimentalWarning[^\n]*\n(\(Use[^\n]*\n)?/g;

/** A program in a folder that has an `.env`; what it finds out goes to stderr, so that stdout is the adapter's. */
const PROGRAM = `
import { createRequire } from 'node:module';
const { createAnalyzer } = await import(BASE + 'index.js');
const natural = await import(BASE + 'natural.js');
const analyzer = await createAnalyzer({ engine: 'garu', stages: natural.tokenizingStages });
const tokenizer = new natural.KoreanTokenizer(analyzer);
const examples = [{ input: '갯벌을 살린다', label: '바다' }, { input: '교실을 고친다', label: '교육' }];
const labels = ['bayes', 'logistic'].map((algorithm) => {
  const classifier = natural.KoreanClassifier.train(tokenizer, examples, { algorithm });
  return natural.KoreanClassifier.fromJSON(tokenizer, JSON.stringify(classifier)).classify('갯벌')[0].label;
});
const tfidf = natural.createKoreanTfIdf(tokenizer);
tfidf.add('갯벌을 살린다');
tfidf.terms(0);
natural.createKoreanStemmer(analyzer).tokenizeAndStem('갯벌을 살린다');
const matcher = natural.createAliasMatcher(await natural.dictionaryAliases());
const [match] = matcher.match('국토교통뷰');
matcher.find('국토교통뷰는');
const files = Object.keys(createRequire(BASE + 'natural.js').cache);
process.stderr.write(JSON.stringify({ labels, name: match.value.name, files, secret: process.env.GONGBO_ENV_TEST ?? null }));
`;

describe('natural의 낱개 파일만', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongbo-natural-'));
    writeFileSync(join(folder, '.env'), 'GONGBO_ENV_TEST=secret\n');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(code: string, ...options: readonly string[]) {
    const { stdout, stderr, status } = spawnSync(process.execPath, [...options, '-e', code], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { stdout, stderr: stderr.replace(WARNING, ''), status };
  }

  test('아무것도 찍지 않고, .env를 읽지 않고, 데이터베이스를 부르지 않는다', () => {
    const base = JSON.stringify(`${pathToFileURL(DIST).href}/`);
    const { stdout, stderr, status } = run(`const BASE = ${base};${PROGRAM}`, '--input-type=module');
    expect([stdout, status]).toEqual(['', 0]);
    const { labels, name, files, secret } = JSON.parse(stderr);
    expect(labels).toEqual(['바다', '바다']);
    expect(name).toBe('국토교통부');
    expect(secret).toBeNull();
    const packages = files.map((file: string) => file.split('/node_modules/').at(-1)?.split('/')[0]);
    expect(packages).toEqual(expect.arrayContaining(['natural', 'apparatus', 'sylvester', 'underscore']));
    for (const absent of ['mongoose', 'mongodb', 'pg', 'redis', 'memjs', 'dotenv'])
      expect(packages).not.toContain(absent);
    const own = files.filter((file: string) => file.includes('/node_modules/natural/'));
    expect(own.length).toBeLessThan(20);
    expect(
      own.filter((file: string) => /natural\/(index|util\/(index|storage)|classifiers\/index)/.test(file)),
    ).toEqual([]);
  });

  test('natural의 꾸러미 전체는 .env를 읽고 드라이버를 부른다: 그래서 낱개다', () => {
    const load = `require(${JSON.stringify(resolve('node_modules/natural'))});
      const drivers = Object.keys(require.cache).filter((file) => /node_modules.(mongoose|pg|redis)./.test(file));
      process.stderr.write(String(drivers.length) + ' ' + process.env.GONGBO_ENV_TEST);`;
    expect(run(load, '--input-type=commonjs').stderr).toMatch(/^[1-9]\d* secret/);
  });

  test('require로도 쓴다', () => {
    const file = JSON.stringify(join(DIST, 'natural.js'));
    const { stdout, stderr } = run(
      `process.stdout.write(Object.keys(require(${file})).sort().join(' '))`,
      '--input-type=commonjs',
    );
    expect(stderr).toBe('');
    expect(stdout.split(' ')).toEqual([
      'KoreanClassifier',
      'KoreanTokenizer',
      'createAliasMatcher',
      'createKoreanStemmer',
      'createKoreanTfIdf',
      'dictionaryAliases',
      'tokenizingStages',
      'tokensOf',
    ]);
  });

  test.each(['module', 'commonjs'])('natural이 없으면 설치할 명령을 말한다 (%s)', (kind) => {
    const root = join(folder, `without-${kind}`);
    mkdirSync(join(root, 'node_modules'), { recursive: true });
    cpSync(DIST, join(root, 'dist'), { recursive: true });
    writeFileSync(join(root, 'package.json'), '{"type": "module"}');
    for (const name of ['kiwi-nlp', 'garu-ko', 'wink-nlp', 'htmlparser2', '@mozilla']) {
      symlinkSync(resolve('node_modules', name), join(root, 'node_modules', name), 'dir');
    }
    const file = join(root, 'dist/natural.js');
    const report = `(error) => process.stderr.write(JSON.stringify([error.name, error.code, error.remedy]))`;
    const load =
      kind === 'module'
        ? `import(${JSON.stringify(pathToFileURL(file).href)}).catch(${report})`
        : `try { require(${JSON.stringify(file)}) } catch (error) { (${report})(error) }`;
    const { stderr } = run(load, `--input-type=${kind}`);
    expect(JSON.parse(stderr)).toEqual(['GongboError', 'PEER_MISSING', 'npm install natural']);
  });

  test('보기(examples/natural.mjs)가 돈다', () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['examples/natural.mjs'], { encoding: 'utf8' });
    expect([stderr.replace(WARNING, ''), status]).toEqual(['', 0]);
    for (const [file, topic] of [
      ['police', '치안'],
      ['education-office', '교육'],
      ['ministry', '농어촌'],
      ['tender', '교통'],
    ]) {
      expect(stdout).toMatch(new RegExp(`${file}\\.txt +${topic}`));
    }
    expect(stdout).toContain('0–7 중소벤쳐기업부 → 중소벤처기업부 (1자 틀림)');
  });
});
