import type { Cues } from '../model/cues.ts';
import type { Proposal } from '../model/decode.ts';
import type { Token } from '../model/tokens.ts';

/** What may stand behind a name in its word: particles, the copula, marks, 씨, 들, 측. */
const BEHIND = /^(?:J|S|VCP|VCN|XSN|NNB)/u;
/** A region may be the first part of a word: 말레이시아항로. The model then has to be this certain. */
const LEAST_GLUED_REGION = 0.9;
const FULL_NAME = /^[12][+-]/u;

/**
 * Whether a proposal can be a name at all: it begins and ends where words do, is no listed common word, holds no particle
 * but 와 and 과, and a person of one word has a surname.
 *
 * @example 정부 as AGENCY is not credible, nor 질병관리본부 in 질병관리본부장상, nor 타키자키 as PERSON
 */
export function isCredible(
  form: string,
  { first, last, type, score }: Proposal,
  tokens: readonly Token[],
  cues: Cues,
): boolean {
  if (form.length < 2 || !isBalanced(form) || cues.isNoName(form, type)) return false;
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  if (tokens[first]?.spaced === false && before !== undefined && !before.tag.startsWith('S')) return false;
  if (after !== undefined && !after.spaced && !BEHIND.test(after.tag)) {
    if (type !== 'REGION' || score < LEAST_GLUED_REGION) return false;
  }
  const inside = tokens.slice(first, last + 1);
  if (inside.some(({ tag }) => tag.startsWith('J') && tag !== 'JC')) return false;
  if (type !== 'PERSON') return type === 'TITLE' || !endsInTitle(inside);
  return form.includes(' ') || FULL_NAME.test(cues.person(form));
}

/** 충북도지사 is an office and no place or body. */
function endsInTitle(inside: readonly Token[]): boolean {
  return inside.at(-1)?.facts.gazetteer.some((kind) => kind === 'title' || kind === 'end title') === true;
}

function isBalanced(form: string): boolean {
  let depth = 0;
  for (const character of form) {
    if (character === '(' || character === '（') depth += 1;
    else if (character === ')' || character === '）') depth -= 1;
    if (depth < 0 || /[‘’“”"'「」『』<>\n]/u.test(character)) return false;
  }
  return depth === 0;
}
