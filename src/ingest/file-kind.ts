/** What is read besides plain text: pages, feeds, and documents of word processors. */
export type InputFormat = 'html' | 'xml' | 'document';

/** What bytes turn out to be when they are no plain text. */
export interface FileKind {
  /** How it is read, where it can be. */
  readonly format?: InputFormat;
  readonly problem: string;
  readonly remedy: string;
}

interface Signature {
  readonly name: string;
  readonly format?: InputFormat;
  readonly matches: (head: string) => boolean;
  readonly remedy: string;
}

/** How far into the file its kind is looked for; git looks as far for the NUL that makes a file binary. */
const HEAD = 8_000;

const SAVE_AS_TEXT = '텍스트(UTF-8)로 저장해서 다시 넣으세요';
const FROM_HWP = '한글에서 텍스트 문서(.txt, UTF-8)로 저장해서 다시 넣으세요';

// The head is read as Latin-1, one character a byte. The first signature that matches counts.
const SIGNATURES: readonly Signature[] = [
  {
    name: 'HWPX(한글) 문서',
    format: 'document',
    matches: (head) => head.startsWith('PK\x03\x04') && head.includes('application/hwp+zip'),
    remedy: FROM_HWP,
  },
  {
    name: '워드 문서',
    format: 'document',
    matches: (head) => head.startsWith('PK\x03\x04') && /word\//.test(head),
    remedy: SAVE_AS_TEXT,
  },
  {
    name: '워드·엑셀·파워포인트 문서',
    format: 'document',
    matches: (head) => head.startsWith('PK\x03\x04') && /\[Content_Types\]\.xml|xl\/|ppt\//.test(head),
    remedy: SAVE_AS_TEXT,
  },
  {
    name: 'ZIP 압축 파일',
    matches: (head) => head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06'),
    remedy: '압축을 풀어 글 파일을 넣으세요',
  },
  // The two kinds of HWP differ in their container; version 5 is a compound file like the old Word's.
  {
    name: 'HWP(한글) 문서',
    format: 'document',
    matches: (head) => head.startsWith('HWP Document File'),
    remedy: FROM_HWP,
  },
  {
    name: 'HWP(한글)나 옛 워드·엑셀 문서',
    format: 'document',
    matches: (head) => head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    remedy: FROM_HWP,
  },
  {
    name: 'PDF 문서',
    format: 'document',
    matches: (head) => head.startsWith('%PDF-'),
    remedy: 'PDF에서 글을 뽑아 텍스트(UTF-8)로 넣으세요',
  },
  { name: 'RTF 문서', matches: (head) => head.startsWith('{\\rtf'), remedy: SAVE_AS_TEXT },
  {
    name: 'HTML 문서',
    format: 'html',
    matches: (head) =>
      /^(?:<!--|<\?xml|<!doctype html|<html|<head|<body|<meta)/i.test(head) &&
      /<(?:!doctype html|html|head|body|meta)\b/i.test(head),
    remedy: '본문의 글만 복사해 텍스트(UTF-8)로 넣으세요',
  },
  {
    name: 'XML 문서',
    format: 'xml',
    matches: (head) => /^<(?:\?xml|rss|response|OpenAPI_ServiceResponse)\b/.test(head),
    remedy: '본문의 글만 텍스트(UTF-8)로 넣으세요',
  },
  {
    name: '그림 파일',
    matches: (head) => /^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|RIFF.{4}WEBP)/s.test(head),
    remedy: '글이 든 파일을 넣으세요',
  },
  { name: 'gzip 압축 파일', matches: (head) => head.startsWith('\x1f\x8b'), remedy: '압축을 풀어 글 파일을 넣으세요' },
];

/**
 * What kind of file bytes are when they are known not to be a plain text; nothing for what may be one.
 *
 * @example `fileKindOf(bytes)?.problem`은 `'HWPX(한글) 문서입니다. 여기서는 글만 읽습니다'`일 수 있습니다
 */
export function fileKindOf(bytes: Uint8Array): FileKind | undefined {
  const head = latin1(bytes.subarray(0, HEAD)).replace(/^(?:\xef\xbb\xbf)?\s+|^\xef\xbb\xbf/, '');
  const signature = SIGNATURES.find(({ matches }) => matches(head));
  if (signature !== undefined) {
    const { name, format, remedy } = signature;
    return { ...(format === undefined ? {} : { format }), problem: `${name}입니다. 여기서는 글만 읽습니다`, remedy };
  }
  if (!head.includes('\0')) return undefined;
  return {
    problem: '글이 아닌 이진 파일입니다(NUL 바이트가 있습니다)',
    remedy: '글 파일을 넣으세요. BOM 없는 UTF-16 글이면 UTF-8로 저장해서 다시 넣으세요',
  };
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
