// Uses the built playground in a real Chromium: node test/consumers/playground.mjs [--screenshots FOLDER]
// What a page shows is compared with what the same package says in Node. Asserted: samples, pasted text, opened files, a
// text in the address, the keyboard alone, axe-core in light and dark and on a window of 320 pixels, no network at all
// after the first visit, Kiwi by URL, the development server; nothing on the console, no request to another host.
import { deepStrictEqual } from 'node:assert';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { createAnalyzer, sourceOfHtml } from '../../dist/index.js';
import { findModel } from '../../dist/node.js';
import { serve } from './playground-server.mjs';

const { values } = parseArgs({ options: { screenshots: { type: 'string' } } });
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const press = (name) => readFileSync(new URL(`../../examples/press/${name}.txt`, import.meta.url), 'utf8');
const model = await findModel();
const garu = await createAnalyzer({ engine: 'garu' });
const server = await serve(model);
const address = `${server.origin}/somewhere/`;
const problems = [];
let passed = 0;

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

function check(what, holds, found = '') {
  if (holds) passed += 1;
  else problems.push(`✗ ${what}${found === '' ? '' : `: ${found}`}`);
}

/** A page, and what it may not do; `refused` are the addresses whose failure is part of the test. */
async function open({ origin = server.origin, refused = /^$/, path = address, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'ko-KR', ...options });
  const page = await context.newPage();
  page.on('console', (message) => {
    const expected = message.type() === 'error' && refused.test(message.location().url);
    // What vite's client tells of itself is of the server for development.
    if (!expected && !message.text().startsWith('[vite]')) problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin) {
      problems.push(`request: ${request.url()}`);
    }
  });
  await page.goto(path);
  return page;
}

const settled = async (page, timeout = 60_000) => {
  await page.waitForFunction(() => /찾았습니다/.test(document.querySelector('#status').textContent), undefined, {
    timeout,
  });
};
const shownJson = async (page) => JSON.parse(await page.locator('pre').textContent());
const plain = (value) => JSON.parse(JSON.stringify(value));

/** Whether the page shows what Node says: the JSON, the text with its marks, the plan tree, the summary. */
async function same(what, page, input, options = {}, analyzer = garu) {
  const document = analyzer.analyze(input, options);
  try {
    deepStrictEqual(await shownJson(page), plain(document.toJSON()));
    passed += 1;
  } catch (error) {
    problems.push(`✗ ${what}: the JSON is not that of Node: ${error.message.slice(0, 400)}`);
  }
  const text = await page.locator('.text').textContent();
  check(`${what}: the text`, text === document.text);
  const words = await page.locator('.text mark').evaluateAll((marks) => marks.map(({ textContent }) => textContent));
  const unmarked = document.entities.filter(({ start, end }) => !words.includes(document.text.slice(start, end)));
  // A mark that crosses another is cut in two.
  check(`${what}: marks for the entities`, unmarked.length <= document.entities.length / 20, `${unmarked.length} lack`);
  const tree = (await page.locator('.tree').allTextContents()).join();
  const plans = document.plans.map((plan) => document.textOf(plan)).filter((label) => !tree.includes(label));
  check(`${what}: the plan tree`, plans.length === 0, plans.join());
  const { headline } = document.summary;
  const title = await page.locator('article .title').textContent();
  check(`${what}: the headline`, headline === undefined || title === headline.value, title);
}

async function samples() {
  const page = await open();
  await settled(page);
  await same('first sample', page, press('province'));
  for (const [button, file] of [
    ['부처의 10대 과제', 'ministry'],
    ['시행령 입법예고', 'law-amendment'],
    ['뉴스 누리집', 'news-page'],
  ]) {
    await page.getByRole('button', { name: button }).click();
    await page.waitForFunction((words) => document.querySelector('.text')?.textContent === words, press(file));
    await settled(page);
    await same(button, page, press(file));
  }
  // A link of the summary leads to its place, Escape back.
  await page.getByRole('button', { name: '도의 3대 전략' }).click();
  await page.waitForFunction((words) => document.querySelector('.text')?.textContent === words, press('province'));
  const link = page.locator('.tree a').first();
  const words = await link.textContent();
  await link.click();
  const focused = () => page.evaluate(() => document.activeElement.textContent);
  check('a link of the plan tree leads to its place', (await focused()) === words, await focused());
  // Scrolling there takes its time.
  const inSight = page.waitForFunction(() => {
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    return document.activeElement.closest('.text') !== null && bottom > 0 && top < innerHeight;
  });
  check('the place comes into sight', await inSight.then(() => true).catch(() => false));
  check('a link leaves the address alone', page.url() === address, page.url());
  // The legend's boxes, and the button for all of them, hold for the next text too.
  const ground = () =>
    page
      .locator('.text mark[data-kind=AGENCY]')
      .first()
      .evaluate((mark) => getComputedStyle(mark).backgroundColor);
  const clear = 'rgba(0, 0, 0, 0)';
  check('marks have a colour', (await ground()) !== clear);
  await page.locator('.legend input[value=AGENCY]').uncheck();
  check('a box switches its marks off', (await ground()) === clear, await ground());
  await page.getByRole('button', { name: '축제 알림' }).click();
  await page.waitForFunction((text) => document.querySelector('.text')?.textContent === text, press('festival'));
  check('a box holds for the next text', (await ground()) === clear, await ground());
  await page.getByRole('button', { name: '표시 모두 끄기' }).click();
  check('all boxes are off', (await page.locator('.legend input:checked').count()) === 0);
  await page.getByRole('button', { name: '표시 모두 켜기' }).click();
  check('all boxes are on again', (await ground()) !== clear);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'JSON 내려받기' }).click();
  const file = await (await downloading).path();
  deepStrictEqual(JSON.parse(readFileSync(file, 'utf8')), await shownJson(page));
  await page.context().close();
}

