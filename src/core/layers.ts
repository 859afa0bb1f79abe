import type { Evidence, Sourced } from './evidence.ts';
import type { Metadata } from './source.ts';
import type { Span } from './span.ts';

/**
 * The layers of a document, by name. Each is provided by one stage and is a plain JSON value.
 * Offsets everywhere are UTF-16 code units into `Source.text`, half-open.
 */
export interface Layers {
  readonly blocks: readonly Block[];
  readonly release: Release;
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
  readonly morphemes: readonly Morpheme[];
  readonly dates: readonly DateMention[];
  readonly quantities: readonly QuantityMention[];
  readonly entities: readonly Entity[];
  readonly referents: readonly Referent[];
  readonly officials: readonly Official[];
  readonly plans: readonly Plan[];
  readonly quotes: readonly Quote[];
  readonly events: readonly ReleaseEvent[];
  readonly relations: readonly Relation[];
  readonly lists: readonly LabelledList[];
  readonly annotations: readonly Annotation[];
  readonly summary: Summary;
}

/** The name of a layer. */
export type LayerName = keyof Layers;

/** What a block is in a release. */
export type BlockRole =
  /** The title of the release; a page may repeat it. */
  | 'headline'
  /** A line under the headline that sums up: "- … 가져 -". */
  | 'sub-headline'
  /** Author and posting date of a page, or the header table's lines (보도시점, 배포, 담당부서). */
  | 'dateline'
  /** A line that only titles what follows: "추진 배경", "1. 개요". */
  | 'heading'
  /** Running prose without a marker. */
  | 'paragraph'
  /** A line with an outline marker: □ ○ ㅇ - ▲ ① 가. */
  | 'bullet'
  /** A footnote or remark: "* …", "※ …". */
  | 'note'
  /** The caption of a picture or table. */
  | 'caption'
  /** A picture's file name: "b20cc006….jpg". */
  | 'image'
  /** Who answers questions: department, name, telephone. */
  | 'contact'
  /** A row of a table flattened to lines. */
  | 'table'
  /** What belongs to the page and not to the release: navigation, lists of other articles, their teasers. Yields nothing. */
  | 'furniture';

/** The kind of an outline marker. */
export type MarkerKind =
  | 'square' // □ ■ ◇ ◈ ❖
  | 'circle' // ○ ◦ ㅇ o ● •
  | 'triangle' // ▲ △ ▷ ▶ ▸
  | 'dash' // - – ― ·
  | 'asterisk' // * ** ※
  | 'check' // ✓ ☑ √ ➊ arrows and other dingbats without a number
  | 'circled-number' // ① ➀ ❶ ㉠
  | 'number' // 1. 1) (1)
  | 'hangul' // 가. 가) (가)
  | 'roman' // Ⅰ. I.
  | 'ordinal-word' // 첫째, 둘째
  | 'bracket'; // [전략 1] <참고 1> 【붙임】

/** An outline marker at the head of a block; the span covers the marker itself. */
export interface Marker extends Span {
  readonly kind: MarkerKind;
  /** 1 for ①, 1., 가., 첫째, [전략 1]; absent where the marker does not count. */
  readonly ordinal?: number;
}

/** A piece of the text with one role: a logical line (hard-wrapped lines of one sentence are one block). Blocks do not overlap. */
export interface Block extends Span {
  readonly role: BlockRole;
  /** Outline depth: 0 for prose and top bullets (□), 1 for ○ below, 2 for -, and so on. */
  readonly level: number;
  readonly marker?: Marker;
  /** The block without its marker and the white space around. */
  readonly content: Span;
  /** Index of the block that this one is subordinate to (○ below □). */
  readonly parent?: number;
  /** Of a footnote: the mark in the text that it explains, the asterisk of "플랫폼*을". */
  readonly about?: Span;
  readonly evidence: Evidence;
}

