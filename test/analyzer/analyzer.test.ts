import { describe, expect, it } from 'vitest';
import { createAnalyzer, defineStage } from '../../src/index.ts';

describe('createAnalyzer', () => {
  it('모르는 엔진은 고를 수 있는 것을 말한다', async () => {
    const options = JSON.parse('{"engine": "mecab"}');
    await expect(createAnalyzer(options)).rejects.toMatchObject({
      code: 'ARGUMENT_INVALID',
      remedy: expect.stringContaining('garu'),
    });
  });

  it('모델이 없는 폴더를 주면 찾아본 곳과 할 일을 말한다', async () => {
    await expect(createAnalyzer({ engine: 'kiwi', model: '/nowhere' })).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: expect.stringContaining('/nowhere'),
      remedy: expect.stringContaining('gongbo model install'),
    });
  });

  it('엔진의 이름과 판을 밝힌다', async () => {
    const analyzer = await createAnalyzer({ engine: 'garu' });
    expect(analyzer.engine).toMatchObject({
      name: 'garu',
      version: expect.stringMatching(/^\d/),
      model: expect.any(String),
    });
    expect(analyzer.analyze('글').engine).toBe(analyzer.engine);
  });

  it('내 사전이 내장 사전보다 앞선다', async () => {
    const header = 'id\tname\ttype\taliases\tparent\tcode\tfrom\tto\tsource\tnote';
    const text = `# role: names\n# entity: AGENCY\n${header}\nmine:1\t가람물빛혁신청\toffice\t물빛청\t\t\t\t\t직접 씀\t\n`;
    const analyzer = await createAnalyzer({ engine: 'garu', dictionaries: [{ file: 'mine.tsv', text }] });
    const { entities } = analyzer.analyze('물빛청은 3일 회의를 열었다.', { publishedAt: '2024-05-07' });
    expect(entities[0]).toMatchObject({ type: 'AGENCY', start: 0, end: 3, norm: '가람물빛혁신청' });
  });

  it('틀린 사전은 파일과 줄을 말한다', async () => {
    const dictionaries = [{ file: 'mine.tsv', text: 'id\tname\n1\t가\n' }];
    await expect(createAnalyzer({ engine: 'garu', dictionaries })).rejects.toMatchObject({
      code: 'DICTIONARY_INVALID',
      message: expect.stringMatching(/mine\.tsv:\d+/),
    });
  });

  it('단계를 바꿀 수 있다', async () => {
    const silent = defineStage({ needs: [], provides: 'quotes', run: () => [] });
    const analyzer = await createAnalyzer({
      engine: 'garu',
      stages: (standard) => standard.map((stage) => (stage.provides === 'quotes' ? silent : stage)),
    });
    expect(analyzer.analyze('한도윤 시장은 “좋은 날입니다”라고 말했다.').quotes).toEqual([]);
  });

  it('단계를 빼면 그 층은 비어 있다', async () => {
    const analyzer = await createAnalyzer({ engine: 'garu', stages: (standard) => standard.slice(0, 3) });
    const document = analyzer.analyze('3대 전략을 발표했다.');
    expect(document.sentences).toHaveLength(1);
    expect(document.plans).toEqual([]);
    expect(document.toJSON().plans).toEqual([]);
  });

  it('빈 글도 문서가 된다', async () => {
    const analyzer = await createAnalyzer({ engine: 'garu' });
    expect(analyzer.analyze('').toJSON()).toMatchObject({
      entities: [],
      plans: [],
      officials: [],
      dates: [],
      quotes: [],
    });
  });
});
