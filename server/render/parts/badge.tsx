import type { VNode } from 'preact';
import { hyphenate } from '../hyphenate';

/** How far along something is; decides the shape of a badge's mark, so that it can be told apart without colour. */
export type Tone = 'open' | 'planned' | 'running' | 'done' | 'stopped';

const TONES: Readonly<Record<string, Tone>> = {
  entwurf: 'open',
  abstimmung: 'running',
  beschlossen: 'done',
  veroeffentlicht: 'done',
  vorschlag: 'open',
  geplant: 'planned',
  'in-umsetzung': 'running',
  fortlaufend: 'running',
  umgesetzt: 'done',
  zurueckgestellt: 'stopped',
  verworfen: 'stopped',
  offen: 'open',
  erreicht: 'done',
  verschoben: 'planned',
  entfallen: 'stopped',
  moderiert: 'running',
  geloest: 'done',
  uebernommen: 'done',
  teilweise: 'running',
  'nicht-uebernommen': 'stopped',
};

export function toneOf(value: string): Tone {
  return Object.hasOwn(TONES, value) ? (TONES[value] ?? 'open') : 'open';
}

/** A status as text with a small mark before it. The mark is decoration: the text says everything. */
export function Badge({ value, label }: { value: string; label: string }): VNode {
  const tone = toneOf(value);
  return (
    <span class={`badge badge-${tone}`}>
      <svg class="badge-mark" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" focusable="false">
        <Mark tone={tone} />
      </svg>
      <span>{hyphenate(label)}</span>
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
