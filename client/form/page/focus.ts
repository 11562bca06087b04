/** Where the keyboard is: it goes to what was added, and is never lost when something it was in goes away. */
import { useLayoutEffect } from 'preact/hooks';
import type { PathStep } from '../../../server/language/form/values';

const FIELDS = 'input:not([type="date"]), textarea, select, summary';
const CONTROLS = 'input:not([type="date"]), textarea, select, summary, button:not(.explain):not([aria-pressed]), a[href]';

/** Takes the keyboard to the field or item at a path, once it is drawn; where it is not shown, to what it lies in. */
export function focusOn(path: readonly PathStep[]): void {
  setTimeout(() => {
    for (let length = path.length; length > 0; length -= 1) {
      const place = document.querySelector(`[data-path="${CSS.escape(path.slice(0, length).join('.'))}"]`);
      // What one can do with an item comes before its fields: it would be done by the next key.
      const control = place && (controlIn(place, FIELDS) ?? controlIn(place));
      if (!control) continue;
      control.focus({ preventScroll: true });
      // As the Tab key does: what one types takes its place.
      if (control instanceof HTMLInputElement) control.select();
      place.scrollIntoView({ block: length > 2 ? 'center' : 'start' });
      return;
    }
  });
}

function controlIn(place: Element, controls = CONTROLS): HTMLElement | undefined {
  if (place instanceof HTMLElement && place.matches(controls)) return place;
  // What is closed cannot take the keyboard.
  return [...place.querySelectorAll<HTMLElement>(controls)].find((each) => each.checkVisibility() && !each.matches(':disabled'));
}

/** After each drawing: where what had the keyboard is gone, what was beside it takes it. */
export function useKeptFocus(): void {
  const active = document.activeElement;
  const trail = active && active !== document.body ? neighbours(active) : [];
  useLayoutEffect(() => {
    if (document.activeElement !== document.body) return;
    for (const each of trail) {
      const control = each.isConnected ? controlIn(each) : undefined;
      if (!control) continue;
      control.focus({ preventScroll: true });
      return;
    }
  });
}

/** The element, what is behind and before it, and the same of all it lies in. */
function neighbours(element: Element): Element[] {
  const trail: Element[] = [];
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) trail.push(at, ...[at.nextElementSibling, at.previousElementSibling].filter((each) => each !== null));
  return trail;
}
