import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Analyzer, createAnalyzer, type DocumentJson } from '../../src/index.ts';

// The files beside this one were read by a person. After a change, `npx vitest -u --config test/vitest.config.ts
// test/golden` writes them anew: read the difference before it is committed.
const PRESS = 'examples/press';
const names = readdirSync(PRESS).filter((name) => name.endsWith('.txt'));

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
});

/** One line for one find, so that a difference reads like a list of what was gained and lost. */
function linesOf(json: DocumentJson): string {
  const plans = json.plans.flatMap((plan) => [
    `PLAN ${plan.label} | ${plan.complete ? '모두' : '일부'}${plan.parent === undefined ? '' : ` | 상위 ${plan.parent}`}`,
    ...plan.items.map((item) => `  - ${item.text}`),
  ]);
  const event = json.summary.event?.value;
  return [
    `제목 ${json.title ?? '-'}`,
    `배포 ${json.publishedAt ?? '-'}`,
    `기관 ${json.summary.issuer?.value ?? '-'}`,
    `행사 ${event === undefined ? '-' : [event.name, event.when, event.where].filter(Boolean).join(' | ')}`,
    '',
    ...plans,
    '',
    ...json.officials.map(({ name, title, org }) => `OFFICIAL ${name} | ${title} | ${org ?? '-'}`),
    ...json.quotes.map(({ text, speaker }) => `QUOTE ${speaker ?? '-'} | ${text}`),
    '',
    ...json.entities.map(
      ({ type, text, norm }) => `${type} ${text}${norm === undefined || norm === text ? '' : ` = ${norm}`}`,
    ),
    '',
    ...json.diagnostics.map(({ code, message }) => `${code} ${message}`),
    '',
  ].join('\n');
}

describe('예문의 분석', () => {
  it.each(names)('%s', async (name) => {
    const json = analyzer.analyze(readFileSync(join(PRESS, name), 'utf8'), { id: name }).toJSON();
    await expect(linesOf(json)).toMatchFileSnapshot(`${name.replace(/\.txt$/, '')}.golden.txt`);
  });
});
