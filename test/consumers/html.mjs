// Opens our pages in a real Chromium: node test/consumers/html.mjs [--screenshots FOLDER] FILE…
// Each file becomes a page of its own, in light and dark; all together become one more. Asserted: nothing on the console, no
// request but the page itself, the text element's text is the text that was analysed, axe-core finds no violation (contrast
// AA among its rules), every stretch of text has a contrast of 4.5 with the ground next behind it (axe decides nothing where
// inline elements overlap), every link leads somewhere, a mark says what it is while it is pointed at and while it has the
// focus, a box of the legend switches its marks off, nothing is wider than a narrow window.
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
  for (const words of await page.evaluate(pale)) say(`contrast: ${words}`);
  const lost = await page.$$eval('a', (links) => links.filter(({ hash }) => !document.querySelector(hash)).length);
  if (lost > 0) say(`${lost} links lead nowhere`);
  if (values.screenshots !== undefined) {
    await page.screenshot({ path: join(values.screenshots, `${name}.${scheme}.png`), fullPage: shown.length === 1 });
  }
  for (const what of await handled(page)) say(what);
  await context.close();
  return found;
}

/** The stretches of text, a mark's hint among them, whose contrast with the ground behind is below 4.5; runs in the page. */
function pale() {
  const channels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour) => {
    const [red, green, blue] = channels(colour).map((value) =>
      value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const found = [];
  const measure = (words, colour, ground) => {
    const [light, dark] = [luminance(colour), luminance(ground)].sort((left, right) => right - left);
    const ratio = (light + 0.05) / (dark + 0.05);
    if (!(ratio >= 4.5)) found.push(`${ratio.toFixed(2)} ${colour} on ${ground}: ${words.slice(0, 40)}`);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    if (node.data.trim() === '') continue;
    let ground = node.parentElement;
    const isClear = (element) => channels(getComputedStyle(element).backgroundColor)[3] === 0;
    while (isClear(ground)) ground = ground.parentElement;
    const { backgroundColor } = getComputedStyle(ground);
    if (channels(backgroundColor).length !== 3) found.push(`a ground that shows through: ${backgroundColor}`);
    measure(node.data, getComputedStyle(node.parentElement).color, backgroundColor);
  }
  const mark = document.querySelector('.text mark');
  mark?.focus();
  if (mark) measure('hint', getComputedStyle(mark, '::after').color, getComputedStyle(mark, '::after').backgroundColor);
  mark?.blur();
  return found;
}

/** What is wrong with the page in the hands of a reader. */
async function handled(page) {
  const found = [];
  const hint = (mark) => mark.evaluate((element) => getComputedStyle(element, '::after').content);
  const mark = page.locator('.text mark').first();
  if ((await mark.count()) === 0) return found;
  const description = JSON.stringify(await mark.getAttribute('aria-description')).replaceAll('\\n', '\\a ');
  await mark.focus();
  if ((await hint(mark)) !== description) found.push(`focus shows ${await hint(mark)} and not ${description}`);
  await mark.blur();
  await mark.hover();
  if ((await hint(mark)) === 'none') found.push('pointing at a mark shows nothing');
  const box = page.locator('input').first();
  const kind = await box.getAttribute('value');
  await box.uncheck();
  const ground = await page
    .locator(`.text mark[data-kind="${kind}"]`)
    .first()
    .evaluate((element) => getComputedStyle(element).backgroundColor);
  if (ground !== 'rgba(0, 0, 0, 0)') found.push(`the box of ${kind} switches nothing off`);
  await box.check();
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > 320) found.push(`${width} pixels wide on a window of 320`);
  return found;
}
