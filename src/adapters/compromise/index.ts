import { requirePeer } from '../peer.ts';
import type { Library } from './library.ts';
import { rulesOver } from './rules.ts';
import { viewsOver } from './view.ts';

export * from './public.ts';

// The CommonJS build: a copy of its own, which no plugin that a user gives to the ESM build reaches, and 8 times faster to load.
const library = requirePeer('compromise/one', 'compromise') as Library;

/** {@inheritDoc ToView} */
export const toView = viewsOver(library);

const rules = rulesOver(library, toView);

/** {@inheritDoc Rules.findMatches} */
export const findMatches = rules.findMatches;

/** {@inheritDoc Rules.ruleStage} */
export const ruleStage = rules.ruleStage;
