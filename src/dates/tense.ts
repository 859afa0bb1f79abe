import { decompose } from '../core/hangul.ts';

/** Whether what is said of a date has happened or is still to come. */
export type Tense = 'past' | 'future';

/** As far as a verb is looked for. */
const WINDOW = 60;

/** What is planned: 개최할 예정, 추진하기로, 마칠 것으로, 열리겠. */
const FUTURE = /^(?:예정|앞두|앞둔|겠[다고습으]|[하되키]기로(?![가-힣])|계획(?:이|하고 있|[.)）]|$))/;
const PAST_BRACKET = /^.(?:하였|했|되었|됐| ?(?:[+△▲−]|\d[\d,]{0,6}\.\d))/;
/** Verbs of saying: their tense is that of the release, not of what it says. */
const SAYING = /(?:밝|전|말|설명|강조|당부|알|소개|발표|주문|지시|언급|평가|덧붙)[가-힣]?$/;
/** Modifiers of the past that no adjective ends in: 열린, 개최된. */
const PAST_MODIFIER = /(?:열린|치러진|이뤄진|이루어진|[가-힣]된)$/;
/** Words in 한 that say nothing of time: 위한, 대한. */
const POSTPOSITION =
  /(?:[위대관통의인향비]한|비롯한|포함한|제외한|필요한|다양한|중요한|주요한|안전한|우수한|(?:^|[^가-힣])한)$/;

/**
 * The tense of the first verb behind a date, as far as endings show it; `undefined` where nothing or something doubtful
 * stands there.
 *
 * @example behind the 12월 of "12월에 보고회를 개최하였으며" it is `past`, behind that of "12월 중 공개할 예정" `future`
 */
export function tenseBehind(text: string, start: number, end: number): Tense | undefined {
  // (12월) +0.3조원, 배포(12월말)했으며; else what follows a bracket is said of something else.
  if (/^[)）\]」』]/.test(text.charAt(start)))
    return PAST_BRACKET.test(text.slice(start, start + 12)) ? 'past' : undefined;
  const stretch = text.slice(start, Math.min(end, start + WINDOW));
  let doubtful = false;
  for (let at = 0; at < stretch.length; at += 1) {
    const rest = stretch.slice(at, at + 8);
    if (FUTURE.test(rest)) return doubtful ? undefined : 'future';
    const final = decompose(stretch.charCodeAt(at))?.final ?? 0;
    if (final === 0) continue;
    const before = stretch.slice(Math.max(0, at - 6), at);
    const next = stretch.charAt(at + 1);
    switch (final) {
      // 했다, 열렸으며; 있다 and 없다 are of no time
      case SSANG_SIOS:
        if (!/[있없겠]/.test(stretch.charAt(at)) && /[다고으던는지습음]/.test(next) && !SAYING.test(before))
          return 'past';
        break;
      // 개최한다, 열린다; 열린 회의, 개최된 회의
      case NIEUN: {
        const word = before + stretch.charAt(at);
        // 한다 and 하는 are said of what is habitual, too.
        if (next === '다' || /[하되리]는$/.test(word)) return undefined;
        if (next !== ' ') break;
        if (PAST_MODIFIER.test(word)) return 'past';
        if (word.endsWith('한') && !POSTPOSITION.test(word)) doubtful = true;
        break;
      }
      // 개최할 예정, 마무리될 전망, 선정할 것
      case RIEUL:
        if (/^. ?(?:예정|계획|것|방침|전망)/.test(rest)) return doubtful ? undefined : 'future';
        break;
      default:
    }
  }
  return undefined;
}

/** A plan with a date in brackets was announced then: 혁신대책(8.28). */
const ANNOUNCED = /(?:대책|방안|계획|전략|로드맵|선언|합의|발표)[」』”’'" ]{0,2}[(（]$/;

/**
 * The tense that stands before a date in brackets.
 *
 * @example before the 8.28 of "혁신대책(8.28)에 따라" it is `past`
 */
export function tenseBefore(text: string, start: number): Tense | undefined {
  return ANNOUNCED.test(text.slice(Math.max(0, start - 8), start)) ? 'past' : undefined;
}

const NIEUN = 4;
const RIEUL = 8;
const SSANG_SIOS = 20;
