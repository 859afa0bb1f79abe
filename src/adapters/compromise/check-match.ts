import { GongboError } from '../../core/errors.ts';
import { TAGS } from '../../core/layers.ts';
import type { Library } from './library.ts';
import { ENTITY_TAGS, TAG_PARENTS, withParents, wordTags } from './tags.ts';

/** A pattern as compromise reads it. */
export type ParsedMatch = ReturnType<Library['parseMatch']>;

/** All tags that a term can have. */
const KNOWN: ReadonlySet<string> = new Set([
  ...TAGS.flatMap(wordTags),
  ...Object.entries(TAG_PARENTS).flat(),
  ...Object.values(ENTITY_TAGS).flatMap(withParents),
  ...['Entity', 'Counter', 'Plan', 'PlanItem'],
]);

/**
 * Reads a pattern once. One that cannot match anything is told at once, not by silence.
 *
 * @param name what the pattern is of, for the message
 * @throws GongboError `ARGUMENT_INVALID` for an empty pattern or a tag that no term has
 */
export function checkMatch(library: Library, match: string, name: string): ParsedMatch {
  if (typeof match !== 'string' || match.trim() === '') {
    throw new GongboError(
      'ARGUMENT_INVALID',
      `${name}: 찾을 무늬가 비었습니다`,
      "compromise의 문법으로 적으세요: '#Number (대|개) [<head>#Noun+]'",
    );
  }
  const parsed = library.parseMatch(match);
  const unknown = [...tagsOf(parsed)].filter((tag) => !KNOWN.has(tag));
  if (unknown.length > 0) {
    throw new GongboError(
      'ARGUMENT_INVALID',
      `${name}: 없는 꼬리표입니다: ${unknown.map((tag) => `#${tag}`).join(', ')}`,
      `쓸 수 있는 꼬리표: ${[...KNOWN].sort().join(' ')}`,
    );
  }
  return parsed;
}

/** The tags that a parsed pattern asks for, also inside its alternatives. */
function tagsOf(parsed: unknown): ReadonlySet<string> {
  const tags = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'tag' && typeof inner === 'string') tags.add(inner);
      else visit(inner);
    }
  };
  visit(parsed);
  return tags;
}
