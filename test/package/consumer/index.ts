import { createAnalyzer, type Document, GongboError, type Plan } from 'gongbo';
import { findModel } from 'gongbo/node';

const analyzer = await createAnalyzer({ engine: 'garu' });
const document: Document = analyzer.analyze('3대 전략을 발표했다.', { publishedAt: '2024-05-07' });
const plan: Plan | undefined = document.plans[0];
const model: string | undefined = await findModel();
export const result = { label: plan === undefined ? '' : document.textOf(plan), model, GongboError };
