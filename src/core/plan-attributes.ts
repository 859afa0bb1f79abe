import type { Plan, PlanStatus } from './layers.ts';

/** How people say how far a plan is: `STATUS_WORDS.decided` is "확정". */
export const STATUS_WORDS: Readonly<Record<PlanStatus, string>> = {
  announced: '발표',
  decided: '확정',
  pursued: '추진',
  identified: '발굴',
  proposed: '제시',
  considered: '검토',
};

/**
 * What a text says of a plan besides its items, for people: names and words in the order of reading.
 *
 * @example `[['비전', '누구나 머무는 항구'], ['기간', '2022~2026'], ['담당', '경상남도'], ['상태', '확정']]`
 */
export function attributesOf(text: string, plan: Plan): readonly (readonly [name: string, words: string])[] {
  const { vision, slogan, goal, period, budget, body, status } = plan;
  const named: readonly (readonly [string, string | undefined])[] = [
    ['비전', vision?.value],
    ['슬로건', slogan?.value],
    ['목표', goal?.value],
    ['기간', period === undefined ? undefined : `${period.value.from ?? ''}~${period.value.to ?? ''}`],
    ['예산', budget === undefined ? undefined : text.slice(budget.start, budget.end)],
    ['담당', body?.value],
    ['상태', status === undefined ? undefined : STATUS_WORDS[status.value]],
  ];
  return named.flatMap(([name, words]) => (words === undefined ? [] : [[name, words]]));
}

/** The same in one line: "비전 누구나 머무는 항구 · 담당 경상남도 · 상태 확정"; empty where nothing is said. */
export function attributesLine(text: string, plan: Plan): string {
  return attributesOf(text, plan)
    .map(([name, words]) => `${name} ${words}`)
    .join(' · ');
}
