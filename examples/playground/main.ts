import { element, fail, say } from './dom.ts';
import { engine, offerEngines } from './engine.ts';
import { type Input, inputOf } from './files.ts';
import { fragmentOf, isShared, LONGEST_FRAGMENT, sharedOf } from './fragment.ts';
import { followLinks } from './places.ts';
import { SAMPLES } from './samples.ts';
import { show } from './show.ts';

const form = element('form', HTMLFormElement);
const text = element('text', HTMLTextAreaElement);
const published = element('published', HTMLInputElement);
const file = element('file', HTMLInputElement);
const samples = element('samples', HTMLElement);
const result = element('result', HTMLElement);

/** The page that the text was read from, as long as the text stays as it was read. */
let opened: Input = '';
let turn = 0;

async function analyze(): Promise<void> {
  turn += 1;
  const mine = turn;
  const input = typeof opened === 'object' && opened.text === text.value ? opened : text.value;
  say('읽는 중…');
  try {
    const analyzer = await engine();
    const start = performance.now();
    const answer = await analyzer.analyze(input, {
      ...(published.value === '' ? {} : { publishedAt: published.value }),
      json: { morphemes: true },
      forms: ['page'],
    });
    // Another text has been asked for meanwhile.
    if (mine !== turn) return;
    const time = Math.round(performance.now() - start);
    show(result, answer);
    const { entities, plans, officials } = answer.json;
    const { name, version } = analyzer.engine;
    const found = `개체 ${entities.length}개, 계획 ${plans.length}개, 인물 ${officials.length}명`;
    say(`${found}을 찾았습니다. (${name} ${version}, ${time}밀리초)`);
  } catch (error) {
    if (mine === turn) fail(error);
  }
}

/** Puts a text in; the address no longer carries the one before. */
function put(input: Input): Promise<void> {
  opened = input;
  text.value = typeof input === 'string' ? input : input.text;
  published.value = '';
  forgetAddress();
  return analyze();
}

function forgetAddress(): void {
  if (isShared(location.hash)) history.replaceState(null, '', location.pathname + location.search);
}

async function restore(): Promise<void> {
  const shared = await sharedOf(location.hash);
  if (shared === undefined) {
    fail('주소에 담긴 글이 잘렸거나 바뀌어 읽지 못했습니다. 주소를 처음부터 끝까지 복사했는지 확인하세요.');
    return;
  }
  text.value = shared.text;
  published.value = shared.publishedAt;
  await analyze();
}

async function share(): Promise<void> {
  const fragment = await fragmentOf({ text: text.value, publishedAt: published.value });
  if (fragment.length > LONGEST_FRAGMENT) {
    const [has, most] = [fragment.length, LONGEST_FRAGMENT].map((count) => count.toLocaleString('ko'));
    fail(`글이 길어 주소에 담지 못합니다: 압축해도 ${has}자인데 ${most}자까지 담습니다. 결과를 내려받아 보내세요.`);
    return;
  }
  history.replaceState(null, '', `#${fragment}`);
  try {
    await navigator.clipboard.writeText(location.href);
    say('글을 주소에 담아 복사했습니다. 글은 주소 안에만 있고 서버로 가지 않습니다.');
  } catch {
    say('글을 주소에 담았습니다. 주소 표시줄의 주소를 복사하세요.');
  }
}

async function open(chosen: File | undefined): Promise<void> {
  if (chosen === undefined) return;
  try {
    await put(await inputOf(chosen));
  } catch (error) {
    fail(error);
  }
}

for (const [name, sample] of SAMPLES) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = name;
  button.addEventListener('click', () => void put(sample));
  samples.append(button);
}
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void analyze();
});
text.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
text.addEventListener('input', (event) => {
  forgetAddress();
  if (event instanceof InputEvent && event.inputType === 'insertFromPaste') void analyze();
});
published.addEventListener('change', () => {
  forgetAddress();
  void analyze();
});
file.addEventListener('change', () => void open(file.files?.[0]));
element('share', HTMLButtonElement).addEventListener('click', () => void share());
document.addEventListener('dragover', (event) => {
  const takes = event.dataTransfer?.types.includes('Files') === true;
  text.classList.toggle('dragging', takes);
  if (takes) event.preventDefault();
});
document.addEventListener('dragleave', () => text.classList.remove('dragging'));
document.addEventListener('drop', (event) => {
  text.classList.remove('dragging');
  const dropped = event.dataTransfer?.files[0];
  if (dropped === undefined) return;
  event.preventDefault();
  void open(dropped);
});
addEventListener('hashchange', () => {
  if (isShared(location.hash)) void restore();
});
followLinks();
offerEngines(() => void analyze());

if (isShared(location.hash)) void restore();
else void put(SAMPLES[0]?.[1] ?? '');

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // Without it the page works as well, but not without a network.
  navigator.serviceWorker.register('./service-worker.js').catch(() => undefined);
  void navigator.serviceWorker.ready.then(() => {
    element('offline', HTMLElement).textContent = '이제 네트워크가 없어도 열리고 분석합니다.';
  });
}
