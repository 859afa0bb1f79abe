// The module that a page starts as a worker: new Worker(new URL('gongbo/browser-worker', import.meta.url), { type: 'module' }).
import { workerHost } from './worker-host.ts';
import type { WorkerReply, WorkerRequest } from './worker-messages.ts';

// The types of a worker's global scope are those of a browser, which a library for Node as well cannot include.
const scope = globalThis as unknown as {
  postMessage(reply: WorkerReply): void;
  addEventListener(type: 'message', listener: (event: { readonly data: WorkerRequest }) => void): void;
};

const answer = workerHost((reply) => scope.postMessage(reply));
scope.addEventListener('message', ({ data }) => void answer(data));
