import type { VNode } from 'preact';
import { formatNumber } from '../../language/model/number';

/** How many there are of something: `[8, 'Maßnahmen']`. */
export type Count = readonly [count: number, of: string];

/** What a document holds, in numbers; nothing is said of what it has none of. */
export function Counts({ counts, label }: { counts: readonly Count[]; label: string }): VNode | null {
  const shown = someOf(counts);
  if (shown.length === 0) return null;
  return (
    <ul class="figures" aria-label={label}>
      {shown.map(([count, of]) => (
        <li>
          <strong>{formatNumber(count)}</strong> {of}
        </li>
      ))}
    </ul>
  );
}

/** Those there are any of. */
export function someOf(counts: readonly Count[]): readonly Count[] {
  return counts.filter(([count]) => count > 0);
}
