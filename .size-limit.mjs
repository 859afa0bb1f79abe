// What each door of the package weighs in a bundle: gzip, minified, with the dictionaries and the model where they are loaded,
// without the packages that it depends on (the engines have their own weight: garu 1.2 MB of model, Kiwi 105 MB).
const DEPENDENCIES = [
  'garu-ko',
  'kiwi-nlp',
  'wink-nlp',
  'commander',
  'htmlparser2',
  '@mozilla/readability',
  'kordoc',
  'compromise',
  'natural',
  'chrono-node',
];

function door(name, path, limit, { platform = 'node', bundled = [], ...options } = {}) {
  const external = DEPENDENCIES.filter((dependency) => !bundled.includes(dependency)).flatMap((dependency) => [
    dependency,
    `${dependency}/*`,
  ]);
  return {
    name,
    path,
    limit,
    gzip: true,
    ...options,
    modifyEsbuildConfig: (config) => ({
      ...config,
      platform,
      format: 'esm',
      charset: 'utf8',
      logLevel: 'error',
      conditions: platform === 'browser' ? ['browser'] : ['node'],
      external,
    }),
  };
}

export default [
  door('gongbo', 'dist/index.js', '478 kB'),
  // Everything that a page needs to analyse, dependencies too, but for garu.
  door('gongbo in browsers: createAnalyzer', 'dist/browser.js', '450 kB', {
    platform: 'browser',
    import: '{ createAnalyzer }',
  }),
  door('gongbo in browsers: all', 'dist/browser.js', '450 kB', { platform: 'browser' }),
  door('gongbo/browser-worker', 'dist/browser-worker.js', '435 kB', { platform: 'browser' }),
  door('gongbo/node', 'dist/node.js', '460 kB'),
  door('gongbo/chrono', 'dist/chrono.js', '25 kB'),
  door('gongbo/compromise', 'dist/compromise.js', '12 kB'),
  door('gongbo/compromise in browsers', 'dist/compromise-browser.js', '12 kB', { platform: 'browser' }),
  // With the dictionaries, for `dictionaryAliases`.
  door('gongbo/natural', 'dist/natural.js', '215 kB'),
  // With wink's BM25, which the build takes in.
  door('gongbo/wink', 'dist/wink.js', '11 kB'),
  door('gongbo/display', 'dist/display.js', '16 kB', { platform: 'browser' }),
  // Put into one file here: what keeps its commands and parsers apart, to load only one, is part of it.
  door('the command', 'dist/bin.js', '485 kB'),
  door('dictionaries and model', 'dist/compiled-*.js', '280 kB'),
];
