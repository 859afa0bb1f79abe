// Keeps what the page was built of, so that it opens and analyses without a network. The build puts in what there is.
declare const BUILT: { readonly version: string; readonly files: readonly string[] };
declare const self: ServiceWorkerGlobalScope;

export {};

const { version, files } = BUILT;
const FAMILY = 'gongbo-playground-';
const CACHE = FAMILY + version;
const FILES = new Set(files.map((file) => new URL(file, self.registration.scope).href));

/** Not kept from the start, only once it is used: Kiwi's engine, of no use without its model. */
const LATER = /\/kiwi-wasm-[^/]*\.wasm$/;

self.addEventListener('install', (event) => {
  const first = [...FILES].filter((url) => !LATER.test(url));
  // The page itself has one name for all its versions; the other files have a hash in theirs.
  const requests = first.map((url) => new Request(url, { cache: url.endsWith('.html') ? 'reload' : 'default' }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      await Promise.all(
        names.filter((name) => name.startsWith(FAMILY) && name !== CACHE).map((name) => caches.delete(name)),
      );
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  url.search = '';
  url.hash = '';
  if (url.href === self.registration.scope) url.pathname += 'index.html';
  if (event.request.method === 'GET' && FILES.has(url.href)) event.respondWith(kept(url.href, event.request));
});

async function kept(url: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const found = await cache.match(url);
  if (found !== undefined) return found;
  const response = await fetch(request);
  if (response.ok) await cache.put(url, response.clone());
  return response;
}
