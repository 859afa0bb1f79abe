// What a strict project sees; compiled, and run by nobody. `Same` fails where a type is `any`.

import { Chrono } from 'chrono-node';
import { type Annotation, createAnalyzer, type Document, type Entity, GongboError, type Plan } from 'gongbo';
import { ko } from 'gongbo/chrono';
import { findMatches, type KoreanView, ruleStage, toView } from 'gongbo/compromise';
import { toHtml } from 'gongbo/display';
import { KoreanTokenizer } from 'gongbo/natural';
import { findModel } from 'gongbo/node';
import { koreanModel } from 'gongbo/wink';
import winkNLP from 'wink-nlp';

type IsAny<Value> = 0 extends 1 & Value ? true : false;
type Known<Value> = IsAny<Value> extends true ? never : Value;
function known<Value>(value: Known<Value>): Value {
  return value;
}

const stage = ruleStage({
  id: 'a',
  match: '#Noun',
  produce: ({ groups, text }) => ({ value: groups['x']?.text ?? text }),
});
const analyzer = await createAnalyzer({ engine: 'garu', stages: (standard) => [...standard, stage] });
const document: Document = analyzer.analyze('3대 전략을 발표했다.', { publishedAt: '2024-05-07' });
const plan: Plan | undefined = document.plans[0];
const entities: readonly Entity[] = document.entities;
const annotations: readonly Annotation[] = document.annotations;
const view: KoreanView = toView(document);
const texts: readonly string[] = known(view.match('#Noun').first().json({ offset: true })).map(({ text }) => text);
const offset: number | undefined = known(view.json({ offset: true })[0])?.offset?.start;
const names: readonly string[] = known(findMatches(document, '#Noun').map(({ groups }) => groups['x']?.text ?? ''));
const tokens: readonly string[] = known(new KoreanTokenizer(analyzer).tokenize('전략'));
const read = winkNLP(koreanModel(analyzer)).readDoc('전략');
const html: string = known(toHtml(document));
const chrono = new Chrono(ko.casual);
const model: string | undefined = known(await findModel());
export const result = {
  plan,
  entities,
  annotations,
  texts,
  offset,
  names,
  tokens,
  read,
  html,
  chrono,
  model,
  GongboError,
};
