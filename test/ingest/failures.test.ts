import { Buffer } from 'node:buffer';
import { markdownToHwpx } from 'kordoc';
import { describe, expect, it, vi } from 'vitest';
import { GongboError, type Source, sourceOfDocument, sourcesOfBytes } from '../../src/index.ts';
import { docx, pdf, zip } from '../support/documents.ts';

async function hwpx(): Promise<Uint8Array> {
  return new Uint8Array(await markdownToHwpx('고요시는 5일 둘레길을 열었다.'));
}

async function problemOf(bytes: Uint8Array, name: string): Promise<string> {
  const error: unknown = await sourcesOfBytes(bytes, { name }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(GongboError);
  return error instanceof GongboError ? error.message : '';
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

describe('읽을 수 없는 파일은 이름과 까닭과 할 일을 알려 준다', () => {
  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    ['끝이 잘린 HWPX', 'cut.hwpx', async () => (await hwpx()).slice(0, -300), /압축 목록이 없습니다/],
    [
      '가운데가 깨진 HWPX',
      'broken.hwpx',
      () => {
        const section = {
          name: 'Contents/section0.xml',
          body: '<hs:sec>고요시는 5일 둘레길을 열었다.</hs:sec>'.repeat(9),
        };
        const bytes = zip([{ name: 'mimetype', body: 'application/hwp+zip' }, section]);
        const at = Buffer.from(bytes).indexOf(section.name) + section.name.length;
        return bytes.fill(0xff, at, at + 20);
      },
      /손상됐/,
    ],
    [
      '암호가 걸린 압축',
      'locked.hwpx',
      () => zip([{ name: 'mimetype', body: 'application/hwp+zip', encrypted: true }]),
      /암호가 걸린/,
    ],
    [
      '본문이 없는 HWPX',
      'empty.hwpx',
      () => zip([{ name: 'mimetype', body: 'application/hwp+zip' }]),
      /본문이 없는|손상됐/,
    ],
    [
      '목록에 적힌 것보다 큰 HWPX',
      'liar.hwpx',
      () =>
        zip([
          { name: 'mimetype', body: 'application/hwp+zip' },
          { name: 'Contents/section0.xml', body: Buffer.alloc(30_000_000, 0x30), claimed: 5000 },
        ]),
      /압축 폭탄.*목록에 적힌 것보다/,
    ],
    [
      '풀면 200배 넘게 커지는 HWPX',
      'bomb.hwpx',
      () =>
        zip([
          { name: 'mimetype', body: 'application/hwp+zip' },
          { name: 'Contents/section0.xml', body: Buffer.alloc(30_000_000, 0x30) },
        ]),
      /압축 폭탄.*200배/,
    ],
    [
      '파일이 너무 많은 HWPX',
      'many.hwpx',
      () => {
        const bytes = Buffer.from(zip([{ name: 'mimetype', body: 'application/hwp+zip' }]));
        bytes.writeUInt16LE(60_000, bytes.length - 12);
        return bytes;
      },
      /파일이 60,000개/,
    ],
    ['HWP 5처럼 시작하지만 빈 파일', 'hollow.hwp', () => Buffer.concat([OLE, Buffer.alloc(1500)]), /손상됐/],
    ['HWP 3처럼 시작하지만 빈 파일', 'old.hwp', () => Buffer.from('HWP Document File V3.00 \x1a\x01\x02'), /손상됐/],
    ['글자가 없는 스캔 PDF', 'scan.pdf', () => pdf([]), /스캔 PDF/],
    ['잘린 PDF', 'cut.pdf', () => pdf(['고요시']).slice(0, 200), /손상됐/],
    ['암호가 걸린 PDF', 'locked.pdf', () => pdf(['고요시'], '/Encrypt<</Filter/Standard/V 1/R 2>>'), /암호|손상됐/],
    ['오류를 돌려준 API', 'a.xml', () => Buffer.from(ENVELOPE), /SERVICE_KEY_IS_NOT_REGISTERED_ERROR \(30\)/],
    ['다른 XML', 'b.xml', () => Buffer.from('<?xml version="1.0"?><나무><잎/></나무>'), /맨 위 요소: 나무/],
    ['글이 없는 피드', 'c.xml', () => Buffer.from('<rss version="2.0"><channel></channel></rss>'), /글이 하나도 없는/],
    [
      '글이 없는 페이지',
      'd.html',
      () => Buffer.from('<html><body><script>load()</script></body></html>'),
      /페이지에 글이/,
    ],
    ['글이 없는 파일', 'e.txt', () => Buffer.from(' \n'), /글이 없습니다/],
  ])('%s', async (_, name, make, problem) => {
    const message = await problemOf(await make(), name);
    expect(message).toMatch(problem);
    expect(message.startsWith(`${name}: `)).toBe(true);
    expect(message).toMatch(/\n {2}→ \S/);
  });

  it('kordoc이 없으면 설치하는 명령을 알려 준다', async () => {
    vi.doMock('kordoc', () => {
      throw new Error('Cannot find package');
    });
    const bytes = docx(['고요시']);
    await expect(sourceOfDocument(bytes, { name: 'a.docx' })).rejects.toMatchObject({
      code: 'PEER_MISSING',
      remedy: 'npm install kordoc',
    });
    vi.doUnmock('kordoc');
  });

  it('매크로는 실행하지 않고 알린다', async () => {
    const bytes = docx(['고요시는 5일 둘레길을 열었다.'], [{ name: 'word/vbaProject.bin', body: 'Sub Auto()' }]);
    const [source] = await sourcesOfBytes(bytes, { name: 'a.docm' });
    expect(source?.diagnostics).toMatchObject([{ code: 'macros-ignored' }]);
    expect(source?.text).toBe('고요시는 5일 둘레길을 열었다.');
  });

  it('PDF를 읽는 동안에도 표준 출력에는 아무것도 쓰지 않는다', async () => {
    const log = vi.spyOn(console, 'log');
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await problemOf(pdf(['고요시']).slice(0, 200), 'cut.pdf');
    expect(log).not.toHaveBeenCalled();
    expect(error).toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});

const ENVELOPE =
  '<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg><returnAuthMsg>SERVICE_KEY_IS_NOT_REGISTERED_ERROR</returnAuthMsg><returnReasonCode>30</returnReasonCode></cmmMsgHeader></OpenAPI_ServiceResponse>';

describe('글자 인코딩', () => {
  const PAGE =
    '<html><head><meta charset="CHARSET"></head><body><p>똠방각하 펲시 고요시는 5일 둘레길을 열었다고 밝혔다.</p></body></html>';
  const WORDS = '똠방각하 펲시 고요시는 5일 둘레길을 열었다고 밝혔다.';
  const CP949 = Buffer.concat([
    Buffer.from('<html><head><meta charset="euc-kr"></head><body><p>', 'latin1'),
    Buffer.from('8c63b9e6b0a2c7cf20bcb3b8ed', 'hex'),
    Buffer.from('</p></body></html>', 'latin1'),
  ]);

  async function read(bytes: Uint8Array, contentType?: string): Promise<Source | undefined> {
    const [source] = await sourcesOfBytes(bytes, {
      name: 'page.html',
      ...(contentType === undefined ? {} : { contentType }),
    });
    return source;
  }

  it('UTF-8이라고 밝힌 UTF-8', async () => {
    expect((await read(Buffer.from(PAGE.replace('CHARSET', 'utf-8'))))?.text).toBe(WORDS);
  });

  it('EUC-KR이라고 잘못 밝힌 UTF-8', async () => {
    expect((await read(Buffer.from(PAGE.replace('CHARSET', 'euc-kr'))))?.text).toBe(WORDS);
  });

  it('EUC-KR이라고 밝힌 CP949', async () => {
    expect((await read(CP949))?.text).toBe('똠방각하 설명');
  });

  it('머리말이 밝힌 BOM 없는 UTF-16', async () => {
    const bytes = Buffer.from(PAGE.replace('CHARSET', 'utf-16'), 'utf16le');
    expect((await read(bytes, 'text/html; charset=utf-16le'))?.text).toBe(WORDS);
  });
});
