import type { Entity } from '../core/layers.ts';

/** The surname of a name: 김 of 김철수, 남궁 of 남궁민수. */
export function surnameOf(name: string): string {
  return name.slice(0, name.length >= 4 ? 2 : 1);
}

/** The titles that stand behind a surname alone, by surname: 장관 in "김 장관은". */
export function surnameTitles(
  text: string,
  entities: readonly Entity[],
): ReadonlyMap<string, readonly { readonly index: number; readonly form: string }[]> {
  const found = new Map<string, { readonly index: number; readonly form: string }[]>();
  for (const [index, { type, start, end }] of entities.entries()) {
    if (type !== 'TITLE') continue;
    const surname = /(?:^|[^가-힣])([가-힣]{1,2})\s$/u.exec(text.slice(Math.max(0, start - 4), start))?.[1];
    if (surname === undefined) continue;
    const list = found.get(surname);
    const mention = { index, form: text.slice(start, end) };
    if (list === undefined) found.set(surname, [mention]);
    else list.push(mention);
  }
  return found;
}
