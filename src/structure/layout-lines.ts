import type { LayoutMark } from '../core/source.ts';
import { firstAtOrAfter } from '../core/span.ts';
import type { LineRole } from './line-roles.ts';
import type { Line } from './lines.ts';
import type { MarkerReading } from './marker-reading.ts';

/** What the markup of the input says about lines; a line has at most one mark of a kind. */
export interface LayoutLines {
  /** Whether the line is a row of a table, a caption, a contact: roles that do not depend on its words. */
  roleOf(line: Line): LineRole | undefined;
  /** The marker of a list item whose sign only the markup has; it covers no characters. */
  itemOf(line: Line): MarkerReading | undefined;
  isHeading(line: Line): boolean;
}

/** Makes the marks findable by line: `layoutLines(source.layout ?? []).roleOf(line)?.role` is `table` for a row. */
export function layoutLines(layout: readonly LayoutMark[]): LayoutLines {
  const contacts = layout.filter(({ kind }) => kind === 'contact');
  const at = (line: Line, kind: LayoutMark['kind']) => {
    for (let index = firstAtOrAfter(layout, line.start); layout[index]?.start === line.start; index += 1) {
      if (layout[index]?.kind === kind) return layout[index];
    }
    return undefined;
  };
  return {
    roleOf(line) {
      if (contacts.some(({ start, end }) => line.start >= start && line.start < end)) {
        return { role: 'contact', rule: 'structure.contact-mark' };
      }
      if (at(line, 'row') !== undefined) return { role: 'table', rule: 'structure.table-row' };
      return at(line, 'caption') === undefined ? undefined : { role: 'caption', rule: 'structure.caption-mark' };
    },
    itemOf(line) {
      const item = at(line, 'item');
      if (item === undefined) return undefined;
      const { start } = line;
      return {
        start,
        end: start,
        kind: 'circle',
        outerKind: 'circle',
        sign: `item-${item.level ?? 1}`,
        contentStart: start,
      };
    },
    isHeading: (line) => at(line, 'heading') !== undefined,
  };
}
