import type { Span } from '../core/span.ts';
import type { DocumentJson, PlanJson } from '../summary/render/json-types.ts';
import type { Bodies } from './bodies.ts';
import { levelled } from './passages.ts';

/** A plan of a corpus with what it is recognised by in later releases. */
export interface PlanRecord {
  readonly document: DocumentJson;
  /** Its release among all of them, in date order. */
  readonly order: number;
  readonly plan: PlanJson;
  readonly body: string;
  /** The head, levelled: 중점추진과제. */
  readonly head: string;
  /** The items, levelled. */
  readonly items: readonly string[];
  /** Names of the programmes in whose sentence it stands, levelled, without year and number: 국가물류기본계획. */
  readonly programmes: readonly string[];
  /** The vision or slogan, levelled. */
  readonly motto?: string;
}

/** Shorter names (종합계획, 기본계획) are those of many plans. */
const NAME_LENGTH = 6;

/**
 * The plans of dated releases whose body is known; without a date there is no before and after.
 *
 * @example `planRecords(corpus, readBodies(corpus))[0]?.programmes` is `['국가물류기본계획']`
 */
export function planRecords(corpus: readonly DocumentJson[], bodies: Bodies): readonly PlanRecord[] {
  return corpus.flatMap((document, order) => {
    if (document.publishedAt === undefined) return [];
    const programmes = document.entities.filter(({ type }) => type === 'PROGRAM');
    return document.plans.flatMap((plan) => {
      const body = bodies.of(document, plan);
      if (body === undefined) return [];
      const sentences = sentencesOf(document, [plan, ...plan.mentions]);
      const motto = plan.vision?.value ?? plan.slogan?.value;
      const names = programmes
        .filter((name) => sentences.some(({ start, end }) => start <= name.start && name.end <= end))
        .map(({ text }) => programmeName(text));
      return [
        {
          document,
          order,
          plan,
          body,
          head: levelled(plan.head),
          items: [...new Set(plan.items.map(({ text }) => levelled(text)))],
          programmes: [...new Set(names)].filter(({ length }) => length >= NAME_LENGTH),
          ...(motto === undefined ? {} : { motto: levelled(motto) }),
        },
      ];
    });
  });
}

/** What stays of a programme's name from year to year: "「제2차 지역관광 기본계획(’26~’30)」" is 지역관광기본계획. */
function programmeName(text: string): string {
  return levelled(
    text
      .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
      .replace(/제\s?\d+차|\d+차|['’‘]?\d+(?:\s?년도?)?|\(?안\)?$/g, ' ')
      .replace(/[~∼-]/g, ' '),
  );
}

function sentencesOf({ sentences = [] }: DocumentJson, places: readonly Span[]): readonly Span[] {
  return places.map((place) => sentenceAt(sentences, place.start) ?? place);
}

/** A binary search: sentences are sorted and do not overlap. */
function sentenceAt(sentences: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low - 1];
  return sentence !== undefined && offset < sentence.end ? sentence : undefined;
}
