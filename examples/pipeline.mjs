// 파이프라인으로 쓰기: JSON Lines를 명령에 흘려 넣고 결과를 한 줄씩 받는다. 셸이라면 이렇게 적는다:
//   cat releases.jsonl | npx gongbo stream --engine garu > results.jsonl
// As a pipeline: JSON Lines in, JSON Lines out, one line at a time.
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const folder = new URL('press/', import.meta.url);
const command = fileURLToPath(new URL('bin.js', import.meta.resolve('gongbo')));
const gongbo = spawn(process.execPath, [command, 'stream', '--engine', 'garu'], { stdio: ['pipe', 'pipe', 'ignore'] });

const results = (async () => {
  for await (const line of createInterface({ input: gongbo.stdout })) {
    const { id, error, plans = [], summary } = JSON.parse(line);
    if (error !== undefined) console.log(id, '→', error.message);
    else
      console.log(
        id,
        '→',
        summary.issuer?.value ?? '-',
        '|',
        plans.map(({ label }) => label).join(', ') || '계획 없음',
      );
  }
})();

const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
for (const name of names.slice(0, 4)) {
  const record = { id: name, text: await readFile(new URL(name, folder), 'utf8') };
  gongbo.stdin.write(`${JSON.stringify(record)}\n`);
}
// 나쁜 줄 하나가 나머지를 막지 않는다.
gongbo.stdin.end('{"id": "no-text"}\n');
await results;
