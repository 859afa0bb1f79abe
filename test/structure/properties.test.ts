import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInvisible } from '../../src/structure/lines.ts';
import { type Structure, structureOf } from './run.ts';

const PIECES = [
  '□ ',
  '○ ',
  'ㅇ',
  'o ',
  '- ',
  ' -',
  '* ',
  '** ',
  '※ ',
  '① ',
  '②',
  '1. ',
  '2) ',
  '(3) ',
  '가. ',
  '나. ',
  'Ⅰ. ',
  '첫째, ',
  '[전략 1] ',
  '<참고 1> ',
  '【붙임】',
  '【 ❶ ',
  ' 】',
  '▲',
  '△',
  '· ',
  '< ',
  ' >',
  '「',
  '」',
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '(',
  ')',
  '한빛도는 3일 보고회를 열었다.',
  '한빛도, 일자리 계획 확정',
  '일자리와 집을',
  '위한',
  '지역',
  '120',
  '2024. 5. 3.(금)',
  '작성일 2024-05-03',
  '배포 일시',
  '문의: 정책과 (044-123-4567)',
  '담당 부서',
  '많이 본 기사',
  '다음글',
  '목록',
  '본문 바로가기',
  'photo_1.jpg',
  '…',
  '다.',
  '?',
  '!',
  ' ',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\u2028',
  '\u00a0',
  '\u200b',
  '\0',
  '😀',
  '\ud83d',
  '\uf06d',
  'A',
  '.',
  ',',
  ':',
];

const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

/** Outline signs inside a line stand between sentences. */
const SIGNS = /[□○ㅇ❍■●]/;

function visible(text: string, start: number, end: number): string {
  let result = '';
  for (let at = start; at < end; at += 1) if (!isInvisible(text.charCodeAt(at))) result += text.charAt(at);
  return result;
}

function checkBlocks({ text, blocks }: Structure): void {
  let end = 0;
  for (const [index, block] of blocks.entries()) {
    expect(visible(text, end, block.start)).toBe('');
    expect(block.start).toBeGreaterThanOrEqual(end);
    expect(block.end).toBeGreaterThan(block.start);
    expect(block.content.start).toBeGreaterThanOrEqual(block.start);
    expect(block.content.end).toBeLessThanOrEqual(block.end);
    expect(block.content.end).toBeGreaterThan(block.content.start);
    if (block.marker !== undefined) {
      expect(block.marker.start).toBe(block.start);
      expect(block.marker.end).toBeLessThanOrEqual(block.content.start);
    }
    if (block.parent !== undefined) expect(block.parent).toBeLessThan(index);
    expect(block.level).toBeGreaterThanOrEqual(0);
    end = block.end;
  }
  expect(visible(text, end, text.length)).toBe('');
}

function checkSentences({ text, blocks, sentences }: Structure): void {
  let end = 0;
  const perBlock = new Map<number, string>();
  for (const sentence of sentences) {
    const block = blocks[sentence.block];
    expect(sentence.start).toBeGreaterThanOrEqual(end);
    expect(sentence.start).toBeGreaterThanOrEqual(block?.content.start ?? Number.POSITIVE_INFINITY);
    expect(sentence.end).toBeLessThanOrEqual(block?.content.end ?? -1);
    const surface = text.slice(sentence.start, sentence.end);
    expect(surface).toBe(surface.trim());
    expect(surface).not.toBe('');
    perBlock.set(sentence.block, (perBlock.get(sentence.block) ?? '') + visible(text, sentence.start, sentence.end));
    end = sentence.end;
  }
  for (const [index, { role, content }] of blocks.entries()) {
    const words = perBlock.get(index);
    if (role === 'furniture' || role === 'image') expect(words).toBeUndefined();
    else
      expect((words ?? '').replace(new RegExp(SIGNS, 'g'), '')).toBe(
        visible(text, content.start, content.end).replace(new RegExp(SIGNS, 'g'), ''),
      );
  }
}

function shift(structure: Structure, by: number): unknown {
  const moved = { blocks: structure.blocks, sentences: structure.sentences, release: structure.release };
  return JSON.parse(JSON.stringify(moved), (key, value: unknown) =>
    (key === 'start' || key === 'end') && typeof value === 'number' ? value + by : value,
  );
}

describe('어떤 글에서나', () => {
  it('블록은 차례대로이고 겹치지 않으며 보이는 글자를 모두 덮는다', () => {
    fc.assert(
      fc.property(texts, (text) => checkBlocks(structureOf(text))),
      { numRuns: 400 },
    );
  });

  it('문장은 블록 안에 있고 블록의 말을 빠뜨리지 않는다', () => {
    fc.assert(
      fc.property(texts, (text) => checkSentences(structureOf(text))),
      { numRuns: 400 },
    );
  });

  it('앞에 빈 줄 k개가 오면 모든 위치가 k만큼 밀릴 뿐이다', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 5 }), (text, count) => {
        expect(shift(structureOf('\n'.repeat(count) + text), 0)).toEqual(shift(structureOf(text), count));
      }),
      { numRuns: 300 },
    );
  });

  it('같은 글은 같은 결과다', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(structureOf(text)).toEqual(structureOf(text));
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    '',
    ' ',
    '\n\n',
    '\0',
    '\ud800',
    '□',
    '- -',
    '* ',
    '.'.repeat(5000),
    '○ '.repeat(5000),
    '“'.repeat(5000),
    '다.'.repeat(5000),
  ])('별난 글도 던지지 않는다 (%#)', (text) => {
    const structure = structureOf(text);
    checkBlocks(structure);
    checkSentences(structure);
  });
});

// Other work on the machine can spoil one measurement.
describe('글이 두 배면 시간도 두 배', { retry: 3 }, () => {
  const best = (text: string) => {
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 5; run += 1) {
      const from = performance.now();
      structureOf(text);
      least = Math.min(least, performance.now() - from);
    }
    return least;
  };

  it.each([
    '가나다라',
    '.',
    '. ',
    '“',
    '"가 ',
    '○ ',
    '담당자\n',
    '□ 가\n○ 나\n- 다\n',
    '가나다라마바사를\n',
    '\uf06d 가\n',
    '많이 본 기사\n\n제목…\n',
  ])('%j', (piece) => {
    const once = piece.repeat(Math.ceil(60_000 / piece.length));
    // A quadratic step would show as four; the rest is room for a busy machine.
    expect(best(once + once)).toBeLessThan(3 * best(once) + 20);
  });
});
