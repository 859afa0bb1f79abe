import { oneLine } from '../summary/render/plan-rows.ts';
import type { DocumentRef } from './documents.ts';
import type { DuplicateGroup, DuplicatePair } from './duplicates.ts';
import type { ItemChange } from './item-changes.ts';
import type { PlanSeries, PlanState, PlanStep } from './plan-series.ts';
import type { PlanTableRow } from './plan-table.ts';

const KINDS: Readonly<Record<DuplicatePair['kind'], string>> = {
  copy: '같음',
  revision: '고침',
  recurring: '정기 발표',
};

/** So many changed sentences are shown; the others are counted. */
const SHOWN = 5;

/**
 * A group of releases with nearly the same words, for people to read.
 *
 * @example "0.93 고침\n  2024-05-03 draft  가람시, 3대 전략 발표\n  …"
 */
export function duplicateText({ pairs }: DuplicateGroup): string {
  return pairs.map(pairText).join('\n');
}

function pairText({ left, right, similarity, kind, changes }: DuplicatePair): string {
  const lines = changes
    .slice(0, SHOWN)
    .flatMap((change) => [
      ...(change.left === undefined ? [] : [`  - ${oneLine(change.left.text)}`]),
      ...(change.right === undefined ? [] : [`  + ${oneLine(change.right.text)}`]),
    ]);
  const more = changes.length > SHOWN ? [`  … 바뀐 문장 ${changes.length - SHOWN}개 더`] : [];
  return [`${similarity.toFixed(2)} ${KINDS[kind]}`, `  ${refText(left)}`, `  ${refText(right)}`, ...lines, ...more]
    .map((line) => `${line}\n`)
    .join('');
}

/**
 * A plan over time, for people to read: its states, and below each what changed since the one before.
 *
 * @example "가람시 전략\n  2024-03-05 3대 전략 (3/3)  a  …\n  2025-03-04 4대 전략 (4/4)  b  …\n    + 기후 적응\n"
 */
export function seriesText({ body, head, states, steps }: PlanSeries): string {
  const lines = states.flatMap((state, index) => [stateText(state), ...changeLines(steps[index - 1])]);
  return [`${oneLine(body)} ${oneLine(head)}`, ...lines].map((line) => `${line}\n`).join('');
}

function stateText({ document, text, count, items }: PlanState): string {
  const { id, title, publishedAt = '' } = document;
  return `  ${publishedAt.slice(0, 10)} ${oneLine(text)} (${items.length}/${count})  ${oneLine([id, title].join('  '))}`;
}

function changeLines(step: PlanStep | undefined): readonly string[] {
  return (step?.items ?? []).map((change) => `    ${changeText(change)}`);
}

function changeText({ from, to }: ItemChange): string {
  if (to === undefined) return `- ${oneLine(from?.text ?? '')}`;
  return from === undefined ? `+ ${oneLine(to.text)}` : `~ ${oneLine(from.text)} → ${oneLine(to.text)}`;
}

/**
 * A row of the table of plans, for people to read.
 *
 * @example "2024 가람시  계획 3개 (2개는 항목이 다 나옴) · 항목 예고 12, 찾음 9 · 보도자료 2건\n"
 */
export function tableText({ agency, year, plans, complete, promised, found, releases }: PlanTableRow): string {
  const who = `${year ?? '해 모름'} ${oneLine(agency ?? '기관 모름')}`;
  return `${who}  계획 ${plans}개 (항목이 다 나온 것 ${complete}개) · 항목 예고 ${promised}, 찾음 ${found} · 보도자료 ${releases}건\n`;
}

function refText({ id, title, publishedAt }: DocumentRef): string {
  return oneLine([publishedAt?.slice(0, 10) ?? '날짜 모름', id, title].filter((part) => part !== undefined).join('  '));
}
