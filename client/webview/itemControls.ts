import type { PageTexts } from './messages';

const GROUP = 'item-controls';
/** Classes of our controls: to the text, to the form, to change a value where it stands. */
const KINDS = ['to-source', 'to-form', 'change'] as const;
const CONTROLS = KINDS.map((kind) => `button.${kind}`).join(', ');
const HEADINGS = 'h1, h2, h3, h4, h5, h6, caption, summary, dt';

/** Elements that may not hold a button as their child. */
const NO_CHILD = new Set(['TABLE', 'TBODY', 'THEAD', 'TFOOT', 'UL', 'OL', 'DL', 'DETAILS']);

/** What was pressed: a control of an item, and of which of its values. */
export interface Pressed {
  kind: (typeof KINDS)[number];
  item: string;
  field: string;
  control: HTMLButtonElement;
}

/** Which controls a section or a part of one gets. */
export interface Controlled {
  /** Id of the section. */
  section: string;
  /** Items with a place in the text: their values can be changed. */
  linked: ReadonlySet<string>;
  /** Of those the ones that have their controls here: an item is shown in several places. */
  own: ReadonlySet<string>;
}

/** Items that can have controls in an element, in order, each once. */
export function itemsIn(root: HTMLElement): string[] {
  const found = new Set<string>();
  for (const element of withItems(root)) if (hostOf(element)) found.add(element.dataset.item ?? '');
  return [...found];
}

/**
 * Gives every item that has a place in the text its controls „Zur Quelle“ and „Bearbeiten“, and every value that can be changed
 * where it stands a pencil. All of them together are a single tab stop: arrow keys lead from one to the next, up and down to
 * the same of another item, so that a profile of a hundred measures does not cost a hundred key presses.
 */
export function addControls(root: HTMLElement, controlled: Controlled, texts: PageTexts): void {
  const counts = new Map<string, number>();
  for (const element of root.querySelectorAll<HTMLElement>('[data-edit]')) addPencil(element, controlled, counts, texts);
  const open = new Set(controlled.own);
  for (const element of withItems(root)) {
    const item = element.dataset.item ?? '';
    const host = hostOf(element);
    if (!host || !open.delete(item)) continue;
    host.classList.add('has-source');
    const name = nameOf(element);
    const group = document.createElement('span');
    group.className = GROUP;
    group.append(makeControl('to-source', `quelle-${item}`, item, texts.toSourceShort, texts.toSource.replace('{0}', () => name)));
    // A value of the head is changed where it stands.
    if (!item.startsWith('feld:')) group.append(makeControl('to-form', `formular-${item}`, item, texts.toFormShort, texts.toForm.replace('{0}', () => name)));
    host.append(group);
  }
}

function withItems(root: HTMLElement): HTMLElement[] {
  return [...(root.dataset.item === undefined ? [] : [root]), ...root.querySelectorAll<HTMLElement>('[data-item]')];
}

/** Where the controls of an item can stand. */
function hostOf(element: HTMLElement): HTMLElement | undefined {
  const host = element.tagName === 'TR' ? cellFor(element) : element;
  return host && !NO_CHILD.has(host.tagName) ? host : undefined;
}

/** Of a row the second cell: the first holds a number and is too narrow. */
function cellFor(row: HTMLElement): HTMLElement | null {
  return row.querySelector<HTMLElement>(':scope > :nth-child(2)') ?? row.querySelector<HTMLElement>(':scope > *');
}

/** A value may be shown more than once; each time it can be changed. */
function addPencil(element: HTMLElement, { section, linked, own }: Controlled, counts: Map<string, number>, texts: PageTexts): void {
  const owner = element.closest<HTMLElement>('[data-item]');
  const { item = '' } = owner?.dataset ?? {};
  const { edit = '', editName } = element.dataset;
  if (!owner || !linked.has(item)) return;
  const id = `aendern-${item}-${edit}${own.has(item) ? '' : `-${section}`}`;
  const nth = (counts.get(id) ?? 0) + 1;
  counts.set(id, nth);
  const text = textOf(element);
  element.classList.toggle('is-empty', text === '');
  const heading = element.closest<HTMLElement>(HEADINGS);
  // What a heading is called is not what can be done with it.
  heading?.setAttribute('aria-label', textOf(heading));
  const says = [text || texts.empty, nameOf(owner), editName ?? ''];
  const label = (editName ? texts.changeNamed : texts.change).replace(/\{([012])\}/g, (_, index: string) => says[Number(index)] ?? '');
  const pencil = makeControl('change', nth === 1 ? id : `${id}-${nth}`, item, '', label);
  pencil.dataset.field = edit;
  pencil.append(pencilIcon());
  element.append(pencil);
}

