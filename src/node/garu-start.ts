import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/**
 * Gives garu its compiled WebAssembly beforehand. Its own loader first asks whether it was given a `Response`, at which Node loads
 * everything behind `fetch`: a twentieth of the time to the first result. Where this does not work garu's loader does all itself.
 *
 * @example `await prepareGaru(); const tagger = await createGaruTagger()`
 */
export async function prepareGaru(): Promise<void> {
  try {
    const { initSync } = await import('garu-ko/pkg/garu_wasm.js');
    const path = createRequire(import.meta.url).resolve('garu-ko/pkg/garu_wasm_bg.wasm');
    initSync({ module: await readFile(path) });
  } catch {
    // Another version of garu, or a bundle without its files: no matter, only slower.
  }
}
