/** The `quelle` of an indicator: which file, of when, under which licence. What the author wrote there stays. */
import { formatTime, parseTime } from '../model/time';
import type { SourcedValue } from './statistics';

/** Between the sources of one indicator. */
const BETWEEN = '; ';

/** „Summe aus 4 Planungsräumen“; empty for what a file has as it is. Of several values that were summed from different numbers of places only what they are. */
export function summedText(values: readonly SourcedValue[]): string {
  const summed = values.filter(({ level }) => level !== undefined);
  const [first] = summed;
  if (!first?.level) return '';
  return summed.every(({ parts }) => parts === first.parts) ? `Summe aus ${first.parts} ${first.level.of}` : `Summen aus ${first.level.of}`;
}

/** What, where from, of when, under which licence, in German: it is written into the profile. @param values of one file, at least one */
export function citation(values: readonly SourcedValue[]): string {
  const [first] = values;
  if (!first) return '';
  const { file } = first;
  const publisher = file.publisher === undefined ? '' : `${file.publisher}, `;
  const bound = values.find(({ lacking }) => lacking.length > 0);
  const partial = values.find(({ leftOut }) => leftOut.length > 0);
  const related = values.find(({ denominator }) => denominator)?.denominator;
  const notes = [
    `Stand ${[...new Set(values.map(({ stand }) => standText(stand)))].join(', ')}`,
    file.licence,
    summedText(values),
    bound && `Mindestwert, ohne Angabe ${bound.lacking.length} von ${bound.parts}`,
    partial && `ohne Angabe in ${partial.placeName}: ${partial.leftOut.length}`,
    related && `bezogen auf Einwohner*innen aus ${related.file}, Stand ${standText(related.stand)}`,
  ];
  return `${publisher}${file.title} (${file.name}), ${notes.filter(Boolean).join(', ')}`;
}

/**
 * The text of `quelle` once values are taken over: what stands there, and one source more for each file it does not name yet.
 * @param left values that are replaced: sources of ours for files that nothing is left of go
 */
export function sourceText(before: string | undefined, taken: readonly SourcedValue[], left: readonly SourcedValue[] = []): string {
  const names = new Set(taken.map(({ file }) => file.name));
  const gone = left.filter(({ file }) => !names.has(file.name)).map((value) => citation([value]));
  const kept = (before ?? '').trim().split(BETWEEN).filter((part) => part !== '' && !gone.includes(part));
  const added = [...names].filter((name) => !kept.some((part) => part.includes(name))).map((name) => citation(taken.filter(({ file }) => file.name === name)));
  return [...kept, ...added].join(BETWEEN);
}

function standText(stand: string): string {
  const time = parseTime(stand);
  return time ? formatTime(time) : stand;
}
