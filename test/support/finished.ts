import type { Sourced } from '../../src/core/evidence.ts';
import { type FinishedDocument, NO_LISTS } from '../../src/core/finished.ts';
import { NO_SUMMARY, type Summary } from '../../src/core/layers.ts';
import { createSource } from '../../src/core/source.ts';

/** A finished document with these layers and nothing else. */
export function finished(text: string, layers: Partial<FinishedDocument> = {}): FinishedDocument {
  return {
    source: createSource(text),
    text,
    engine: { name: 'test', version: '0', model: 'none' },
    diagnostics: [],
    release: {},
    summary: NO_SUMMARY,
    ...NO_LISTS,
    ...layers,
  };
}

/** A value read from where the words stand first in the text, else from its first character. */
export function at<Value>(text: string, words: string, value: Value): Sourced<Value> {
  const start = Math.max(0, text.indexOf(words));
  return { value, evidence: [{ start, end: start + Math.min(words.length, text.length) }] };
}

/** A text that says something for every field of the summary, with Markdown's and HTML's own characters in it. */
export const FULL_TEXT = `고요시·미르시 *물길* <정비> [1단계]
- 부제_하나 -
고요시(시장 나루한)는 미르시와 「물길 정비법」에 따라 5일 물길 개통식을 연다. 국비 3,000,000원. 안건 2건. 주요 내용은 A|B, C & D 등이다.
“함께 <b>걷는다</b>” 붙임 1. 행사_개요 문의 055-000-0000`;

/** The summary of {@link FULL_TEXT}, written by hand. */
export const FULL_SUMMARY: Summary = {
  headline: at(FULL_TEXT, '고요시·미르시', '고요시·미르시 *물길* <정비> [1단계]'),
  subHeadlines: [at(FULL_TEXT, '부제_하나', '부제_하나')],
  issuer: at(FULL_TEXT, '고요시(', '고요시'),
  publishedAt: at(FULL_TEXT, '5일', '2025-09-04T10:00+09:00'),
  embargoUntil: at(FULL_TEXT, '5일', '2025-09-05T12:00+09:00'),
  oneLine: at(FULL_TEXT, '고요시(시장', '고요시는 물길_개통식을 연다.'),
  what: at(FULL_TEXT, '물길 개통식', '물길 개통식'),
  who: [at(FULL_TEXT, '고요시(', '고요시'), at(FULL_TEXT, '미르시와', '미르시')],
  when: at(FULL_TEXT, '5일', '2025-09-05T14:00'),
  where: at(FULL_TEXT, '물길', '물길 광장'),
  event: at(FULL_TEXT, '물길 개통식', {
    name: '물길 개통식',
    when: '2025-09-05T14:00',
    where: '물길 광장',
    host: '고요시',
    status: 'planned',
    participants: [{ who: '시민들', count: '1200', approximate: true }, { who: '공무원' }],
  }),
  plans: [],
  keyFigures: [at(FULL_TEXT, '2건', { text: '2건', value: '2', unit: '건', about: '안건' })],
  officials: [at(FULL_TEXT, '나루한', { name: '나루한', title: '시장', org: '고요시' })],
  regions: [
    at(FULL_TEXT, '고요시', { name: '고요시', code: '4899900000' }),
    at(FULL_TEXT, '미르시', { name: '미르시' }),
  ],
  laws: [at(FULL_TEXT, '물길 정비법', '물길 정비법')],
  quotes: [at(FULL_TEXT, '함께', { text: '함께 <b>걷는다</b>' })],
  lists: [at(FULL_TEXT, '주요 내용', { label: '주요 내용', items: ['A|B', 'C & D'], open: true })],
  relations: [
    at(FULL_TEXT, '연다', {
      kind: 'signs-with',
      subject: '고요시',
      object: '업무협약',
      partners: ['미르시', '가온시'],
      when: '2025-09-05',
    }),
    at(FULL_TEXT, '3,000,000원', {
      kind: 'allocates',
      object: '물길 정비',
      amount: { amount: '3000000', currency: '원' },
      period: { to: '2027' },
    }),
    at(FULL_TEXT, '물길', { kind: 'appoints', object: '나루한', post: '시장' }),
    at(FULL_TEXT, '물길 정비법', { kind: 'based-on', object: '물길 정비', law: '물길 정비법' }),
  ],
  keywords: [at(FULL_TEXT, '물길', { text: '물길', score: 3 }), at(FULL_TEXT, '정비', { text: '정비', score: 1 })],
  keySentences: [at(FULL_TEXT, '고요시(시장', '고요시는 물길_개통식을 연다.')],
  contacts: [at(FULL_TEXT, '055-000-0000', { names: ['우다미'], phones: ['055-000-0000'], emails: [] })],
  attachments: [at(FULL_TEXT, '붙임 1', '붙임 1. 행사_개요')],
  licence: at(FULL_TEXT, '물길', '공공누리 제1유형'),
};