/** Facts of the release as a whole, read from its metadata and its own lines; the reference for dates and names. */
export interface Release {
  /** The headline's text and places (all repetitions). */
  readonly title?: Sourced<string>;
  /**
   * Release date, ISO 8601, as precise as known: `2021-12-02T16:07+09:00`, `2021-12-02`, `2018-05`.
   * From the caller when given (then `stated` is absent), else from the page.
   */
  readonly publishedAt?: string;
  /** Where the text states {@link publishedAt}. */
  readonly stated?: Sourced<string>;
  /** From when it may be reported, where its head says so (보도시점, 조간, 즉시 보도). */
  readonly embargo?: Sourced<Embargo>;
}

/** From when a release may be reported. */
export interface Embargo {
  /** `immediate`: as soon as it is handed out; `from`: from a day or time; `morning`, `evening`: in that day's papers (조간, 석간). */
  readonly kind: 'immediate' | 'from' | 'morning' | 'evening';
  /** ISO 8601: `2024-05-03T12:00+09:00`, `2024-05-03`; absent for `immediate`. */
  readonly from?: string;
}

/** A sentence or a sentence-like line; it never crosses a block. */
export interface Sentence extends Span {
  /** Index into `blocks`. */
  readonly block: number;
}

/** What an entity can be (see the README for each type's scope). */
export const ENTITY_TYPES = [
  'PERSON',
  'TITLE',
  'AGENCY',
  'ORG',
  'REGION',
  'LAW',
  'DATE',
  'TIME',
  'MONEY',
  'QUANTITY',
  'EVENT',
  'PROGRAM',
  'FACILITY',
] as const;

/** One of {@link ENTITY_TYPES}. */
export type EntityType = (typeof ENTITY_TYPES)[number];

/** A proper name found on the raw text before morphology, so that the engine keeps it whole. */
export interface Name extends Span {
  readonly type: EntityType;
  /** Id of the dictionary entry it matched, where it matched one. */
  readonly entry?: string;
  /** True where the form alone does not decide (광주, 경찰, 산은): a later stage needs context to accept it. */
  readonly uncertain?: boolean;
  readonly evidence: Evidence;
}

/** The Sejong tag set, as the engines give it (Kiwi's finer `-R`/`-I` and `W_*` tags are folded, see `morphemes/tags.ts`). */
export const TAGS = [
  'NNG',
  'NNP',
  'NNB',
  'NR',
  'NP',
  'VV',
  'VA',
  'VX',
  'VCP',
  'VCN',
  'MM',
  'MAG',
  'MAJ',
  'IC',
  'JKS',
  'JKC',
  'JKG',
  'JKO',
  'JKB',
  'JKV',
  'JKQ',
  'JX',
  'JC',
  'EP',
  'EF',
  'EC',
  'ETN',
  'ETM',
  'XPN',
  'XSN',
  'XSV',
  'XSA',
  'XSM',
  'XR',
  'SF',
  'SP',
  'SS',
  'SSO',
  'SSC',
  'SE',
  'SO',
  'SW',
  'SL',
  'SH',
  'SN',
  'SB',
  'UN',
] as const;

/** One of {@link TAGS}. */
export type Tag = (typeof TAGS)[number];

/** A morpheme. `form` need not be a slice of the text (했 → 하 + 었); starts are non-decreasing, spans may coincide. */
export interface Morpheme extends Span {
  readonly form: string;
  readonly tag: Tag;
  /** Index into `sentences`. */
  readonly sentence: number;
}

/** How exact a date is. */
export type Grain = 'year' | 'half' | 'quarter' | 'month' | 'third' | 'week' | 'day' | 'hour' | 'minute' | 'second';

/** The parts of a date: those written are certain, those filled in from the release date are implied. */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

