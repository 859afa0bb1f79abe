import type { Span } from '../core/span.ts';
import type { Declared } from './declared.ts';
import type { Page } from './page.ts';

const QUOTED = '[‘“\'"「『](?<text>[^‘’“”\'"「」『』]{3,90})[’”\'"」』]';
const NAMED = new RegExp(`${QUOTED}\\s?(?:이라는|라는|이란|을|를|의)?\\s?(?:정책\\s|새로운\\s)?(?:비전|슬로건)`);
const NAMING = new RegExp(`(?:비전|슬로건)(?:으로|은|는|인|을|이|:|\\s)*\\s?${QUOTED}`);

/** The vision under which a plan is put: ‘…’라는 비전으로, "비전은 ‘…’", in its sentence or just before it. */
export function visionOf(page: Page, { line, start, end }: Declared): Span | undefined {
  const from = Math.max(line.start, start - 400);
  const region = page.text.slice(from, Math.min(line.end, end + 120));
  for (const pattern of [NAMED, NAMING]) {
    const match = pattern.exec(region);
    const text = match?.groups?.['text'];
    if (match === null || text === undefined) continue;
    const at = from + match.index + match[0].indexOf(text);
    return { start: at, end: at + text.length };
  }
  return undefined;
}
