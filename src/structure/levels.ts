import type { BlockRole, MarkerKind } from '../core/layers.ts';
import { contentLength, type Draft } from './drafts.ts';

/** Where a block stands in the outline. */
export interface Place {
  readonly level: number;
  readonly parent?: number;
}

interface Open {
  readonly sign: string;
  readonly depth: number | undefined;
  readonly index: number;
  /** It stands above □ ("1. 추진 배경", "Ⅰ. 개요"), or does so where □ follows at once (a short "◈ 주요 내용"). */
  readonly section: 'always' | 'directly' | 'never';
}

const SECTION_KINDS: readonly MarkerKind[] = ['number', 'roman', 'hangul', 'bracket'];
/** A longer line sums up; a shorter one may be the title of what follows. */
const SECTION_LENGTH = 25;

/** What stands beside the outline, with a marker or without. */
const OUTSIDE: readonly BlockRole[] = [
  'headline',
  'sub-headline',
  'furniture',
  'dateline',
  'caption',
  'image',
  'contact',
];

/**
 * The outline: level and parent of every block, from the order in which a document uses its markers; the usual order
 * (□ above ○ above -) decides where a new marker appears.
 *
 * @example □ ○ - * ○ □ gives the levels 0 1 2 3 1 0
 */
export function outline(drafts: readonly Draft[]): readonly Place[] {
  const places: Place[] = [];
  /** Which sign a sign was first used below: ○ below □, also after a ① came in between. */
  const above = new Map<string, string | undefined>();
  let stack: Open[] = [];
  let heading: number | undefined;
  for (const [index, draft] of drafts.entries()) {
    const { marker } = draft;
    if (OUTSIDE.includes(draft.role)) {
      places.push({ level: 0 });
      continue;
    }
    if (draft.role === 'note') {
      const host = lastHost(drafts, places, index);
      places.push(host === undefined ? { level: 0 } : { level: (places[host]?.level ?? 0) + 1, parent: host });
      continue;
    }
    if (marker === undefined || marker.contentEnd !== undefined) {
      const titled = draft.role === 'heading';
      // Prose below "① 판로 지원" belongs to it; prose below bullets starts anew.
      if (titled) stack = [];
      else if (drafts[stack.at(-1)?.index ?? -1]?.role === 'bullet') {
        stack = stack.filter(({ index: at }) => drafts[at]?.role === 'heading');
      }
      const host = titled ? undefined : (stack.at(-1)?.index ?? heading);
      places.push(host === undefined ? { level: 0 } : { level: 0, parent: host });
      if (titled) heading = index;
      continue;
    }
    const { sign, depth } = marker;
    if (marker.annex === true) {
      heading = undefined;
      stack = [];
    }
    stack = stack.slice(0, popTo(stack, sign, depth, above));
    const parent = stack.at(-1);
    if (!above.has(sign)) above.set(sign, parent?.sign);
    const level = stack.length;
    const host = parent?.index ?? heading;
    places.push(host === undefined ? { level } : { level, parent: host });
    const short = depth === undefined && contentLength(draft) <= SECTION_LENGTH;
    const section = SECTION_KINDS.includes(marker.outerKind) ? 'always' : short ? 'directly' : 'never';
    stack.push({ sign, depth: depth ?? below(parent), index, section });
  }
  return places;
}

/** A sign without a usual depth stands half a step below what it was found under. */
function below(parent: Open | undefined): number | undefined {
  return parent?.depth === undefined ? undefined : parent.depth + 0.5;
}

/** How much of the stack stays above a new marker. */
function popTo(
  stack: readonly Open[],
  sign: string,
  depth: number | undefined,
  above: ReadonlyMap<string, string | undefined>,
): number {
  const same = stack.findIndex((open) => open.sign === sign);
  if (same >= 0) return same;
  const known = above.get(sign);
  if (known !== undefined) {
    const at = stack.findIndex((open) => open.sign === known);
    if (at >= 0) return at + 1;
  }
  // □ goes below nothing but the title of a section.
  if (depth === 0) {
    if (stack.at(-1)?.section === 'directly') return stack.length;
    return stack.findLastIndex(({ section }) => section === 'always') + 1;
  }
  if (depth === undefined) return stack.length;
  const deeper = stack.findIndex((open) => open.depth !== undefined && open.depth >= depth);
  return deeper >= 0 ? deeper : stack.length;
}

/** A note belongs to the block above it that is no note itself. */
function lastHost(drafts: readonly Draft[], places: readonly Place[], index: number): number | undefined {
  const previous = drafts[index - 1];
  if (previous === undefined || OUTSIDE.includes(previous.role)) return undefined;
  return previous.role === 'note' ? places[index - 1]?.parent : index - 1;
}