/** A date or clock time in the text, with its value. */
export interface DateMention extends Span {
  readonly kind: 'date' | 'time';
  /**
   * ISO 8601. Dates: `2021`, `2021-12`, `2021-12-02`, ranges `A/B`. Times: `T10:00`, ranges `T14:00/T15:00`.
   * Absent where nothing resolves it (no release date known).
   */
  readonly iso?: string;
  readonly grain: Grain;
  readonly certain: DateParts;
  readonly implied: DateParts;
  /** For a time: index into `dates` of the day it belongs to. */
  readonly on?: number;
  readonly evidence: Evidence;
}

/** What stands around a number and changes its meaning. */
export type Qualifier = 'about' | 'total' | 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'and-more';

/**
 * An amount in a base unit: m, m², m³, kg, W, kWh, Hz, m/s …, or the ISO 4217 code of a currency.
 *
 * @example 3.3㎞ is `{ unit: 'm', value: '3300' }`, 10평 is `{ unit: 'm²', value: '4000/121' }`
 */
export interface NormalAmount {
  readonly unit: string;
  /** Exact: a decimal numeral, or a fraction in lowest terms where no decimal ends. */
  readonly value: string;
  readonly upper?: string;
}

/** An amount of money or a counted or measured quantity, with its value. */
export interface QuantityMention extends Span {
  readonly kind: 'money' | 'quantity';
  /** Exact decimal numeral: `254000000000`, `3.3`, `-1.2` for △1.2%; a range has {@link upper} too. */
  readonly value: string;
  readonly upper?: string;
  /** What the value was before a change: `30` in "30→50%", whose value is `50`. */
  readonly was?: string;
  /** As written or normalised: `원`, `명`, `㎡` → `m²`. */
  readonly unit: string;
  /** The same amount in the base unit of its kind; absent where {@link unit} is that unit itself or has none. */
  readonly normal?: NormalAmount;
  readonly qualifiers: readonly Qualifier[];
  /** The counted noun of the bare counter 개: 사업장 in "3개 사업장". */
  readonly noun?: Span;
  readonly evidence: Evidence;
}

/** A mention of an entity. */
export interface Entity extends Span {
  readonly type: EntityType;
  /** Canonical name or value where known: the full agency name, an ISO date, a decimal amount. */
  readonly norm?: string;
  /** Id of the dictionary entry, where it matched one. */
  readonly entry?: string;
  readonly evidence: Evidence;
}

/** What one or more mentions mean: one agency, region, law, person. */
export interface Referent {
  readonly kind: 'agency' | 'organization' | 'region' | 'law' | 'person';
  /** Canonical name: 경상남도 for 경남, 도 and 경상남도. */
  readonly name: string;
  /** Id of the dictionary entry, where there is one. */
  readonly entry?: string;
  /** Official code, where there is one (법정동 code of a region). */
  readonly code?: string;
  /** Of a region with the regions above it: 경상남도 진주시. */
  readonly fullName?: string;
  /** Names that it had before, nearest first: 통계청 of 국가데이터처. */
  readonly former?: readonly string[];
  /** Names of what became of it, nearest first. */
  readonly later?: readonly string[];
  /** Names of the regions that a supra-region consists of: 부울경 → 부산광역시, 울산광역시, 경상남도. */
  readonly members?: readonly string[];
  /** What it may be, by full names, where several places share the name and nothing in the text decides: 고성. */
  readonly candidates?: readonly string[];
  /** Other forms that the text uses, in order of appearance. */
  readonly aliases: readonly string[];
  /** Indices into `entities`. */
  readonly mentions: readonly number[];
  /** Words that stand for it and are no entities: 도 of the issuing 경상남도, 같은 위원회, 김 장관. */
  readonly anaphors?: readonly Span[];
  readonly evidence: Evidence;
}

