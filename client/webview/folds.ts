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
  for (const [key, element] of detailsIn(root)) element.open = folds[key] ?? element.open;
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
export function noteDetails(root: ParentNode, target: EventTarget | null, folds: Folds): void {
  for (const [key, element] of detailsIn(root)) if (element === target) folds[key] = element.open;
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

/** Every `<details>` by its id, else its number within the item it belongs to. */
function detailsIn(root: ParentNode): Map<string, HTMLDetailsElement> {
  const counts = new Map<string, number>();
  const found = new Map<string, HTMLDetailsElement>();
  for (const element of root.querySelectorAll('details')) {
    const owner = element.closest<HTMLElement>('[data-item]')?.dataset.item ?? '';
    const number = counts.get(owner) ?? 0;
    counts.set(owner, number + 1);
    found.set(element.id || `${owner}/${number}`, element);
  }
  return found;
}
