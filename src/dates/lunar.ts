import { type CalendarDay, dayNumber, dayOfNumber } from './calendar.ts';

const FIRST_YEAR = 1900;
const WIDTH = 5;
/**
 * The lunar years from 1900 to 2049, five base-36 digits each: bits 0–12 say which months have 30 days (else 29), bits 13–16 which
 * one is the leap month (윤달), the rest how many days after 20 January the year begins. Computed from the tables of
 * 한국천문연구원 (Korea Astronomy and Space Science Institute).
 */
const YEARS =
  '0wfki2cbiq1hgh10qa8a23vwr1674r0ev6e1vgbu10l09063iq1n1aq0tan929j511btcb0hu3f1yai51663u08uax' +
  '1pvah0z39u2f5w21hg6d0nhvx23wie18yph0c23x1vglw10lgp08xw21n2qa0t7vq26otj1btcn0hu461yaje166dw' +
  '0bueh1pufd0w9772cc5v1heln0krx7213e5190fe0hphw1vhk410kzt0645v1n1xx0qmnf26otp1btf10knsa1yb3m' +
  '167qc0bxah1soqy0wgb92cc5y1hemu0nl4l213o518ziq0etut1vi5h10ll6067py1k8t70tfti26ove1btjt0ko5u' +
  '212z613db90993f1pv0r0weqz29hgt1elij0nl9l23xd5190uq0ewbp1vhut12f652f5921k7920qgfh29iac1bu09' +
  '0kpea214eq167mu090eu1n1w70wera2ccbe1hexg0nfm123w3t18zgz0c2071sn570xrob0634q1k7e20qnv929j8k' +
  '1emo90hvo31yahh13cx9090f11n1yl0wlnu2cb821hg9x0nih623xai1909h0ev591sn6e0xrqt0636y1n1760qf1h' +
  '26qp11en9m0km1i1vhqz13cyi090id1pv8p0wymq2cbiq1hfs50nnez213kb165yj0c57f1sn710xrvt064b61n2j6' +
  '0thd126qed1btcd0hui51y8xi10jw5';

interface LunarYear {
  /** Day number of 1월 1일. */
  readonly start: number;
  /** Place of the leap month among the months, counted from 0; 0 for none. */
  readonly leap: number;
  readonly lengths: readonly number[];
}

/**
 * The day of the Gregorian calendar that a day of the Korean lunar calendar is; `undefined` outside of 1900–2049 and for days
 * that the month does not have.
 *
 * @param leap whether the leap month (윤달) of that number is meant
 * @example `solarDay(2024, 8, 15)` is 2024-09-17 (추석)
 */
export function solarDay(year: number, month: number, day: number, leap = false): CalendarDay | undefined {
  const lunar = lunarYear(year);
  if (lunar === undefined || month < 1 || month > 12) return undefined;
  const isBehindLeap = lunar.leap > 0 && (leap || month > lunar.leap);
  const place = month - 1 + (isBehindLeap ? 1 : 0);
  if (leap && place !== lunar.leap) return undefined;
  if (day < 1 || day > (lunar.lengths[place] ?? 0)) return undefined;
  const before = lunar.lengths.slice(0, place).reduce((days, length) => days + length, 0);
  return dayOfNumber(lunar.start + before + day - 1);
}

function lunarYear(year: number): LunarYear | undefined {
  const at = (year - FIRST_YEAR) * WIDTH;
  if (!Number.isInteger(at) || at < 0 || at >= YEARS.length) return undefined;
  const code = Number.parseInt(YEARS.slice(at, at + WIDTH), 36);
  const leap = (code >> 13) & 15;
  const months = leap > 0 ? 13 : 12;
  const lengths = Array.from({ length: months }, (_, place) => 29 + ((code >> place) & 1));
  return { start: dayNumber({ year, month: 1, day: 20 }) + (code >> 17), leap, lengths };
}
