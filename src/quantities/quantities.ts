import { charactersOf } from '../core/characters.ts';
import type { DateMention, QuantityMention } from '../core/layers.ts';
import { firstAtOrAfter, type Span } from '../core/span.ts';
import { defineStage } from '../core/stage.ts';
import type { Lexicon } from '../dictionary/types.ts';
import { readQuantity } from './read-quantity.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** What a quantity can begin with: a digit, a currency sign, a numeral word. No other character starts a reading. */
const STARTS = charactersOf('0123456789$＄₩￦€¥￥£UKEJG한두세네너대다여일아열스서마쉰예수십백천만이삼사오육칠팔구');

/**
 * The stage of amounts of money and of counted or measured quantities.
 *
 * @example "총사업비 2,540억 원을 들여 42개소에" gives the money 254000000000 원 and the quantity 42 개소
 */
export function quantitiesStage(lexicon: Lexicon) {
  const vocabulary = vocabularyOf(lexicon);
  return defineStage({
    needs: ['sentences', 'dates'],
    provides: 'quantities',
    run: ({ text, layers }) =>
      layers.sentences.flatMap((sentence) => quantitiesIn(text, sentence, layers.dates, vocabulary)),
  });
}

/** The quantities of one sentence, none of them inside a date. */
export function quantitiesIn(
  text: string,
  sentence: Span,
  dates: readonly DateMention[],
  vocabulary: Vocabulary,
): readonly QuantityMention[] {
  const found: QuantityMention[] = [];
  let next = firstAtOrAfter(dates, sentence.start);
  let at = sentence.start;
  while (at < sentence.end) {
    const date = dates[next];
    if (date !== undefined && at >= date.start) {
      at = Math.max(at, date.end);
      next += 1;
      continue;
    }
    if (STARTS[text.charCodeAt(at)] !== 1) {
      at += 1;
      continue;
    }
    const name = vocabulary.nameEnd(text, at);
    const quantity = name === undefined ? readQuantity(text, at, vocabulary) : undefined;
    const limit = Math.min(sentence.end, date?.start ?? sentence.end);
    if (quantity !== undefined && quantity.end <= limit) {
      found.push(quantity);
      at = quantity.end;
    } else at = name ?? afterDigits(text, at);
  }
  return found;
}

/** Behind the whole run of digits, so that no reading starts inside a number. */
function afterDigits(text: string, at: number): number {
  let next = at + 1;
  if (!isDigit(text, at)) return next;
  while (isDigit(text, next)) next += 1;
  return next;
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}
