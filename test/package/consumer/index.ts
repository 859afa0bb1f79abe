import { createAnalyzer, type Document, GongboError, type Plan } from 'gongbo';
import { type EntityRow, type PlanListRow, type TableView, tableOfRows, tableView, toHtml } from 'gongbo/display';
import { findModel } from 'gongbo/node';

const analyzer = await createAnalyzer({ engine: 'garu' });
const document: Document = analyzer.analyze('3대 전략을 발표했다.', { publishedAt: '2024-05-07' });
const plan: Plan | undefined = document.plans[0];
const model: string | undefined = await findModel();
const plans: readonly Plan[] = document.plans;
const rows: readonly (EntityRow | PlanListRow)[] = [...document.entities.toRows(), ...document.plans.toRows()];
const view: TableView = tableView(tableOfRows(rows));
export const shown = [plans.length, view.toHtml(), toHtml(document), document.toRows()[0]?.surface];
export const result = { label: plan === undefined ? '' : document.textOf(plan), model, GongboError };
