import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';

/** What a measurement has to name beside its figures. */
export function machineOf() {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release().split('-')[0]}`,
    node: process.version,
    date: new Date().toISOString().slice(0, 10),
  };
}

/** How many processes ran or waited in the last minute, on average. */
export function currentLoad() {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}

/** The version of this checkout. */
export function gongboVersion() {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}
