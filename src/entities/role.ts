import type { EntityType, Name } from '../core/layers.ts';
import type { Entry } from '../dictionary/types.ts';

const GOVERNMENT = /(?:시|도|군|구)$/u;
/** What follows a government that acts: 경상남도는, 전남도가, 대전시와, 진도군, … 개최, 고흥군(군수 …). */
const ACTS =
  /^(?:(?:은|는|이|가)(?=[\s,'"‘“])|(?:와|과)\s|에게|로부터|으로부터|측|\s?[(（](?=[가-힣·\s]{0,12}(?:시장|지사|군수|구청장|대행)))/u;
const HEADLINE = /^\s?[,，]\s/u;
const PLACE = /^\s?(?:지역|일대|일원|관내|전역|소재|에서|에\s|에는|까지|부터)/u;
const MEETING = /(?<!자문)회의$/u;
/** Where something is held an agency is its building: 해양경찰청에서 열렸다. */
const VENUE = /^에서\s(?:열린|열렸|열리|개최된|개최됐|개최되|진행된|진행됐|업무협약|협약식|간담회를|회의를|행사를)/u;
const SEPARATOR = /^\s?[,，、·・‧ㆍ/]\s?$/u;

/**
 * What a name is in its sentence; `undefined` where an uncertain form is not meant as a name.
 *
 * @example 전라남도 in "전라남도는 감사패를 받았다" is an AGENCY, in "전라남도 발전" a REGION
 */
export function roleOf(
  text: string,
  names: readonly Name[],
  index: number,
  entry: Entry | undefined,
): EntityType | undefined {
  const name = names[index];
  if (name === undefined) return undefined;
  const form = text.slice(name.start, name.end);
  if (name.uncertain === true && !isBackedUp(text, names, index)) return undefined;
  const after = text.slice(name.end, name.end + 24);
  if (name.type === 'AGENCY' && VENUE.test(after)) return 'FACILITY';
  // A meeting of the state is an event, an advisory council in 자문회의 a body.
  if (name.type === 'AGENCY' && entry !== undefined && MEETING.test(entry.name)) return 'EVENT';
  if (name.type !== 'REGION' || !isGovernment(form, entry)) return name.type;
  if (PLACE.test(after)) return 'REGION';
  if (ACTS.test(after)) return 'AGENCY';
  if (HEADLINE.test(after) && isLineStart(text, name.start)) return 'AGENCY';
  const next = names[index + 1];
  if (next !== undefined) {
    const between = text.slice(name.end, next.start);
    if (next.type === 'TITLE' && /^[\s가-힣]{1,12}$/u.test(between) && !/\n/.test(between)) return 'AGENCY';
    if (next.type === 'PERSON' && between === ' ') return 'AGENCY';
    if (SEPARATOR.test(between) && next.type === 'AGENCY') return 'AGENCY';
  }
  if (isListedGovernment(text, name)) return 'AGENCY';
  const previous = names[index - 1];
  if (previous !== undefined && previous.type === 'AGENCY' && SEPARATOR.test(text.slice(previous.end, name.start)))
    return 'AGENCY';
  return 'REGION';
}

/** How far a list of governments is looked through around one of them. */
const REACH = 90;
const GOVERNMENTS_BEFORE = /(?:자치단체|지자체)\s?[(（:：][^()（）\n]*$/u;
const GOVERNMENTS_AFTER =
  /^(?:[^.\n]*?\s|\s)?(?:등\s)?\d+개?\s?(?:곳\s)?(?:광역|기초|지방|시·도|시·군|\s)*(?:자치단체|지자체)(?![가-힣]*에서)/u;
const AWARDED =
  /(?:자치단체|지자체|시·군|시군구?|기관)[^\n]{0,12}(?:수상|시상|표창|선정|명단)|(?:수상|우수|최우수|선정|대상)\s?(?:자치단체|지자체|시·군|시군구?|기관)/u;
/** A line that consists of a label and a list of names: "- 민관협력 : 서진시, 가람군". */
const LABELLED = /[:：]\s(?:[가-힣]{2,8}(?:\s[가-힣]{1,6}[시군구도])?,\s)*$/u;
const REST_OF_LIST = /^(?:\s?\([^()\n]{1,20}\))?(?:,\s[가-힣]{2,8}(?:\s[가-힣]{1,6}[시군구도])?)*\s*(?:\n|$)/u;

/** Whether a government stands in a list of those that won, report or take part: 지방자치단체(서진시, 가람군). */
function isListedGovernment(text: string, { start, end }: Name): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  if (GOVERNMENTS_BEFORE.test(before) || GOVERNMENTS_AFTER.test(after)) return true;
  if (!LABELLED.test(before) || !REST_OF_LIST.test(after)) return false;
  return AWARDED.test(text.slice(Math.max(0, start - 600), start));
}

function isGovernment(form: string, entry: Entry | undefined): boolean {
  return entry !== undefined && GOVERNMENT.test(form) && form.length >= 3;
}

function isLineStart(text: string, start: number): boolean {
  return /(?:^|\n)[^\p{L}\p{N}\n]{0,6}(?:\[[^\]\n]{1,20}\]\s?)?$/u.test(text.slice(Math.max(0, start - 30), start));
}

/** Whether the neighbours speak for an uncertain form: a region among regions, one with 시 or 지역 behind it. */
function isBackedUp(text: string, names: readonly Name[], index: number): boolean {
  const name = names[index];
  if (name === undefined) return false;
  const { start, end, entry, type } = name;
  if (type === 'REGION') {
    for (const neighbour of [names[index - 1], names[index + 1]]) {
      if (neighbour?.type !== 'REGION') continue;
      const between = neighbour.start > start ? text.slice(end, neighbour.start) : text.slice(neighbour.end, start);
      if (between.length < 8 && /^(?:\s?[,，、·・‧ㆍ/(（]\s?|과 |와 |[)）]\s?[,·]\s?)$/u.test(between)) return true;
    }
    if (names.some((other) => other !== name && other.entry === entry && other.uncertain !== true)) return true;
    return /^(?:시|지역|\s지역)/u.test(text.slice(end, end + 3));
  }
  return (
    type !== 'AGENCY' &&
    names.some((other) => other !== name && entry !== undefined && other.entry === entry && other.uncertain !== true)
  );
}
