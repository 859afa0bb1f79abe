import { createWorkerAnalyzer, type FetchProgress, type WorkerAnalyzer } from 'gongbo';
import kiwiWasm from 'kiwi-nlp/dist/kiwi-wasm.wasm?url';
import { element, fail, say } from './dom.ts';

/** Which engine reads the texts. */
type Choice = { readonly engine: 'garu' } | { readonly engine: 'kiwi'; readonly model: string };

const model = element('model', HTMLInputElement);
const download = element('download', HTMLElement);
const progress = element('progress', HTMLProgressElement);
const bytes = element('bytes', HTMLElement);
const useKiwi = element('use-kiwi', HTMLButtonElement);
const useGaru = element('use-garu', HTMLButtonElement);
const stop = element('stop', HTMLButtonElement);

let current = start({ engine: 'garu' });

/** The analyser in use; it lives in a worker, so that the page stays responsive. */
export function engine(): Promise<WorkerAnalyzer> {
  return current;
}

/** Lets the reader choose Kiwi by the URL of its model; `changed` is called when another engine is in use. */
export function offerEngines(changed: () => void): void {
  useKiwi.addEventListener('click', () => {
    const url = model.value.trim();
    if (url !== '' && model.reportValidity()) void change({ engine: 'kiwi', model: url }, changed);
    else {
      fail('Kiwi 모델 폴더의 주소를 적으세요.');
      model.focus();
    }
  });
  useGaru.addEventListener('click', () => void change({ engine: 'garu' }, changed));
}

function start(choice: Choice, signal?: AbortSignal): Promise<WorkerAnalyzer> {
  const worker = new Worker(new URL('gongbo/browser-worker', import.meta.url), { type: 'module' });
  if (choice.engine === 'garu') return createWorkerAnalyzer(worker);
  return createWorkerAnalyzer(worker, {
    engine: 'kiwi',
    kiwi: { model: choice.model, wasm: kiwiWasm },
    onProgress,
    ...(signal === undefined ? {} : { signal }),
  });
}

/** The engine before stays in use until the new one is there. */
async function change(choice: Choice, changed: () => void): Promise<void> {
  const stopping = new AbortController();
  stop.onclick = () => stopping.abort(new Error('Kiwi 모델을 그만 받았습니다.'));
  const wasGaru = useGaru.hidden;
  arrange(choice.engine);
  try {
    const next = await start(choice, stopping.signal);
    (await current.catch(() => undefined))?.dispose();
    current = Promise.resolve(next);
    arrange(choice.engine === 'kiwi' ? 'has-kiwi' : 'has-garu');
    changed();
  } catch (error) {
    arrange(wasGaru ? 'has-garu' : 'has-kiwi');
    fail(error);
  }
}

/** Shows the buttons that make sense, and keeps the focus among them. */
function arrange(state: Choice['engine'] | 'has-kiwi' | 'has-garu'): void {
  const had = [useKiwi, useGaru, stop].some((button) => button === document.activeElement);
  stop.hidden = state !== 'kiwi';
  download.hidden = state !== 'kiwi';
  useKiwi.hidden = state === 'kiwi' || state === 'garu';
  useGaru.hidden = state !== 'has-kiwi';
  if (state === 'kiwi') say('Kiwi 모델을 받는 중…');
  if (state === 'garu') say('garu를 불러오는 중…');
  if (had) [stop, useGaru, useKiwi].find(({ hidden }) => !hidden)?.focus();
}

function onProgress({ loaded, total }: FetchProgress): void {
  progress.value = loaded / total;
  const megabytes = (count: number) => Math.floor(count / 1e6);
  bytes.textContent = loaded < total ? `${megabytes(loaded)}/${megabytes(total)}MB` : '다 받았습니다. 준비하는 중…';
}
