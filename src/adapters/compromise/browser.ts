import library from 'compromise/one';
import { rulesOver } from './rules.ts';
import { viewsOver } from './view.ts';

export type { MatchPart, MatchRule, Produced, RuleMatch, RuleStage, Rules } from './rules.ts';
export { ENTITY_TAGS, TAG_PARENTS } from './tags.ts';
export type { KoreanTerm, TermOrigin, ViewInput } from './terms.ts';
export type { ToView } from './view.ts';
export { morphemesOf, originOf, spansOf } from './view.ts';
export type { KoreanView, Matchable, MatchJson, OffsetJson, TermJson, ViewJsonOptions } from './view-types.ts';

/** {@inheritDoc ToView} */
export const toView = viewsOver(library);

/** {@inheritDoc Rules.findMatches} and {@inheritDoc Rules.ruleStage} */
export const { findMatches, ruleStage } = rulesOver(library, toView);
