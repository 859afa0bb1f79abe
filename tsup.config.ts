import { cp } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { compileDictionaries } from './dictionaries/compile.ts';

export default defineConfig(async () => {
  await compileDictionaries();
  return {
    // Entries that a worker or a shell starts stay at the root of dist.
    entry: {
      index: 'src/index.ts',
      browser: 'src/browser.ts',
      node: 'src/node/index.ts',
      chrono: 'src/adapters/chrono.ts',
      natural: 'src/adapters/natural/index.ts',
      bin: 'src/cli/bin.ts',
    },
    format: ['esm'],
    target: 'node20',
    platform: 'node',
    splitting: true,
    dts: {
      entry: {
        index: 'src/index.ts',
        browser: 'src/browser.ts',
        node: 'src/node/index.ts',
        chrono: 'src/adapters/chrono.ts',
        natural: 'src/adapters/natural/index.ts',
      },
    },
    clean: true,
    removeNodeProtocol: false,
    esbuildOptions(options) {
      // Hangul as it is: half the size of \u escapes.
      options.charset = 'utf8';
    },
    onSuccess: () => cp('src/summary/render/schema.json', 'dist/schema.json'),
  };
});
