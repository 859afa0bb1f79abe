import { type Sourced, sourced } from '../core/evidence.ts';
import type { Block, Entity, SummaryContact } from '../core/layers.ts';
import { within } from '../core/span.ts';

const PHONE = /(?<!\d)(?:\(\d{2,4}\)|\d{2,4})[-–.)\s∼~]{1,2}\d{3,4}[-–.]\d{4}(?!\d)/g;
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{2,64}){1,4}/g;
const ATTACHMENT = /^[\s□※<[【(〔*]{0,4}(?:붙임|첨부|별첨)(?:\s?\d{1,2})?(?:[\s.:：)\]】>〕]|$)/;
const LONGEST_ATTACHMENT = 200;
/** The four types that the licence has; see `ingest/licence.ts` for pages. */
const LICENCE = /공공누리(?:\s|["'“”‘’「」()]){0,4}제?\s?([1-4])\s?유형/;

/** Whom to ask, line by line of the contact blocks: names as found, telephone numbers and mail addresses as written. */
export function contactsOf(
  text: string,
  blocks: readonly Block[],
  entities: readonly Entity[],
): readonly Sourced<SummaryContact>[] {
  return blocks.flatMap((block) => {
    if (block.role !== 'contact') return [];
    const words = text.slice(block.start, block.end);
    const people = within(entities, block).filter(({ type }) => type === 'PERSON');
    const value = {
      names: people.map(({ start, end }) => text.slice(start, end)),
      phones: [...words.matchAll(PHONE)].map(([phone]) => phone),
      emails: [...words.matchAll(EMAIL)].map(([email]) => email),
    };
    const found = value.names.length + value.phones.length + value.emails.length;
    return found === 0 ? [] : [sourced(value, { start: block.start, end: block.end })];
  });
}

/** The lines that name what comes with the release: "붙임 1. 행사 개요 1부", "첨부: 사진 2장". */
export function attachmentsOf(text: string, blocks: readonly Block[]): readonly Sourced<string>[] {
  return blocks.flatMap(({ start, end, role }) => {
    if (role === 'furniture' || end - start > LONGEST_ATTACHMENT) return [];
    const words = text.slice(start, end);
    return ATTACHMENT.test(words) ? [sourced(words.replace(/\s+/g, ' '), { start, end })] : [];
  });
}

/** The open licence that the text names, and where. */
export function licenceIn(text: string): Sourced<string> | undefined {
  const found = LICENCE.exec(text);
  if (found === null) return undefined;
  return sourced(`공공누리 제${found[1]}유형`, { start: found.index, end: found.index + found[0].length });
}
