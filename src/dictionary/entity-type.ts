import type { EntityType } from '../core/layers.ts';
import type { Header } from './header.ts';
import type { Entry } from './types.ts';

/** What a row of this type is as an entity, by the declarations of its file: `hall` of local-governments is FACILITY. */
export function declaredEntityType(header: Header, type: string): EntityType | undefined {
  return header.types?.[type] || header.entity;
}

/** What a mention of the entry is: AGENCY for 기획재정부, REGION for 경상남도; undefined for a word of a word list (전략). */
export function entityTypeOf(entry: Entry): EntityType | undefined {
  return entry.entity;
}
