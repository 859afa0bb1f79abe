import type { Span } from '../core/span.ts';
import { endsSentence } from './endings.ts';
import { type LineLabels, labelEnd } from './line-labels.ts';
import { statedDate } from './release-date.ts';

/** A role that one line shows by itself, with the rule that saw it. */
export interface LineRole {
  readonly role: 'image' | 'dateline' | 'contact' | 'caption' | 'sub-headline' | 'table';
  readonly rule: string;
}

/** Header lines are short; anything longer is prose that happens to begin like one. */
const LONGEST = 160;
const LONGEST_AUTHOR = 20;
const LONGEST_DATED = 70;
const LONGEST_MASTHEAD = 30;
const IMAGE = /^[^\s]{1,200}\.(?:jpe?g|png|gif|bmp|webp|tiff?|svg)\s*(?:\([\d.,]+\s?[KMG]?B(?:ytes)?\))?$/i;
const IMAGE_WITH_BLANKS = /^[^.!?]{1,120}\.(?:jpe?g|png|gif|bmp|webp|tiff?)$/i;
const PHONE =
  /(?<!\d)(?:\d{2,4}|\(\d{2,4}\))[-–.\s)∼~]{1,2}\d{3,4}[-–.]\d{4}(?!\d)|(?<![\d-])(?!(?:1\d|20)\d\d-(?:1\d|20)\d\d)\d{3,4}-\d{4}(?![\d-])|☎|☏|📞/;
