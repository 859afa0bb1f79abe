import { NO_SUMMARY } from '../../src/core/layers.ts';
import type { PlanJson } from '../../src/summary/render/json-types.ts';
import { type DocumentJson, SCHEMA_VERSION } from '../../src/summary/render/json-types.ts';

const BY = { by: 'rule', rule: 'test' } as const;

/** A plan of a release written for a test: `['3대 전략', '길 정비', '물 관리', '숲 가꾸기']`. */
type PlanWords = readonly [label: string, ...items: string[]];

/** What a test says of a release; everything else is empty. */
export interface ReleaseWords {
  readonly id: string;
  readonly text?: string;
  readonly publishedAt?: string;
  readonly issuer?: string;
  /** Names that the issuer had before. */
  readonly former?: readonly string[];
  readonly vision?: string;
  /** A programme named in the sentence of all plans. */
  readonly programme?: string;
  readonly plans?: readonly PlanWords[];
}

/** The JSON of a release: a sentence for each line of its text. */
export function release(words: ReleaseWords): DocumentJson {
  const { id, text, publishedAt, issuer, former, programme, plans = [] } = words;
  const lines = [...(text ?? '').matchAll(/[^\n]+/g)];
  const sentences = lines.map(({ 0: line, index }, block) => ({ start: index, end: index + line.length, block }));
  return {
    schemaVersion: SCHEMA_VERSION,
    id,
    engine: { name: 'none', version: '0', model: '' },
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(text === undefined ? {} : { text }),
    entities: programme === undefined ? [] : [{ type: 'PROGRAM', text: programme, start: 0, end: 9, evidence: BY }],
    plans: plans.map((plan) => planOf(plan, words)),
    officials: [],
    dates: [],
    times: [],
    quantities: [],
    quotes: [],
    events: [],
    relations: [],
    lists: [],
    referents:
      issuer === undefined
        ? []
        : [
            {
              kind: 'agency',
              name: issuer,
              ...(former === undefined ? {} : { former }),
              aliases: [],
              mentions: [],
              evidence: BY,
            },
          ],
    summary: {
      ...NO_SUMMARY,
      ...(issuer === undefined ? {} : { issuer: { value: issuer, evidence: [{ start: 0, end: 1 }] } }),
    },
    sentences: sentences.length > 0 ? sentences : [{ start: 0, end: 100, block: 0 }],
    diagnostics: [],
  };
}

function planOf([label, ...items]: PlanWords, { vision }: ReleaseWords): PlanJson {
  const [, digits = '', unit = '', head = ''] = /^(\d+)(\S)\s?(.+)$/.exec(label) ?? [];
  return {
    label,
    count: Number(digits),
    unit,
    head,
    start: 10,
    end: 10 + label.length,
    items: items.map((text) => ({ text, start: 20, end: 20 + text.length, evidence: BY })),
    complete: items.length === Number(digits),
    mentions: [],
    ...(vision === undefined ? {} : { vision: { value: vision, text: vision, start: 0, end: 5, evidence: BY } }),
    evidence: BY,
  };
}
