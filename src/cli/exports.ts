import type { FinishedDocument } from '../core/finished.ts';
import { toBrat } from '../exports/brat.ts';
import { toConll } from '../exports/conll.ts';
import { toConllu } from '../exports/conllu.ts';
import { toDisplacy, toSpacy } from '../exports/spacy.ts';
import { toWebAnnotation } from '../exports/web-annotation.ts';

/** The formats of other tools that `--format` writes, each with its renderer; JSON is one line a document. */
export const EXPORTS = {
  conll: (document: FinishedDocument) => toConll(document),
  klue: (document: FinishedDocument) => toConll(document, { labels: 'klue' }),
  conllu: (document: FinishedDocument) => toConllu(document),
  brat: (document: FinishedDocument) => toBrat(document).annotations,
  'web-annotation': (document: FinishedDocument) => `${JSON.stringify(toWebAnnotation(document))}\n`,
  spacy: (document: FinishedDocument) => `${JSON.stringify(toSpacy(document))}\n`,
  displacy: (document: FinishedDocument) => `${JSON.stringify(toDisplacy(document))}\n`,
} as const;

/** One of the formats in {@link EXPORTS}. */
export type ExportFormat = keyof typeof EXPORTS;

/** What the help says of them. */
export const EXPORTS_HELP = `
다른 도구의 형식 (위치는 코드 포인트):
  conll           글자마다 BIO 표지인 TSV (13종)
  klue            같은 TSV, KLUE-NER의 여섯 표지
  conllu          어절마다 형태소·품사·개체명 (Universal Dependencies)
  brat            brat의 .ann; --output 폴더를 주면 .txt와 .ann을 그 폴더에 씁니다
  web-annotation  W3C Web Annotation (JSON-LD)
  spacy           spaCy의 Doc.from_json이 읽는 JSON
  displacy        displaCy의 manual=True가 그리는 JSON`;

/** Whether a format is one of {@link EXPORTS}. */
export function isExport(format: string): format is ExportFormat {
  return Object.hasOwn(EXPORTS, format);
}
