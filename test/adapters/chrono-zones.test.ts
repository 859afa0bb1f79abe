import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('chrono-report.mjs', import.meta.url));

test('기준에 시간대가 있으면 기계의 시간대가 어디든 결과가 같다', () => {
  const reports = ['UTC', 'Asia/Seoul', 'America/Los_Angeles'].map((zone) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT], {
      encoding: 'utf8',
      env: { ...process.env, TZ: zone },
    });
    expect(status, stderr).toBe(0);
    return stdout;
  });
  expect(JSON.parse(reports[0] ?? '').flat()).toHaveLength(54);
  expect(new Set(reports).size).toBe(1);
});
