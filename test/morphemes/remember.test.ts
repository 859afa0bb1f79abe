import { describe, expect, it } from 'vitest';
import { remembering } from '../../src/morphemes/remember.ts';
import type { KnownName, TaggedMorpheme, Tagger } from '../../src/morphemes/tagger.ts';

function counting(): { tagger: Tagger; asked: string[]; disposed: () => boolean } {
  const asked: string[] = [];
  let disposed = false;
  const tagger: Tagger = {
    info: { name: 'garu', version: '0', model: 'test' },
    tag(text, names): readonly TaggedMorpheme[] {
      asked.push(`${text}${names.map(({ start, end, tag }) => `[${start},${end}${tag ?? ''}]`).join('')}`);
      return [{ form: `${text}${names.length}`, tag: 'NNG', start: 0, end: text.length }];
    },
    dispose: () => {
      disposed = true;
    },
  };
  return { tagger, asked, disposed: () => disposed };
}

describe('되풀이된 문장', () => {
  it('같은 글과 같은 이름이면 엔진에 다시 묻지 않는다', () => {
    const { tagger, asked } = counting();
    const remembered = remembering(tagger);
    const name: KnownName = { start: 0, end: 2 };
    for (const names of [[], [name], [{ ...name, tag: 'NNG' as const }], [{ start: 0, end: 1 }]]) {
      const first = remembered.tag('담당', names);
      expect(remembered.tag('담당', names)).toBe(first);
      expect(first).toEqual(tagger.tag('담당', names));
    }
    expect(asked).toEqual([
      '담당',
      '담당',
      '담당[0,2]',
      '담당[0,2]',
      '담당[0,2NNG]',
      '담당[0,2NNG]',
      '담당[0,1]',
      '담당[0,1]',
    ]);
    expect(remembered.info).toBe(tagger.info);
  });

  it('오래 쓰지 않은 것부터 잊는다', () => {
    const { tagger, asked } = counting();
    const remembered = remembering(tagger, 2);
    for (const text of ['가', '나', '가', '다', '가', '나']) remembered.tag(text, []);
    expect(asked).toEqual(['가', '나', '다', '나']);
  });

  it('긴 글은 기억하지 않고, 이름처럼 보이는 글과 섞이지 않는다', () => {
    const { tagger, asked } = counting();
    const remembered = remembering(tagger);
    const long = '가'.repeat(1000);
    remembered.tag(long, []);
    remembered.tag(long, []);
    expect(asked).toHaveLength(2);
    expect(remembered.tag('가', [{ start: 0, end: 1 }])).not.toEqual(remembered.tag('가\u00000-1', []));
  });

  it('해제하면 엔진도 해제한다', () => {
    const { tagger, disposed } = counting();
    remembering(tagger).dispose?.();
    expect(disposed()).toBe(true);
  });
});
