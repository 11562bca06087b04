/**
 * Numbers as German readers write them: „18.000 €“, „38,2 %“. A no-break space (U+00A0) stands before a unit, a real minus
 * sign (U+2212) before negative numbers.
 */
import { nameOf, valuesOf } from '../schema/vocabulary';

import { withoutEnd, withoutEnds } from '../text/ends';

const UNITS = valuesOf('katalog.indikator.einheit');
const NBSP = '\u00a0';

/** True for the units the language knows; an entry of a team's catalogue may hold anything while it is being written. */
export function isUnit(value: unknown): value is string {
  return typeof value === 'string' && Object.hasOwn(UNITS, value);
}

/** The unit as a heading or axis says it: „Prozent“, „je 1.000“. Empty for an unknown one. */
export function unitName(unit: string | undefined): string {
  return isUnit(unit) ? nameOf(UNITS, unit) : '';
}

/** The unit in a few letters: „%“, „m² je EW“, „Anzahl“; one we do not know stands for itself. */
export function shortUnit(unit: string, language: 'de' | 'en' = 'de'): string {
  const short = isUnit(unit) ? UNITS[unit]?.short : undefined;
  // What is a word in German has another name in English.
  if (short && (language === 'de' || !/\p{L}{2}/u.test(short))) return short;
  return nameOf(UNITS, unit, language);
}

/** The unit behind a number, with the blank before it: „ %“, „ je 1.000“; empty for what has none there. */
function behind(unit: string | undefined): string {
  const short = unit === undefined || !isUnit(unit) ? '' : (UNITS[unit]?.short ?? '');
  return short === '' ? '' : NBSP + short.replaceAll(' ', NBSP);
}

/** `12345.6` → `12.345,6`; at most `decimals` places (default: as many as the number has, up to 6), exactly so many with `fixed`. */
export function formatNumber(value: number, options: { decimals?: number; fixed?: boolean } = {}): string {
  if (!Number.isFinite(value)) return '';
  const decimals = options.decimals ?? 6;
  let text = Math.abs(value).toFixed(decimals);
  // From 1e21 on toFixed answers in exponent notation; such a number is a slip, shown as it is.
  if (text.includes('e')) return String(value);
  if (!options.fixed && text.includes('.')) text = withoutEnd(withoutEnd(text, '0'), '.');
  const [whole = '0', fraction] = text.split('.');
  const sign = value < 0 && /[1-9]/.test(text) ? '\u2212' : '';
  return `${sign}${grouped(whole)}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** `1234567` → `1.234.567`. */
function grouped(digits: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join('.');
}

/** A value with its unit: `38,2 %`, `7,1 je 100`. Text (a `klasse`) stays as it is. */
export function formatValue(value: number | string, unit: string | undefined): string {
  if (typeof value === 'string') return value;
  return formatNumber(value) + behind(unit);
}

/** Whole euros without cents, else two places: `18.000 €`, `99,50 €`. */
export function formatEuro(value: number): string {
  const cents = Math.abs(value % 1) > 1e-9;
  return formatNumber(value, cents ? { decimals: 2, fixed: true } : { decimals: 0 }) + behind('euro');
}

/** Blanks that people and office programs put into numbers: space, no-break, narrow no-break, thin. */
const BLANKS = ' \u00a0\u202f\u2009';
const BLANK_GROUPS = /^\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?=$|,)/u;
const THOUSANDS = /^[1-9]\d{0,2}\.\d{3}$/;

/**
 * Reads a number in German notation (rule `number-notation`, FORMAT §4): decimal comma, thousands points, `€`, `%`, blanks.
 *
 * `source` is the scalar as written, quotes may be around it. `integerLike` says that a fraction makes no sense here (euro,
 * counts), so a plain `18.000` means eighteen thousand. Undefined for anything that is no such number, also for a number
 * YAML reads as it is meant (`38.2`, `1800`), quoted or not.
 */
export function readGermanNumber(source: string, options: { integerLike: boolean }): number | undefined {
  // Of most numbers there is nothing to be read.
  if (/^-?\d+$/.test(source)) return undefined;
  const inner = /^(["'])(.*)\1$/su.exec(source)?.[2] ?? source;
  const { sign, body, suffix, euro } = partsOf(inner);
  const digits = readDigits(body, options.integerLike || euro);
  if (!digits) return undefined;
  const decorated = suffix !== '' || euro || sign === '\u2212' || /[ \u00a0\u202f\u2009]/u.test(inner);
  if (!digits.german && !decorated) return undefined;
  return sign === '' || sign === '+' ? digits.value : -digits.value;
}

/** A number as written in its parts: `€ -18.000 %` → `-`, `18.000`, `%`. `euro`: before or behind it stands `€`. */
function partsOf(written: string): { sign: string; body: string; suffix: string; euro: boolean } {
  let text = withoutEnds(written, BLANKS);
  const isLed = text.startsWith('€');
  if (isLed) text = withoutEnds(text.slice(1), BLANKS);
  const sign = '+-\u2212'.includes(text.charAt(0)) ? text.charAt(0) : '';
  text = withoutEnds(text.slice(sign.length), BLANKS);
  const suffix = '€%'.includes(text.slice(-1)) ? text.slice(-1) : '';
  return { sign, suffix, body: withoutEnd(text.slice(0, text.length - suffix.length), BLANKS), euro: isLed || suffix === '€' };
}

/** Reads the part between sign and unit. `german` = written in a way YAML would not take, or would take for another number. */
function readDigits(body: string, integerLike: boolean): { value: number; german: boolean } | undefined {
  if (/^\d+$/.test(body)) return { value: Number(body), german: false };
  if (integerLike && THOUSANDS.test(body)) return { value: Number(body.replace('.', '')), german: true };
  if (/^\d+\.\d+$/.test(body)) return { value: Number(body), german: false };
  // „18.000,-“ and „18.000,–“ are how prices are written by hand.
  const plain = body.replace(/,[-\u2013\u2014]{1,2}$/u, ',0');
  const ungrouped = BLANK_GROUPS.test(plain) ? plain.replace(/[ \u00a0\u202f\u2009]/gu, '') : plain;
  if (/^\d+(?:,\d+)?$/.test(ungrouped) || /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(ungrouped)) {
    return { value: Number(ungrouped.replaceAll('.', '').replace(',', '.')), german: true };
  }
  return undefined;
}
