import type { Span } from './span.ts';

/**
 * Whether the words around two days make them the first and the last of something: 부터 between them, 까지 behind.
 *
 * @example true for the two days of "11월 3일(수)부터 12일(금)까지", and of "9월 22일 오후부터 24일까지"
 */
export function spansDays(text: string, first: Span, last: Span): boolean {
  const between = text.slice(first.end, Math.min(last.start, first.end + 30));
  return /^(?:\s?(?:오전|오후)?[\s\d시분:]{0,9})?부터\s?$/u.test(between) && text.startsWith('까지', last.end);
}
