import library from 'compromise/one';
import { rulesOver } from './rules.ts';
import { viewsOver } from './view.ts';

export * from './public.ts';

/** {@inheritDoc ToView} */
export const toView = viewsOver(library);

const rules = rulesOver(library, toView);

/** {@inheritDoc Rules.findMatches} */
export const findMatches = rules.findMatches;

/** {@inheritDoc Rules.ruleStage} */
export const ruleStage = rules.ruleStage;
