import { GongboError } from '../core/errors.ts';
import type { Tagger } from '../morphemes/tagger.ts';
import { KIWI_MODEL } from '../node/model-manifest.ts';
import { type FetchFilesOptions, fetchFiles, fetchFrom } from './fetch-files.ts';

/** Where Kiwi's parts are on the web. */
export interface KiwiUrls {
  /** The folder with the model's files under their own names, or the URL of each file by its name. */
  readonly model: string | Readonly<Record<string, string>>;
  /** `kiwi-nlp/dist/kiwi-wasm.wasm`, as the page's server has it. */
  readonly wasm: string;
}

/** How {@link fetchKiwiTagger} gets Kiwi; the progress counts the 109 MB of the model, not the engine's 4 MB. */
export interface FetchKiwiOptions extends KiwiUrls, FetchFilesOptions {}

/** What every WebAssembly file begins with. */
const WASM_MAGIC = [0x00, 0x61, 0x73, 0x6d];

/**
 * Fetches Kiwi's model and engine by their URLs and builds Kiwi, in a page or better in a worker: the build takes
 * seconds and 0.9 GB. The files are those in the folder that `gongbo model path` prints.
 *
 * @throws GongboError `MODEL_MISSING` when a model file cannot be fetched, `ENGINE_UNAVAILABLE` when the WebAssembly
 * cannot, `MODEL_CORRUPT` when a file is not the expected one; each names the URL
 * @example `createAnalyzer({ tagger: await fetchKiwiTagger({ model: '/모델/', wasm: '/kiwi-wasm.wasm' }) })`
 */
export async function fetchKiwiTagger({ model, wasm, ...options }: FetchKiwiOptions): Promise<Tagger> {
  const urlOf = fileUrls(model);
  // First, so that a wrong URL of the small one does not cost the large ones.
  const engine = await fetchEngine(wasm, options.signal);
  const [files, { createKiwiTagger }] = await Promise.all([
    fetchFiles(KIWI_MODEL.files, urlOf, options),
    import('../morphemes/kiwi.ts'),
  ]);
  return createKiwiTagger({ files, wasm: engine });
}

function fileUrls(model: KiwiUrls['model']): (name: string) => string {
  if (typeof model === 'string') return (name) => `${model.endsWith('/') ? model : `${model}/`}${name}`;
  const missing = KIWI_MODEL.files.flatMap(({ name }) => (model[name] === undefined ? [name] : []));
  if (missing.length === 0) return (name) => model[name] ?? name;
  throw new GongboError(
    'MODEL_MISSING',
    `Kiwi 모델 파일의 주소가 없습니다: ${missing.join(', ')}`,
    'model에 폴더의 주소를 주거나, 일곱 파일의 주소를 모두 이름으로 주세요',
  );
}

async function fetchEngine(url: string, signal?: AbortSignal): Promise<Uint8Array> {
  const response = await fetchFrom(url, 'ENGINE_UNAVAILABLE', 'Kiwi의 WebAssembly', signal);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // A server that answers every address with its front page is common.
  if (WASM_MAGIC.every((byte, index) => bytes[index] === byte)) return bytes;
  throw new GongboError(
    'ENGINE_UNAVAILABLE',
    `WebAssembly가 아닙니다: ${url}`,
    'kiwi-nlp 패키지의 dist/kiwi-wasm.wasm을 그 주소에 두세요',
  );
}
