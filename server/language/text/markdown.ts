/**
 * Texts of a file inside Markdown that an editor shows (hovers, explanations of suggestions): text stays text. Whoever writes a
 * title or a catalogue must not choose a picture that is fetched or a link that is clicked.
 */

/** What makes markup, wherever it stands; `:`, `.` and `@` only where an editor would make a link of a bare address. */
const MARKUP = /[\\`*_[\]<>&~|#!$]|(?<=https?|ftp|mailto|command|file|data):|(?<=www)\.|@/gi;
/** What begins a list, a heading or a rule at the beginning of a line. */
const BEGINS = /^(?:[-+=]|\d{1,9}(?=[.)]))/;

/** A text on one line that reads in Markdown as it is written. */
export function markdownText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().replace(MARKUP, '\\$&');
  return line.replace(BEGINS, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** A text as code, whatever ticks are in it. */
export function markdownCode(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}