function pencilIcon(): SVGElement {
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  for (const [name, value] of Object.entries({ viewBox: '0 0 16 16', width: '12', height: '12', 'aria-hidden': 'true', focusable: 'false' })) icon.setAttribute(name, value);
  path.setAttribute('d', 'M11.2 1.5 14.5 4.8 5.3 14H2v-3.3ZM9.3 3.4 12.6 6.7');
  for (const [name, value] of Object.entries({ fill: 'none', stroke: 'currentColor', 'stroke-width': '1.4', 'stroke-linejoin': 'round' })) path.setAttribute(name, value);
  icon.append(path);
  return icon;
}

function makeControl(kind: Pressed['kind'], id: string, item: string, text: string, label: string): HTMLButtonElement {
  const control = document.createElement('button');
  control.type = 'button';
  control.className = kind;
  control.id = id;
  control.dataset.target = item;
  control.tabIndex = -1;
  control.textContent = text;
  control.setAttribute('aria-label', label);
  return control;
}

function nameOf(element: HTMLElement): string {
  const named = element.tagName === 'TR' ? [...element.children].slice(0, 2) : [element.querySelector(HEADINGS)];
  const name = named.map((each) => (each ? textOf(each) : '')).filter(Boolean).join(' ');
  // What has no heading is short: a date, a place.
  return (name || textOf(element)).slice(0, 80);
}

/** What an element says, without our controls and in one line. */
function textOf(element: Element): string {
  const own = [...element.childNodes].map((node): string => (node instanceof HTMLElement ? (node.matches(`${CONTROLS}, .${GROUP}, .finding, .findings`) ? '' : textOf(node)) : (node.textContent ?? '')));
  return own.join('').trim().replace(/\s+/g, ' ').slice(0, 200);
}

/** The one that Tab reaches. */
let stop: HTMLButtonElement | undefined;

/** Makes the control of this item the one that Tab reaches; else it stays what it was, at first the first of the page. */
export function setTabStop(root: ParentNode, item: string | undefined): void {
  const own = item === undefined ? null : document.getElementById(`quelle-${item}`);
  const before = stop?.isConnected ? stop : undefined;
  stopAt((own as HTMLButtonElement | null) ?? before ?? root.querySelector<HTMLButtonElement>('button.to-source') ?? controlsOf(root)[0]);
}

function stopAt(next: HTMLButtonElement | undefined): void {
  if (stop && stop !== next) stop.tabIndex = -1;
  stop = next;
  if (next) next.tabIndex = 0;
}

/** The control that was pressed. */
export function pressedControl(target: EventTarget | null): Pressed | undefined {
  const control = controlAt(target);
  const kind = control && KINDS.find((each) => control.classList.contains(each));
  return kind && { kind, item: control.dataset.target ?? '', field: control.dataset.field ?? '', control };
}

/** Moves the focus from one control to another by arrow keys, Home and End; true when it did. */
export function moveByKey(root: ParentNode, event: KeyboardEvent): boolean {
  const control = controlAt(event.target);
  if (!control || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const controls = controlsOf(root).filter((each) => each.offsetParent !== null);
  const same = controls.filter((each) => each.className === control.className && fieldOf(each) === fieldOf(control));
  const goals: Partial<Record<string, [among: HTMLButtonElement[], by: number]>> = {
    ArrowDown: [same, 1],
    ArrowRight: [controls, 1],
    ArrowUp: [same, -1],
    ArrowLeft: [controls, -1],
    Home: [controls, Number.NEGATIVE_INFINITY],
    End: [controls, Number.POSITIVE_INFINITY],
  };
  const goal = goals[event.key];
  if (!goal) return false;
  const [among, by] = goal;
  const next = Number.isFinite(by) ? among[among.indexOf(control) + by] : among.at(by < 0 ? 0 : -1);
  if (next) {
    stopAt(next);
    next.focus();
  }
  return true;
}

/** The value a pencil changes, whichever item's and whichever number of a list. */
function fieldOf(control: HTMLButtonElement): string | undefined {
  return control.dataset.field?.replace(/\d+/g, '#');
}

function controlsOf(root: ParentNode): HTMLButtonElement[] {
  return [...root.querySelectorAll<HTMLButtonElement>(CONTROLS)];
}

function controlAt(target: EventTarget | null): HTMLButtonElement | undefined {
  return target instanceof Element ? (target.closest<HTMLButtonElement>(CONTROLS) ?? undefined) : undefined;
}
