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
  if (fault !== undefined) fail(`${name}${fault.path}`, fault.problem);
  if (!Array.isArray(value)) return;
  const references: readonly (readonly [string, LayerName])[] = Object.entries(REFERENCES[name] ?? {});
  const sorted = SORTED.includes(name);
  let previous = 0;
  for (const [index, element] of (value as readonly Readonly<Record<string, unknown>>[]).entries()) {
    if (sorted) {
      const start = element['start'] as number;
      if (start < previous) fail(`${name}[${index}]`, `앞 요소(${previous})보다 먼저 시작합니다(${start})`);
      previous = start;
    }
    for (const [field, target] of references) {
      const size = (target === name ? value : (layers[target] as readonly unknown[] | undefined))?.length ?? 0;
      for (const reference of asList(element[field])) {
        if (typeof reference !== 'number' || !Number.isInteger(reference) || reference < 0 || reference >= size) {
          fail(`${name}[${index}].${field}`, `${target}에 없는 번호 ${String(reference)}을 가리킵니다`);
        }
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

function asList(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** What is wrong with a value, and where in it: `.items[2].start`. The way there is only written down when something is. */
interface Fault {
  readonly path: string;
  readonly problem: string;
}

function faultIn(value: unknown, text: string): Fault | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return undefined;
    case 'number':
      return Number.isFinite(value) ? undefined : here(`JSON에 쓸 수 없는 수 ${value}입니다`);
    case 'object':
      if (value === null) return here('null입니다');
      return Array.isArray(value) ? faultInList(value, text) : faultInObject(value, text);
    default:
      return here(`JSON 값이 아닙니다(${typeof value})`);
  }
}

function faultInList(list: readonly unknown[], text: string): Fault | undefined {
  for (let index = 0; index < list.length; index += 1) {
    const fault = faultIn(list[index], text);
    if (fault !== undefined) return { path: `[${index}]${fault.path}`, problem: fault.problem };
  }
  return undefined;
}

function faultInObject(value: object, text: string): Fault | undefined {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return here('일반 객체가 아닙니다');
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key in fields) {
    const fault = faultIn(fields[key], text);
    if (fault !== undefined) return { path: `.${key}${fault.path}`, problem: fault.problem };
  }
  return typeof fields['start'] === 'number' ? faultInSpan(fields['start'], fields['end'], text) : undefined;
}

function faultInSpan(start: number, end: unknown, text: string): Fault | undefined {
  if (!Number.isInteger(start) || typeof end !== 'number' || !Number.isInteger(end))
    return here('위치가 정수가 아닙니다');
  if (start < 0 || end < start || end > text.length)
    return here(`[${start}, ${end})가 글(길이 ${text.length}) 밖입니다`);
  return splitsSurrogatePair(text, start) || splitsSurrogatePair(text, end)
    ? here(`[${start}, ${end})가 서로게이트 쌍을 가릅니다`)
    : undefined;
}

function here(problem: string): Fault {
  return { path: '', problem };
}

function fail(path: string, problem: string): never {
  throw new GongboError(
    'LAYER_INVALID',
    `${path}: ${problem}`,
    '이 층을 만든 단계를 고치세요: 위치는 source.text의 UTF-16 반열림 구간입니다',
  );
}
