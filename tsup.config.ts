import { cp } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { compileDictionaries } from './dictionaries/compile.ts';

/** What `package.json` exports. */
const DOORS = {
  index: 'src/index.ts',
  browser: 'src/browser.ts',
  node: 'src/node/index.ts',
  display: 'src/display/index.ts',
  chrono: 'src/adapters/chrono.ts',
  compromise: 'src/adapters/compromise/index.ts',
  'compromise-browser': 'src/adapters/compromise/browser.ts',
  natural: 'src/adapters/natural/index.ts',
  wink: 'src/adapters/wink/index.ts',
};

export default defineConfig(async () => {
  await compileDictionaries();
  return {
    entry: {
      ...DOORS,
      bin: 'src/cli/bin.ts',
      // No door of the package: an entry is what puts all else (the reading of pages with its CommonJS parser) into other files,
      // which bundlers then leave out where it is not used.
      'browser-analyzer': 'src/create-browser-analyzer.ts',
    },
    format: ['esm'],
    target: 'node20',
    platform: 'node',
    splitting: true,
    dts: { entry: DOORS },
    clean: true,
    removeNodeProtocol: false,
    esbuildOptions(options) {
      // Hangul as it is: half the size of \u escapes.
      options.charset = 'utf8';
    },
    onSuccess: () => cp('src/summary/render/schema.json', 'dist/schema.json'),
  };
});