/** No full date is without this. */
const DATED = /\d\s?[-./년]\s?\d{1,2}\s?[-./월]/;
const MARKS = /^[\s□○ㅇo*※·•▷▶◎<[【(◈◇\-–]{0,4}/;

/**
 * The role of a line that needs no neighbour to tell: an image's file name, a date line, a contact line, a caption.
 *
 * @example "작성자편집국 작성일 21-12-02 16:07" is a date line, "문의: 정책과 홍길동 (044-200-0000)" a contact line
 */
export function lineRole(text: string, line: Span, labels: LineLabels): LineRole | undefined {
  const size = line.end - line.start;
  if (size > LONGEST) return undefined;
  const words = text.slice(line.start, line.end);
  if (IMAGE.test(words) || IMAGE_WITH_BLANKS.test(words)) return { role: 'image', rule: 'structure.image-name' };
  const bare = { start: line.start + (MARKS.exec(words)?.[0].length ?? 0), end: line.end };
  const dated = datelineRole(text, line, bare, labels);
  // "담당부서 | 수사과 | 작성일 | 2025.06.11": a row that says when, and whom to ask only by the office.
  if (dated?.rule === 'structure.dateline-label' && words.includes('|') && !PHONE.test(words)) return dated;
  return contactRole(text, line, bare, labels) ?? dated ?? captionRole(text, line, labels);
}

/** Whether a stretch of text holds a telephone number or its sign: "(044-200-0000)", "☎". */
export function hasPhone(text: string, span: Span): boolean {
  return PHONE.test(text.slice(span.start, Math.min(span.end, span.start + 400)));
}

function contactRole(text: string, line: Span, bare: Span, labels: LineLabels): LineRole | undefined {
  const words = text.slice(line.start, line.end);
  const phone = PHONE.test(words);
  const end = labelEnd(text, bare, labels.contact);
  if (end !== undefined) {
    const colon = /^\s{0,4}[:：.|]\s{0,2}\S/.test(text.slice(end, line.end));
    if ((colon || phone) && !endsSentence(text, line)) return { role: 'contact', rule: 'structure.contact-label' };
  }
  if (phone && labels['contact-notice'].some((notice) => words.includes(notice))) {
    return { role: 'contact', rule: 'structure.contact-notice' };
  }
  if (phone && line.end - line.start <= 90 && !endsSentence(text, line)) {
    return { role: 'contact', rule: 'structure.contact-phone' };
  }
  return undefined;
}

function datelineRole(text: string, line: Span, bare: Span, labels: LineLabels): LineRole | undefined {
  if (endsWithProse(text, line)) return undefined;
  const hasDate = DATED.test(text.slice(line.start, line.end));
  for (const group of hasDate ? [labels.released, labels.posted, labels.entered, labels.revised] : []) {
    if (datedLabel(text, bare, group) !== undefined) return { role: 'dateline', rule: 'structure.dateline-label' };
  }
  const author = labelEnd(text, bare, labels.author);
  if (
    author !== undefined &&
    (/^\s{0,4}[:：]/.test(text.slice(author, line.end)) || line.end - author <= LONGEST_AUTHOR)
  ) {
    return { role: 'dateline', rule: 'structure.dateline-author' };
  }
  if (hasDate && isDatedBehind(text, bare, labels))
    return { role: 'dateline', rule: 'structure.dateline-label-behind' };
  if (isBodyMasthead(text, bare, labels)) return { role: 'dateline', rule: 'structure.dateline-masthead-body' };
  if (labels.masthead.some((word) => bare.end - bare.start <= word.length + 2 && text.startsWith(word, bare.start))) {
    return { role: 'dateline', rule: 'structure.dateline-masthead' };
  }
  return undefined;
}

/** "2024년 8월 26일(월) 배포", "전북경찰청 수사과 (2024. 11. 21. 배포)": the label stands behind the date, at the line's end. */
function isDatedBehind(text: string, line: Span, labels: LineLabels): boolean {
  if (line.end - line.start > LONGEST_DATED) return false;
  const date = statedDate(text, line);
  if (date === undefined) return false;
  const rest = text.slice(date.end, line.end).replace(/[\s.,()（）\]]/g, '');
  return labels.released.some((label) => rest === label);
}

/** "○○교육청 보도자료": a body of one or two words before the masthead. */
function isBodyMasthead(text: string, line: Span, labels: LineLabels): boolean {
  if (line.end - line.start > LONGEST_MASTHEAD) return false;
  const words = text.slice(line.start, line.end).split(/\s+/);
  const [last] = words.slice(-1);
  return (words.length === 2 || words.length === 3) && last !== undefined && labels.masthead.includes(last);
}

/**
 * The date that a label of this group announces in a line, the label at its beginning or behind other fields.
 *
 * @example "조회 12 작성일 2021-12-02" states a date of the group `posted`
 */
export function datedLabel(text: string, line: Span, group: readonly string[]): ReturnType<typeof statedDate> {
  const words = text.slice(line.start, Math.min(line.end, line.start + LONGEST));
  for (const label of group) {
    for (let at = words.indexOf(label); at >= 0; at = words.indexOf(label, at + 1)) {
      if (at > 0 && label.length < 3 && !/[\s|)\]<【[(]/.test(words.charAt(at - 1))) continue;
      const behind = line.start + at + label.length;
      const gap = /^[\s:：|\]】>)]{0,6}/.exec(text.slice(behind, behind + 8))?.[0].length ?? 0;
      const date = statedDate(text, { start: behind + gap, end: line.end });
      if (date !== undefined && date.start === behind + gap) return date;
    }
  }
  return undefined;
}

function captionRole(text: string, line: Span, labels: LineLabels): LineRole | undefined {
  const words = text.slice(line.start, line.end);
  const inBrackets = /^[<[(【〈＜▲△▶](.*?)[>\])】〉＞]?$/s.exec(words)?.[1]?.trimStart();
  const offset = inBrackets === undefined ? 0 : words.indexOf(inBrackets);
  const bare = { start: line.start + offset, end: line.end };
  const end = labelEnd(text, bare, labels.caption);
  if (end !== undefined && (offset > 0 || /^\s{0,2}[=:：_]/.test(text.slice(end, line.end)))) {
    return { role: 'caption', rule: 'structure.caption-label' };
  }
  if (/^\(.{2,60}(?:사진|이미지|그림)(?:\s?\d{1,2}[장부매컷]?)?\s?(?:첨부|있음|제공|별첨)?\)$/s.test(words)) {
    return { role: 'caption', rule: 'structure.caption-enclosed' };
  }
  return undefined;
}

function endsWithProse(text: string, line: Span): boolean {
  return /[다요]\.[”’"']?$/.test(text.slice(Math.max(line.start, line.end - 4), line.end));
}
