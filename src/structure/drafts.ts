import type { BlockRole } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import type { LogicalLine } from './logical-lines.ts';

/** A block in the making: its role may still change, its place no more. */
export interface Draft extends LogicalLine {
  role: BlockRole;
  rule: string;
  /** The words without marker and enclosing brackets. */
  content: Span;
}

/** A rule's answer: the role and its id. */
export interface RoleReading {
  readonly role: BlockRole;
  readonly rule: string;
}

/** Length of the words of a block: 5 for "□ 추진 배경". */
export function contentLength({ content }: Draft): number {
  return content.end - content.start;
}
