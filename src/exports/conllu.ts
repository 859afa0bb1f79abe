import type { FinishedDocument } from '../core/finished.ts';
import { codePointIndices } from '../core/offsets.ts';
import { type LabelledSpan, type LabelSet, labelledEntities } from './labels.ts';
import { oneLine } from './lines.ts';
import { lemmaOf, sejongTags, type Token, tokensOf } from './tokens.ts';
import { universalTag } from './universal-tags.ts';

/** How {@link toConllu} names the types of entities. */
export interface ConlluOptions {
  /** Default: `gongbo`. */
  readonly labels?: LabelSet;
}

/**
 * The sentences as CoNLL-U, cut as the Korean treebanks of UD are: an eojeol is a token, LEMMA and XPOS are its
 * morphemes and Sejong tags joined by +, HEAD and DEPREL stay `_`. In MISC stand NER (BIO; of several entities in one
 * eojeol the first), SpaceAfter and `start_char`, `end_char`: code points into the whole text.
 *
 * @example `3	전략을	전략+을	NOUN	NNG+JKO	_	_	_	_	start_char=4|end_char=7`
 */
export function toConllu(document: FinishedDocument, options: ConlluOptions = {}): string {
  const { text, sentences, source } = document;
  const entities = labelledEntities(document, options.labels);
  const tokens = tokensOf(document, sentences);
  const points = codePointIndices(text);
  const name = oneLine(source.id).trim();
  const id = name === '' ? 'document' : name;
  const pieces: string[] = [`# newdoc id = ${id}\n`];
  let nextToken = 0;
  let nextEntity = 0;
  for (const [number, sentence] of sentences.entries()) {
    while ((tokens[nextToken]?.start ?? Number.POSITIVE_INFINITY) < sentence.start) nextToken += 1;
    const words: string[] = [];
    const lines: string[] = [];
    for (let token = tokens[nextToken]; token !== undefined && token.end <= sentence.end; token = tokens[nextToken]) {
      nextToken += 1;
      while ((entities[nextEntity]?.end ?? Number.POSITIVE_INFINITY) <= token.start) nextEntity += 1;
      const following = tokens[nextToken];
      const joined = following?.start === token.end && following.end <= sentence.end;
      const last = following === undefined || following.end > sentence.end;
      const form = text.slice(token.start, token.end).toWellFormed();
      const misc = [
        ...nameTag(token, entities[nextEntity]),
        ...(joined ? ['SpaceAfter=No'] : []),
        `start_char=${points[token.start]}`,
        `end_char=${points[token.end]}`,
      ];
      words.push(joined || last ? form : `${form} `);
      lines.push(`${lines.length + 1}\t${columns(form, token)}\t_\t_\t_\t_\t${misc.join('|')}\n`);
    }
    if (lines.length === 0) continue;
    // UD reserves the slash in the ids of sentences.
    const sentenceId = `${id.replaceAll(/[\s/]/gu, '_')}-${number}`;
    pieces.push(`# sent_id = ${sentenceId}\n# text = ${words.join('')}\n${lines.join('')}\n`);
  }
  return pieces.length === 1 ? '' : pieces.join('');
}

function columns(form: string, { parts }: Token): string {
  const tags = sejongTags(parts);
  const lemma = oneLine(lemmaOf(form, parts)).replaceAll(' ', '');
  return `${form}\t${lemma === '' ? form : lemma}\t${universalTag(parts.map(({ tag }) => tag))}\t${tags === '' ? '_' : tags}`;
}

function nameTag(token: Token, entity: LabelledSpan | undefined): readonly string[] {
  if (entity === undefined || entity.start >= token.end) return [];
  return [`NER=${entity.start >= token.start ? 'B' : 'I'}-${entity.label}`];
}
