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
      display: 'src/display/index.ts',
      chrono: 'src/adapters/chrono.ts',
      compromise: 'src/adapters/compromise/index.ts',
      'compromise-browser': 'src/adapters/compromise/browser.ts',
      bin: 'src/cli/bin.ts',
      worker: 'src/node/worker.ts',
      // No door of the package: an entry is what puts all else (the reading of pages with its CommonJS parser) into other files,
      // which bundlers then leave out where it is not used.
      'browser-analyzer': 'src/create-browser-analyzer.ts',
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
        display: 'src/display/index.ts',
        chrono: 'src/adapters/chrono.ts',
        compromise: 'src/adapters/compromise/index.ts',
        'compromise-browser': 'src/adapters/compromise/browser.ts',
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
