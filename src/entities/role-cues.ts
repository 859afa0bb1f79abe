import type { Lexicon } from '../dictionary/types.ts';

/** The words around a name that tell its role, as patterns to test the text behind or in front of it with. */
export interface RoleCues {
  /** Behind a place: 지역, 일대. */
  readonly place: RegExp;
  /** The particles behind a place: 에서. */
  readonly at: RegExp;
  /** Behind a body that acts: 는, 와, (군수 …), 관계자, 의 협조, 에서 추진하는. */
  readonly acts: RegExp;
  /** In front of the body that something is owed to: "출처: ", "주최 : ". */
  readonly credited: RegExp;
  /** Behind the building of a body: 에서 열린, 대회의실. */
  readonly venue: RegExp;
  /** The end of a body's name that is a place first: 현충원. */
  readonly site: RegExp;
  /** In front of a list of governments: 지방자치단체(. */
  readonly governmentsBefore: RegExp;
  /** Behind a list of governments: 등 3개 광역자치단체. */
  readonly governmentsAfter: RegExp;
  /** Somewhere in front of a list of those that won: 최우수 자치단체. */
  readonly awarded: RegExp;
  /** Between a list and what is said of all of it: 등 4개 시·군. */
  readonly tail: RegExp;
}

/**
 * Reads the table `role-cues`, once for a lexicon.
 *
 * @example `readRoleCues(lexicon).place.test(' 일대에서')` is true
 */
export function readRoleCues(lexicon: Lexicon): RoleCues {
  const rows = lexicon.table('role-cues');
  const anyOf = (type: string) =>
    rows
      .filter((row) => row.type === type)
      .map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .sort((left, right) => right.length - left.length)
      .join('|') || '(?!)';
  const government = anyOf('government');
  const division = anyOf('division');
  const award = anyOf('award');
  const subject = `(?:은|는|이|가)(?=[\\s,'"‘“])`;
  const post = `\\s?[(（](?=[가-힣·\\s]{0,12}(?:${anyOf('post')}))`;
  const deed = `의\\s(?:[가-힣]{1,6}\\s)?(?:${anyOf('deed')})(?![가-힣]{3})`;
  const doing = `에서\\s(?:[가-힣]{1,6}\\s)?(?:${anyOf('doing')})`;
  return {
    place: new RegExp(`^\\s?(?:${anyOf('place')})(?:$|[^가-힣]|[에은는이가을를의으로도까]|만\\s)`, 'u'),
    at: new RegExp(`^(?:${anyOf('particle')})(?:$|[^가-힣]|는|의|도)`, 'u'),
    acts: new RegExp(
      `^(?:${subject}|(?:와|과)(?:$|[\\s의는])|에게|로부터|으로부터|${post}|\\s?(?:${anyOf('belonging')})(?![가-힣]{3})|${deed}|${doing})`,
      'u',
    ),
    credited: new RegExp(`(?:^|[^가-힣])(?:${anyOf('credit')})\\s?[:：]\\s?$`, 'u'),
    venue: new RegExp(`^(?:에서\\s(?:${anyOf('held')})|\\s?(?:${anyOf('room')})(?![가-힣]{2}))`, 'u'),
    site: new RegExp(`(?:${anyOf('site')})$`, 'u'),
    governmentsBefore: new RegExp(`(?:${government})\\s?[(（:：][^()（）\\n]*$`, 'u'),
    governmentsAfter: new RegExp(
      `^(?:[^.\\n]*?\\s|\\s)?(?:등\\s)?\\d+여?개?\\s?(?:곳\\s)?(?:광역|기초|지방|\\s)*(?:${government})(?!\\s?(?:지역|관내)|[가-힣]*(?:에서|에|의|으로|로|까지)(?:$|[^가-힣]))`,
      'u',
    ),
    awarded: new RegExp(
      `(?:${government}|${division}|기관)[^\\n]{0,12}(?:${award})|(?:${award})\\s?(?:${government}|${division}|기관)`,
      'u',
    ),
    tail: new RegExp(
      `^(?:\\s?[(（][^()（）\\n]{1,12}[)）])?(?:\\s?등(?:\\s?(?:전국\\s)?\\d+여?개?\\s?(?:광역|기초|지방)?(?:${government}|${division}|기관|곳)?)?)?`,
      'u',
    ),
  };
}
