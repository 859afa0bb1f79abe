/**
 * What a form is written in: its scripts in order, a run of one script as one letter, and the length of Hangul up to five.
 *
 * @example 하병필 → 가3; K-푸드 → A-가; 2021 → 0; 李 → 漢
 */
export function shapeOf(form: string): string {
  let shape = '';
  for (const character of form) {
    const script = scriptOf(character);
    if (!shape.endsWith(script)) shape += script;
  }
  return shape === '가' ? `가${Math.min(form.length, 5)}` : shape;
}

function scriptOf(character: string): string {
  if (character >= '가' && character <= '힣') return '가';
  if (character >= '0' && character <= '9') return '0';
  if (/\p{Lu}/u.test(character)) return 'A';
  if (/\p{L}/u.test(character)) return /\p{Script=Han}/u.test(character) ? '漢' : 'a';
  return character;
}
