import type { Diagnostic } from '../core/diagnostics.ts';
import { GongboError } from '../core/errors.ts';
import type { OffsetMap } from '../core/source.ts';
import { decodeCp949 } from './cp949.ts';
import { fileKindOf } from './file-kind.ts';

/** The encodings that are read; `cp949` includes EUC-KR. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'cp949';

/** A text out of bytes. */
export interface DecodedText {
  /** Every character of the input but a byte order mark; line ends as they were. */
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Leads back to UTF-16 offsets in the decoded input; absent where they are the same. */
  readonly origin?: OffsetMap;
  readonly diagnostics: readonly Diagnostic[];
}

const BOMS: readonly { readonly encoding: TextEncoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** How bytes are decoded. */
export interface DecodeOptions {
  /** How errors call the input. */
  readonly name: string;
  /** HTML and XML are welcome, and may say their encoding themselves. Default: false. */
  readonly markup?: boolean;
  /** The encoding that came with the bytes, such as an HTTP header's. */
  readonly charset?: string;
}

/** The names of the encodings, after the WHATWG's Encoding Standard. */
const CHARSETS: Readonly<Record<string, TextEncoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'euc-kr': 'cp949',
  euckr: 'cp949',
  cp949: 'cp949',
  'ks_c_5601-1987': 'cp949',
  ksc5601: 'cp949',
  'windows-949': 'cp949',
  'x-windows-949': 'cp949',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};

function encodingOf(charset: string | undefined): TextEncoding | undefined {
  return charset === undefined
    ? undefined
    : CHARSETS[
        charset
          .trim()
          .toLowerCase()
          .replace(/^["']|["']$/g, '')
      ];
}

/** The encoding that `<meta charset>` or `<?xml encoding?>` names within the first 2,048 bytes. */
function declaredCharset(bytes: Uint8Array, markup: boolean): string | undefined {
  if (!markup) return undefined;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  // A page that calls itself UTF-16 in letters that one byte each shows is not.
  const found = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)/i.exec(head);
  const charset = found?.[1] ?? found?.[2];
  return charset !== undefined && /^utf-?16/i.test(charset) ? undefined : charset;
}

/**
 * Decodes a text: by its byte order mark, else by the encoding that it is said to have, else as UTF-8, else as CP949.
 *
 * @throws GongboError `INPUT_INVALID` when the bytes are a known kind of file that is no text, or no encoding fits
 * @example `decodeText(await readFile('보도자료.txt'), { name: '보도자료.txt' }).text`
 */
export function decodeText(bytes: Uint8Array, { name, markup = false, charset }: DecodeOptions): DecodedText {
  const mark = BOMS.find((bom) => bom.bytes.every((byte, index) => bytes[index] === byte));
  const certain = mark?.encoding ?? encodingOf(charset);
  const kind = certain?.startsWith('utf-16') === true ? undefined : fileKindOf(bytes);
  const readable = markup && (kind?.format === 'html' || kind?.format === 'xml');
  if (kind !== undefined && !readable) throw invalid(name, kind.problem, kind.remedy);
  const declared = mark === undefined ? encodingOf(charset ?? declaredCharset(bytes, markup)) : undefined;
  if (declared !== undefined && declared !== 'utf-8') {
    const text = declared === 'cp949' ? decodeCp949(bytes) : decodeUtf16(bytes, declared === 'utf-16be');
    // What the bytes are counts for more than what the page says of itself.
    if (text !== undefined && (declared !== 'cp949' || decodeUtf8(bytes) === undefined)) return result(text, declared);
  }
  if (mark === undefined) {
    const text = decodeUtf8(bytes);
    return text === undefined ? decodeKorean(bytes, name) : result(text, 'utf-8');
  }
  const rest = bytes.subarray(mark.bytes.length);
  if (mark.encoding === 'utf-8') {
    const text = decodeUtf8(rest);
    if (text === undefined) throw brokenUtf8(bytes, name);
    return result(text, 'utf-8', true);
  }
  if (rest.length % 2 === 1) {
    throw invalid(name, 'UTF-16 글의 바이트 수가 홀수입니다(끝이 잘렸습니다)', '파일을 다시 받으세요');
  }
  return result(decodeUtf16(rest, mark.encoding === 'utf-16be'), mark.encoding, true);
}

function decodeKorean(bytes: Uint8Array, name: string): DecodedText {
  // A damaged UTF-8 text often is a valid CP949 text too, of nonsense.
  if (isMostlyUtf8(bytes)) throw brokenUtf8(bytes, name);
  const text = decodeCp949(bytes);
  if (text === undefined) {
    throw invalid(
      name,
      '글자 인코딩을 알 수 없습니다: UTF-8도 UTF-16도 CP949(EUC-KR)도 아닙니다',
      'UTF-8로 저장해서 다시 넣으세요',
    );
  }
  return result(text, 'cp949');
}

function result(text: string, encoding: TextEncoding, hadMark = false): DecodedText {
  const origin: OffsetMap | undefined = hadMark ? { points: [[0, 1]] } : undefined;
  return { text, encoding, ...(origin === undefined ? {} : { origin }), diagnostics: diagnose(text) };
}

/** What a reader of the result should know about the characters. */
function diagnose(text: string): readonly Diagnostic[] {
  const at = text.indexOf('\ufffd');
  if (at === -1) return [];
  const message = '글에 깨진 글자(U+FFFD)가 있습니다: 이미 잘못 변환된 글일 수 있습니다';
  return [{ code: 'replacement-character', severity: 'warning', message, span: { start: at, end: at + 1 } }];
}

/** Kept unit by unit: TextDecoder would replace a lone surrogate, and the text is to stay as it is. */
function decodeUtf16(bytes: Uint8Array, bigEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 1 << 14) {
    const end = Math.min(bytes.length, at + (1 << 14));
    const units: number[] = [];
    for (let index = at; index < end; index += 2) units.push(view.getUint16(index, !bigEndian));
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether at most one in ten of the non-ASCII characters is broken when the bytes are read as UTF-8. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  // As a stream, a character that is cut at the very end counts as neither.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true });
  let good = 0;
  let broken = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0xfffd) broken += 1;
    else if (unit > 0x7ff) good += 1;
  }
  return good > 0 && broken * 10 <= good;
}

function brokenUtf8(bytes: Uint8Array, name: string): GongboError {
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\ufffd', 1)[0] ?? '';
  const line = before.split('\n').length;
  return invalid(
    name,
    `UTF-8 글인데 ${line}번째 줄의 바이트가 깨졌습니다`,
    '파일을 다시 받거나, 깨진 글자를 고쳐 UTF-8로 저장하세요',
  );
}

function invalid(name: string, problem: string, remedy: string): GongboError {
  return new GongboError('INPUT_INVALID', `${name}: ${problem}`, remedy);
}
