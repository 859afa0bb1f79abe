import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/entities/model/decode.ts';
import { EDGE, type Token } from '../../../src/entities/model/tokens.ts';
import type { EntityModel } from '../../../src/entities/model/weights.ts';

const LABELS = ['O', 'B-X', 'I-X', 'B-Y', 'I-Y'];

/** A model that looks at the form alone: five forms, each with a weight for every label. */
function modelOf(forms: readonly (readonly number[])[], transitions: readonly number[]): EntityModel {
  const weights = forms.map((row, form) => [String(form), row.flatMap((weight, label) => [label, weight])] as const);
  return {
    name: 'test',
    labels: LABELS,
    least: new Map(),
    scale: 1,
    transitions: Float64Array.from(transitions),
    weights: new Map([['form', new Map(weights)]]),
  };
}

const tokensOf = (forms: readonly number[]): readonly Token[] =>
  forms.map((form, index) => ({
    ...EDGE,
    facts: { ...EDGE.facts, id: form + 1, form: String(form) },
    start: index,
    end: index + 1,
  }));

const allowed = (path: readonly number[]) =>
  path.every((label, index) => {
    const name = LABELS[label] ?? '';
    const before = index === 0 ? '' : (LABELS[path[index - 1] ?? 0] ?? '');
    return !name.startsWith('I-') || before.slice(2) === name.slice(2);
  });

/** All labellings that keep I- behind its own B- or I-. */
function pathsOf(length: number): readonly (readonly number[])[] {
  let paths: readonly (readonly number[])[] = [[]];
  for (let index = 0; index < length; index += 1)
    paths = paths.flatMap((path) => LABELS.map((_, label) => [...path, label]));
  return paths.filter(allowed);
}

function weightOf(model: EntityModel, forms: readonly number[], path: readonly number[]): number {
  let sum = 0;
  for (const [index, label] of path.entries()) {
    sum += model.weights.get('form')?.get(String(forms[index]))?.[label * 2 + 1] ?? 0;
    if (index > 0) sum += model.transitions[(path[index - 1] ?? 0) * LABELS.length + label] ?? 0;
  }
  return sum;
}

function entitiesOf(path: readonly number[]): readonly string[] {
  const found: { type: string; first: number; last: number }[] = [];
  for (const [index, label] of path.entries()) {
    const name = LABELS[label] ?? 'O';
    if (name.startsWith('B-')) found.push({ type: name.slice(2), first: index, last: index });
    const open = found.at(-1);
    if (name.startsWith('I-') && open !== undefined) open.last = index;
  }
  return found.map(({ type, first, last }) => `${type} ${first}-${last}`);
}

const weight = fc.double({ min: -4, max: 4, noNaN: true });

describe('decode', () => {
  it('모든 꼬리표 열을 다 세어 본 것과 같은 열을 고르고, 같은 확률을 준다', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(weight, { minLength: 5, maxLength: 5 }), { minLength: 3, maxLength: 3 }),
        fc.array(weight, { minLength: 25, maxLength: 25 }),
        fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 5 }),
        (rows, transitions, forms) => {
          const model = modelOf(rows, transitions);
          const paths = pathsOf(forms.length).map((path) => ({ path, weight: weightOf(model, forms, path) }));
          const total = paths.reduce((sum, { weight }) => sum + Math.exp(weight), 0);
          const most = Math.max(...paths.map(({ weight }) => weight));
          const found = decode(model, tokensOf(forms));
          const readings = found.map(({ type, first, last }) => `${type} ${first}-${last}`);
          // Of equally good labellings any may be chosen.
          const chosen = paths.find(({ path }) => entitiesOf(path).join() === readings.join());
          expect(chosen?.weight).toBeCloseTo(most, 9);
          for (const { type, first, last, score } of found) {
            const mass = paths
              .filter(({ path }) => entitiesOf(path).includes(`${type} ${first}-${last}`))
              .reduce((sum, { weight }) => sum + Math.exp(weight), 0);
            expect(score).toBeCloseTo(mass / total, 9);
          }
        },
      ),
    );
  });

  it('형태소가 없으면 찾는 것도 없다', () => {
    expect(decode(modelOf([], Array(25).fill(0)), [])).toEqual([]);
  });

  it('아주 긴 문장에서도 확률이 넘치거나 사라지지 않는다', () => {
    const model = modelOf(
      [
        [9, 0, 0, 0, 0],
        [0, 9, 0, 0, 0],
      ],
      Array(25).fill(0.5),
    );
    const forms = Array.from({ length: 20_000 }, (_, index) => (index % 10 === 0 ? 1 : 0));
    const found = decode(model, tokensOf(forms));
    expect(found).toHaveLength(2000);
    for (const { score } of found) expect(score).toBeGreaterThan(0.9);
  });
});
