import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { originOffset } from '../../src/core/source.ts';
import { decodeCp949 } from '../../src/ingest/cp949.ts';
import { decodeText } from '../../src/ingest/text.ts';

const NAME = { name: '보도자료.txt' };
const LINE = '고요시는 2일 ‘3대 전략’을 발표했다.\r\n';
/** "고요시는 똠방각하 3대 전략" and a line end; 똠 is in CP949 but not in EUC-KR. */
const CP949 = Buffer.from('b0edbfe4bdc3b4c2208c63b9e6b0a2c7cf2033b4eb20c0fcb7ab0d0a', 'hex');

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('인코딩', () => {
  test.each([
    ['UTF-8', Buffer.from(LINE), 'utf-8'],
    ['BOM 있는 UTF-8', Buffer.from(`\ufeff${LINE}`), 'utf-8'],
    ['UTF-16LE', utf16(LINE, false), 'utf-16le'],
    ['UTF-16BE', utf16(LINE, true), 'utf-16be'],
  ])('%s: 글자 하나 바꾸지 않는다', (_, bytes, encoding) => {
    expect(decodeText(bytes, NAME)).toMatchObject({ text: LINE, encoding, diagnostics: [] });
  });

  test('CP949(확장 완성형 글자 포함)', () => {
    expect(decodeText(CP949, NAME)).toEqual({
      text: '고요시는 똠방각하 3대 전략\r\n',
      encoding: 'cp949',
      diagnostics: [],
    });
  });

  test.each([
    ['BOM이 있으면 원래 자리는 하나 뒤', Buffer.from(`\ufeff${LINE}`), 5],
    ['BOM이 없으면 같은 자리', Buffer.from(LINE), 4],
    ['UTF-16도 같다', utf16(LINE, false), 5],
  ])('%s', (_, bytes, expected) => {
    const { origin } = decodeText(bytes, NAME);
    expect(originOffset(origin === undefined ? {} : { origin }, 4)).toBe(expected);
  });

  test('BOM은 하나만 뗀다', () => {
    expect(decodeText(Buffer.from('\ufeff\ufeff가'), NAME).text).toBe('\ufeff가');
  });

  test('UTF-16의 짝 없는 대리 문자를 그대로 둔다', () => {
    expect(decodeText(utf16('가\ud800나', false), NAME).text).toBe('가\ud800나');
  });

  test('이미 깨진 글자는 알려 준다', () => {
    expect(decodeText(Buffer.from('가나\ufffd다'), NAME).diagnostics).toMatchObject([
      { code: 'replacement-character', span: { start: 2, end: 3 } },
    ]);
  });

  test.each([
    ['가운데가 깨진 UTF-8', broken(Buffer.from(LINE.repeat(3)), 60), 'UTF-8 글인데 2번째 줄'],
    ['글자 중간에서 잘린 UTF-8', Buffer.from(LINE).subarray(0, 7), 'UTF-8 글인데 1번째 줄'],
    ['BOM이 있고 깨진 UTF-8', Buffer.from('efbbbfeab0', 'hex'), 'UTF-8 글인데 1번째 줄'],
    ['잘린 UTF-16', utf16(LINE, false).subarray(0, 11), '홀수'],
    ['깨진 CP949', Buffer.concat([CP949, Buffer.from([0xff, 0x20])]), '인코딩을 알 수 없습니다'],
  ])('%s: 이름과 까닭과 할 일을 알려 준다', (_, bytes, expected) => {
    expect(() => decodeText(bytes, NAME)).toThrow(
      expect.objectContaining({
        code: 'INPUT_INVALID',
        message: expect.stringMatching(new RegExp(`^보도자료\\.txt: .*${expected}`)),
        remedy: expect.stringMatching(/./),
      }),
    );
  });
});

