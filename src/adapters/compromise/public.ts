export type { FinishedDocument } from '../../core/finished.ts';
export type { Library, LibraryView, Term } from './library.ts';
export type { MatchPart, MatchRule, Produced, RuleMatch, RuleStage, Rules } from './rules.ts';
export { ENTITY_TAGS, TAG_PARENTS } from './tags.ts';
export { type KoreanTerm, originOf, type TermOrigin, type ViewInput } from './terms.ts';
export type { ToView } from './view.ts';
export { morphemesOf, spansOf } from './view.ts';
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