/** A named office holder. */
export interface Official {
  readonly name: string;
  /** The fullest title used next to the name: 도지사권한대행. */
  readonly title: string;
  /** The institution in its full name where the text or a dictionary gives it. */
  readonly org?: string;
  /** Whether the office is held for somebody else (권한대행, 직무대리). */
  readonly acting?: boolean;
  /** Indices into `entities`: the PERSON mentions, then surname mentions (TITLE) that mean the same person. */
  readonly mentions: readonly number[];
  /** Indices into `entities`: the TITLE mentions used. */
  readonly titles: readonly number[];
  /** Places the organisation was read from: a mention, or the self-reference 도·시·군·구. */
  readonly orgEvidence: readonly Span[];
  readonly evidence: Evidence;
}

/** One item that a counted plan delivers; the span has neither marker nor closing particle. */
export interface PlanItem extends Span {
  /** Further places where the same item stands. */
  readonly repeated?: readonly Span[];
  /** The item that it stands under, as an index into the items of the nearest plan above that lists any: 과제 of 전략 1. */
  readonly under?: number;
  readonly evidence: Evidence;
}

/** What the text says of a plan besides its items, at the place where it says so; the span is the words themselves. */
export interface PlanAttribute<Value = string> extends Span {
  /** The value in a form to compute with; the words of the text where it is text. */
  readonly value: Value;
  readonly evidence: Evidence;
}

/** The years of a plan, both included: `{ from: '2022', to: '2026' }`; a target such as 2030년까지 has no `from`. */
export interface PlanPeriod {
  /** `2022`, `2022-07` or `2022-07-01`, as exact as the text. */
  readonly from?: string;
  readonly to?: string;
}

/** An amount set aside for a plan: an exact decimal numeral and its currency. */
export interface PlanBudget {
  /** `2500000000000` for 2조 5천억 원. */
  readonly amount: string;
  /** As written: `원`, `달러`. */
  readonly currency: string;
}

/**
 * How far a plan is by its governing predicate: announced 발표, decided 확정, pursued 추진, identified 발굴, proposed 제시,
 * considered 검토.
 */
export type PlanStatus = 'announced' | 'decided' | 'pursued' | 'identified' | 'proposed' | 'considered';

/** A counted plan: what the text promises (count, unit, head) and what it delivers (items). */
export interface Plan extends Span {
  /** The promised number of items. */
  readonly count: number;
  /** What the number is counted with: 대, 개, 가지, 축. */
  readonly unit: string;
  /** The noun phrase after the unit: 중점 추진과제. */
  readonly head: string;
  readonly items: readonly PlanItem[];
  /** Whether the text shows all promised items. */
  readonly complete: boolean;
  /** True for 20여 개, 10+α. */
  readonly approximate?: boolean;
  /** Index into `plans` of the plan one level up. */
  readonly parent?: number;
  /** The item that it unfolds, as an index into the items of the nearest plan above that lists any: 전략 1's "3개 과제". */
  readonly under?: number;
  /** Further mentions of the same plan, in text order. */
  readonly mentions: readonly Span[];
  /** The vision under which it is put: ‘…’라는 비전 아래. */
  readonly vision?: PlanAttribute;
  /** Its slogan or motto: ‘…’를 슬로건으로. */
  readonly slogan?: PlanAttribute;
  /** What it is to reach: ‘…’를 목표로. */
  readonly goal?: PlanAttribute;
  /** Target year or period: ’22~’26년, 2030년까지. */
  readonly period?: PlanAttribute<PlanPeriod>;
  /** The money set aside for it: 총 2조 5천억 원을 투입. */
  readonly budget?: PlanAttribute<PlanBudget>;
  /** The body in charge: the one that announces, decides or carries it out; the value is its full name where known. */
  readonly body?: PlanAttribute;
  /** How far it is; the span is the governing predicate: 발표했다. */
  readonly status?: PlanAttribute<PlanStatus>;
  readonly evidence: Evidence;
}

/** Direct speech; the span is the words inside the quotation marks. */
export interface Quote extends Span {
  /** The person's name, or the role where unnamed; absent where the text names nobody. */
  readonly speaker?: Sourced<string>;
  /** Index into `officials`. */
  readonly official?: number;
  readonly evidence: Evidence;
}

