import { createAnalyzer } from 'gongbo';
import {
  createAliasMatcher,
  KoreanClassifier,
  KoreanTokenizer,
  type LabelScore,
  tokenizingStages,
} from 'gongbo/natural';

const analyzer = await createAnalyzer({ engine: 'garu', stages: tokenizingStages });
const tokenizer = new KoreanTokenizer(analyzer, { keep: 'nouns' });
const classifier = KoreanClassifier.train(tokenizer, [{ input: '갯벌을 살린다', label: '바다' }]);
const scores: readonly LabelScore<'바다'>[] = classifier.classify(analyzer.analyze('갯벌'));
const value: number | undefined = createAliasMatcher(new Map([['국토교통부', 1]])).match('국토교통뷰')[0]?.value;
export const result = { trimmed: tokenizer.trim(['']), scores, value };
