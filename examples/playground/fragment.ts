/** What an address carries. */
export interface Shared {
  readonly text: string;
  /** `YYYY-MM-DD`; empty for none. */
  readonly publishedAt: string;
}

/** Says which form the fragment has; other fragments are places in the page. */
const PREFIX = 'v1.';

/** Browsers take more, but what people paste addresses into often does not; in characters. */
export const LONGEST_FRAGMENT = 32_000;

/** A short fragment may unfold to gigabytes; no press release has as many bytes. */
const LARGEST = 4_000_000;

/**
 * A text as the fragment of an address, which browsers do not send to a server: JSON, deflated, in base64url.
 *
 * @example `await fragmentOf({ text: '3대 전략을 …', publishedAt: '2024-05-07' })` → "v1.q1YqSa0oUbJS…"
 */
export async function fragmentOf(shared: Shared): Promise<string> {
  const deflated = new Blob([JSON.stringify(shared)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(deflated).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return PREFIX + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Whether a fragment (`location.hash`, with or without its `#`) is one of {@link fragmentOf}. */
export function isShared(fragment: string): boolean {
  return fragment.replace(/^#/, '').startsWith(PREFIX);
}

/**
 * The text that a fragment carries; undefined where it is cut or altered.
 *
 * @example `await sharedOf(location.hash)` → `{ text: '3대 전략을 …', publishedAt: '2024-05-07' }`
 */
export async function sharedOf(fragment: string): Promise<Shared | undefined> {
  if (!isShared(fragment)) return undefined;
  const code = fragment.replace(/^#/, '').slice(PREFIX.length);
  try {
    const binary = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const value: unknown = JSON.parse(await inflated(bytes));
    return isValue(value) ? { text: value.text, publishedAt: value.publishedAt } : undefined;
  } catch {
    return undefined;
  }
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let size = 0; size <= LARGEST; ) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks).text();
    chunks.push(new Uint8Array(value));
    size += value.length;
  }
  await reader.cancel();
  throw new RangeError('too large');
}

function isValue(value: unknown): value is Shared {
  if (typeof value !== 'object' || value === null) return false;
  if (!('text' in value && 'publishedAt' in value)) return false;
  return typeof value.text === 'string' && /^(\d{4}-\d{2}-\d{2})?$/.test(String(value.publishedAt));
}
