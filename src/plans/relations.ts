import type { Declared } from './declared.ts';

const TIED =
  /^[’”'"」』)]?(?:들)?\*?\s?(?:,|·|ㆍ|・|‧|\/|\+|&|[을를](?=\s)|와|과|및|의|별|에|에서|에 걸쳐|아래|하에|으로|로|과 함께|와 함께|,? 그리고)?\s*(?:총|모두|각|세부)?\s*[(‘“'"「『]?$/;

/**
 * The text between two phrases without what stands in brackets: what ties them to each other.
 *
 * @example between the counts of "4대 전략(A, B, C, D) 및 12개 과제": " 및 "
 */
export function tieBetween(text: string, left: Declared, right: Declared): string {
  return text
    .slice(left.end, Math.min(right.start, left.end + 400))
    .replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '')
    .replace(/^\*+/, '');
}

/** Whether two phrases of one sentence are tied directly: "4대 분야 10개 과제", "3대 전략과 9개 과제". */
export function areTied(text: string, left: Declared, right: Declared): boolean {
  if (left.line !== right.line || right.start - left.end > 400 || right.start > left.sentence.end) return false;
  return TIED.test(tieBetween(text, left, right));
}

/** For each phrase the neighbours it is tied to. */
export function neighboursOf(text: string, declared: readonly Declared[]): ReadonlyMap<Declared, readonly Declared[]> {
  const neighbours = new Map<Declared, Declared[]>(declared.map((one) => [one, []]));
  for (const [index, left] of declared.entries()) {
    const right = declared[index + 1];
    if (right === undefined || !areTied(text, left, right)) continue;
    neighbours.get(left)?.push(right);
    neighbours.get(right)?.push(left);
  }
  return neighbours;
}

/** A count and the smaller counts of the same noun that add up to it. */
export interface Sum {
  readonly total: Declared;
  readonly parts: readonly Declared[];
}

const MOST_PARTS = 14;

/**
 * Finds counts that add up: "28개 과제 … 6개 과제 … 9개 과제 … 8개 과제 … 5개 과제".
 *
 * Parts stand one after the other behind the total, or in front of it.
 */
export function findSums(declared: readonly Declared[]): readonly Sum[] {
  const byNoun = new Map<string, Declared[]>();
  for (const one of declared) {
    const list = byNoun.get(one.noun.id);
    if (list === undefined) byNoun.set(one.noun.id, [one]);
    else list.push(one);
  }
  const sums: Sum[] = [];
  for (const list of byNoun.values()) {
    for (const [index, total] of list.entries()) {
      if (total.count < 3) continue;
      const parts = run(total, list, index, 1) ?? run(total, list, index, -1);
      if (parts !== undefined) sums.push({ total, parts });
    }
  }
  return sums;
}

/** Three parts that add up are no chance; two are believed when they stand together, next to their total. */
function holdTogether(total: Declared, parts: readonly Declared[]): boolean {
  if (parts.length >= 3) return true;
  return parts.length === 2 && parts.every(({ line }) => Math.abs(line.index - total.line.index) <= 1);
}

function run(total: Declared, list: readonly Declared[], index: number, step: 1 | -1): readonly Declared[] | undefined {
  const parts: Declared[] = [];
  let sum = 0;
  const farthest = index + step * 2 * MOST_PARTS;
  for (let at = index + step; parts.length < MOST_PARTS && at !== farthest; at += step) {
    const part = list[at];
    if (part === undefined) return undefined;
    // A repetition of the total between it and its parts is passed over.
    if (part.count === total.count && parts.length === 0) continue;
    if (part.count >= total.count) return undefined;
    if (Math.abs(part.line.index - total.line.index) > 60) return undefined;
    sum += part.count;
    parts.push(part);
    if (sum === total.count) return holdTogether(total, parts) ? parts : undefined;
    if (sum > total.count) return undefined;
  }
  return undefined;
}