/** How far an event is: held 개최했다, ongoing 열리고 있다, planned 개최할 예정이다. */
export type EventStatus = 'held' | 'ongoing' | 'planned';

/** Who came or is to come. */
export interface EventParticipants {
  /** The words of the text, without the number: "위원들과 관계부서 직원들". */
  readonly who: string;
  /** How many, an exact decimal numeral: `20` of "20여 명". */
  readonly count?: string;
  /** True for 20여 명, 약 20명. */
  readonly approximate?: boolean;
}

/** A meeting, ceremony or the like that the release reports; the span is its name. */
export interface ReleaseEvent extends Span {
  /** Local date and time, `2021-12-02T10:00`, or a date. */
  readonly when?: Sourced<string>;
  readonly where?: Sourced<string>;
  readonly host?: Sourced<string>;
  /** How far it is; the evidence is the predicate: 개최했다. */
  readonly status?: Sourced<EventStatus>;
  readonly participants?: readonly Sourced<EventParticipants>[];
  readonly evidence: Evidence;
}

/**
 * What a relation says: announces 발표, hosts 개최, signs-with 협약 체결, appoints 임명, allocates 투입·지원 (money → purpose),
 * based-on 에 따라 (law → what), established 설립·출범 (when), carries-out 수행·착수 (a study or contract, its period).
 */
export type RelationKind =
  | 'announces'
  | 'hosts'
  | 'signs-with'
  | 'appoints'
  | 'allocates'
  | 'based-on'
  | 'established'
  | 'carries-out';

/** Who does what, as one clause of the text states it; the span is the words that state it: "체결했다". */
export interface Relation extends Span {
  readonly kind: RelationKind;
  /** Who: the full name where known, else the words of the text. */
  readonly subject?: Sourced<string>;
  /** What is announced, hosted, signed, funded, set up or carried out; who is appointed; what rests on the law. */
  readonly object: Sourced<string>;
  /** With whom it is signed. */
  readonly partners?: readonly Sourced<string>[];
  /** The post that somebody is appointed to. */
  readonly post?: Sourced<string>;
  /** What is allocated: an exact decimal numeral and its currency. */
  readonly amount?: Sourced<PlanBudget>;
  /** The law that it rests on. */
  readonly law?: Sourced<string>;
  /** ISO 8601 date. */
  readonly when?: Sourced<string>;
  readonly period?: Sourced<PlanPeriod>;
  readonly evidence: Evidence;
}

/** A list that is no plan, under the words that name it: "주요내용은 A, B 등이다"; the span is the label. */
export interface LabelledList extends Span {
  readonly items: readonly Span[];
  /** Whether the text says that there is more: A, B 등. */
  readonly open: boolean;
  readonly evidence: Evidence;
}

/** What JSON can say, apart from `null`: an absent value is left out. */
export type JsonValue = string | number | boolean | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** What a user's own rule found; no standard stage gives any (see `ruleStage` of `gongbo/compromise`). */
export interface Annotation extends Span {
  /** The user's own name for what it is: `STRATEGY`. */
  readonly type: string;
  /** The parts that the rule names. */
  readonly groups?: Readonly<Record<string, Span>>;
  readonly value?: JsonValue;
  readonly evidence: Evidence;
}

/**
 * What a release says, each field with the places it was read from. `summary/fields.ts` states of every field how its
 * value follows from the words at its evidence.
 */