async function pasting() {
  const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await settled(page);
  const text = press('education-office');
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.getByLabel('보도자료', { exact: true }).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
  await page.waitForFunction((words) => document.querySelector('.text')?.textContent === words, text);
  await same('pasted text', page, text);

  // A date decides which 15th is meant.
  const dated = '가람시는 오는 15일 3대 전략을 발표한다.';
  await page.getByLabel('보도자료', { exact: true }).fill(dated);
  await page.getByLabel('배포일').fill('2024-05-07');
  await page.getByRole('button', { name: '분석', exact: true }).click();
  await page.waitForFunction((words) => document.querySelector('.text')?.textContent === words, dated);
  await settled(page);
  await same('a text with its date', page, dated, { publishedAt: '2024-05-07' });
  check('the date is used', (await shownJson(page)).dates[0]?.iso === '2024-05-15');

  // The address carries text and date.
  await page.getByRole('button', { name: '이 글을 주소에 담기' }).click();
  await page.waitForURL(/#v1\./);
  const shared = page.url();
  check('the address is copied', (await page.evaluate(() => navigator.clipboard.readText())) === shared);
  const other = await open({ path: shared });
  await settled(other);
  await same('a text from the address', other, dated, { publishedAt: '2024-05-07' });
  check('the date comes along', (await other.getByLabel('배포일').inputValue()) === '2024-05-07');
  await other.getByRole('button', { name: '통계와 표' }).click();
  await other.waitForURL(address);
  // Typed into a page that is open already.
  await other.evaluate((hash) => {
    location.hash = hash;
  }, new URL(shared).hash);
  await other.waitForFunction((words) => document.querySelector('.text')?.textContent === words, dated);
  check('an address typed in restores its text', (await other.locator('#text').inputValue()) === dated);
  await other.evaluate(
    (hash) => {
      location.hash = hash;
    },
    new URL(shared).hash.slice(0, -9),
  );
  await other.locator('#problem', { hasText: '잘렸거나' }).waitFor();
  check('a cut address leaves the text alone', (await other.locator('#text').inputValue()) === dated);
  await other.context().close();

  const long = Array.from({ length: 60_000 }, (_, index) => String.fromCodePoint(0xac00 + ((index * 7919) % 11_172)));
  await page.getByLabel('보도자료', { exact: true }).fill(long.join(''));
  await page.getByRole('button', { name: '이 글을 주소에 담기' }).click();
  await page.locator('#problem', { hasText: '길어' }).waitFor();
  check('a text too long for an address stays out of it', page.url() === address, page.url().slice(0, 80));
  await page.context().close();
}

async function files() {
  const page = await open();
  await settled(page);
  const html = `<!doctype html><meta charset="utf-8"><title>누리집</title><nav><a href="/">첫 화면</a></nav><article><h1>가람시, 3대 전략 발표</h1>
    ${press('city')
      .split('\n')
      .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
      .join('\n')}<ul><li>첫째 과제</li><li>둘째 과제</li></ul></article>`;
  await page
    .getByLabel('파일 열기')
    .setInputFiles({ name: 'a.html', mimeType: 'text/html', buffer: Buffer.from(html) });
  const source = sourceOfHtml(html, { id: 'a.html' });
  await page.waitForFunction((words) => document.querySelector('.text')?.textContent === words, source.text);
  await same('an HTML file', page, source);
  // "3대 전략" in CP949.
  const buffer = Buffer.from([0x33, 0xb4, 0xeb, 0x20, 0xc0, 0xfc, 0xb7, 0xab]);
  await page.getByLabel('파일 열기').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer });
  await page.waitForFunction(() => document.querySelector('.text')?.textContent === '3대 전략');
  // Dropped on the page.
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.items.add(new File([words], 'b.txt', { type: 'text/plain' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, press('police'));
  await page.waitForFunction((words) => document.querySelector('.text')?.textContent === words, press('police'));
  await same('a dropped file', page, press('police'));
  await page.context().close();
}

async function keyboard() {
  const page = await open();
  await settled(page);
  const focus = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return {
        is: element.id || element.textContent.trim().slice(0, 20) || element.tagName,
        ring: outlineStyle !== 'none' && outlineWidth !== '0px',
      };
    });
  const press = (key) => page.keyboard.press(key);
  await press('Tab');
  check('the first stop skips to the result', (await focus()).is === '결과로 건너뛰기', (await focus()).is);
  await press('Enter');
  check('and does', (await focus()).is === 'result', (await focus()).is);
  await press('Escape');
  check('and back', (await focus()).is === '결과로 건너뛰기', (await focus()).is);
  const seen = [];
  const tabTo = async (name) => {
    for (let step = 0; step < 40; step += 1) {
      await press('Tab');
      const { is, ring } = await focus();
      seen.push(is);
      if (!ring) problems.push(`✗ the focus on ${is} cannot be seen`);
      if (is === name) return;
    }
    problems.push(`✗ Tab does not get to ${name}: ${seen.join(', ')}`);
  };
  await tabTo('text');
  await tabTo('통계와 표');
  await press('Enter');
  await page.waitForFunction(() => document.querySelector('.title')?.textContent.includes('귀농'));
  passed += 1;
  await tabTo('file');
  await tabTo('published');
  // Which of year, month and day comes first is the browser's choice.
  for (const key of ['ArrowUp', 'ArrowRight', 'ArrowUp', 'ArrowRight', 'ArrowUp']) await press(key);
  const dated = await page.getByLabel('배포일').inputValue();
  check('arrows set the date', /^\d{4}-\d\d-\d\d$/.test(dated), dated);
  await tabTo('분석');
  await tabTo('share');
  await press('Enter');
  await page.waitForURL(/#v1\./);
  await tabTo('정밀 엔진 Kiwi 쓰기');
  await press('Enter');
  check('Enter opens the advanced part', await page.getByLabel('Kiwi 모델 폴더의 주소').isVisible());
  await tabTo('model');
  await tabTo('use-kiwi');
  await press('Enter');
  check('without a URL it says so', /주소를 적으세요/.test(await page.locator('#problem').textContent()));
  check('and goes there', (await focus()).is === 'model', (await focus()).is);
  await tabTo('use-kiwi');
  await press('Tab');
  const link = await page.evaluate(() => document.activeElement.matches('article a'));
  check('then come the links of the summary', link, (await focus()).is);
  const words = (await focus()).is;
  await press('Enter');
  check('Enter goes to the place', await page.evaluate(() => document.activeElement.closest('.text') !== null));
  check('which can be seen', (await focus()).ring);
  await press('Tab');
  check('from there Tab goes on', await page.evaluate(() => document.activeElement.matches('.text mark')));
  await press('Escape');
  check('Escape goes back to the link', (await focus()).is === words, (await focus()).is);
  await page.locator('#d1-text').focus();
  const pane = () => page.evaluate(() => document.activeElement.scrollTop);
  const before = await pane();
  for (let step = 0; step < 5; step += 1) await press('ArrowDown');
  await page.waitForFunction((from) => document.activeElement.scrollTop > from, before).catch(() => undefined);
  check('arrows scroll the text', (await pane()) > before, `${await pane()}`);
  await press('Tab');
  await press('Space');
  check('Space switches a kind off', (await page.locator('.legend input:not(:checked)').count()) === 1);
  await page.context().close();
}

