/** How much the distance between a label and its list, in lines, speaks for them: 3 for the next line, 0 from the fifteenth. */
export function nearness(gap: number): number {
  if (gap <= 2) return 3;
  if (gap <= 6) return 2;
  return gap <= 14 ? 1 : 0;
}
