import { sourceOfHtml, type WorkerAnalyzer } from 'gongbo';

/** A text, or a text that knows where in a page it came from; as the analyser takes it. */
export type Input = Parameters<WorkerAnalyzer['analyze']>[0];

/** A file of text or HTML as the analyser's input: `await inputOf(file)`. */
export async function inputOf(file: File): Promise<Input> {
  const text = decode(await file.arrayBuffer());
  if (!/\.x?html?$/i.test(file.name) && file.type !== 'text/html' && !/^\s*<(!doctype|html)/i.test(text)) return text;
  return sourceOfHtml(text, { id: file.name });
}

/** UTF-8 and UTF-16 by their marks, UTF-8 where it is valid, else what Korean computers wrote before: CP949. */
function decode(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('euc-kr').decode(bytes);
  }
}
