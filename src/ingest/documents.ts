import type { ParseResult } from 'kordoc';
import type { Diagnostic } from '../core/diagnostics.ts';
import { GongboError } from '../core/errors.ts';
import { createSource, type LayoutMark, type Metadata, type Source } from '../core/source.ts';
import { checkArchive } from './archive-limits.ts';
import { licenceOf } from './licence.ts';

/** What is known about a document besides its bytes. */
export interface DocumentOptions extends Metadata {
  readonly id?: string;
  /** How errors call the document. */
  readonly name: string;
}

type Parsed = Extract<ParseResult, { success: true }>;
type IrBlock = Parsed['blocks'][number];
type IrTable = NonNullable<IrBlock['table']>;

const AS_TEXT = '한글이나 워드에서 텍스트(UTF-8)로 저장해서 다시 넣으세요';
const PROBLEMS: Readonly<Record<string, readonly [problem: string, remedy: string]>> = {
  EMPTY_INPUT: ['빈 파일입니다', '파일을 다시 받으세요'],
  UNSUPPORTED_FORMAT: ['읽을 줄 모르는 형식입니다', AS_TEXT],
  ENCRYPTED: ['암호가 걸린 문서입니다', '암호를 풀어 저장해서 다시 넣으세요'],
  DRM_PROTECTED: ['문서 보안(DRM)이 걸린 문서입니다', '보안을 풀어 저장해서 다시 넣으세요'],
  CORRUPTED: ['손상된 문서입니다', '파일을 다시 받으세요'],
  DECOMPRESSION_BOMB: ['압축 폭탄으로 보여 풀지 않았습니다', AS_TEXT],
  ZIP_BOMB: ['압축 폭탄으로 보여 풀지 않았습니다', AS_TEXT],
  IMAGE_BASED_PDF: ['글자가 없는 스캔 PDF입니다', '글자 인식(OCR)을 거친 PDF나 텍스트를 넣으세요'],
  NO_SECTIONS: ['본문이 없는 문서입니다(손상됐을 수 있습니다)', '파일을 다시 받으세요'],
  PARSE_ERROR: ['문서를 풀지 못했습니다(손상됐을 수 있습니다)', '파일을 다시 받으세요'],
  MISSING_DEPENDENCY: ['이 형식을 읽는 패키지가 없습니다', 'npm install kordoc pdfjs-dist'],
};

/**
 * The text of an HWPX, HWP, DOCX or PDF document, a line for each paragraph, a row of a table in one line. It is read by
 * the optional peer `kordoc`, loaded at the first call; macros are never run. Offsets lead to the text only: `origin` is absent.
 *
 * @throws GongboError `INPUT_INVALID` naming the reason and the remedy: password, damage, a scan without text, an archive
 *   that unpacks to more than 500 MB; `PEER_MISSING` with the install command when `kordoc` is not there
 * @example `analyzer.analyze(await sourceOfDocument(await readFile('보도자료.hwpx'), { name: '보도자료.hwpx' }))`
 */
export async function sourceOfDocument(bytes: Uint8Array, options: DocumentOptions): Promise<Source> {
  const { name, id = '', ...metadata } = options;
  const diagnostics: Diagnostic[] = [];
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const { names } = await checkArchive(bytes, name);
    if (names.some((entry) => /vbaProject\.bin$|^Scripts\/.*\.js$/i.test(entry))) {
      const message = '문서에 매크로가 들어 있습니다: 글만 읽고 매크로는 실행하지 않았습니다';
      diagnostics.push({ code: 'macros-ignored', severity: 'info', message });
    }
  }
  const result = await parse(bytes, name);
  for (const { message } of result.warnings ?? []) {
    diagnostics.push({ code: 'document-partly-read', severity: 'warning', message });
  }
  const { text, layout } = documentText(result.blocks);
  if (text.trim() === '') throw failure(name, result.fileType === 'pdf' ? 'IMAGE_BASED_PDF' : 'NO_SECTIONS');
  const licence = licenceOf(text);
  const source = createSource(text, { id, ...(licence === undefined ? {} : { licence }), ...metadata });
  return { ...source, layout, ...(diagnostics.length === 0 ? {} : { diagnostics }) };
}

