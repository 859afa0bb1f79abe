import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { GongboError, sourceOfHtml, sourcesOfBytes, sourcesOfFeed } from '../../src/index.ts';
import { costRatio } from '../support/cost-ratio.ts';

const SENTENCE = '고요시는 5일 3대 과제를 발표했다. ';

describe('크기에 비례하는 시간에 끝난다', () => {
  it.each<[string, (length: number) => string]>([
    ['한 줄', (length) => `<p>${SENTENCE.repeat(length / SENTENCE.length)}</p>`],
    ['짧은 문단', (length) => `<p>${SENTENCE}</p>`.repeat(length / SENTENCE.length)],
    ['엇갈린 태그', (length) => `<b><i>${SENTENCE}</b></i>`.repeat(length / 30)],
    ['닫지 않은 태그', (length) => `<div><p>${SENTENCE}<br>`.repeat(length / 400)],
    ['풀어 쓴 글자', (length) => '&amp;&#44032;'.repeat(length / 10)],
    ['표', (length) => `<table>${`<tr><td>${SENTENCE}<td>3개</tr>`.repeat(length / 40)}</table>`],
    ['빈칸', (length) => `가${' \n\t'.repeat(length / 3)}나`],
    ['꺾쇠', (length) => '<'.repeat(length)],
  ])('%s', (_, make) => {
    // Both texts are long enough for the deepest nesting that is kept.
    const ratio = costRatio(
      (length) => {
        const page = `<html><body>${make(length)}</body></html>`;
        return () => sourceOfHtml(page);
      },
      { length: 30_000, factor: 4 },
    );
    expect(ratio).toBeLessThan(3);
  });
});

describe('모진 입력', () => {
  it('10,000겹의 태그', () => {
    const page = `${'<div>'.repeat(10_000)}${SENTENCE}${'</div>'.repeat(10_000)}`;
    expect(sourceOfHtml(page).text).toBe(SENTENCE.trim());
  });

  it('끝없이 열리는 태그는 까닭을 밝히고 멈춘다', () => {
    expect(() => sourceOfHtml('<b>'.repeat(500_000))).toThrow(/20,000겹 넘게/);
  });

  it('XML 폭탄: 개체를 펼치지 않는다', () => {
    const levels = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`);
    const xml = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "lol">${levels.join('')}]><rss version="2.0"><channel><item><title>&l9;</title><description>고요시는 5일 밝혔다.</description></item></channel></rss>`;
    const [source] = sourcesOfFeed(xml, { name: 'bomb.xml' });
    expect(source?.text).toBe('&l9;\n\n고요시는 5일 밝혔다.');
  });

  it.each<[string, Buffer]>([
    [
      '깨진 UTF-8',
      Buffer.concat([Buffer.from(`<html><body><p>${SENTENCE.repeat(9)}`), Buffer.from([0xff, 0xfe, 0x80])]),
    ],
    [
      '두 인코딩이 섞인 페이지',
      Buffer.concat([Buffer.from(`<html><body>${SENTENCE}`), Buffer.from('b0edbfe4bdc3', 'hex')]),
    ],
    ['NUL이 든 글', Buffer.from(`${SENTENCE}\0${SENTENCE}`)],
  ])('%s: 이름과 까닭과 할 일', async (_, bytes) => {
    const error: unknown = await sourcesOfBytes(bytes, { name: '모진 입력' }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(GongboError);
    expect(String(error)).toMatch(/모진 입력: .+\n {2}→ \S/);
  });

  it('NUL이 든 페이지', async () => {
    const bytes = Buffer.from(`<html><body><p>${SENTENCE}\0\0${SENTENCE}</p></body></html>`);
    const [source] = await sourcesOfBytes(bytes, { name: 'a.html' });
    expect(source?.text).toContain(SENTENCE.trim());
  });
});
