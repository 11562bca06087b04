import type { PageTexts } from './messages';

const CONTROL = 'to-source';
const HEADINGS = 'h1, h2, h3, h4, h5, h6, caption, summary, dt';

/** Elements that may not hold a button as their child. */
const NO_CHILD = new Set(['TABLE', 'TBODY', 'THEAD', 'TFOOT', 'UL', 'OL', 'DL', 'DETAILS']);

/**
 * Gives every item that has a place in the text its one control „Zur Quelle“. All of them together are a single tab stop:
 * arrow keys lead from one to the next, so that a profile of a hundred measures does not cost a hundred key presses.
 */
export function addSourceControls(root: ParentNode, items: ReadonlySet<string>, texts: PageTexts): void {
  const done = new Set<string>();
  for (const element of root.querySelectorAll<HTMLElement>('[data-item]')) {
    const item = element.dataset.item ?? '';
    const host = element.tagName === 'TR' ? cellFor(element) : element;
    if (!items.has(item) || done.has(item) || !host || NO_CHILD.has(host.tagName)) continue;
    done.add(item);
    host.classList.add('has-source');
    host.append(makeControl(item, nameOf(element), texts));
  }
}

/** Of a row the second cell: the first holds a number and is too narrow. */
function cellFor(row: HTMLElement): HTMLElement | null {
  return row.querySelector<HTMLElement>(':scope > :nth-child(2)') ?? row.querySelector<HTMLElement>(':scope > *');
}

function makeControl(item: string, name: string, texts: PageTexts): HTMLButtonElement {
  const control = document.createElement('button');
  control.type = 'button';
  control.className = CONTROL;
  control.id = `quelle-${item}`;
  control.dataset.target = item;
  control.tabIndex = -1;
  control.textContent = texts.toSourceShort;
  control.setAttribute('aria-label', texts.toSource.replace('{0}', name));
  return control;
}

function nameOf(element: HTMLElement): string {
  const named = element.tagName === 'TR' ? [...element.children].slice(0, 2) : [element.querySelector(HEADINGS)];
  const name = named.map((each) => each?.textContent?.trim()).filter(Boolean).join(' ');
  // What has no heading is short: a date, a place.
  return (name || (element.textContent ?? '')).trim().replace(/\s+/g, ' ').slice(0, 80);
}

/** Makes the control of this item (else the first of the page) the one that Tab reaches. */
export function setTabStop(root: ParentNode, item: string | undefined): void {
  const controls = controlsOf(root);
  const stop = controls.find((control) => control.dataset.target === item) ?? controls[0];
  for (const control of controls) control.tabIndex = control === stop ? 0 : -1;
}

/** The item whose control was pressed. */
export function pressedItem(target: EventTarget | null): string | undefined {
  return controlAt(target)?.dataset.target;
}

/** Moves the focus from one control to another by arrow keys, Home and End; true when it did. */
export function moveByKey(root: ParentNode, event: KeyboardEvent): boolean {
  const control = controlAt(event.target);
  if (!control || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const controls = controlsOf(root).filter((each) => each.offsetParent !== null);
  const here = controls.indexOf(control);
  const goals: Partial<Record<string, number>> = {
    ArrowDown: here + 1,
    ArrowRight: here + 1,
    ArrowUp: here - 1,
    ArrowLeft: here - 1,
    Home: 0,
    End: controls.length - 1,
  };
  const goal = goals[event.key];
  const next = goal === undefined ? undefined : controls[goal];
  if (goal === undefined) return false;
  if (next) {
    setTabStop(root, next.dataset.target);
    next.focus();
  }
  return true;
}

function controlsOf(root: ParentNode): HTMLButtonElement[] {
  return [...root.querySelectorAll<HTMLButtonElement>(`button.${CONTROL}`)];
}

function controlAt(target: EventTarget | null): HTMLButtonElement | undefined {
  return target instanceof Element ? (target.closest<HTMLButtonElement>(`button.${CONTROL}`) ?? undefined) : undefined;
}
