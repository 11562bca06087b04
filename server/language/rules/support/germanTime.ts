/** Times as people write them, put into the notation of the language (FORMAT §1 *time*). */
import { fold } from '../../catalogue/nearest';
import { parseTime } from '../../model/time';

const MONTHS = ['januar', 'februar', 'maerz', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'dezember'];

type Form = readonly [pattern: RegExp, write: (parts: readonly string[]) => string];

const FORMS: readonly Form[] = [
  [/^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/, ([day, month, year]) => `${year}-${two(month)}-${two(day)}`],
  [/^(\d{1,2})\. ?([a-z]+)\.? (\d{4})$/, ([day, month, year]) => `${year}-${monthOf(month)}-${two(day)}`],
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, ([year, month, day]) => `${year}-${two(month)}-${two(day)}`],
  [/^(\d{1,2})[./](\d{4})$/, ([month, year]) => `${year}-${two(month)}`],
  [/^(\d{4})[-/.](\d{1,2})$/, ([year, month]) => `${year}-${two(month)}`],
  [/^([a-z]+)\.? (\d{4})$/, ([month, year]) => `${year}-${monthOf(month)}`],
  [/^q ?([1-4])[ /.-]?(\d{4})$/, ([quarter, year]) => `${year}-Q${quarter}`],
  [/^(\d{4})[ /.-]?q ?([1-4])$/, ([year, quarter]) => `${year}-Q${quarter}`],
  [/^([1-4])\. ?quartal (\d{4})$/, ([quarter, year]) => `${year}-Q${quarter}`],
];

/** `31.03.2026` → `2026-03-31`, `3. Quartal 2026` → `2026-Q3`; undefined for what is no time in any of these forms. */
export function readGermanTime(text: string): string | undefined {
  const folded = fold(text.trim());
  for (const [pattern, write] of FORMS) {
    const parts = pattern.exec(folded);
    const time = parts && write(parts.slice(1));
    if (time && parseTime(time)) return time;
  }
  return undefined;
}

function monthOf(word = ''): string {
  const at = MONTHS.findIndex((month) => month === word || (word.length >= 3 && month.startsWith(word)));
  return two(String(at + 1));
}

function two(digits = ''): string {
  return digits.padStart(2, '0');
}
