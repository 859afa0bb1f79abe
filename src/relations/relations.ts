import type { BlockRole, Relation } from '../core/layers.ts';
import { bySpan, within } from '../core/span.ts';
import { defineStage, type Stage } from '../core/stage.ts';
import type { Lexicon } from '../dictionary/types.ts';
import { actorsOf } from './actors.ts';
import { ALLOCATES } from './allocates.ts';
import { ANNOUNCES } from './announces.ts';
import { APPOINTED, APPOINTS } from './appoints.ts';
import { BASED_ON } from './based-on.ts';
import { CARRIES_OUT, CONTRACTS } from './carries-out.ts';
import { type Clause, cueStarts } from './clause.ts';
import { ESTABLISHED, WAS_ESTABLISHED } from './established.ts';
import { HOSTS } from './hosts.ts';
import { type RelationRule, readBy } from './rule.ts';
import { SIGNS_WITH } from './signs-with.ts';
import { relationWords } from './words.ts';

/** Where clauses stand. */
const STATED: readonly BlockRole[] = ['sub-headline', 'paragraph', 'bullet', 'note'];
/** A longer run without an end of a sentence is no sentence. */
const LONGEST = 2000;

const RULES: readonly RelationRule[] = [
  ANNOUNCES,
  HOSTS,
  SIGNS_WITH,
  APPOINTS,
  APPOINTED,
  ALLOCATES,
  BASED_ON,
  ESTABLISHED,
  WAS_ESTABLISHED,
  CARRIES_OUT,
  CONTRACTS,
];

/**
 * Finds what the clauses of a release state of bodies, laws and money; each relation stands in one clause.
 *
 * @example "진주시는 한국가람공사와 업무협약을 체결했다" → signs-with 진주시, 업무협약, 한국가람공사
 */
export function relationsStage(
  lexicon: Lexicon,
): Stage<'blocks' | 'sentences' | 'morphemes' | 'dates' | 'quantities' | 'entities' | 'referents', 'relations'> {
  const words = relationWords(lexicon);
  return defineStage({
    needs: ['blocks', 'sentences', 'morphemes', 'dates', 'quantities', 'entities', 'referents'],
    provides: 'relations',
    run({ text, layers }) {
      const actors = actorsOf(text, layers.entities, layers.referents);
      const found: Relation[] = [];
      for (const sentence of layers.sentences) {
        const role = layers.blocks[sentence.block]?.role;
        if (role === undefined || !STATED.includes(role) || sentence.end - sentence.start > LONGEST) continue;
        const clause: Clause = {
          text,
          words,
          cueStarts: cueStarts(text, sentence, words),
          start: sentence.start,
          end: sentence.end,
          morphemes: within(layers.morphemes, sentence),
          entities: within(layers.entities, sentence),
          dates: within(layers.dates, sentence),
          quantities: within(layers.quantities, sentence),
          actors: within(actors, sentence),
        };
        for (const rule of RULES) found.push(...readBy(rule, clause));
      }
      return found.sort(bySpan);
    },
  });
}
