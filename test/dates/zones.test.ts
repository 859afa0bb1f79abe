import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { printedUnder, ZONES } from '../support/under-zone.ts';
import { zoneReport } from './zone-report.ts';

const SCRIPT = fileURLToPath(new URL('zone-report.mjs', import.meta.url));
const expected = JSON.stringify(zoneReport());

describe('기계의 시간대', () => {
  it.each(ZONES)('%s에서도 같은 값을 준다', (zone) => {
    expect(printedUnder(zone, SCRIPT)).toBe(expected);
  });

  it('시간대가 정말 다르게 걸린다', () => {
    const offsets = ZONES.map((zone) => printedUnder(zone, '-p', 'new Date(0).getTimezoneOffset()'));
    expect(new Set(offsets).size).toBe(ZONES.length);
  });
});

describe('기계의 시계', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it.each(['1970-01-01T00:00:00Z', '2038-01-19T03:14:08Z'])('가 %s여도 같은 값을 준다', (now) => {
    vi.useFakeTimers({ now: new Date(now) });
    expect(JSON.stringify(zoneReport())).toBe(expected);
  });

  it('와 달력이 아예 없어도 같은 값을 준다', () => {
    vi.stubGlobal('Date', undefined);
    vi.stubGlobal('Intl', undefined);
    const found = JSON.stringify(zoneReport());
    vi.unstubAllGlobals();
    expect(found).toBe(expected);
  });
});
