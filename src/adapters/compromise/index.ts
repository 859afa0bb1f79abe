import { requirePeer } from '../peer.ts';
import type { Library } from './library.ts';
import { rulesOver } from './rules.ts';
import { viewsOver } from './view.ts';

export type { FinishedDocument } from '../../core/finished.ts';
export type { Library, LibraryView, Term } from './library.ts';
export type { MatchPart, MatchRule, Produced, RuleMatch, RuleStage, Rules } from './rules.ts';
export { ENTITY_TAGS, TAG_PARENTS } from './tags.ts';
export type { KoreanTerm, TermOrigin, ViewInput } from './terms.ts';
export type { ToView } from './view.ts';
export { morphemesOf, originOf, spansOf } from './view.ts';
export type {
  InheritedMembers,
  KoreanMembers,
  KoreanView,
  Matchable,
  MatchJson,
  OffsetJson,
  TermJson,
  ViewJsonOptions,
} from './view-types.ts';

// The CommonJS build: a copy of its own, which no plugin that a user gives to the ESM build reaches, and 8 times faster to load.
const library = requirePeer('compromise/one', 'compromise') as Library;

/** {@inheritDoc ToView} */
export const toView = viewsOver(library);

const rules = rulesOver(library, toView);

/** {@inheritDoc Rules.findMatches} */
export const findMatches = rules.findMatches;

/** {@inheritDoc Rules.ruleStage} */
export const ruleStage = rules.ruleStage;
