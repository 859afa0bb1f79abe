import { GongboError } from '../../core/errors.ts';

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

/**
 * Reads a model file: lines `name`, `scale`, `least`, `labels` and `transitions`, then for every template a line `[template]` and
 * its lines `value TAB weights`, where `a12c-3` is 12 for the first label and -3 for the third, in units of `scale`.
 *
 * @throws GongboError `MODEL_CORRUPT` when a line is none of these
 * @example `parseModel(text).labels[0]` is 'O'
 */
export function parseModel(text: string): EntityModel {
  const header = new Map<string, string>();
  const weights = new Map<string, Map<string, readonly number[]>>();
  let template: Map<string, readonly number[]> | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const tab = line.lastIndexOf('\t');
    if (tab < 0 && line.startsWith('[') && line.endsWith(']')) {
      template = new Map();
      weights.set(line.slice(1, -1), template);
    } else if (tab > 0 && template === undefined) {
      header.set(line.slice(0, tab), line.slice(tab + 1));
    } else if (tab > 0 && template !== undefined) {
      template.set(line.slice(0, tab), readWeights(line.slice(tab + 1)));
    } else {
      throw new GongboError(
        'MODEL_CORRUPT',
        `개체명 모델의 ${index + 1}째 줄을 읽을 수 없습니다: ${JSON.stringify(line)}`,
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

/** `a12c-3` as `[0, 12, 2, -3]`. */
function readWeights(packed: string): readonly number[] {
  const numbers: number[] = [];
  for (const [, letter, weight] of packed.matchAll(/([a-z])(-?\d+)/g)) {
    numbers.push((letter ?? 'a').charCodeAt(0) - LETTER_A, Number(weight));
  }
  return numbers;
}