export interface Summary {
  readonly headline?: Sourced<string>;
  readonly subHeadlines: readonly Sourced<string>[];
  readonly issuer?: Sourced<string>;
  readonly publishedAt?: Sourced<string>;
  /** From when it may be reported, ISO 8601; absent where at once. */
  readonly embargoUntil?: Sourced<string>;
  /** The sentence or line that says most, word for word. */
  readonly oneLine?: Sourced<string>;
  /** What is done, in the words of the text. */
  readonly what?: Sourced<string>;
  /** Who does it: the issuer and those who act with it, full names where known. */
  readonly who: readonly Sourced<string>[];
  /** ISO 8601: the time of what is done. */
  readonly when?: Sourced<string>;
  readonly where?: Sourced<string>;
  readonly event?: Sourced<SummaryEvent>;
  readonly plans: readonly Sourced<SummaryPlan>[];
  readonly keyFigures: readonly Sourced<KeyFigure>[];
  readonly officials: readonly Sourced<SummaryOfficial>[];
  readonly regions: readonly Sourced<SummaryRegion>[];
  /** Names of laws, in full where known. */
  readonly laws: readonly Sourced<string>[];
  readonly quotes: readonly Sourced<SummaryQuote>[];
  readonly lists: readonly Sourced<SummaryList>[];
  readonly relations: readonly Sourced<SummaryRelation>[];
  /** The most telling first. */
  readonly keywords: readonly Sourced<Keyword>[];
  /** In text order, word for word. */
  readonly keySentences: readonly Sourced<string>[];
  /** Whom to ask, from the contact lines; absent where there are none. */
  readonly contacts?: readonly Sourced<SummaryContact>[];
  /** The papers that come with the release: "붙임 1. 행사 개요". */
  readonly attachments?: readonly Sourced<string>[];
  /** The open licence that the text names: `공공누리 제1유형`. */
  readonly licence?: Sourced<string>;
  /**
   * What the deliverer (a feed, a page's head, the caller) says about the release, word for word. It stands outside the
   * text, so that it has no evidence there; `source.stated` leads to the places in the input.
   */
  readonly delivered?: Metadata;
}

/** The summary of a text that says nothing. */
export const NO_SUMMARY: Summary = {
  subHeadlines: [],
  who: [],
  plans: [],
  keyFigures: [],
  officials: [],
  regions: [],
  laws: [],
  quotes: [],
  lists: [],
  relations: [],
  keywords: [],
  keySentences: [],
};

/** Whom to ask: one line of a contact table. */
export interface SummaryContact {
  readonly names: readonly string[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

/** The event that a release reports. */
export interface SummaryEvent {
  readonly name: string;
  readonly when?: string;
  readonly where?: string;
  readonly host?: string;
  readonly status?: EventStatus;
  readonly participants?: readonly EventParticipants[];
}

/** A plan with its items' texts. */
export interface SummaryPlan {
  readonly label: string;
  readonly count: number;
  readonly items: readonly string[];
  readonly complete: boolean;
  readonly parent?: string;
}

/** Who speaks or acts. */
export interface SummaryOfficial {
  readonly name: string;
  readonly title: string;
  readonly org?: string;
}

/** A region that the release is about or takes place in. */
export interface SummaryRegion {
  /** The full name where known: 경상남도 진주시. */
  readonly name: string;
  /** The 법정동 code, where there is one. */
  readonly code?: string;
}

/** What somebody says. */
export interface SummaryQuote {
  readonly text: string;
  readonly speaker?: string;
}

/** A list that is no plan. */
export interface SummaryList {
  readonly label: string;
  readonly items: readonly string[];
  readonly open: boolean;
}

/** Who does what; see {@link Relation}. */
export interface SummaryRelation {
  readonly kind: RelationKind;
  readonly subject?: string;
  readonly object: string;
  readonly partners?: readonly string[];
  readonly post?: string;
  readonly amount?: PlanBudget;
  readonly law?: string;
  readonly when?: string;
  readonly period?: PlanPeriod;
}

/** A word that tells what the release is about. */
export interface Keyword {
  readonly text: string;
  /** Greater than 0; comparable within one release. */
  readonly score: number;
}

/** A number that matters, with what it counts. */
export interface KeyFigure {
  readonly text: string;
  readonly value: string;
  readonly unit: string;
  /** What it is the number of, where the text says so: "안건" in "16건의 안건". */
  readonly about?: string;
}
