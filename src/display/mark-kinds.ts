import type { EntityType } from '../core/layers.ts';

/** What a mark in the text can be. */
export type MarkKind = EntityType | 'plan' | 'plan-item' | 'quote';

/** A kind of mark: its Korean name, and its colour as hue and saturation; the lightness is the scheme's. */
export interface MarkLook {
  readonly name: string;
  /** Degrees. */
  readonly hue: number;
  /** Percent. */
  readonly saturation: number;
}

/** The looks of the marks in the order of a legend. */
export const MARK_LOOKS: Readonly<Record<MarkKind, MarkLook>> = {
  plan: { name: '계획', hue: 14, saturation: 90 },
  'plan-item': { name: '계획 항목', hue: 22, saturation: 45 },
  PERSON: { name: '사람', hue: 36, saturation: 90 },
  TITLE: { name: '직위', hue: 54, saturation: 85 },
  AGENCY: { name: '기관', hue: 212, saturation: 80 },
  ORG: { name: '단체', hue: 194, saturation: 65 },
  REGION: { name: '지역', hue: 142, saturation: 50 },
  LAW: { name: '법령', hue: 270, saturation: 70 },
  DATE: { name: '날짜', hue: 330, saturation: 65 },
  TIME: { name: '시각', hue: 306, saturation: 50 },
  MONEY: { name: '금액', hue: 68, saturation: 70 },
  QUANTITY: { name: '수량', hue: 215, saturation: 10 },
  EVENT: { name: '행사', hue: 356, saturation: 75 },
  PROGRAM: { name: '사업', hue: 174, saturation: 60 },
  FACILITY: { name: '시설', hue: 92, saturation: 50 },
  quote: { name: '말', hue: 244, saturation: 40 },
};

/** The lightness of a mark, in percent, where the text on it is dark, and where it is light. */
export const MARK_LIGHTNESS = { light: 86, dark: 25 } as const;

/** How much of the saturation a mark on a dark page keeps. */
export const DARK_SATURATION = 0.6;

/** The colours of text in both schemes. */
export const TEXT_COLOURS = { light: '#1b1f24', dark: '#e8eaed' } as const;
