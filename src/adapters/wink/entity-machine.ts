import { ENTITY_TYPES } from '../../core/layers.ts';
import { createMachine } from './machines.ts';
import type { TypedRange } from './raw-document.ts';

const INSIDE = '…';

/**
 * The automaton through which wink gets our entities: it reads a sign for each token, which {@link entitySigns} takes from
 * the analysis. A type alone is an entity of one token, `TYPE(` … `TYPE)` one of several.
 */
export function entityMachine(): string {
  const machine = createMachine();
  for (const type of ENTITY_TYPES) {
    machine.finish(0, type, type);
    const open = machine.step(0, `${type}(`);
    machine.link(open, INSIDE, open);
    machine.finish(open, `${type})`, type);
  }
  return machine.toJson();
}

/** The signs of the tokens that are in an entity: 경상남도 → REGION; 지역 · 혁신 · 협의회 → `AGENCY(` · `…` · `AGENCY)`. */
export function entitySigns(entities: readonly TypedRange[]): ReadonlyMap<number, string> {
  const signs = new Map<number, string>();
  for (const [first, last, type] of entities) {
    for (let index = first + 1; index < last; index += 1) signs.set(index, INSIDE);
    signs.set(first, first === last ? type : `${type}(`);
    if (first < last) signs.set(last, `${type})`);
  }
  return signs;
}
