/**
 * Times of the language (FORMAT §1 „time“ and „period“): two years in a row, a year, half-year, quarter, month or day is always a *span* of whole days.
 *
 * Days are counted from 1 January 1970 = 0 (proleptic Gregorian calendar, no time zone), so spans compare as plain numbers.
 */

/** A run of whole days, both ends included. `last` is `Infinity` for what has no end (an ongoing task). */
export interface Span {
  first: number;
  last: number;
}

/** A time as written; `month`, `quarter` and `half` are 1-based and only there when the precision has them. */
export interface Time extends Span {
  /** `years`: two years in a row (`2026/2027`), a school or budget year. */
  precision: 'years' | 'year' | 'half' | 'quarter' | 'month' | 'day';
  /** Of two years the first. */
  year: number;
  half?: number;
  quarter?: number;
  month?: number;
  day?: number;
}

/** `von`–`bis`, or one time standing for both. `ongoing` is `daueraufgabe: true`: it has no end. */
export interface Period {
  von?: Time;
  bis?: Time;
  ongoing: boolean;
  /** An end is written that cannot be read: when it ends is unknown, also of what goes on. */
  endUnknown?: boolean;
}

const MS_PER_DAY = 86_400_000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const MONTHS = [
  'Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember',
] as const;

/** Day number of a calendar day; months run over into the next year (`dayNumber(2026, 13, 1)` = 1 January 2027). */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / MS_PER_DAY);
}

/** Calendar day of a day number, month 1-based. */
export function dateOf(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** How many days the month has, leap years minded. */
export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/**
 * Reads a value of a scalar (string or number) as a time. Undefined when it is none: another notation, a day that does not
 * exist (`2026-02-30`), a second year that does not follow the first (`2026/2028`), a year outside 1900–2199.
 */
export function parseTime(value: unknown): Time | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value);
  if (text.length < 4 || text.length > LONGEST) return undefined;
  // A workspace names the same few years and months again and again.
  if (known.has(text)) return known.get(text);
  if (known.size >= MOST_KNOWN) known.clear();
  const time = read(text);
  known.set(text, time);
  return time;
}

/** `2026-05-31` */
const LONGEST = 10;
const MOST_KNOWN = 2000;
const known = new Map<string, Time | undefined>();

function read(text: string): Time | undefined {
  const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{2})(?:-(\d{2}))?)|\/(\d{4}))?$/.exec(text);
  if (!match) return undefined;
  const [, written, quarter, half, monthText, dayText, next] = match;
  const year = Number(written);
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  if (next !== undefined) return twoYears(year, Number(next));
  if (quarter !== undefined) return { precision: 'quarter', year, quarter: Number(quarter), ...monthsOf(year, Number(quarter) * 3 - 2, 3) };
  if (half !== undefined) return { precision: 'half', year, half: Number(half), ...monthsOf(year, Number(half) * 6 - 5, 6) };
  if (monthText === undefined) return { precision: 'year', year, ...monthsOf(year, 1, 12) };
  const month = Number(monthText);
  if (month < 1 || month > 12) return undefined;
  if (dayText === undefined) return { precision: 'month', year, month, ...monthsOf(year, month, 1) };
  const day = Number(dayText);
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  const number = dayNumber(year, month, day);
  return { precision: 'day', year, month, day, first: number, last: number };
}

/** `2026/2027`; undefined when the second year is not the next one. */
function twoYears(year: number, next: number): Time | undefined {
  if (next !== year + 1 || next > LAST_YEAR) return undefined;
  return { precision: 'years', year, first: dayNumber(year, 1, 1), last: dayNumber(next, 12, 31) };
}

/** The days of `count` months from `month` (1-based) on. */
function monthsOf(year: number, month: number, count: number): Span {
  return { first: dayNumber(year, month, 1), last: dayNumber(year, month + count, 1) - 1 };
}

/** FORMAT §1: *before* = its last day is before the other's first day. Overlap is neither before nor after. */
export function isBefore(a: Span, b: Span): boolean {
  return a.last < b.first;
}

/** The reverse of {@link isBefore}. */
export function isAfter(a: Span, b: Span): boolean {
  return a.first > b.last;
}

