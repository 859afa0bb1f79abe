import { createAnalyzer } from 'gongbo';
import { createVectorizer, documentOf, koreanModel, koreanTerms, sejongTagOf, spanOf } from 'gongbo/wink';
import winkNLP, { type Bow, type Detail, type Document, type ItemToken, type PartOfSpeech } from 'wink-nlp';

const analyzer = await createAnalyzer({ engine: 'garu' });
const nlp = winkNLP(koreanModel(analyzer, { tags: 'universal', plans: false }));
const { its, as } = nlp;
const doc: Document = nlp.readDoc('3대 전략을 발표했다.');
const token: ItemToken = doc.tokens().itemAt(0);
const tag: PartOfSpeech | string = token.out(its.pos);
const details: Detail[] | string[] = doc.entities().out(its.detail);
const vectorizer = createVectorizer([documentOf(doc)], { k1: 1.5 });
const bows: Bow[] | Bow = vectorizer.bm25.out(its.docBOWArray);
const [keyword] = vectorizer.keywords(documentOf(doc), 1);
const weight: number | undefined = keyword?.[1];
// @ts-expect-error: no value of ours is `any`
export const wrong: boolean = sejongTagOf(doc, 0);
// @ts-expect-error: the document of wink is not ours
koreanTerms(doc);
export const result = { tag, details, bows, weight, start: spanOf(token).start, counts: as.bow(['가']) };
