import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { GongboError } from '../core/errors.ts';
import { createKiwiTagger, KIWI_FILES } from '../morphemes/kiwi.ts';
import type { Tagger } from '../morphemes/tagger.ts';

/**
 * Builds Kiwi from a directory that holds its model.
 *
 * @param modelDirectory as `gongbo model path` prints it
 * @throws GongboError `ENGINE_UNAVAILABLE` when kiwi-nlp is not whole, `MODEL_MISSING` when a file cannot be read, `MODEL_CORRUPT` when Kiwi rejects the model
 * @example `await loadKiwiTagger('/home/공보/kiwi-0.23.0')`
 */
export async function loadKiwiTagger(modelDirectory: string): Promise<Tagger> {
  const wasm = await readEngine();
  const files: Record<string, Uint8Array> = {};
  for (const name of KIWI_FILES) {
    try {
      files[name] = await readFile(join(modelDirectory, name));
    } catch (cause) {
      throw new GongboError(
        'MODEL_MISSING',
        `Kiwi 모델 파일을 읽을 수 없습니다: ${join(modelDirectory, name)}`,
        '`gongbo model install`로 모델을 설치하세요',
        { cause },
      );
    }
  }
  return createKiwiTagger({ files, wasm });
}

async function readEngine(): Promise<Uint8Array> {
  try {
    return await readFile(createRequire(import.meta.url).resolve('kiwi-nlp/dist/kiwi-wasm.wasm'));
  } catch (cause) {
    throw new GongboError(
      'ENGINE_UNAVAILABLE',
      'kiwi-nlp 패키지의 WebAssembly를 읽지 못했습니다',
      '`npm install`로 패키지를 다시 설치하세요',
      { cause },
    );
  }
}
