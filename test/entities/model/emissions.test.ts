import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { loadStandardLexicon } from '../../../src/dictionary/standard.ts';
import { readCues } from '../../../src/entities/model/cues.ts';
import { createEmitter } from '../../../src/entities/model/emissions.ts';
import { visitFeatures } from '../../../src/entities/model/features.ts';
import { loadEntityModel } from '../../../src/entities/model/standard.ts';
import { readTokens } from '../../../src/entities/model/tokens.ts';
import type { EntityModel } from '../../../src/entities/model/weights.ts';
import { type Analyzer, createAnalyzer } from '../../../src/index.ts';

let analyzer: Analyzer;
let model: EntityModel;

beforeAll(async () => {
  [analyzer, model] = await Promise.all([createAnalyzer({ engine: 'garu' }), loadEntityModel()]);
});

it.each(['ministry', 'news-page', 'province'])('모아 더한 값은 낱낱이 더한 값이다: %s', async (name) => {
  const text = readFileSync(new URL(`../../../examples/press/${name}.txt`, import.meta.url), 'utf8');
  const { morphemes, names, sentences } = analyzer.analyze(text);
  const cues = readCues(await loadStandardLexicon());
  const size = model.labels.length;
  const emitter = createEmitter(model);
  let said = 0;
  for (const index of sentences.keys()) {
    const tokens = readTokens(
      morphemes.filter(({ sentence }) => sentence === index),
      names,
      cues,
    );
    const emissions = emitter.emissionsOf(tokens);
    expect(emissions).toHaveLength(tokens.length * size);
    for (const at of tokens.keys()) {
      const one = new Array<number>(size).fill(0);
      visitFeatures(tokens, at, (template, value) => {
        const weights = model.weights.get(template)?.get(value) ?? [];
        for (let pair = 0; pair < weights.length; pair += 2) {
          const label = weights[pair] ?? 0;
          one[label] = (one[label] ?? 0) + (weights[pair + 1] ?? 0);
        }
      });
      for (const [label, sum] of one.entries()) expect(emissions[at * size + label]).toBeCloseTo(sum, 9);
      said += one.filter((sum) => sum !== 0).length;
    }
  }
  expect(said).toBeGreaterThan(1000);
});
