import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

// These tests look at what is published, so they run against `dist` (npm test builds it first).
const require = createRequire(import.meta.url);
const TEXT = '가람시(시장 한도윤)는 3일 3대 전략을 발표했다.';

describe('꾸러미', () => {
  it('밖으로 내는 이름이 정해진 대로다', async () => {
    const names = Object.keys(await import('gongbo')).sort();
    expect(names).toEqual([
      'ENTITY_TYPES',
      'GongboError',
      'SUMMARY_FIELDS',
      'TAGS',
      'analyzerOf',
      'assemble',
      'byEntry',
      'byRule',
      'compare',
      'comparePlans',
      'createAnalyzer',
      'createSource',
      'defineStage',
      'duplicatesCsv',
      'findDuplicates',
      'findKoreanDates',
      'formatKoreanNumber',
      'originOffset',
      'originSpan',
      'parseKoreanDate',
      'parseKoreanNumber',
      'pipeline',
      'planRows',
      'planSeriesCsv',
      'planTable',
      'planTableCsv',
      'planTree',
      'redactContacts',
      'sourceOfDocument',
      'sourceOfHtml',
      'sourced',
      'sourcesOfBytes',
      'sourcesOfFeed',
      'standardPipeline',
      'textOf',
      'toBrat',
      'toConll',
      'toConllu',
      'toDisplacy',
      'toHtmlPage',
      'toSpacy',
      'toWebAnnotation',
    ]);
  });

  it('gongbo/display가 내는 이름이 정해진 대로다', async () => {
    expect(Object.keys(await import('gongbo/display')).sort()).toEqual([
      'MARK_LOOKS',
      'NOTEBOOK_STYLE',
      'htmlTable',
      'markRows',
      'markdownTable',
      'notebookDocument',
      'notebookTable',
      'planRows',
      'renderPlans',
      'renderTerminal',
      'rowsOf',
      'tableOf',
      'tableOfRows',
      'tableView',
      'textTable',
      'toHtml',
      'toHtmlPage',
      'toMarkdown',
    ]);
  });

  it.each([
    ['import', `import { createAnalyzer } from 'gongbo';`],
    ['require', `const { createAnalyzer } = require('gongbo');`],
  ])('node -e에서 %s로 쓴다', (kind, load) => {
    const code = `${load}
      createAnalyzer({ engine: 'garu' }).then((analyzer) => {
        console.log(analyzer.analyze(${JSON.stringify(TEXT)}, { publishedAt: '2024-05-07' }).plans.length);
      });`;
    const mode = kind === 'import' ? ['--input-type=module'] : ['--input-type=commonjs'];
    const { stdout, stderr } = spawnSync(process.execPath, [...mode, '-e', code], { encoding: 'utf8' });
    expect(stdout).toBe('1\n');
    expect(stderr.replace(/\(node:\d+\) ExperimentalWarning[^\n]*\n(\(Use[^\n]*\n)?/g, '')).toBe('');
  });

  it('명령이 돈다', () => {
    const words = ['dist/bin.js', 'stream', '--engine', 'garu'];
    const stdout = execFileSync(process.execPath, words, {
      input: JSON.stringify({ id: 1, text: TEXT }),
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout)).toMatchObject({ id: '1', engine: { name: 'garu' }, plans: [{ label: '3대 전략' }] });
  });

  it('읽다 만 파이프에 죽지 않는다', () => {
    const lines = Array.from({ length: 30 }, (_, id) => JSON.stringify({ id, text: TEXT.repeat(20) })).join('\n');
    const shell = spawnSync('sh', ['-c', `"${process.execPath}" dist/bin.js stream --engine garu | head -c 10`], {
      input: lines,
      encoding: 'utf8',
    });
    expect(shell.stderr).toBe('');
  });

  it('JSON 스키마를 싣는다', () => {
    expect(require('gongbo/schema.json')).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  });

  /** The files of dist that one leads to, itself among them. */
  const reached = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    const code = readFileSync(`dist/${file}`, 'utf8');
    for (const [, next] of code.matchAll(/["']\.\/([\w.-]+\.js)["']/g)) if (next !== undefined) reached(next, seen);
    return seen;
  };

  it.each(['browser.js', 'browser-worker.js', 'display.js'])(
    '브라우저에서 쓰는 %s는 node:를 부르지 않는다',
    (entry) => {
      const files = reached(entry);
      for (const file of files) expect(readFileSync(`dist/${file}`, 'utf8'), file).not.toMatch(/["']node:/);
      expect(files.size).toBeGreaterThan(1);
    },
  );

  it('작업자는 ES 모듈인 엔진만 밖에서 부른다', () => {
    const code = [...reached('browser-worker.js')].map((file) => readFileSync(`dist/${file}`, 'utf8')).join('\n');
    const outside = [...code.matchAll(/^(?:import|\} from) .*?["']([@\w][^"']*)["'];$/gm)].map(([, name]) => name);
    expect([...new Set(outside)].sort()).toEqual(['garu-ko', 'kiwi-nlp/dist/build/kiwi-wasm.js']);
  });

  it('안에 든 wink의 사용 허가를 싣는다', () => {
    const code = [...reached('wink.js')].map((file) => readFileSync(`dist/${file}`, 'utf8')).join('\n');
    expect(code).toMatch(/Copyright \(C\) GRAYPE Systems/);
  });

  it('쓰는 쪽의 TypeScript가 형을 안다', () => {
    const { stdout, status } = spawnSync('npx', ['tsc', '-p', 'test/package/consumer'], { encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it('npm pack이 쓸 것만 싣는다', () => {
    const [pack] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' }),
    );
    const paths: readonly string[] = pack.files.map(({ path }: { readonly path: string }) => path);
    for (const path of [
      'LICENSE',
      'README.md',
      'package.json',
      'dist/index.js',
      'dist/index.d.ts',
      'dist/bin.js',
      'dist/worker.js',
      'dist/schema.json',
      'dictionaries/README.md',
    ]) {
      expect(paths).toContain(path);
    }
    expect(paths.filter((path) => /^(src|test|examples|\.ci)\//.test(path))).toEqual([]);
    for (const path of paths) expect(existsSync(path), path).toBe(true);
  });

  it('dist에 사전이 한 번만 들어 있다', () => {
    const holders = readdirSync('dist').filter(
      (name) => name.endsWith('.js') && readFileSync(`dist/${name}`, 'utf8').includes('중앙행정심판위원회'),
    );
    expect(holders).toHaveLength(1);
  });
});
