/**
 * Sections that fold: the page's headings become buttons here and not in the renderer, so that exports keep plain headings and
 * print everything. `<details>` of the document are remembered in the same way.
 */
const SECTIONS = 'main > section, main > nav, main > .chapter-heading';
const FOLDED = 'folded';
const BUTTON = 'fold';

/** What the reader folded: true = open, by a key that survives edits elsewhere. */
export type Folds = Record<string, boolean>;

/** Makes the sections of a page foldable and folds what was folded before. */
export function addFolds(root: ParentNode, folds: Folds): void {
  for (const section of root.querySelectorAll<HTMLElement>(SECTIONS)) {
    const heading = headingOf(section);
    if (!heading) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = BUTTON;
    button.append(...heading.childNodes);
    heading.append(button);
    setFolded(section, folds[keyOf(section)] === false);
  }
  for (const element of root.querySelectorAll('details')) element.open = folds[keyOfDetails(element)] ?? element.open;
}

/** Folds or unfolds the section whose heading was pressed; false when it was none. */
export function toggleFold(target: EventTarget | null, folds: Folds): boolean {
  const heading = target instanceof Element ? target.closest(`button.${BUTTON}`)?.parentElement : undefined;
  const section = heading?.closest<HTMLElement>(SECTIONS);
  if (!section) return false;
  change(section, !section.classList.contains(FOLDED), folds);
  return true;
}

/** Folds all sections, or unfolds all. */
export function foldAll(root: ParentNode, folded: boolean, folds: Folds): void {
  for (const section of root.querySelectorAll<HTMLElement>(SECTIONS)) if (headingOf(section)) change(section, folded, folds);
}

/** Whether every section is folded; undefined when there is none. */
export function allFolded(root: ParentNode): boolean | undefined {
  const sections = [...root.querySelectorAll<HTMLElement>(SECTIONS)].filter(headingOf);
  return sections.length === 0 ? undefined : sections.every((section) => section.classList.contains(FOLDED));
}

/** Opens whatever this element is folded away in; true when it was. */
export function unfold(element: Element, folds: Folds): boolean {
  let found = false;
  for (let fold = foldAround(element); fold; fold = foldAround(element)) {
    found = true;
    if (fold instanceof HTMLDetailsElement) fold.open = true;
    else change(fold, false, folds);
  }
  return found;
}

/** The innermost thing an element is folded away in. A chapter's heading folds the parts that follow it. */
export function foldAround(element: Element): HTMLElement | undefined {
  const around = element.closest<HTMLElement>(`details:not([open]), .${FOLDED}`);
  const hides = around && (around instanceof HTMLDetailsElement ? element !== around : !headingOf(around)?.contains(element));
  if (around && hides) return around;
  const part = element.closest('.field-of-action');
  return part?.parentElement?.querySelector<HTMLElement>(`:scope > .chapter-heading.${FOLDED}`) ?? undefined;
}

/** Remembers that the reader opened or closed a `<details>`. */
export function noteDetails(target: EventTarget | null, folds: Folds): void {
  if (target instanceof HTMLDetailsElement) folds[keyOfDetails(target)] = target.open;
}

function change(section: HTMLElement, folded: boolean, folds: Folds): void {
  setFolded(section, folded);
  if (folded) folds[keyOf(section)] = false;
  else delete folds[keyOf(section)];
}

function setFolded(section: HTMLElement, folded: boolean): void {
  section.classList.toggle(FOLDED, folded);
  headingOf(section)?.querySelector(`button.${BUTTON}`)?.setAttribute('aria-expanded', String(!folded));
}

function headingOf(section: HTMLElement): Element | null {
  return section.matches('.chapter-heading') ? section : section.querySelector(':scope > :is(h2, h3)');
}

function keyOf(section: HTMLElement): string {
  return section.id || `abschnitt:${headingOf(section)?.textContent ?? ''}`;
}

/** Its id, else its number within the item it belongs to in its section. */
function keyOfDetails(element: HTMLDetailsElement): string {
  if (element.id) return element.id;
  const owner = element.closest<HTMLElement>('[data-item]') ?? element.closest<HTMLElement>('main > *');
  const number = owner ? [...owner.querySelectorAll('details')].indexOf(element) : 0;
  return `${element.closest('main > *')?.id ?? ''}/${owner?.dataset.item ?? ''}/${number}`;
}
