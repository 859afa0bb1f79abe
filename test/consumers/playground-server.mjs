// Serves the built playground from a folder of its own, as any web server would, and Kiwi's model beside it.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUILT = fileURLToPath(new URL('../../examples/playground/dist', import.meta.url));
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

/**
 * /somewhere/: the playground · /model/: the model · /altered/: the model, one byte of its smallest file changed ·
 * /slow/: a model that never comes · all else: 404.
 */
export async function serve(modelDirectory) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    const [, folder, ...names] = path.split('/');
    const name = names.join('/');
    if (folder === 'slow') return;
    const root = { somewhere: BUILT, model: modelDirectory, altered: modelDirectory }[folder];
    const file = root === undefined ? undefined : join(root, name === '' ? 'index.html' : name);
    if (file === undefined || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    const stream = createReadStream(file);
    response.on('close', () => stream.destroy());
    if (folder !== 'altered' || name !== 'combiningRule.txt') {
      stream.pipe(response);
      return;
    }
    stream.on('data', (chunk) => {
      chunk[chunk.length - 1] ^= 1;
      response.write(chunk);
    });
    stream.on('end', () => response.end());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${server.address().port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
