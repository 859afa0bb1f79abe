import type { Diagnostic } from '../../core/diagnostics.ts';
import type { Evidence } from '../../core/evidence.ts';
import type {
  Block,
  DateParts,
  EntityType,
  Grain,
  JsonValue,
  Morpheme,
  NormalAmount,
  PlanBudget,
  PlanPeriod,
  PlanStatus,
  Qualifier,
  Referent,
  Relation,
  ReleaseEvent,
  Sentence,
  Summary,
} from '../../core/layers.ts';
import type { Span } from '../../core/span.ts';

/** The version of the shape below and of `gongbo/schema.json`; it changes when a field changes its meaning or goes. */
export const SCHEMA_VERSION = '2.0';

/** A span together with its surface: `{ text: '경상남도', start: 0, end: 4 }`. */
export interface TextJson extends Span {
  readonly text: string;
}

/** A mention of an entity: `{ type: 'AGENCY', text: '도', …, norm: '경상남도' }`. */
export interface EntityJson extends TextJson {
  readonly type: EntityType;
  readonly norm?: string;
  /** Id of the dictionary entry. */
  readonly entry?: string;
  readonly evidence: Evidence;
}

/** A date with its value: `{ text: '지난 7월', …, iso: '2021-07' }`. */
export interface DateJson extends TextJson {
  readonly iso?: string;
  readonly grain: Grain;
  readonly certain: DateParts;
  readonly implied: DateParts;
  readonly evidence: Evidence;
}

/** A clock time with the day it belongs to: `{ text: '오전 10시', …, iso: 'T10:00', date: '2021-12-02' }`. */
export interface TimeJson extends TextJson {
  readonly iso?: string;
  readonly date?: string;
  readonly evidence: Evidence;
}

/** An amount or count: `{ text: '86억 원', …, kind: 'money', value: '8600000000', unit: '원', normal: { unit: 'KRW', … } }`. */
export interface QuantityJson extends TextJson {
  readonly kind: 'money' | 'quantity';
  readonly value: string;
  readonly upper?: string;
  /** What the value was before a change: "30→50%". */
  readonly was?: string;
  readonly unit: string;
  /** The amount in the base unit of its kind, exactly. */
  readonly normal?: NormalAmount;
  readonly qualifiers: readonly Qualifier[];
  readonly noun?: TextJson;
  readonly evidence: Evidence;
}

/** An item of a plan. */
export interface PlanItemJson extends TextJson {
  readonly repeated?: readonly TextJson[];
  /** The item that it stands under, as an index into the items of the nearest plan above that lists any. */
  readonly under?: number;
  readonly evidence: Evidence;
}

/** What the text says of a plan: `{ text: '2026년까지', …, value: { to: '2026' } }`. */
export interface PlanAttributeJson<Value = string> extends TextJson {
  readonly value: Value;
  readonly evidence: Evidence;
}

/** A counted plan: `{ label: '3대 전략', count: 3, unit: '대', head: '전략', items: […], complete: true }`. */
export interface PlanJson extends Span {
  /** The span's surface. */
  readonly label: string;
  readonly count: number;
  readonly unit: string;
  readonly head: string;
  readonly items: readonly PlanItemJson[];
  readonly complete: boolean;
  readonly approximate?: boolean;
  /** The label of the plan one level up. */
  readonly parent?: string;
  /** The same as an index into `plans`. */
  readonly parentIndex?: number;
  /** The item that it unfolds, as an index into the items of the nearest plan above that lists any. */
  readonly under?: number;
  readonly mentions: readonly TextJson[];
  readonly vision?: PlanAttributeJson;
  readonly slogan?: PlanAttributeJson;
  readonly goal?: PlanAttributeJson;
  readonly period?: PlanAttributeJson<PlanPeriod>;
  readonly budget?: PlanAttributeJson<PlanBudget>;
  readonly body?: PlanAttributeJson;
  readonly status?: PlanAttributeJson<PlanStatus>;
  readonly evidence: Evidence;
}

/** A named office holder: `{ name: '하병필', title: '도지사권한대행', org: '경상남도', mentions: ['하병필'] }`. */
export interface OfficialJson {
  readonly name: string;
  readonly title: string;
  readonly org?: string;
  readonly acting?: boolean;
  /** The forms under which the text names the person, in order of appearance. */
  readonly mentions: readonly string[];
  /** Where these stand. */
  readonly mentionSpans: readonly Span[];
  readonly titleSpans: readonly Span[];
  readonly orgSpans: readonly Span[];
  readonly evidence: Evidence;
}

/** Direct speech: `{ text_start: '물길 관광벨트는 세 시군이', …, speaker: '서문걸' }`. */
export interface QuoteJson extends Span {
  /** The first 18 characters, to recognise it by. */
  readonly text_start: string;
  readonly text: string;
  readonly speaker?: string;
  readonly speakerSpans?: readonly Span[];
  /** Index into `officials`. */
  readonly official?: number;
  readonly evidence: Evidence;
}

/** A meeting or ceremony: `{ text: '용역 최종보고회', …, when: { value: '2021-12-02T10:00', … } }`. */
export interface EventJson extends TextJson, Omit<ReleaseEvent, keyof Span> {}

/** Who does what: `{ kind: 'signs-with', text: '체결했다', …, object: { value: '업무협약', … } }`. */
export interface RelationJson extends TextJson, Omit<Relation, keyof Span> {}

/** A list that is no plan: `{ text: '주요내용', …, items: [{ text: '요금 감면', … }], open: true }`. */
export interface ListJson extends TextJson {
  readonly items: readonly TextJson[];
  /** Whether the text says that there is more: A, B 등. */
  readonly open: boolean;
  readonly evidence: Evidence;
}

/** What a user's own rule found: `{ type: 'STRATEGY', text: '3대 전략', …, groups: { head: { text: '전략', … } } }`. */
export interface AnnotationJson extends TextJson {
  readonly type: string;
  readonly groups?: Readonly<Record<string, TextJson>>;
  readonly value?: JsonValue;
  readonly evidence: Evidence;
}

/** What `document.toJSON()` gives; `gongbo/schema.json` describes it for other languages. All offsets are UTF-16 code units. */
export interface DocumentJson {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly id: string;
  readonly engine: { readonly name: string; readonly version: string; readonly model: string };
  readonly title?: string;
  readonly publishedAt?: string;
  readonly text?: string;
  readonly entities: readonly EntityJson[];
  readonly plans: readonly PlanJson[];
  readonly officials: readonly OfficialJson[];
  readonly dates: readonly DateJson[];
  readonly times: readonly TimeJson[];
  readonly quantities: readonly QuantityJson[];
  readonly quotes: readonly QuoteJson[];
  readonly events: readonly EventJson[];
  readonly relations: readonly RelationJson[];
  readonly lists: readonly ListJson[];
  /** What a user's own rules found; absent where there are none. */
  readonly annotations?: readonly AnnotationJson[];
  /** `mentions` are indices into `entities`. */
  readonly referents: readonly Referent[];
  readonly summary: Summary;
  readonly blocks?: readonly Block[];
  readonly sentences?: readonly Sentence[];
  readonly morphemes?: readonly Morpheme[];
  readonly diagnostics: readonly Diagnostic[];
}
