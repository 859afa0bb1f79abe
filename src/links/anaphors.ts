import type { Block, Entity } from '../core/layers.ts';
import { firstAtOrAfter, type Span } from '../core/span.ts';

/** A word that stands for something named elsewhere, and a mention of that. */
export interface Anaphor extends Span {
  /** Index into `entities`. */
  readonly of: number;
}

/** How far back 같은 위원회 reaches. */
const REACH = 600;
/** 도는, 시에서, 군 관계자: the issuing local government of itself. */
const OWN = /(?<![가-힣])[도시군구](?=(?:는|은|가|이|의|에서|에|와|과)?(?=[\s,])(?! ?관내))/gu;
const BEHIND_BARE = /^ (?:관계자|[가-힣]{1,10}(?:과장|국장|실장|담당관|관계자|청사))/u;
/** 같은 위원회, 동 부처, 이 공사, 해당 시, 동법; glued 동시, 동부, 이처 are other words. */
const SAME =
  /(?<![가-힣])(?:(?:같은|동|이|해당) ?(위원회|협의회|부처|공사|공단|재단|협회|연구원|진흥원|센터|법)|(?:같은|동|해당) (청|부|처|시|군|구|도))(?=(?:는|은|가|이|의|에서|에|와|과|를|을)?(?:[\s,.]|$))/gu;
/** What a word for a kind of body may stand for, where the body's name does not end in it. */
const KINDS: Readonly<Record<string, RegExp>> = { 부처: /[부처청]$/u };

/**
 * Words by which the text means something that it has named.
 *
 * @param issuer index of a mention of the body that issued the text
 * @example 도는 of the release of 경상남도; 같은 위원회 behind 방송통신위원회
 */
export function anaphorsIn(
  text: string,
  blocks: readonly Block[],
  entities: readonly Entity[],
  nameOf: (entity: Entity) => string,
  issuer: number | undefined,
): readonly Anaphor[] {
  const found: Anaphor[] = [];
  const self = issuer === undefined ? undefined : entities[issuer];
  const own = self === undefined ? undefined : nameOf(self).at(-1);
  for (const block of blocks) {
    if (block.role === 'furniture') continue;
    const part = text.slice(block.start, block.end);
    if (issuer !== undefined) {
      for (const match of part.matchAll(OWN)) {
        const start = block.start + match.index;
        if (match[0] !== own || isTaken(entities, start)) continue;
        const behind = text.slice(start + 1, start + 20);
        if (/^[\s,]/u.test(behind) && !BEHIND_BARE.test(behind)) continue;
        found.push({ start, end: start + 1, of: issuer });
      }
    }
    for (const match of part.matchAll(SAME)) {
      const start = block.start + match.index;
      const noun = match[1] ?? match[2] ?? '';
      if (isTaken(entities, start + match[0].length - noun.length)) continue;
      const of = before(entities, start, noun, nameOf);
      if (of !== undefined) found.push({ start, end: start + match[0].length, of });
    }
  }
  return found.sort((left, right) => left.start - right.start);
}

function isTaken(entities: readonly Entity[], at: number): boolean {
  const next = firstAtOrAfter(entities, at);
  return [entities[next], entities[next - 1]].some(
    (other) => other !== undefined && other.start <= at && at < other.end,
  );
}

/** The last thing of that kind before. */
function before(
  entities: readonly Entity[],
  at: number,
  noun: string,
  nameOf: (entity: Entity) => string,
): number | undefined {
  const kind = KINDS[noun];
  for (let index = firstAtOrAfter(entities, at) - 1; index >= 0; index -= 1) {
    const entity = entities[index];
    if (entity === undefined || at - entity.end > REACH) return undefined;
    const fits = noun === '법' ? entity.type === 'LAW' : entity.type === 'AGENCY' || entity.type === 'ORG';
    if (!fits) continue;
    const name = nameOf(entity);
    if (kind === undefined ? name.endsWith(noun) : kind.test(name)) return index;
  }
  return undefined;
}