describe('CP949', () => {
  test.each([
    ['ASCII', '41420a', 'AB\n'],
    ['완성형', 'b0a1c8fe', '가힝'],
    ['확장 완성형의 처음', '8141', '갂'],
    ['확장 완성형의 끝', 'c652', '힣'],
    ['확장 완성형이 섞인 글', '8c63b9e6b0a2c7cf20b9d9b7c8', '똠방각하 바렸'],
    ['뒤에 더해진 기호', 'a2e6a2e7', '€®'],
    ['낫표와 가운뎃점', 'a1b8b0a1a1b9a1a4', '「가」·'],
    ['한자', 'd3feeab9', '桃源'],
  ])('%s', (_, hex, expected) => {
    expect(decodeCp949(Buffer.from(hex, 'hex'))).toBe(expected);
  });

  test.each([
    ['뒤 바이트가 없음', 'b0a1b0'],
    ['없는 앞 바이트', '80b0a1'],
    ['없는 뒤 바이트', 'b030'],
    ['사용자 영역', 'c9a1'],
    ['확장 완성형 뒤의 빈자리', 'c653'],
    ['0xFF', 'ff41'],
  ])('%s: 읽지 않는다', (_, hex) => {
    expect(decodeCp949(Buffer.from(hex, 'hex'))).toBeUndefined();
  });

  test('한글 음절 11,172자가 빠짐없이 꼭 한 번 있다', () => {
    const found = new Set<string>();
    for (let code = 0x8141; code <= 0xc8fe; code += 1) {
      const text = (code & 0xff) < 0x41 ? undefined : decodeCp949(Uint8Array.of(code >> 8, code & 0xff));
      if (text === undefined || !/^[가-힣]$/.test(text)) continue;
      expect(found.has(text)).toBe(false);
      found.add(text);
    }
    expect(found.size).toBe(11_172);
  });
});

describe('글이 아닌 파일', () => {
  test.each([
    [
      'HWPX',
      Buffer.from(
        'PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\x13\0\0\0\x13\0\0\0\x08\0\0\0mimetypeapplication/hwp+zip',
        'latin1',
      ),
      'HWPX(한글) 문서',
    ],
    ['워드', Buffer.from('PK\x03\x04\x14\0\0\0[Content_Types].xml', 'latin1'), '워드'],
    ['ZIP', Buffer.from('PK\x03\x04\x14\0\0\0a.txt', 'latin1'), 'ZIP'],
    ['HWP 5', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'HWP(한글)'],
    ['HWP 3', Buffer.from('HWP Document File V3.00 \x1a\x01', 'latin1'), 'HWP(한글)'],
    ['PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1'), 'PDF'],
    ['HTML', Buffer.from('\n<!DOCTYPE html>\n<html lang="ko"><body>보도자료</body></html>'), 'HTML'],
    ['BOM 있는 HTML', Buffer.from('\ufeff<html><body>보도자료</body></html>'), 'HTML'],
    ['주석으로 시작하는 HTML', Buffer.from('<!-- 머리 --><html><body>보도자료</body></html>'), 'HTML'],
    ['XML', Buffer.from('<?xml version="1.0" encoding="utf-8"?><rss/>'), 'XML'],
    ['PNG', Buffer.from('89504e470d0a1a0a', 'hex'), '그림'],
    ['JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), '그림'],
    ['gzip', Buffer.from('1f8b0800', 'hex'), 'gzip'],
    ['NUL 바이트', Buffer.from('가\0나'), '이진 파일'],
    ['BOM 없는 UTF-16', Buffer.from(LINE, 'utf16le'), '이진 파일'],
  ])('%s: 무엇인지 말한다', (_, bytes, expected) => {
    expect(() => decodeText(bytes, NAME)).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID', message: expect.stringContaining(expected) }),
    );
  });

  test.each(['<붙임> 보도자료 1부', 'PKI 인증 확대', '%PDF 변환 안내', '< 3대 전략 >', '<!-- 주석', 'HWP 문서 개방'])(
    '글로 읽는다: %s',
    (text) => {
      expect(decodeText(Buffer.from(text), NAME).text).toBe(text);
    },
  );
});

describe('성질', () => {
  const texts = fc.string({ unit: fc.constantFrom('가', '힣', 'A', '1', ' ', '\n', '\r', '□', '‘', '😀', '㎡', '·') });

  test('UTF-8과 UTF-16은 어떤 글이든 그대로 돌아온다', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(decodeText(Buffer.from(text), NAME).text).toBe(text);
        for (const bigEndian of [false, true]) expect(decodeText(utf16(text, bigEndian), NAME).text).toBe(text);
      }),
    );
  });

  test('어떤 바이트든 글이 되거나 INPUT_INVALID다', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          expect(typeof decodeText(bytes, NAME).text).toBe('string');
        } catch (error) {
          expect(error).toMatchObject({ code: 'INPUT_INVALID' });
        }
      }),
    );
  });

  test('긴 UTF-16 글도 읽는다', () => {
    const text = '가나다라😀'.repeat(40_000);
    expect(decodeText(utf16(text, false), NAME).text === text).toBe(true);
  });
});

function broken(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = 0xff;
  return copy;
}
