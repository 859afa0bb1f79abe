import type { Entity } from '../core/layers.ts';
import type { Metadata } from '../core/source.ts';
import type { Span } from '../core/span.ts';

/** Who issued the release: its mention, or only a name where the text has no mention of it. */
export interface Issuer {
  readonly name: string;
  readonly entity?: Entity;
  /** Whether its head stands beside it in brackets, which only the issuer (or a partner) has. */
  readonly headed?: boolean;
  readonly evidence: readonly Span[];
}

/**
 * The issuing body: the agency whose head is named beside it in brackets, else the one delivered with the text,
 * else the first agency.
 *
 * @example 산림청(청장 김철수)은 … → 산림청
 */
export function issuerOf(text: string, entities: readonly Entity[], metadata: Metadata): Issuer | undefined {
  const headed = entities.find(
    (entity, index) =>
      entity.type === 'AGENCY' &&
      /^\s?[(（]/u.test(text.slice(entity.end, entity.end + 2)) &&
      entities[index + 1]?.type === 'TITLE',
  );
  if (headed === undefined && metadata.agency !== undefined) return { name: metadata.agency, evidence: [] };
  const agencies = entities.filter(({ type }) => type === 'AGENCY');
  const entity = headed ?? agencies.find(({ entry }) => entry !== undefined) ?? agencies[0];
  if (entity === undefined) return undefined;
  const { start, end } = entity;
  return { name: text.slice(start, end), entity, headed: headed !== undefined, evidence: [{ start, end }] };
}
