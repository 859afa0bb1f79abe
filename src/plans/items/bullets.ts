import type { Span } from '../../core/span.ts';
import type { Line, Page } from '../page.ts';
import { titleOf } from './headings.ts';

/** A marked line that may be an item: its marker's character, and how deep it stands. */
interface Bullet {
  readonly line: Line;
  readonly sign: string;
}

const FARTHEST_LINES = 60;

/**
 * The bulleted lines that follow a line, of one sign and one level: what a heading announces.
 *
 * @example below "□ 3대 전략은 다음과 같다" the lines "ㅇ …", with the "- …" under each left out
 */
export function bulletsAfter(page: Page, line: Line): readonly Span[] {
  const items: Line[] = [];
  let sign: string | undefined;
  let level = 0;
  for (let index = line.index + 1; index < Math.min(page.lines.length, line.index + FARTHEST_LINES); index += 1) {
    const next = page.lines[index];
    if (next === undefined) break;
    const bullet = bulletOf(page, next);
    if (bullet === undefined) {
      if (next.block.role === 'heading' || next.block.role === 'headline') break;
      if (sign === undefined && next.block.role !== 'note') break;
      continue;
    }
    const itsLevel = next.block.level;
    if (sign === undefined) {
      if (line.block.role === 'bullet' && itsLevel < line.block.level) break;
      if (isSibling(page, line, next)) break;
      sign = bullet.sign;
      level = itsLevel;
      items.push(next);
    } else if (bullet.sign === sign) items.push(next);
    else if (itsLevel < level || (itsLevel <= line.block.level && line.block.role === 'bullet')) break;
  }
  return items.flatMap((item) => titleOf(page.text, item.block.content, false) ?? []);
}

function bulletOf(page: Page, line: Line): Bullet | undefined {
  const { marker, role, level } = line.block;
  // An item of a list whose sign only the markup has.
  if (marker === undefined) return role === 'bullet' ? { line, sign: `item ${level}` } : undefined;
  if (role === 'note') return undefined;
  return {
    line,
    sign:
      page.text
        .slice(marker.start, marker.end)
        .replace(/[\d가-힣]/g, '')
        .trim() || marker.kind,
  };
}

function isSibling(page: Page, left: Line, right: Line): boolean {
  const sign = bulletOf(page, left)?.sign;
  return sign !== undefined && sign === bulletOf(page, right)?.sign;
}