async function accessible() {
  for (const scheme of ['light', 'dark']) {
    for (const width of [1280, 320]) {
      const page = await open({ colorScheme: scheme, reducedMotion: 'reduce', viewport: { width, height: 800 } });
      await settled(page);
      const name = `${scheme} ${width}`;
      if (values.screenshots !== undefined) {
        mkdirSync(values.screenshots, { recursive: true });
        await page.screenshot({ path: join(values.screenshots, `playground.${scheme}.${width}.png`), fullPage: true });
      }
      await page.locator('#engine summary').click();
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run(globalThis.document));
      check(
        `${name}: axe`,
        violations.length === 0,
        violations.map(({ id, impact, nodes }) => `${id} (${impact}) ${nodes[0]?.html}`).join('\n  '),
      );
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      check(`${name}: nothing is wider than the window`, wide <= width, `${wide}`);
      await page.context().close();
    }
  }
}

async function kiwi() {
  const refused = /\/(nowhere|altered|slow)\//;
  const page = await open({ refused });
  await settled(page);
  const use = async (folder) => {
    await page.getByLabel('Kiwi 모델 폴더의 주소').fill(`${server.origin}/${folder}/`);
    await page.getByRole('button', { name: 'Kiwi로 바꾸기' }).click();
  };
  const problem = (words) => page.locator('#problem', { hasText: words }).waitFor();
  await page.locator('#engine summary').click();
  await use('nowhere');
  await problem('HTTP 404');
  const said = await page.locator('#problem').textContent();
  check(
    'a missing model: the URL and what to do',
    said.includes(`${server.origin}/nowhere/`) && said.includes('→'),
    said,
  );
  await use('slow');
  await page.getByRole('button', { name: '그만 받기' }).click();
  await problem('그만 받았습니다');
  await page.getByRole('button', { name: '축제 알림' }).click();
  await page.waitForFunction((words) => document.querySelector('.text')?.textContent === words, press('festival'));
  check('garu goes on', (await shownJson(page)).engine.name === 'garu');
  if (model === undefined) {
    process.stdout.write('Kiwi: no model installed, not tried (node dist/bin.js model install)\n');
    await page.context().close();
    return;
  }
  await use('altered');
  await problem('내용이 원본과 다릅니다');
  check(
    'an altered model: the URL',
    (await page.locator('#problem').textContent()).includes('/altered/combiningRule.txt'),
  );
  await use('model');
  await page.waitForFunction(() => /MB|준비/.test(document.querySelector('#bytes').textContent));
  await page.waitForFunction(() => document.querySelector('#status').textContent.includes('kiwi'), undefined, {
    timeout: 180_000,
  });
  const analyzer = await createAnalyzer({ engine: 'kiwi' });
  await same('Kiwi', page, press('festival'), {}, analyzer);
  await page.getByLabel('형태소 포함').check();
  for (const [button, file] of [
    ['도의 3대 전략', 'province'],
    ['시행령 입법예고', 'law-amendment'],
  ]) {
    await page.getByRole('button', { name: button }).click();
    await page.waitForFunction((words) => document.querySelector('.text')?.textContent === words, press(file));
    const { morphemes, entities } = await shownJson(page);
    const expected = plain(analyzer.analyze(press(file)).toJSON({ morphemes: true }));
    check(`Kiwi, ${file}: morphemes`, JSON.stringify(morphemes) === JSON.stringify(expected.morphemes));
    check(`Kiwi, ${file}: entities`, JSON.stringify(entities) === JSON.stringify(expected.entities));
    check(`Kiwi, ${file}: not those of garu`, morphemes.length !== garu.analyze(press(file)).morphemes.length);
  }
  await page.getByRole('button', { name: 'garu로 돌아가기' }).click();
  await page.waitForFunction(() => document.querySelector('#status').textContent.includes('garu'));
  await page.context().close();
}

