import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fragmentOf, isShared, LONGEST_FRAGMENT, sharedOf } from '../../examples/playground/fragment.ts';

const PRESS = ['province', 'ministry', 'statistics'];

describe('글을 주소에 담는다', () => {
  test.each(PRESS)('%s: 그대로 돌아오고 주소에 들어간다', async (name) => {
    const shared = { text: readFileSync(`examples/press/${name}.txt`, 'utf8'), publishedAt: '2024-05-07' };
    const fragment = await fragmentOf(shared);
    expect(await sharedOf(`#${fragment}`)).toEqual(shared);
    expect(fragment.length).toBeLessThan(LONGEST_FRAGMENT);
    expect(fragment.length).toBeLessThan(encodeURIComponent(shared.text).length / 3);
  });
  test('어떤 글이든 주소에 쓸 수 있는 글자로만 담는다', async () => {
    const unit = fc.constantFrom('가', '3', '대', ' ', '\n', '\u{1f600}', '\u0000', '"', '\\', '\ud800');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, maxLength: 300 }), async (text) => {
        const fragment = await fragmentOf({ text, publishedAt: '' });
        expect(fragment).toMatch(/^[\w.-]+$/);
        expect(isShared(`#${fragment}`)).toBe(true);
        expect(await sharedOf(fragment)).toEqual({ text, publishedAt: '' });
      }),
    );
  });
});

describe('주소에서 읽지 않는다', () => {
  test('잘린 것', async () => {
    const fragment = await fragmentOf({ text: '3대 전략을 발표했다.'.repeat(5), publishedAt: '' });
    for (let length = 0; length < fragment.length; length += 1) {
      expect(await sharedOf(fragment.slice(0, length)), String(length)).toBeUndefined();
    }
  });
  test.each(['', '#', '#result', '#d1-0-4', '#v1.', '#v1.!!!', '#v1.AAAA', '#v2.abc'])('%s', async (fragment) => {
    expect(await sharedOf(fragment)).toBeUndefined();
  });
  test.each([[null], [[]], [{ text: 3, publishedAt: '' }], [{ text: '글' }], [{ text: '글', publishedAt: '어제' }]])(
    '다른 것을 담은 것: %j',
    async (value) => {
      expect(await sharedOf(await packed(JSON.stringify(value)))).toBeUndefined();
    },
  );
  test('풀면 끝없이 커지는 것', async () => {
    const bomb = await packed(JSON.stringify({ text: ' '.repeat(40_000_000), publishedAt: '' }));
    expect(bomb.length).toBeLessThan(60_000);
    expect(await sharedOf(bomb)).toBeUndefined();
  });
});

async function packed(json: string): Promise<string> {
  const stream = new Blob([json]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return `v1.${Buffer.from(await new Response(stream).arrayBuffer()).toString('base64url')}`;
}
