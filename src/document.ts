import type { Diagnostic } from './core/diagnostics.ts';
import { type FinishedDocument, finishedRun, type ListLayers } from './core/finished.ts';
import {
  type DateMention,
  type Entity,
  type LayerName,
  type Layers,
  NO_SUMMARY,
  type Official,
  type Plan,
  type QuantityMention,
  type Quote,
} from './core/layers.ts';
import type { Run } from './core/pipeline.ts';
import { type PlanNode, planTree } from './core/plan-tree.ts';
import type { Source } from './core/source.ts';
import type { Span } from './core/span.ts';
import { type AnnotationList, annotationList } from './display/annotation-list.ts';
import { toHtml } from './display/html.ts';
import { type ListRows, TABULAR_LISTS, type TabularList } from './display/list-tables.ts';
import { type MarkRow, markRows } from './display/mark-rows.ts';
import { notebookDocument, SHOWN_IN_NOTEBOOKS } from './display/notebook.ts';
import { toHtmlPage } from './display/page.ts';
import type { EngineInfo } from './morphemes/tagger.ts';
import { type DocumentJson, type JsonOptions, toJson } from './summary/render/json.ts';
import { type JsonLdDocument, toJsonLd } from './summary/render/json-ld.ts';
import { toMarkdown } from './summary/render/markdown.ts';

/** `document.entities`: an array of entities that is a table in a notebook. */
export type EntityList = AnnotationList<Entity, ListRows['entities']>;
/** `document.plans`: an array of plans that is a table in a notebook. */
export type PlanList = AnnotationList<Plan, ListRows['plans']>;
/** `document.dates`: an array of dates and times that is a table in a notebook. */
export type DateList = AnnotationList<DateMention, ListRows['dates']>;
/** `document.quantities`: an array of amounts that is a table in a notebook. */
export type QuantityList = AnnotationList<QuantityMention, ListRows['quantities']>;
/** `document.officials`: an array of office holders that is a table in a notebook. */
export type OfficialList = AnnotationList<Official, ListRows['officials']>;
/** `document.quotes`: an array of quotations that is a table in a notebook. */
export type QuoteList = AnnotationList<Quote, ListRows['quotes']>;

/**
 * An analysed release: a read-only view over its layers, which are plain JSON values.
 *
 * @example `analyzer.analyze(text).plans[0]` → `{ count: 3, unit: '대', head: '전략', start: 792, … }`
 */
export interface Document extends FinishedDocument {
  readonly source: Source;
  /** The text; every `start` and `end` is a UTF-16 offset into it. */
  readonly text: string;
  /** Engine, version and model that found the morphemes. */
  readonly engine: EngineInfo;
  /** The headline, where the text has one, else the title that came with the text. */
  readonly title: string | undefined;
  /** Release date, ISO 8601: as given, else as the page states it. */
  readonly publishedAt: string | undefined;
  readonly entities: EntityList;
  readonly plans: PlanList;
  readonly dates: DateList;
  readonly quantities: QuantityList;
  readonly officials: OfficialList;
  readonly quotes: QuoteList;
  readonly release: Layers['release'];
  readonly summary: Layers['summary'];
  readonly diagnostics: readonly Diagnostic[];
  /** The plans as trees: roots, their items, and under each item or plan what belongs to it. */
  readonly planTree: readonly PlanNode[];
  /** The surface of an annotation: `document.textOf(document.plans[0])` → "3대 전략". */
  textOf(span: Span): string;
  /** A plain object after the shipped JSON Schema (`gongbo/schema.json`). */
  toJSON(options?: JsonOptions): DocumentJson;
  /** Everything that is marked in the text as flat rows, in text order: kind, surface, start, end, value, evidence. */
  toRows(): readonly MarkRow[];
  /** The summary as Markdown. */
  toMarkdown(): string;
  /** The text with its entities and plans marked up, to be put into a page; stripping the tags gives the text back. */
  toHtml(): string;
  /** A page that stands by itself, with summary, plan tree and the marked text; no script, nothing from elsewhere. */
  toHtmlPage(): string;
  /** The release as a NewsArticle of schema.org. */
  toJsonLd(): JsonLdDocument;
}

interface State {
  readonly run: Run<LayerName>;
  readonly engine: EngineInfo;
  /** The lists that were asked for, so that each is one and the same array. */
  readonly lists: Map<TabularList, readonly unknown[]>;
}

const states = new WeakMap<object, State>();

function stateOf(document: object): State {
  const state = states.get(document);
  if (state === undefined) throw new TypeError('analyze()가 돌려준 문서에서만 부를 수 있습니다');
  return state;
}

// `JSON.stringify` calls toJSON with a key, notebooks call the display hooks without arguments.
const prototype: ThisType<Document> & object = {
  get source() {
    return stateOf(this).run.source;
  },
  get text() {
    return stateOf(this).run.text;
  },
  get engine() {
    return stateOf(this).engine;
  },
  get diagnostics() {
    return stateOf(this).run.diagnostics;
  },
  get planTree() {
    return planTree(this.plans);
  },
  get title() {
    return this.release.title?.value ?? this.source.metadata.title;
  },
  get publishedAt() {
    return this.release.publishedAt;
  },
  get release() {
    return stateOf(this).run.layers.release ?? {};
  },
  get summary() {
    return stateOf(this).run.layers.summary ?? NO_SUMMARY;
  },
  textOf(span: Span) {
    return this.text.slice(span.start, span.end);
  },
  toJSON(options?: JsonOptions | string) {
    const { run, engine } = stateOf(this);
    return toJson(finishedRun(run, engine), typeof options === 'object' ? options : {});
  },
  toRows() {
    return markRows(this);
  },
  toMarkdown() {
    return toMarkdown(this);
  },
  toHtml() {
    return toHtml(this);
  },
  toHtmlPage() {
    return toHtmlPage([this]);
  },
  toJsonLd() {
    return toJsonLd(this);
  },
  [Symbol.for('nodejs.util.inspect.custom')]() {
    return `gongbo.Document { title: ${JSON.stringify(this.title ?? null)}, entities: ${this.entities.length}, plans: ${this.plans.length} }`;
  },
  [SHOWN_IN_NOTEBOOKS]() {
    // JupyterLab would rather show application/json than HTML.
    const json = this.toJSON({ blocks: false, sentences: false });
    return { ...notebookDocument(this), 'application/vnd.gongbo+json': json };
  },
};

const PLAIN_LISTS: readonly Exclude<keyof ListLayers, TabularList>[] = [
  'blocks',
  'sentences',
  'names',
  'morphemes',
  'referents',
  'events',
  'relations',
  'lists',
  'annotations',
];
for (const name of PLAIN_LISTS) {
  Object.defineProperty(prototype, name, {
    enumerable: true,
    get(this: object) {
      return stateOf(this).run.layers[name] ?? [];
    },
  });
}
for (const name of TABULAR_LISTS) {
  Object.defineProperty(prototype, name, {
    enumerable: true,
    get(this: Document) {
      const { run, lists } = stateOf(this);
      const list = lists.get(name) ?? annotationList<TabularList, unknown>(this, name, run.layers[name] ?? []);
      lists.set(name, list);
      return list;
    },
  });
}

/** A document over the result of a pipeline run. */
export function createDocument(run: Run<LayerName>, engine: EngineInfo): Document {
  // The prototype above has exactly the members of Document; object literals with accessors cannot state that.
  const document = Object.create(prototype) as Document;
  states.set(document, { run, engine, lists: new Map() });
  return Object.freeze(document);
}
