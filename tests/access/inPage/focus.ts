/** Watches where the keyboard leads. */
import { backgroundOf, contrast, hex, over, parseColour } from './colour';
import { type Finding, finding, isSeen } from './finding';
import { contrastOf } from './text';

const INTERACTIVE = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]';

/** Where the keyboard came along, in order, while `watchFocus` was on. */
const walked: Element[] = [];
const faults: Finding[] = [];

/** Begins a walk at the top of the page. */
export function watchFocus(): void {
  walked.length = 0;
  faults.length = 0;
  // Losing the focus alone would leave the next Tab where the last one was.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  document.addEventListener('focusin', note);
}

/** What is wrong with a walk by the Tab key: stops left out, met twice or out of order, and stops at which the focus is not seen. */
export function tabFindings(): Finding[] {
  document.removeEventListener('focusin', note);
  const wanted = stops();
  const found = [...faults];
  const met = new Map<Element, number>();
  for (const element of walked) met.set(element, (met.get(element) ?? 0) + 1);
  for (const element of wanted) if (!met.has(element)) found.push(finding('tab-walk', element, 'the Tab key does not reach it'));
  for (const [element, times] of met) if (times > 1) found.push(finding('tab-walk', element, `the Tab key meets it ${times} times on one way through the page`));
  for (const [index, element] of walked.entries()) {
    const before = walked[index - 1];
    if (!before) continue;
    if (!(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) found.push(finding('tab-order', element, 'comes after something that stands behind it in the document'));
    else if (isAbove(element, before)) found.push(finding('tab-order', element, 'comes after something that is seen below it'));
  }
  return [...found, ...coveredStops([...met.keys()])];
}

/** Stops that are out of sight when they have the focus. Asked after the walk: on the way, the page may still be scrolling to them. */
function coveredStops(elements: readonly Element[]): Finding[] {
  const here = document.activeElement;
  const covered = elements.filter((element) => {
    if (element instanceof HTMLElement) element.focus();
    return document.activeElement === element && isCovered(element);
  });
  if (here instanceof HTMLElement) here.focus();
  return covered.map((element) => finding('focus-visible', element, 'the focused element lies outside of the window or under something else'));
}

/** Whether the last stop keeps the keyboard. Asked after one more Tab than there are stops. */
export function trapped(): Finding[] {
  const all = stops();
  const here = document.activeElement;
  const isFree = !here || here === document.body || here === all[0] || all.length === 0;
  return isFree ? [] : [finding('tab-walk', here, 'the Tab key does not leave the page here')];
}

/** What is wrong with a walk by arrow keys through controls that share a stop. */
export function roundFindings(selector: string): Finding[] {
  document.removeEventListener('focusin', note);
  const wanted = [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => each.offsetParent !== null);
  const missed = wanted.filter((each) => !walked.includes(each));
  return [...faults, ...missed.map((each) => finding('arrow-keys', each, 'the arrow keys do not reach it'))];
}

/** Whether the focus is seen at every stop, in the colours of now. The last key pressed must have been one of the keyboard's. */
export function focusAll(): Finding[] {
  faults.length = 0;
  return stops().flatMap((element) => {
    element.focus({ preventScroll: true });
    const fault = visibleFocus(element);
    return fault ? [finding('focus-visible', element, fault)] : [];
  });
}

/** How many stops the Tab key has on this page. */
export function stops(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(INTERACTIVE)].filter((element) => element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert]') === null && !isBesideTheStop(element));
}

/** Buttons of which one is chosen share a stop: that one; arrow keys lead to the others. */
function isBesideTheStop(element: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || element.checked) return false;
  return document.querySelector(`input[type="radio"][name="${element.name}"]:checked`) !== null;
}

/** Stops besides links, folds and frames of wide tables: those must not grow with the document. */
export function controlStops(): number {
  return stops().filter((element) => !element.matches('a[href], summary, .fold, [role="region"], label > *')).length;
}

function note({ target }: FocusEvent): void {
  if (!(target instanceof Element)) return;
  walked.push(target);
  const fault = visibleFocus(target);
  if (fault) faults.push(finding('focus-visible', target, fault));
}

/** What keeps a reader from seeing that this element has the focus (WCAG 2.4.7, 1.4.11); undefined when nothing does. */
function visibleFocus(element: Element): string | undefined {
  if (!isSeen(element)) return 'the focus is on something that is not seen';
  const shown = shownFor(element);
  const style = getComputedStyle(shown);
  // A box or button to tick has no words of its own.
  const [weak] = shown.matches('input') ? [] : contrastOf(shown);
  if (weak) return weak.message;
  if (Number(style.opacity) < 1) return `the focused element is see-through (opacity ${style.opacity})`;
  if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 1) return 'the focus has no outline';
  if (style.outlineStyle !== 'auto') {
    // The line lies on what is around the element, or within it when it is moved inwards.
    const ground = backgroundOf(Number.parseFloat(style.outlineOffset) < 0 ? shown : (shown.parentElement ?? shown));
    const ratio = contrast(over(parseColour(style.outlineColor), ground), ground);
    if (ratio < 3) return `the outline of the focus on ${hex(ground)} has a contrast of ${ratio.toFixed(2)}, needed 3`;
  }
  return undefined;
}

/** What is seen in the place of a control: the words behind a see-through button that lies over all of its label. */
function shownFor(element: Element): Element {
  const words = element.nextElementSibling;
  return element.matches('label > input') && getComputedStyle(element).opacity === '0' && words ? words : element;
}

/** Whether an element is seen above another without standing in a later column. */
function isAbove(element: Element, other: Element): boolean {
  const [a, b] = [element.getClientRects()[0], other.getClientRects()[0]];
  return a !== undefined && b !== undefined && a.bottom <= b.top && a.left <= b.left;
}

/** Whether all of an element lies outside of the window or under something else, such as a bar that stays at the top (WCAG 2.4.11). */
function isCovered(element: Element): boolean {
  return ![...element.getClientRects()].some(({ left, right, top, bottom }) => {
    const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  });
}
