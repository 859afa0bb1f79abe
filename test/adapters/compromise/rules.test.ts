import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { findMatches, ruleStage, toView } from '../../../src/adapters/compromise/index.ts';
import { type Analyzer, createAnalyzer, type Document, GongboError } from '../../../src/index.ts';

const TEXT = '가람시(시장 한도윤)는 3일 3대 전략과 15개 추진사업을 발표했다. 예산은 20억 원이다.';

let analyzer: Analyzer;
let document: Document;

beforeAll(async () => {
  analyzer = await createAnalyzer({
    engine: 'garu',
    stages: (standard) => [
      ...standard,
      ruleStage(
        {
          id: 'strategies.counted',
          match: '[<count>#Number] (대|개) [<head>#Noun+]',
          produce: ({ groups: { head, count } }) =>
            head === undefined || count === undefined
              ? undefined
              : { type: 'STRATEGY', value: { head: head.text, count: Number(count.text) } },
        },
        { id: 'budget', match: '#Number+ #Currency' },
        { id: 'rejected', match: '#Noun', produce: () => undefined },
        {
          id: 'narrow',
          match: '#Title [<who>#Person]',
          produce: ({ groups: { who } }) => (who === undefined ? undefined : { span: who }),
        },
      ),
    ],
  });
  document = analyzer.analyze(TEXT, { publishedAt: '2024-05-07' });
});

describe('규칙이 단계가 된다', () => {
  it('찾은 것을 근거와 함께 글 순서로 준다', () => {
    expect(
      document.annotations.map(({ type, start, end, value, evidence }) => [
        type,
        TEXT.slice(start, end),
        value,
        evidence,
      ]),
    ).toEqual([
      ['narrow', '한도윤', undefined, { by: 'rule', rule: 'narrow' }],
      ['STRATEGY', '3대 전략', { head: '전략', count: 3 }, { by: 'rule', rule: 'strategies.counted' }],
      ['STRATEGY', '15개 추진사업', { head: '추진사업', count: 15 }, { by: 'rule', rule: 'strategies.counted' }],
      ['budget', '20억 원', undefined, { by: 'rule', rule: 'budget' }],
    ]);
  });

  it('JSON에도 있다; 없는 문서에는 칸이 없다', async () => {
    const { annotations = [] } = document.toJSON();
    expect(annotations[1]).toMatchObject({ type: 'STRATEGY', text: '3대 전략', groups: { head: { text: '전략' } } });
    for (const { text, start, end } of annotations) expect(TEXT.slice(start, end)).toBe(text);
    expect(analyzer.analyze('아무것도 없다.').toJSON()).not.toHaveProperty('annotations');
  });

  it('본문이 고쳐 읽힌 글에서도 위치는 본디 글의 것이다', () => {
    const odd = '가람시는 ３대\u00a0전략을 발표했다.';
    const { annotations } = analyzer.analyze(odd);
    expect(annotations.map(({ start, end }) => odd.slice(start, end))).toEqual(['３대\u00a0전략']);
  });
});

describe('무늬를 찾는다', () => {
  it('묶음을 그 무늬의 것으로 준다', () => {
    const matches = findMatches(document, '[<count>#Number] (대|개) [<head>#Noun+]');
    expect(matches.map(({ text, groups }) => [text, groups['count']?.text, groups['head']?.text])).toEqual([
      ['3대 전략', '3', '전략'],
      ['15개 추진사업', '15', '추진사업'],
    ]);
    expect(findMatches(toView(document), '#Person')).toHaveLength(1);
    expect(findMatches(analyzer.analyze(''), '#Person')).toEqual([]);
  });
});

describe('잘못은 바로 알린다', () => {
  test.each([
    ['빈 무늬', () => ruleStage({ id: 'one', match: ' ' }), 'one: 찾을 무늬가 비었습니다'],
    ['없는 꼬리표', () => findMatches(document, '#Noun (대|#Agencie)'), '없는 꼬리표입니다: #Agencie'],
    ['id가 없는 규칙', () => ruleStage({ id: '', match: '#Noun' }), '규칙에 id가 없습니다'],
    [
      '같은 id',
      () => ruleStage({ id: 'one', match: '#Noun' }, { id: 'one', match: '#Noun' }),
      "id가 'one'인 규칙이 둘입니다",
    ],
  ])('%s', (_title, act, message) => {
    expect(act).toThrow(GongboError);
    expect(act).toThrow(message);
  });

  it('compromise가 없으면 설치하는 명령을 알린다', () => {
    const code = `
      const { Module } = require('node:module');
      const resolve = Module._resolveFilename;
      Module._resolveFilename = (request, ...rest) => {
        if (request.startsWith('compromise')) throw Object.assign(new Error("Cannot find module 'compromise/one'"), { code: 'MODULE_NOT_FOUND' });
        return resolve(request, ...rest);
      };
      require('./dist/compromise.js');`;
    const { stderr, status } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
    expect(status).not.toBe(0);
    expect(stderr).toContain("'compromise' 패키지가 있어야 합니다 (PEER_MISSING)");
    expect(stderr).toContain('npm install compromise');
  });
});
