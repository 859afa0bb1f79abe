import type { Analyzer } from '../analyzer.ts';
import { GongboError } from '../core/errors.ts';
import { createAnalyzer } from '../create-browser-analyzer.ts';
import type { Document } from '../document.ts';
import type { Tagger } from '../morphemes/tagger.ts';
import { fetchKiwiTagger } from './fetch-kiwi.ts';
import {
  plainError,
  type WorkerAnalyzeOptions,
  type WorkerForms,
  type WorkerLoad,
  type WorkerReply,
  type WorkerRequest,
  type WorkerResult,
} from './worker-messages.ts';

const FORMS: { readonly [Form in keyof WorkerForms]: (document: Document) => WorkerForms[Form] } = {
  html: (document) => document.toHtml(),
  page: (document) => document.toHtmlPage(),
  markdown: (document) => document.toMarkdown(),
  jsonLd: (document) => document.toJsonLd(),
};

/**
 * The worker's side: answers the requests of a client, one after another.
 *
 * @example `const host = workerHost((reply) => self.postMessage(reply)); self.onmessage = ({ data }) => host(data)`
 */
export function workerHost(send: (reply: WorkerReply) => void): (request: WorkerRequest) => Promise<void> {
  let analyzer: Analyzer | undefined;
  return async (request) => {
    const { id } = request;
    try {
      if ('load' in request) {
        const { engine, dictionaries, entityModel, kiwi } = request.load;
        const tagger = engine === 'kiwi' ? await loadKiwi(kiwi, (progress) => send({ id, progress })) : undefined;
        analyzer = await createAnalyzer({
          ...(tagger === undefined ? {} : { tagger }),
          ...(dictionaries === undefined ? {} : { dictionaries }),
          ...(entityModel === undefined ? {} : { entityModel }),
        });
        send({ id, loaded: analyzer.engine });
      } else {
        if (analyzer === undefined) throw new Error('load comes before analyze');
        send({ id, result: resultOf(analyzer, request.analyze, request.options) });
      }
    } catch (error) {
      send({ id, error: plainError(error) });
    }
  };
}

function loadKiwi(
  kiwi: WorkerLoad['kiwi'],
  onProgress: (progress: { readonly loaded: number; readonly total: number }) => void,
): Promise<Tagger> {
  if (kiwi !== undefined) return fetchKiwiTagger({ ...kiwi, onProgress });
  throw new GongboError(
    'MODEL_MISSING',
    'Kiwi 모델의 주소가 없습니다',
    "`createWorkerAnalyzer(worker, { engine: 'kiwi', kiwi: { model, wasm } })`처럼 주소를 주세요",
  );
}

function resultOf(
  analyzer: Analyzer,
  input: Parameters<Analyzer['analyze']>[0],
  { json, forms = [], ...options }: WorkerAnalyzeOptions,
): WorkerResult {
  const document = analyzer.analyze(input, options);
  const asked = forms.map((form) => [form, FORMS[form](document)] as const);
  return { json: document.toJSON(json), ...Object.fromEntries(asked) };
}
