import { beforeAll, describe, expect, it } from 'vitest';
import { type Analyzer, createAnalyzer } from '../../src/index.ts';
import { redactContacts } from '../../src/structure/redact.ts';

const TEXT = [
  '고요시, 둘레길 12km 열어',
  '고요시(시장 나루한)는 5일 둘레길을 열었다고 밝혔다. 제보는 walk@example.kr로 받는다.',
  '담당부서: 산림과  담당자: 주무관 우다미 (055-000-0111, dami@example.kr)',
].join('\n');

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
});

describe('문의처 가리기', () => {
  it('이름과 번호와 메일이 결과 어디에도 없다', () => {
    const document = analyzer.analyze(redactContacts(analyzer.analyze(TEXT)));
    const json = JSON.stringify(document.toJSON({ text: true, morphemes: true }));
    expect(json).not.toMatch(/우다미|0111|dami|walk@/);
    expect(json).toContain('나루한');
  });

  it('자리는 그대로다', () => {
    const before = analyzer.analyze(TEXT);
    const after = analyzer.analyze(redactContacts(before));
    expect(after.text.length).toBe(TEXT.length);
    expect(after.blocks.map(({ start, end, role }) => ({ start, end, role }))).toEqual(
      before.blocks.map(({ start, end, role }) => ({ start, end, role })),
    );
  });
});
