import { cp, readFile } from 'node:fs/promises';
import { defineConfig, type Options } from 'tsup';
import { compileDictionaries } from './dictionaries/compile.ts';

/** What `package.json` exports. */
const DOORS = {
  index: 'src/index.ts',
  browser: 'src/browser.ts',
  'browser-worker': 'src/browser/worker.ts',
  node: 'src/node/index.ts',
  display: 'src/display/index.ts',
  chrono: 'src/adapters/chrono.ts',
  compromise: 'src/adapters/compromise/index.ts',
  'compromise-browser': 'src/adapters/compromise/browser.ts',
  natural: 'src/adapters/natural/index.ts',
  wink: 'src/adapters/wink/index.ts',
};

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** What is bundled keeps its licence: esbuild leaves out comments unless they begin with an exclamation mark. */
const keepLicence: Plugin = {
  name: 'keep-licence',
  setup(build) {
    build.onLoad({ filter: /wink-nlp[\\/]utilities[\\/][\w-]+\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        /^(\/\/.*\n)+/,
        (header) => `/*!\n${header.replace(/^\/\/ */gm, ' * ')} */\n`,
      ),
    }));
  },
};

export default defineConfig(async () => {
  await compileDictionaries();
  return {
    entry: {
      ...DOORS,
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
    dts: { entry: DOORS },
    // CommonJS, which browsers, and vite in a worker while developing, do not read as it is.
    noExternal: [/^wink-nlp\/utilities\//],
    esbuildPlugins: [keepLicence],
    clean: true,
    removeNodeProtocol: false,
    esbuildOptions(options) {
      // Hangul as it is: half the size of \u escapes.
      options.charset = 'utf8';
    },
    onSuccess: () => cp('src/summary/render/schema.json', 'dist/schema.json'),
  };
});
