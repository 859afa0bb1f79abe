import { unpackModel } from './pack.ts';
import { type EntityModel, modelOf } from './weights.ts';

let standard: Promise<EntityModel> | undefined;

/**
 * The shipped entity model, loaded once.
 *
 * @example `(await loadEntityModel()).name` is 'gongbo-entities-1'
 */
export function loadEntityModel(): Promise<EntityModel> {
  standard ??= import('./compiled.mjs').then(({ default: packed }) => modelOf(unpackModel(packed)));
  return standard;
}
