// A worker that speaks the protocol of the pool without an engine; the text says what happens to it:
// "끝"(exit), "던짐"(thrown outside of a job), "가득"(out of memory), "한번 파일"(exits the first time), "느림 100"(milliseconds).
import { existsSync, writeFileSync } from 'node:fs';
import { parentPort, threadId, workerData } from 'node:worker_threads';

const { analyzer } = workerData;
if (analyzer.model === '못 싣는 모델') process.exit(3);
if (analyzer.model === '쉬다 끝나는 모델') setTimeout(() => process.exit(5), 50);

parentPort.on('message', ({ input, options }) => {
  const text = typeof input === 'string' ? input : input.text;
  const [what, detail] = text.split(' ');
  if (what === '끝') process.exit(7);
  if (what === '던짐')
    setTimeout(() => {
      throw new Error('밖에서 던짐');
    });
  else if (what === '가득') for (const held = []; ; ) held.push(new Array(100_000).fill(held.length));
  else if (what === '한번' && !existsSync(detail)) {
    writeFileSync(detail, '');
    process.exit(7);
  } else if (what === '잘못') {
    parentPort.postMessage({
      kind: 'failure',
      error: { code: 'INPUT_INVALID', message: '잘못된 글', remedy: '고치세요' },
    });
  } else {
    if (what === '느림') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(detail));
    const document = { id: options.id ?? '', text, thread: threadId };
    parentPort.postMessage({ kind: 'line', line: new TextEncoder().encode(`${JSON.stringify(document)}\n`) });
  }
});
parentPort.postMessage({ kind: 'ready', engine: { name: 'garu', version: '0', model: '흉내' } });
