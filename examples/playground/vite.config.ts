import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tells the service worker, which is built along with the page, what was built. */
function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const worker = bundle['service-worker.js'];
      if (worker?.type !== 'chunk') throw new Error('the build has no service worker');
      const hash = createHash('sha256');
      const files = Object.values(bundle).filter((output) => output !== worker);
      for (const output of files) hash.update(output.type === 'chunk' ? output.code : output.source);
      const built = { version: hash.digest('hex').slice(0, 16), files: files.map(({ fileName }) => fileName).sort() };
      worker.code = worker.code.replaceAll('BUILT', () => `(${JSON.stringify(built)})`);
    },
  };
}

export default defineConfig({
  root: here('.'),
  // Any folder of any server will do.
  base: './',
  plugins: [offline()],
  build: {
    rollupOptions: {
      input: { index: here('index.html'), 'service-worker': here('offline/service-worker.ts') },
      output: {
        // A service worker rules the folder it lies in, under the same name for all versions.
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  // gongbo and garu load parts of themselves when they are needed.
  worker: { format: 'es' },
  // garu finds its WebAssembly and its model beside its own file; bundled ahead for development, it would be elsewhere.
  optimizeDeps: { exclude: ['garu-ko'] },
});
