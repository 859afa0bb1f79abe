import { GongboError } from './errors.ts';
import type { LayerName, Layers, Plan } from './layers.ts';
import { splitsSurrogatePair } from './offsets.ts';
import { listAbove } from './plan-tree.ts';

/** The list layers whose elements have a span and stand in text order. */
const SORTED: readonly LayerName[] = [
  'blocks',
  'sentences',
  'names',
  'morphemes',
  'dates',
  'quantities',
  'entities',
  'quotes',
  'events',
  'relations',
  'lists',
  'annotations',
];

/** Fields that hold indices into another layer (or into the layer itself). */
const REFERENCES: Partial<Record<LayerName, Readonly<Record<string, LayerName>>>> = {
  blocks: { parent: 'blocks' },
  sentences: { block: 'blocks' },
  morphemes: { sentence: 'sentences' },
  dates: { on: 'dates' },
  referents: { mentions: 'entities' },
  officials: { mentions: 'entities', titles: 'entities' },
  plans: { parent: 'plans' },
  quotes: { official: 'officials' },
};

/**
 * Checks a layer before it is attached: plain JSON values, spans inside the text that cut no surrogate pair,
 * start order, references in range.
 *
 * @throws GongboError `LAYER_INVALID` naming the layer, the element and what is wrong
 */
export function checkLayer<Name extends LayerName>(
  name: Name,
  value: Layers[Name],
  text: string,
  layers: Readonly<Partial<Layers>>,
): void {
  const fault = faultIn(value, text);
  if (fault !== undefined) fail(name + fault.path, fault.problem);
  if (!Array.isArray(value)) return;
  const references: readonly (readonly [string, LayerName])[] = Object.entries(REFERENCES[name] ?? {});
  const sorted = SORTED.includes(name);
  if (!sorted && references.length === 0) return;
  let previous = 0;
  for (let index = 0; index < value.length; index += 1) {
    const element: Readonly<Record<string, unknown>> = value[index];
    if (sorted) {
      const start = element['start'] as number;
      if (start < previous) fail(`${name}[${index}]`, `앞 요소(${previous})보다 먼저 시작합니다(${start})`);
      previous = start;
    }
    for (const [field, target] of references) {
      const size = (target === name ? value : (layers[target] as readonly unknown[] | undefined))?.length ?? 0;
      const reference = element[field];
      const wrong = Array.isArray(reference)
        ? reference.find((one) => !isIndex(one, size))
        : reference === undefined || isIndex(reference, size)
          ? undefined
          : reference;
      if (wrong !== undefined) {
        fail(`${name}[${index}].${field}`, `${target}에 없는 번호 ${String(wrong)}을 가리킵니다`);
      }
    }
  }
  if (name === 'plans') checkUnder(value as readonly Plan[]);
}

/** `under` of a plan and of its items counts the items of the nearest plan above that lists any. */
function checkUnder(plans: readonly Plan[]): void {
  for (const [index, plan] of plans.entries()) {
    const places = [plan.under, ...plan.items.map(({ under }) => under)];
    if (places.every((place) => place === undefined)) continue;
    const above = listAbove(plans, plan);
    const size = (above === undefined ? undefined : plans[above]?.items.length) ?? 0;
    for (const [at, place] of places.entries()) {
      if (place === undefined || (Number.isInteger(place) && place >= 0 && place < size)) continue;
      const path = at === 0 ? `plans[${index}]` : `plans[${index}].items[${at - 1}]`;
      fail(`${path}.under`, `상위 계획에 없는 항목 ${String(place)}을 가리킵니다`);
    }
  }
}

function isIndex(value: unknown, size: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < size;
}

/** What is wrong with a value, and where in it: ".content" for a span of a block's field. */
interface Fault {
  readonly path: string;
  readonly problem: string;
}

/** Paths are put together on the way back from a fault, so that sound values cost none. */
function faultIn(value: unknown, text: string): Fault | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return undefined;
    case 'number':
      return Number.isFinite(value) ? undefined : { path: '', problem: `JSON에 쓸 수 없는 수 ${value}입니다` };
    case 'object':
      if (value === null) return { path: '', problem: 'null입니다' };
      return Array.isArray(value) ? faultInList(value, text) : faultInObject(value, text);
    default:
      return { path: '', problem: `JSON 값이 아닙니다(${typeof value})` };
  }
}

function faultInList(list: readonly unknown[], text: string): Fault | undefined {
  for (let index = 0; index < list.length; index += 1) {
    const fault = faultIn(list[index], text);
    if (fault !== undefined) return { ...fault, path: `[${index}]${fault.path}` };
  }
  return undefined;
}

function faultInObject(value: object, text: string): Fault | undefined {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return { path: '', problem: '일반 객체가 아닙니다' };
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key in fields) {
    const field = fields[key];
    if (typeof field === 'string' || (typeof field === 'number' && Number.isFinite(field))) continue;
    const fault = faultIn(field, text);
    if (fault !== undefined) return { ...fault, path: `.${key}${fault.path}` };
  }
  const { start, end } = fields;
  const problem = typeof start === 'number' ? spanProblem(start, end, text) : undefined;
  return problem === undefined ? undefined : { path: '', problem };
}

function spanProblem(start: number, end: unknown, text: string): string | undefined {
  if (!Number.isInteger(start) || typeof end !== 'number' || !Number.isInteger(end)) return '위치가 정수가 아닙니다';
  if (start < 0 || end < start || end > text.length) return `[${start}, ${end})가 글(길이 ${text.length}) 밖입니다`;
  return splitsSurrogatePair(text, start) || splitsSurrogatePair(text, end)
    ? `[${start}, ${end})가 서로게이트 쌍을 가릅니다`
    : undefined;
}

function fail(path: string, problem: string): never {
  throw new GongboError(
    'LAYER_INVALID',
    `${path}: ${problem}`,
    '이 층을 만든 단계를 고치세요: 위치는 source.text의 UTF-16 반열림 구간입니다',
  );
}
