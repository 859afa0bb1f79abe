import type { DocumentJson, PlanJson } from '../summary/render/json-types.ts';

/** Who is who in a corpus: a body, and the names that it had before and has now. */
export interface Bodies {
  /** The body of a plan: the one that the text puts in charge of it, else the release's issuer. */
  of(document: DocumentJson, plan?: PlanJson): string | undefined;
  /** The other names of a body, nearest first as the releases know them: 통계청 of 국가데이터처 and the other way round. */
  kin(body: string): readonly string[];
}

/**
 * Reads the bodies of a corpus. Former and later names come from the referents, so that the releases of both times need
 * not know of each other.
 *
 * @example `readBodies(corpus).kin('국가데이터처')` is `['통계청']`
 */
export function readBodies(corpus: readonly DocumentJson[]): Bodies {
  const kin = new Map<string, Set<string>>();
  const add = (name: string, other: string) => {
    const known = kin.get(name);
    if (known === undefined) kin.set(name, new Set([other]));
    else known.add(other);
  };
  for (const { referents } of corpus) {
    for (const { kind, name, former = [], later = [] } of referents) {
      if (kind === 'law' || kind === 'person') continue;
      for (const other of [...former, ...later]) {
        add(name, other);
        add(other, name);
      }
    }
  }
  return {
    of({ summary }, plan) {
      return plan?.body?.value ?? summary.issuer?.value ?? summary.delivered?.agency;
    },
    kin: (body) => [...(kin.get(body) ?? [])],
  };
}
