/** Times as people write them, put into the notation of the language (FORMAT §1 *time*). */
import { fold } from '../catalogue/nearest';
import { parseTime } from '../model/time';

const MONTHS = ['januar', 'februar', 'maerz', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'dezember'];
const ROMAN = ['i', 'ii', 'iii', 'iv'];

type Form = readonly [pattern: RegExp, write: (parts: readonly string[]) => string];

const FORMS: readonly Form[] = [
  [/^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/, ([day, month, year]) => `${year}-${two(month)}-${two(day)}`],
  [/^(\d{1,2})\. ?([a-z]+)\.? (\d{4})$/, ([day, month, year]) => `${year}-${monthOf(month)}-${two(day)}`],
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, ([year, month, day]) => `${year}-${two(month)}-${two(day)}`],
  [/^(\d{1,2})[./](\d{4})$/, ([month, year]) => `${year}-${two(month)}`],
  [/^(\d{4})[-/.](\d{1,2})$/, ([year, month]) => `${year}-${two(month)}`],
  [/^(?:im (?:monat )?)?([a-z]+)\.? (\d{4})$/, ([month, year]) => `${year}-${monthOf(month)}`],
  [/^q ?([1-4])[ /.-]?(\d{4})$/, ([quarter, year]) => `${year}-Q${quarter}`],
  [/^(\d{4})[ /.-]?q ?([1-4])$/, ([year, quarter]) => `${year}-Q${quarter}`],
  [/^([1-4])\. ?(?:quartal|quart\.?|q\.?)[ /]?(\d{4})$/, ([quarter, year]) => `${year}-Q${quarter}`],
  [/^(i{1,3}|iv)\.? ?(?:quartal|quart\.?|q\.?)? ?[ /.-] ?(\d{4})$/, ([quarter, year]) => `${year}-Q${ROMAN.indexOf(quarter ?? '') + 1}`],
  [/^(?:h ?([12])|([12])\. ?(?:halbjahr|hj\.?))[ /.-]?(\d{4})$/, ([short, long, year]) => `${year}-H${short ?? long}`],
  [/^(\d{4})[ /.-]?h ?([12])$/, ([year, half]) => `${year}-H${half}`],
  [/^(\d{4})[ /.-]?([12])\. ?(?:halbjahr|hj\.?)$/, ([year, half]) => `${year}-H${half}`],
  [/^(?:(?:schul|haushalts|doppelhaushalts?|foerder)?jahre? ?|doppelhaushalt ?|sj ?)?(\d{4}) ?\/ ?(\d{2}|\d{4})$/, ([first, second]) => twoYears(first, second)],
  // Half-years hold the whole of these seasons; summer and winter lie in two.
  [/^(?:im )?(fruehjahr|fruehling|herbst) (\d{4})$/, ([season, year]) => `${year}-H${season === 'herbst' ? 2 : 1}`],
  [/^(?:jahr|in|im jahr|im jahre) ?(\d{4})$/, ([year]) => `${year}`],
];

/**
 * Reads a time in any of the forms people write: `31.03.2026` → `2026-03-31`, `3. Quartal 2026`, `III/2026` → `2026-Q3`,
 * `1. Halbjahr 2026` → `2026-H1`, `2026/27` → `2026/2027`, `Mai 2026` → `2026-05`. A time of the language is itself.
 * Undefined for what is no time, or one the calendar does not have.
 */
export function readGermanTime(text: string): string | undefined {
  const plain = text.trim();
  // `2026/27` and `2026-07` look alike to a reader, not to us: months are two digits behind a dash.
  if (parseTime(plain)) return plain;
  const folded = fold(plain).replace(/[\u2012-\u2015\u2212]/g, '-').replace(/\s+/g, ' ');
  for (const [pattern, write] of FORMS) {
    const parts = pattern.exec(folded);
    const time = parts && write(parts.slice(1));
    if (time && parseTime(time)) return time;
  }
  return undefined;
}

/** Whether a text is a day as people write it, be it in the calendar or not: `31.02.2026`. */
export function isGermanDay(text: string): boolean {
  return /^\d{1,2}\. ?\d{1,2}\. ?\d{4}$/.test(text.trim());
}

/** `2026/27`: two years in a row; anything else is no time. */
function twoYears(first = '', second = ''): string {
  const whole = second.length === 2 ? first.slice(0, 2) + second : second;
  return Number(whole) === Number(first) + 1 ? `${first}/${whole}` : '';
}

function monthOf(word = ''): string {
  const at = MONTHS.findIndex((month) => month === word || (word.length >= 3 && month.startsWith(word)));
  return two(String(at + 1));
}

function two(digits = ''): string {
  return digits.padStart(2, '0');
}
