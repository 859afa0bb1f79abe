import { isSyllable } from '../core/hangul.ts';
import type { Tag } from '../core/layers.ts';
import { isSpace } from '../core/span.ts';
import { isVisible, type TaggedMorpheme } from './tagger.ts';

const OPENING = '([{<（［｛＜〈《「『【〔“‘';
const CLOSING = ')]}>）］｝＞〉》」』】〕”’';
const STRAIGHT = '"\'＂＇';
const TILDES = '~∼～〜';
/** Letters that stand alone: bullets (ㅇ 추진 배경) and laughter. */
const LONE_LETTERS = /^[\u3131-\u318e]+$/;
const HAN = /^\p{Script=Han}+$/u;
/** A number with groups of three or decimals; 2021.12.2. is no number. */
const NUMBER = /(?<!\d[.,])\d+(?:,\d{3})*(?:\.\d+)?(?![.,]?\d)/y;
const REPEATABLE: ReadonlySet<Tag> = new Set(['SF', 'SP', 'SE', 'SO', 'SW']);

/**
 * Reads symbols, numbers and Han characters the way Kiwi does, so that what comes after need not know the engine: brackets
 * and quotation marks open or close, and a number, a row of one symbol or a row of Han characters is one morpheme.
 *
 * @param text the text that the morphemes are of
 * @example 1/SN ,/SP 234/SN becomes 1,234/SN; (/SS becomes (/SSO; ㅇ/NNG becomes ㅇ/SW
 */
export function readSymbols(text: string, morphemes: readonly TaggedMorpheme[]): readonly TaggedMorpheme[] {
  const result: TaggedMorpheme[] = [];
  for (let index = 0; index < morphemes.length; index += 1) {
    const morpheme = morphemes[index];
    if (morpheme === undefined) break;
    if (morpheme.tag === 'SN') {
      const last = numberEnd(text, morphemes, index);
      const end = morphemes[last]?.end ?? morpheme.end;
      result.push(last === index ? morpheme : { ...morpheme, form: text.slice(morpheme.start, end), end });
      index = last;
      continue;
    }
    if (!isVisible(text, morpheme)) continue;
    const retagged = retag(text, morpheme);
    const previous = result.at(-1);
    if (previous !== undefined && continues(previous, retagged)) {
      result[result.length - 1] = { ...previous, form: previous.form + retagged.form, end: retagged.end };
    } else result.push(retagged);
  }
  return result;
}

/** The index of the last morpheme of the number that begins at `index`; `index` itself where it is one morpheme. */
function numberEnd(text: string, morphemes: readonly TaggedMorpheme[], index: number): number {
  const start = morphemes[index]?.start ?? 0;
  NUMBER.lastIndex = start;
  const end = start + (NUMBER.exec(text)?.[0].length ?? 0);
  for (let last = index; last < morphemes.length; last += 1) {
    const morpheme = morphemes[last];
    if (morpheme === undefined || morpheme.end > end) break;
    if (morpheme.end === end) return last;
  }
  return index;
}

function retag(text: string, morpheme: TaggedMorpheme): TaggedMorpheme {
  const { form, start, end } = morpheme;
  if (isSyllable(form.charCodeAt(0))) return morpheme;
  // What is no slice of the text is a word, whatever it looks like: ㄴ of 한.
  if (end - start !== form.length || !text.startsWith(form, start)) return morpheme;
  const tag = symbolTag(text, form, start);
  return tag === undefined || tag === morpheme.tag ? morpheme : { form, tag, start, end };
}

function symbolTag(text: string, form: string, start: number): Tag | undefined {
  if (form.length === 1) {
    if (OPENING.includes(form)) return 'SSO';
    if (CLOSING.includes(form)) return 'SSC';
    if (TILDES.includes(form)) return 'SO';
    if (STRAIGHT.includes(form)) return opens(text, start) ? 'SSO' : 'SSC';
  }
  if (LONE_LETTERS.test(form)) return 'SW';
  return HAN.test(form) ? 'SH' : undefined;
}

/** A straight quotation mark opens at the beginning of a word or bracket. */
function opens(text: string, start: number): boolean {
  return start === 0 || isSpace(text.charCodeAt(start - 1)) || OPENING.includes(text.charAt(start - 1));
}

function continues(previous: TaggedMorpheme, morpheme: TaggedMorpheme): boolean {
  if (previous.end !== morpheme.start || previous.tag !== morpheme.tag) return false;
  if (morpheme.tag === 'SH') return true;
  if (!REPEATABLE.has(morpheme.tag)) return false;
  if (LONE_LETTERS.test(morpheme.form)) return LONE_LETTERS.test(previous.form);
  return previous.form.startsWith(morpheme.form) && previous.form.endsWith(morpheme.form);
}
