import { GongboError } from '../../core/errors.ts';
import { columnsOf, type ModelColumns } from './pack.ts';

/** A trained model: what each feature says for and against each label, and how labels follow each other. */
export interface EntityModel {
  /** Name and version, as evidence shows it. */
  readonly name: string;
  /** `O`, and `B-` and `I-` of every type. */
  readonly labels: readonly string[];
  /** What one unit of all weights is worth as a logarithm of odds; weights in whole units add up exactly, in whatever order. */
  readonly scale: number;
  /** Weight of a label behind another: `transitions[from * labels.length + to]`. */
  readonly transitions: Float64Array;
  /** How probable an entity of a type must be to be taken, by type; `beyond` for one that goes beyond a known name. */
  readonly least: ReadonlyMap<string, number>;
  /** For template and value the labels and weights in turn: `[label, weight, label, weight, …]`. */
  readonly weights: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
}

const LETTER_A = 97;
const DIGIT_ZERO = 48;
const MINUS = 45;

/**
 * Reads a model file: lines `name`, `scale`, `least`, `labels` and `transitions`, then for every template a line `[template]` and
 * its lines `value TAB weights`, where `a12c-3` is 12 for the first label and -3 for the third, in units of `scale`.
 *
 * @throws GongboError `MODEL_CORRUPT` when a line is none of these
 * @example `parseModel(text).labels[0]` is 'O'
 */
export function parseModel(text: string): EntityModel {
  return modelOf(columnsOf(text));
}

/**
 * Reads a model file whose columns are apart, as it is shipped.
 *
 * @throws GongboError `MODEL_CORRUPT` as {@link parseModel}
 */
export function modelOf({ features, weights: values }: ModelColumns): EntityModel {
  const header = new Map<string, string>();
  const weights = new Map<string, Map<string, readonly number[]>>();
  let template: Map<string, readonly number[]> | undefined;
  for (let index = 0; index < features.length; index += 1) {
    const feature = features[index] ?? '';
    const value = values[index] ?? '';
    if ((feature === '' && value === '') || feature.startsWith('#')) continue;
    if (value === '' && feature.startsWith('[') && feature.endsWith(']')) {
      template = new Map();
      weights.set(feature.slice(1, -1), template);
    } else if (value !== '' && feature !== '' && template === undefined) {
      header.set(feature, value.slice(1));
    } else if (value !== '' && feature !== '' && template !== undefined) {
      template.set(feature, readWeights(value));
    } else {
      throw new GongboError(
        'MODEL_CORRUPT',
        `개체명 모델의 ${index + 1}째 줄을 읽을 수 없습니다: ${JSON.stringify(feature + value)}`,
        '패키지를 다시 설치하세요',
      );
    }
  }
  const labels = (header.get('labels') ?? '').split(' ');
  const scale = Number(header.get('scale') ?? 1);
  const transitions = Float64Array.from((header.get('transitions') ?? '').split(' '), Number);
  if (labels[0] !== 'O' || transitions.length !== labels.length ** 2) {
    throw new GongboError('MODEL_CORRUPT', '개체명 모델의 머리 줄이 맞지 않습니다', '패키지를 다시 설치하세요');
  }
  const least = new Map<string, number>();
  for (const [, type, score] of (header.get('least') ?? '').matchAll(/(\w+)=([\d.]+)/g))
    least.set(type ?? '', Number(score));
  return { name: header.get('name') ?? '', labels, scale, least, transitions, weights };
}

/** `a12c-3` as `[0, 12, 2, -3]`; unit by unit, as there are a hundred thousand of them to start with. */
function readWeights(packed: string): readonly number[] {
  const numbers: number[] = [];
  let place = 0;
  while (place < packed.length) {
    const label = packed.charCodeAt(place) - LETTER_A;
    place += 1;
    if (label < 0) continue;
    const sign = packed.charCodeAt(place) === MINUS ? -1 : 1;
    if (sign < 0) place += 1;
    let weight = 0;
    for (; place < packed.length; place += 1) {
      const digit = packed.charCodeAt(place) - DIGIT_ZERO;
      if (digit < 0 || digit > 9) break;
      weight = weight * 10 + digit;
    }
    numbers.push(label, sign * weight);
  }
  return numbers;
}