/** True when the spans share at least one day. */
export function overlaps(a: Span, b: Span): boolean {
  return !isBefore(a, b) && !isAfter(a, b);
}

/** True when `inner` does not reach beyond `outer` on either side. */
export function contains(outer: Span, inner: Span): boolean {
  return inner.first >= outer.first && inner.last <= outer.last;
}

/** True when the end lies before the beginning (FORMAT rule `period-inverted`): nothing else can be said about its span. */
export function isInverted(period: Period): boolean {
  return period.von !== undefined && period.bis !== undefined && isBefore(period.bis, period.von);
}

/**
 * The days a period covers. Undefined when it is inverted or an end is missing that has to be there: what is unknown fires
 * no rule. An ongoing task without `bis` reaches to `Infinity`.
 */
export function spanOf(period: Period | undefined): Span | undefined {
  if (!period?.von || isInverted(period)) return undefined;
  if (period.bis) return { first: period.von.first, last: period.bis.last };
  return period.ongoing && !period.endUnknown ? { first: period.von.first, last: Number.POSITIVE_INFINITY } : undefined;
}

/** Last day of `years` whole years that begin with day `first`: three years from 1.1.2026 end on 31.12.2028. */
export function lastDayOfYears(first: number, years: number): number {
  const date = dateOf(first);
  return dayNumber(date.year + years, date.month, date.day) - 1;
}

/** A time as the language writes it: `2026-03-31`, `2026-03`, `2026-Q3`, `2026-H1`, `2026`, `2026/2027`. */
export function timeText(time: Time): string {
  switch (time.precision) {
    case 'years':
      return `${time.year}/${time.year + 1}`;
    case 'year':
      return String(time.year);
    case 'half':
      return `${time.year}-H${time.half}`;
    case 'quarter':
      return `${time.year}-Q${time.quarter}`;
    case 'month':
      return `${time.year}-${two(time.month)}`;
    case 'day':
      return `${time.year}-${two(time.month)}-${two(time.day)}`;
  }
}

/** `31.03.2026`, `März 2026`, `3. Quartal 2026`, `1. Halbjahr 2026`, `2026`, `2026/2027`. */
export function formatTime(time: Time): string {
  switch (time.precision) {
    case 'years':
      return timeText(time);
    case 'year':
      return String(time.year);
    case 'half':
      return `${time.half}. Halbjahr ${time.year}`;
    case 'quarter':
      return `${time.quarter}. Quartal ${time.year}`;
    case 'month':
      return `${MONTHS[(time.month ?? 1) - 1]} ${time.year}`;
    case 'day':
      return `${two(time.day)}.${two(time.month)}.${time.year}`;
  }
}


/** `2026–2030`, `März 2026 – Juni 2028`, `1.–3. Quartal 2026`; an ongoing period says `ab 2026 (Daueraufgabe)`. Empty when nothing is known. */
export function formatPeriod(period: Period): string {
  const { von, bis, ongoing } = period;
  const tail = ongoing ? ' (Daueraufgabe)' : '';
  if (von && bis) return formatRange(von, bis) + tail;
  if (von) return `ab ${formatTime(von)}${tail}`;
  if (bis) return `bis ${formatTime(bis)}${tail}`;
  return ongoing ? 'Daueraufgabe' : '';
}

function formatRange(von: Time, bis: Time): string {
  if (von.first === bis.first && von.last === bis.last) return formatTime(von);
  if (von.precision === 'year' && bis.precision === 'year') return `${von.year}–${bis.year}`;
  if (von.precision === 'quarter' && bis.precision === 'quarter' && von.year === bis.year) {
    return `${von.quarter}.–${bis.quarter}. Quartal ${von.year}`;
  }
  if (von.precision === 'month' && bis.precision === 'month' && von.year === bis.year) {
    return `${MONTHS[(von.month ?? 1) - 1]} – ${formatTime(bis)}`;
  }
  return `${formatTime(von)} – ${formatTime(bis)}`;
}

function two(value: number | undefined): string {
  return String(value ?? 0).padStart(2, '0');
}