async function parse(bytes: Uint8Array, name: string): Promise<Parsed> {
  const { parse: read } = await loadKordoc(name);
  let result: ParseResult;
  try {
    // A copy: the reader may hand the memory on to a worker.
    result = await quietly(() => read(Uint8Array.from(bytes).buffer));
  } catch (error) {
    throw failure(name, 'PARSE_ERROR', error);
  }
  if (!result.success) throw failure(name, result.isImageBased === true ? 'IMAGE_BASED_PDF' : result.code);
  return result;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * The PDF reader writes its warnings to stdout, where only results belong: they go to stderr while it reads. One reader
 * runs after another, so that the console is always given back as it was found.
 */
function quietly<Value>(read: () => Promise<Value>): Promise<Value> {
  const value = last.then(() => withWarningsAside(read));
  last = value.catch(() => undefined);
  return value;
}

async function withWarningsAside<Value>(read: () => Promise<Value>): Promise<Value> {
  const { console } = globalThis;
  const { log, error } = console;
  const aside = (...values: readonly unknown[]): void => error.apply(console, [...values]);
  console.log = aside;
  try {
    return await read();
  } finally {
    // Whoever has put a function of their own there in the meantime keeps it.
    if (console.log === aside) console.log = log;
  }
}

async function loadKordoc(name: string): Promise<typeof import('kordoc')> {
  try {
    return await import('kordoc');
  } catch (error) {
    throw new GongboError(
      'PEER_MISSING',
      `${name}: HWPX·HWP·DOCX·PDF를 읽으려면 kordoc 패키지가 있어야 합니다`,
      'npm install kordoc',
      { cause: error },
    );
  }
}

function failure(name: string, code = 'PARSE_ERROR', cause?: unknown): GongboError {
  const [problem, remedy] = PROBLEMS[code] ?? ['문서를 읽지 못했습니다', AS_TEXT];
  return new GongboError('INPUT_INVALID', `${name}: ${problem}`, remedy, { cause });
}

/** Blocks as lines; blank lines stand around tables only, as paragraphs of these formats are lines of their own. */
function documentText(blocks: readonly IrBlock[]): { readonly text: string; readonly layout: readonly LayoutMark[] } {
  let text = '';
  const layout: LayoutMark[] = [];
  const line = (words: string, mark?: Omit<LayoutMark, 'start' | 'end'>) => {
    const trimmed = words.replace(/[ \t]+$/gm, '');
    if (trimmed.trim() === '') return;
    if (text !== '') text += '\n';
    const start = text.length;
    text += trimmed;
    if (mark !== undefined) layout.push({ ...mark, start, end: text.length });
  };
  const add = (block: IrBlock, level: number): void => {
    const words = block.text ?? '';
    switch (block.type) {
      case 'table':
        if (block.table !== undefined) addTable(block.table, level);
        break;
      case 'heading':
        line(words, { kind: 'heading' });
        break;
      case 'list':
        line(words, { kind: 'item', level });
        break;
      case 'paragraph':
        line(words);
        break;
      default:
        break;
    }
    for (const child of block.children ?? []) add(child, level + 1);
    if (block.footnoteText !== undefined && block.footnoteText !== '') line(`* ${block.footnoteText}`);
  };
  const addTable = (table: IrTable, level: number): void => {
    if (table.caption !== undefined) line(table.caption, { kind: 'caption' });
    for (const row of table.cells) {
      const cells = row.filter(({ text: cell }) => cell.trim() !== '');
      const [only] = cells;
      // One cell is a box around text, not a row.
      if (cells.length === 1 && only !== undefined) {
        if (only.blocks === undefined) line(only.text);
        else for (const block of only.blocks) add(block, level);
      } else if (cells.length > 1) {
        line(cells.map(({ text: cell }) => cell.replace(/\s+/g, ' ').trim()).join(' | '), { kind: 'row' });
      }
    }
  };
  for (const block of blocks) add(block, 1);
  return { text, layout };
}