async function development() {
  const vite = await createServer({
    root: fileURLToPath(new URL('../../examples/playground', import.meta.url)),
    logLevel: 'error',
    server: { port: 0 },
  });
  await vite.listen();
  const { port } = vite.httpServer.address();
  const page = await open({ origin: `http://localhost:${port}`, path: `http://localhost:${port}/` });
  await settled(page);
  await same('development server', page, press('province'));
  await page.context().close();
  await vite.close();
}

/** Last, as it takes the server away. */
async function offline() {
  const page = await open();
  await settled(page);
  await page.locator('#offline', { hasText: '네트워크가 없어도' }).waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await server.close();
  await page.context().setOffline(true);
  await page.reload();
  await settled(page);
  await same('offline, after a reload', page, press('province'));
  await page.getByLabel('보도자료', { exact: true }).fill(press('tender'));
  await page.getByRole('button', { name: '분석', exact: true }).click();
  await page.waitForFunction((words) => document.querySelector('.text')?.textContent === words, press('tender'));
  await same('offline, another text', page, press('tender'));
  await page.context().close();
}

for (const part of [samples, pasting, files, keyboard, accessible, kiwi, development, offline]) {
  const start = performance.now();
  try {
    await part();
  } catch (error) {
    problems.push(`✗ ${part.name}: ${error.stack}`);
  }
  process.stdout.write(`${part.name}: ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
}
await browser.close();
for (const problem of problems) process.stdout.write(`${problem}\n`);
process.stdout.write(`playground in Chromium: ${passed} checks passed, ${problems.length} problems\n`);
process.exit(problems.length === 0 ? 0 : 1);
