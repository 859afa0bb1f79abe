/** How one kind of naming is written, with the words of the dictionary for it. */
export interface NamingPatterns {
  /** ‘…’라는 비전 */
  readonly before: RegExp;
  /** "비전은 ‘…’" */
  readonly behind: RegExp;
  /** "비전: …" from the start of a line to its end. */
  readonly line: RegExp;
  /** "을 목표로", "한다는 목표 아래": where a goal without quotation marks ends. */
  readonly clause: RegExp;
}

const QUOTED = '[‘“\'"「『<《](?<text>[^‘’“”\'"「」『』<>《》]{3,90})[’”\'"」』>》]';
/** Corner brackets hold the names of plans and laws, so behind 비전 they open something else. */
const EMPHASISED = '[‘“\'"](?<text>[^‘’“”\'"「」『』<>《》]{3,90})[’”\'"]';
const MODIFIERS =
  '(?:정책|새로운|미래|국가|도정|시정|군정|구정|최종|궁극적|궁극적인|중장기|장기|핵심|기본|전략|정책적|경영|공동|큰)';

/** The patterns for the names of one attribute, as alternatives: `슬로건|구호|표어`. */
export function namingPatterns(names: string): NamingPatterns {
  const own = `(?<![가-힣]|[을를]\\s|\\d\\s?(?:대|개|가지)?\\s?)(?:${MODIFIERS}\\s?){0,2}(?:${names})`;
  return {
    before: new RegExp(
      `${QUOTED}\\s?(?:이?라는|이란|을|를|의|인)?\\s?(?:${MODIFIERS}\\s?){0,2}(?:${names})(?=[으로를을은는이가과와하인\\s,.)]|$)`,
      'g',
    ),
    behind: new RegExp(`${own}(?:으로는|으로|로|은|는|인|을|를|이|[:：]|\\(|\\s)*\\s?${EMPHASISED}`, 'g'),
    clause: new RegExp(
      `(?:(?<=[가-힣\\d%)])[을를]\\s(?:${MODIFIERS}\\s)?(?:${names})(?:으로|로)(?=[\\s,.])|(?<=다)는\\s(?:${names})(?:로|를|을|\\s?(?:하에|아래))(?=[\\s,])|(?<=[가-힣])\\s(?:${names})[를을]\\s(?=달성하기|이루기))`,
      'g',
    ),
    line: new RegExp(
      `^\\s*[□■◇◆○●◦ㅇ▲▶*※·•\\-–]*\\s*[(<\\[【〈]?\\s?(?:${MODIFIERS}\\s?)?(?:${names})\\s?(?:[)>\\]】〉]\\s?[:：]?|[:：])\\s*(?<text>\\S[^\\n]{2,119})$`,
    ),
  };
}
