import type { FinishedDocument } from '../core/finished.ts';
import { STATUS_WORDS } from '../core/plan-attributes.ts';
import { MARK_LOOKS } from './mark-kinds.ts';
import { type PlanListRow, planListRows } from './plan-list-rows.ts';
import {
  type DateRow,
  dateRows,
  type EntityRow,
  entityRows,
  type OfficialRow,
  officialRows,
  type QuantityRow,
  type QuoteRow,
  quantityRows,
  quoteRows,
} from './rows.ts';
import type { Cell, Column, Table } from './table.ts';

/** The rows of each list of a document that can be shown as a table. */
export interface ListRows {
  readonly entities: EntityRow;
  readonly plans: PlanListRow;
  readonly dates: DateRow;
  readonly quantities: QuantityRow;
  readonly officials: OfficialRow;
  readonly quotes: QuoteRow;
}

/** A list of a document that can be shown as a table. */
export type TabularList = keyof ListRows;

interface ListLook<Row> {
  readonly caption: string;
  readonly rows: (document: FinishedDocument) => readonly Row[];
  readonly columns: readonly (Column & { readonly cell: (row: Row) => Cell })[];
}

interface Placed {
  readonly start: number | null;
  readonly end: number | null;
}

const place = { name: '자리', cell: ({ start, end }: Placed) => (start === null ? null : `${start}–${end}`) };
const evidence = { name: '근거', cell: (row: { readonly evidence: string }) => row.evidence };
const surface = { name: '글', cell: (row: { readonly surface: string }) => row.surface };

const LOOKS: { readonly [Name in TabularList]: ListLook<ListRows[Name]> } = {
  entities: {
    caption: '개체',
    rows: entityRows,
    columns: [
      surface,
      { name: '종류', cell: ({ type }) => `${MARK_LOOKS[type].name} ${type}` },
      { name: '값', cell: ({ norm }) => norm },
      place,
      evidence,
    ],
  },
  plans: {
    caption: '계획',
    rows: planListRows,
    columns: [
      { name: '계획', cell: ({ path }) => path },
      { name: '번호', numeric: true, cell: ({ number }) => number },
      { name: '항목', cell: ({ item }) => item },
      {
        name: '찾음/예고',
        numeric: true,
        cell: ({ found, count, approximate }) => `${found}/${count}${approximate ? '여' : ''}`,
      },
      { name: '상태', cell: ({ status }) => (status === null ? null : STATUS_WORDS[status]) },
      { name: '담당', cell: ({ body }) => body },
      { name: '기간', cell: ({ from, to }) => (from === null && to === null ? null : `${from ?? ''}~${to ?? ''}`) },
      {
        name: '예산',
        numeric: true,
        cell: ({ budget, currency }) => (budget === null ? null : `${budget} ${currency ?? ''}`.trimEnd()),
      },
      { name: '비전', cell: ({ vision }) => vision },
      { name: '슬로건', cell: ({ slogan }) => slogan },
      { name: '목표', cell: ({ goal }) => goal },
      place,
    ],
  },
  dates: {
    caption: '날짜',
    rows: dateRows,
    columns: [
      surface,
      { name: '종류', cell: ({ kind }) => (kind === 'date' ? '날짜' : '시각') },
      { name: '값', cell: ({ iso }) => iso },
      place,
      evidence,
    ],
  },
  quantities: {
    caption: '금액·수량',
    rows: quantityRows,
    columns: [
      surface,
      { name: '종류', cell: ({ kind }) => (kind === 'money' ? '금액' : '수량') },
      { name: '값', numeric: true, cell: ({ value, upper }) => (upper === null ? value : `${value}~${upper}`) },
      { name: '단위', cell: ({ unit }) => unit },
      { name: '무엇', cell: ({ noun }) => noun },
      place,
      evidence,
    ],
  },
  officials: {
    caption: '인물',
    rows: officialRows,
    columns: [
      { name: '이름', cell: ({ name }) => name },
      { name: '직함', cell: ({ title, acting }) => (acting ? `${title} (대행)` : title) },
      { name: '소속', cell: ({ org }) => org },
      { name: '나온 수', numeric: true, cell: ({ mentions }) => mentions },
      place,
      evidence,
    ],
  },
  quotes: {
    caption: '말',
    rows: quoteRows,
    columns: [
      surface,
      { name: '말한 이', cell: ({ speaker }) => speaker },
      { name: '직함', cell: ({ title }) => title },
      { name: '소속', cell: ({ org }) => org },
      place,
      evidence,
    ],
  },
};

/** The lists of a document that can be shown as tables. */
export const TABULAR_LISTS: readonly TabularList[] = [
  'entities',
  'plans',
  'dates',
  'quantities',
  'officials',
  'quotes',
];

/**
 * A list of a document as flat rows, each with the same keys: what `document.entities.toRows()` gives.
 *
 * @example `console.table(rowsOf(document, 'dates'))`
 */
export function rowsOf<Name extends TabularList>(document: FinishedDocument, list: Name): readonly ListRows[Name][] {
  return LOOKS[list].rows(document);
}

/**
 * A list of a document as a table for people, in Korean; columns in which nothing stands are left out.
 *
 * @example `tableOf(document, 'plans')` has the columns 계획, 번호, 항목, 찾음/예고, 자리
 */
export function tableOf<Name extends TabularList>(document: FinishedDocument, list: Name): Table {
  const look: ListLook<ListRows[Name]> = LOOKS[list];
  const rows = look.rows(document).map((row) => look.columns.map(({ cell }) => cell(row)));
  const shown = look.columns.flatMap((_, index) =>
    rows.length === 0 || rows.some((row) => (row[index] ?? '') !== '') ? [index] : [],
  );
  return {
    caption: `${look.caption} ${document[list].length}`,
    columns: shown
      .flatMap((index) => look.columns[index] ?? [])
      .map(({ name, numeric = false }) => ({ name, numeric })),
    rows: rows.map((row) => shown.map((index) => row[index])),
  };
}
