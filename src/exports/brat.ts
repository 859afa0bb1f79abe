import type { FinishedDocument } from '../core/finished.ts';
import { codePointIndices } from '../core/offsets.ts';
import { type Span, trimSpan } from '../core/span.ts';
import { oneLine } from './lines.ts';

/** The two files of brat. */
export interface BratFiles {
  /** The `.txt`: the text, character for character. */
  readonly text: string;
  /** The `.ann`: one annotation a line; offsets are code points, half-open. */
  readonly annotations: string;
}

/**
 * Entities, plans, quotations and who they belong to in the standoff format of brat. Text-bound are the entity types,
 * PLAN, PLAN_ITEM, QUOTE and SPEAKER (words for a speaker that are no entity); relations are Has_Item, Part_Of (a plan
 * of a plan), Has_Title and Spoken_By; `Equiv` joins the mentions of one plan; a note holds an entity's canonical value.
 * A span over a line break is written in fragments, as brat itself does.
 *
 * @example `T1\tAGENCY 0 4\t경상남도`, `R1\tHas_Item Arg1:T5 Arg2:T6`
 */
export function toBrat(document: FinishedDocument): BratFiles {
  const { text, entities, plans, quotes, officials } = document;
  const points = codePointIndices(text);
  const bound: string[] = [];
  const relations: string[] = [];
  const equal: string[] = [];
  const notes: string[] = [];
  const idAt = new Map<string, string>();

  const mark = (span: Span, type: string): string | undefined => {
    const fragments = fragmentsOf(text, span);
    if (fragments.length === 0) return undefined;
    const id = `T${bound.length + 1}`;
    const offsets = fragments.map(({ start, end }) => `${points[start]} ${points[end]}`).join(';');
    const words = fragments.map(({ start, end }) => text.slice(start, end)).join(' ');
    bound.push(`${id}\t${type} ${offsets}\t${words.toWellFormed()}\n`);
    return id;
  };
  const relate = (name: string, from: string | undefined, to: string | undefined) => {
    if (from === undefined || to === undefined || from === to) return;
    relations.push(`R${relations.length + 1}\t${name} Arg1:${from} Arg2:${to}\n`);
  };

  const entityIds = entities.map((entity) => {
    const id = mark(entity, entity.type);
    if (id !== undefined) idAt.set(keyOf(entity), id);
    if (id !== undefined && entity.norm !== undefined) {
      notes.push(`#${notes.length + 1}\tAnnotatorNotes ${id}\t${oneLine(entity.norm)}\n`);
    }
    return id;
  });
  const planIds = plans.map((plan) => {
    const [id, ...mentions] = [plan, ...plan.mentions].flatMap((span) => mark(span, 'PLAN') ?? []);
    if (mentions.length > 0) equal.push(`*\tEquiv ${[id, ...mentions].join(' ')}\n`);
    for (const item of plan.items) {
      for (const place of [item, ...(item.repeated ?? [])]) relate('Has_Item', id, mark(place, 'PLAN_ITEM'));
    }
    return id;
  });
  for (const [index, { parent }] of plans.entries()) {
    if (parent !== undefined) relate('Part_Of', planIds[index], planIds[parent]);
  }
  for (const { mentions, titles } of officials) {
    const [person] = mentions;
    if (person === undefined) continue;
    for (const title of titles) relate('Has_Title', entityIds[person], entityIds[title]);
  }
  for (const quote of quotes) {
    const id = mark(quote, 'QUOTE');
    const words = quote.speaker?.evidence[0];
    if (words === undefined) continue;
    const speaker = idAt.get(keyOf(words)) ?? mark(words, 'SPEAKER');
    if (speaker !== undefined) idAt.set(keyOf(words), speaker);
    relate('Spoken_By', id, speaker);
  }
  return { text, annotations: [...bound, ...relations, ...equal, ...notes].join('') };
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

const LINE = /[^\r\n\t\v\f\u0085\u2028\u2029]+/gu;

/** A span without the line breaks inside it. */
function fragmentsOf(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(LINE)]
    .map(({ index, 0: line }) => trimSpan(text, { start: start + index, end: start + index + line.length }))
    .filter((fragment) => fragment.start < fragment.end);
}
