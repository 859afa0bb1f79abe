import type { Span } from '../core/span.ts';
import type { Unit } from './instant.ts';

/** A number of units: 3주, 한 시간 반 (90 minutes). */
export interface Duration {
  readonly amount: number;
  readonly unit: Unit;
}

/** A time that is counted from the moment of reading, before it is resolved. */
export type Moment =
  /** 지금, 방금. */
  | { readonly kind: 'now' }
  /** 3일 전, 5일 후, 일주일 안에. */
  | { readonly kind: 'shift'; readonly by: Duration; readonly side: 'ago' | 'later' | 'within' }
  /** 지난 2주, 다음 3년, 향후 5년간: whole units before or behind the one that is running. */
  | { readonly kind: 'stretch'; readonly by: Duration; readonly side: 'past' | 'next' | 'ahead' }
  /** 아침, 오늘 밤의 밤, 어젯밤: hours of a day, the last one not included. */
  | { readonly kind: 'part'; readonly from: number; readonly to: number; readonly dayShift?: number }
  /** 봄, 이번 여름, 2022년 겨울; 0 for 봄 to 3 for 겨울. */
  | {
      readonly kind: 'season';
      readonly season: number;
      readonly year?: number;
      readonly yearShift?: number;
      readonly side?: 'past' | 'next';
    };

/** What a rule read. */
export interface MomentProposal extends Span {
  readonly rule: string;
  readonly moment: Moment;
}
