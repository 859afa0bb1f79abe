import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  createWorkerAnalyzer,
  type WorkerAnalyzer,
  type WorkerAnalyzerOptions,
  type WorkerEvent,
  type WorkerLike,
} from '../../src/browser/worker-client.ts';
import { workerHost } from '../../src/browser/worker-host.ts';
import { errorOf, plainError, type WorkerReply, type WorkerRequest } from '../../src/browser/worker-messages.ts';
import { GongboError } from '../../src/core/errors.ts';
import { createAnalyzer } from '../../src/create-browser-analyzer.ts';
import { sourceOfHtml } from '../../src/ingest/html.ts';

const TEXT = readFileSync('examples/press/province.txt', 'utf8');

/** A worker of the same process; what crosses is cloned, as between a page and a worker. */
class FakeWorker implements WorkerLike {
  readonly sent: WorkerRequest[] = [];
  terminated = false;
  readonly #listeners = new Map<string, ((event: WorkerEvent) => void)[]>();
  readonly #answer: (request: WorkerRequest, reply: (reply: unknown) => void) => void;

  constructor(answer: (request: WorkerRequest, reply: (reply: unknown) => void) => void) {
    this.#answer = answer;
  }
  postMessage(message: WorkerRequest): void {
    const request = structuredClone(message);
    this.sent.push(request);
    queueMicrotask(() => this.#answer(request, (data) => this.emit({ type: 'message', data: structuredClone(data) })));
  }
  addEventListener(type: string, listener: (event: WorkerEvent) => void): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }
  terminate(): void {
    this.terminated = true;
  }
  emit(event: WorkerEvent): void {
    if (!this.terminated) for (const listener of this.#listeners.get(event.type) ?? []) listener(event);
  }
}

/** A worker that runs what `gongbo/browser-worker` runs. */
function realWorker(): FakeWorker {
  let reply: ((reply: unknown) => void) | undefined;
  const host = workerHost((answer: WorkerReply) => reply?.(answer));
  return new FakeWorker((request, send) => {
    reply = send;
    void host(request);
  });
}

function loaded(request: WorkerRequest): WorkerReply {
  return { id: request.id, loaded: { name: 'garu', version: '0', model: 'base' } };
}

describe('작업자에서 분석한다', () => {
  let analyzer: WorkerAnalyzer;
  beforeAll(async () => {
    analyzer = await createWorkerAnalyzer(realWorker());
  });
  afterAll(() => analyzer.dispose());
  test('결과가 작업자 없이 한 것과 같다', async () => {
    const document = (await createAnalyzer()).analyze(TEXT, { id: '도', publishedAt: '2024-09-12' });
    const options = { id: '도', publishedAt: '2024-09-12', json: { morphemes: true } } as const;
    const result = await analyzer.analyze(TEXT, { ...options, forms: ['html', 'page', 'markdown', 'jsonLd'] });
    expect(result).toEqual({
      json: structuredClone(document.toJSON({ morphemes: true })),
      html: document.toHtml(),
      page: document.toHtmlPage(),
      markdown: document.toMarkdown(),
      jsonLd: structuredClone(document.toJsonLd()),
    });
    expect(analyzer.engine).toEqual(document.engine);
  });
  test('달라고 하지 않은 꼴은 오지 않는다', async () => {
    expect(Object.keys(await analyzer.analyze('3대 전략을 발표했다.'))).toEqual(['json']);
  });
  test('HTML에서 읽은 글도 건너간다', async () => {
    const source = sourceOfHtml(
      '<article><h1>가람시, 3대 전략 발표</h1><p>가람시는 3일 3대 전략을 발표했다.</p></article>',
    );
    const document = (await createAnalyzer()).analyze(source);
    expect((await analyzer.analyze(source)).json).toEqual(structuredClone(document.toJSON()));
  });
  test('한꺼번에 물어도 물은 대로 답한다', async () => {
    const ids = Array.from({ length: 8 }, (_, index) => String(index));
    const results = await Promise.all(ids.map((id) => analyzer.analyze(`${id}대 전략`, { id })));
    expect(results.map(({ json }) => json.id)).toEqual(ids);
  });
  test('오류가 코드와 해결책을 지닌 채 온다', async () => {
    const failing = analyzer.analyze('글', { publishedAt: '어제' });
    await expect(failing).rejects.toBeInstanceOf(GongboError);
    const direct = await createAnalyzer();
    const { code, message, remedy } = thrown(() => direct.analyze('글', { publishedAt: '어제' }));
    await expect(failing).rejects.toMatchObject({ code, message, remedy });
    expect((await analyzer.analyze('3대 전략')).json.plans).toHaveLength(1);
  });
});

function thrown(run: () => unknown): GongboError {
  try {
    run();
  } catch (error) {
    if (error instanceof GongboError) return error;
  }
  throw new Error('nothing was thrown');
}

describe('불러오지 못하면', () => {
  test.each([
    ['나쁜 사전', { dictionaries: [{ file: '나의.tsv', text: '틀린 줄' }] }, 'DICTIONARY_INVALID'],
    ['주소 없는 Kiwi', { engine: 'kiwi' }, 'MODEL_MISSING'],
    [
      '닿지 않는 Kiwi',
      { engine: 'kiwi', kiwi: { model: 'http://127.0.0.1:9/', wasm: 'http://127.0.0.1:9/w' } },
      /MODEL_MISSING|ENGINE_UNAVAILABLE/,
    ],
  ] satisfies readonly (readonly [string, WorkerAnalyzerOptions, string | RegExp])[])(
    '%s: 까닭을 던지고 작업자를 끝낸다',
    async (_, options, code) => {
      const worker = realWorker();
      await expect(createWorkerAnalyzer(worker, options)).rejects.toMatchObject({
        name: 'GongboError',
        code: expect.stringMatching(code),
      });
      expect(worker.terminated).toBe(true);
    },
  );
  test('뜨지 않는 작업자는 까닭을 말한다', async () => {
    const worker = new FakeWorker(() => worker.emit({ type: 'error', message: 'SyntaxError: 첫 화면' }));
    await expect(createWorkerAnalyzer(worker)).rejects.toMatchObject({
      code: 'ENGINE_UNAVAILABLE',
      message: expect.stringContaining('첫 화면'),
      remedy: expect.stringContaining('gongbo/browser-worker'),
    });
  });
  test('그만두면 그 까닭을 던진다', async () => {
    const worker = new FakeWorker(() => {});
    const stopping = new AbortController();
    const loading = createWorkerAnalyzer(worker, { signal: stopping.signal });
    stopping.abort(new Error('그만'));
    await expect(loading).rejects.toThrow('그만');
    expect(worker.terminated).toBe(true);
    await expect(createWorkerAnalyzer(new FakeWorker(() => {}), { signal: stopping.signal })).rejects.toThrow('그만');
  });
});

describe('끝낸 뒤에는', () => {
  test('기다리던 것도 새로 묻는 것도 ENGINE_UNAVAILABLE이다', async () => {
    const worker = new FakeWorker((request, reply) => ('load' in request ? reply(loaded(request)) : undefined));
    const analyzer = await createWorkerAnalyzer(worker);
    const waiting = analyzer.analyze('3대 전략');
    analyzer.dispose();
    await expect(waiting).rejects.toMatchObject({ code: 'ENGINE_UNAVAILABLE' });
    await expect(analyzer.analyze('3대 전략')).rejects.toMatchObject({ code: 'ENGINE_UNAVAILABLE' });
    expect(worker.terminated).toBe(true);
    expect(worker.sent).toHaveLength(2);
  });
  test('불러온 뒤에 그만두게 한 것은 작업자를 끝내지 않는다', async () => {
    const stopping = new AbortController();
    const worker = new FakeWorker((request, reply) => reply(loaded(request)));
    await createWorkerAnalyzer(worker, { signal: stopping.signal });
    stopping.abort();
    expect(worker.terminated).toBe(false);
  });
  test('분석하다 멈춘 작업자', async () => {
    const worker = new FakeWorker((request, reply) => {
      if ('load' in request) reply(loaded(request));
      else worker.emit({ type: 'error', message: 'out of memory' });
    });
    const analyzer = await createWorkerAnalyzer(worker);
    await expect(analyzer.analyze('3대 전략')).rejects.toThrow('out of memory');
  });
});

describe('건너가는 것', () => {
  test('받는 동안의 진행을 알린다', async () => {
    const worker = new FakeWorker((request, reply) => {
      reply({ id: request.id, progress: { loaded: 1, total: 2 } });
      reply({ id: request.id, progress: { loaded: 2, total: 2 } });
      reply(loaded(request));
    });
    const seen: number[] = [];
    await createWorkerAnalyzer(worker, { onProgress: (progress) => seen.push(progress.loaded) });
    expect(seen).toEqual([1, 2]);
  });
  test('주소는 쪽의 것으로 읽는다', async () => {
    const worker = new FakeWorker((request, reply) => reply(loaded(request)));
    vi.stubGlobal('location', { href: 'https://example.kr/공보/' });
    onTestFinished(() => void vi.unstubAllGlobals());
    const kiwi = { model: { 'sj.morph': 'model/sj.morph', 'a.mdl': 'https://other.kr/a' }, wasm: '../kiwi.wasm' };
    await createWorkerAnalyzer(worker, { engine: 'kiwi', kiwi });
    expect(worker.sent[0]).toMatchObject({
      load: {
        engine: 'kiwi',
        kiwi: {
          model: {
            'sj.morph': `https://example.kr/${encodeURIComponent('공보')}/model/sj.morph`,
            'a.mdl': 'https://other.kr/a',
          },
          wasm: 'https://example.kr/kiwi.wasm',
        },
      },
    });
  });
  test('오류는 되돌리면 그대로다', () => {
    const error = new GongboError('MODEL_CORRUPT', '모델이 (MODEL_CORRUPT) 손상됐습니다', '다시 받으세요');
    const again = errorOf(structuredClone(plainError(error)));
    expect(again).toBeInstanceOf(GongboError);
    expect(again).toMatchObject({ code: error.code, message: error.message, remedy: error.remedy });
    expect(errorOf(plainError(new TypeError('없음'))).message).toBe('없음');
    expect(errorOf(plainError(3)).message).toBe('3');
  });
});
