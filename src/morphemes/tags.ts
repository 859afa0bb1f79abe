import { TAGS, type Tag } from '../core/layers.ts';

const KNOWN: ReadonlySet<string> = new Set(TAGS);

/** Tags outside the Sejong set and what each is read as. */
const FOLDED: ReadonlyMap<string, Tag> = new Map([
  ['W_URL', 'SL'],
  ['W_EMAIL', 'SL'],
  ['W_HASHTAG', 'SL'],
  ['W_MENTION', 'SL'],
  ['W_SERIAL', 'SN'],
  ['W_EMOJI', 'SW'],
  ['Z_CODA', 'UN'],
  ['Z_SIOT', 'UN'],
  ['USER0', 'NNP'],
  ['USER1', 'NNP'],
  ['USER2', 'NNP'],
  ['USER3', 'NNP'],
  ['USER4', 'NNP'],
]);

/**
 * Folds an engine's tag into the Sejong set: Kiwi marks regular and irregular stems (`VV-R`, `VA-I`) and gives web addresses,
 * serial numbers and emoji tags of their own. What is not known becomes `UN`.
 *
 * @example `foldTag('VV-I')` of 돕다 is `VV`; `foldTag('W_SERIAL')` of 055-211-0000 is `SN`
 */
export function foldTag(tag: string): Tag {
  const hyphen = tag.indexOf('-');
  const plain = hyphen < 0 ? tag : tag.slice(0, hyphen);
  return isTag(plain) ? plain : (FOLDED.get(plain) ?? 'UN');
}

function isTag(tag: string): tag is Tag {
  return KNOWN.has(tag);
}
