// Opens our pages in a real Chromium: node test/consumers/html.mjs [--screenshots FOLDER] FILE…
// Each file becomes a page of its own, in light and dark. Asserted: nothing on the console, no request but the page itself,
// the text element's text is the text that was analysed, axe-core finds no violation (contrast AA among its rules).
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { createAnalyzer, toHtmlPage } from '../../dist/index.js';
import { readSources } from '../../dist/node.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { screenshots: { type: 'string' } },
});
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'gongbo-pages-'));
if (values.screenshots !== undefined) mkdirSync(values.screenshots, { recursive: true });

const analyzer = await createAnalyzer({ engine: 'garu' });
const documents = [];
for (const path of positionals) for (const source of await readSources(path)) documents.push(analyzer.analyze(source));
const pages = [...documents.map((document) => [document]), documents];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const problems = [];
for (const [index, shown] of pages.entries()) {
  const name = shown.length === 1 ? basename(shown[0].source.id, '.txt') : 'all';
  const file = join(folder, `${index}.html`);
  writeFileSync(file, toHtmlPage(shown));
  for (const scheme of ['light', 'dark']) problems.push(...(await look(file, name, scheme, shown)));
}
await browser.close();
for (const problem of problems) process.stdout.write(`${problem}\n`);
process.stdout.write(`${pages.length} pages, light and dark: ${problems.length} problems\n`);
process.exitCode = problems.length === 0 ? 0 : 1;

async function look(file, name, scheme, shown) {
  const found = [];
  const say = (what) => found.push(`${name} (${scheme}): ${what}`);
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width: 1100, height: 900 } });
  const page = await context.newPage();
  const url = pathToFileURL(file).href;
  page.on('console', (message) => say(`console: ${message.text()}`));
  page.on('pageerror', (error) => say(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== url) say(`request: ${request.url()}`);
  });
  await page.goto(url);
  const texts = await page.$$eval('.text', (elements) => elements.map(({ textContent }) => textContent));
  for (const [index, { text }] of shown.entries()) {
    // What a parser of HTML reads for a lone surrogate is U+FFFD; no file has one.
    if (texts[index] !== text) say(`the text of ${shown[index].source.id} is not the text that was analysed`);
  }
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(globalThis.document));
  for (const { id, nodes } of violations) say(`${id}: ${nodes.length} nodes, such as ${nodes[0]?.html}`);
  if (values.screenshots !== undefined) {
    await page.screenshot({ path: join(values.screenshots, `${name}.${scheme}.png`), fullPage: shown.length === 1 });
  }
  await context.close();
  return found;
}
