import type { VNode } from 'preact';
import type { Tone } from '../../language/schema/shape';
import { type Names, nameOf, toneOf } from '../../language/schema/vocabulary';
import { hyphenate } from '../hyphenate';

/**
 * A status as text with a small mark before it, whose shape tells the tone without colour. The mark is decoration: the text says
 * everything. `of` = the fixed values it is one of.
 */
export function Badge({ value, of }: { value: string; of: Names }): VNode {
  const tone = toneOf(of, value);
  return (
    <span class={`badge badge-${tone}`}>
      <svg class="badge-mark" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" focusable="false">
        <Mark tone={tone} />
      </svg>
      <span>{hyphenate(nameOf(of, value))}</span>
    </span>
  );
}

/** Marks a measure the profile stands and falls with. */
export function KeyMark(): VNode {
  return <span class="key-measure">{hyphenate('Schlüsselmaßnahme')}</span>;
}

function Mark({ tone }: { tone: Tone }): VNode {
  switch (tone) {
    case 'open':
      return <circle cx="5" cy="5" r="3.75" fill="none" stroke="currentColor" stroke-width="1.5" />;
    case 'planned':
      return <path d="M5 .5 9.5 5 5 9.5 .5 5Z" fill="none" stroke="currentColor" stroke-width="1.5" />;
    case 'running':
      return (
        <g>
          <circle cx="5" cy="5" r="3.75" fill="none" stroke="currentColor" stroke-width="1.5" />
          <path d="M5 1.25a3.75 3.75 0 0 1 0 7.5Z" fill="currentColor" />
        </g>
      );
    case 'done':
      return <circle cx="5" cy="5" r="4.5" fill="currentColor" />;
    case 'stopped':
      return <path d="M1.5 1.5 8.5 8.5M8.5 1.5 1.5 8.5" fill="none" stroke="currentColor" stroke-width="1.75" />;
  }
}
