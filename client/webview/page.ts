import { Idiomorph } from 'idiomorph';
import type { PageTexts } from './messages';
import type { Box, View } from './scroll';
import { addSourceControls, setTabStop } from './sourceControls';

const CURRENT = 'current-item';

/** The document in the page: shows new states of it without losing what the reader sees, opened or focused. */
export class Page {
  private current: string | undefined;
  private items: ReadonlySet<string> = new Set();

  /** `root` holds the document and nothing else; `folds` is what the reader folded, and stays in step with it. */
  constructor(
    private readonly root: HTMLElement,
    private readonly texts: PageTexts,
    readonly folds: Record<string, boolean>,
  ) {}

  /** Shows a rendered document. Its HTML is the renderer's: all text in it is escaped, and the page's CSP runs no script of it. */
  show(html: string, items: readonly string[]): void {
    this.items = new Set(items);
    const fresh = new DOMParser().parseFromString(html, 'text/html').body;
    addSourceControls(fresh, this.items, this.texts);
    for (const [key, element] of foldsIn(fresh)) element.open = this.folds[key] ?? element.open;
    Idiomorph.morph(this.root, [...fresh.childNodes], {
      morphStyle: 'innerHTML',
      restoreFocus: true,
      callbacks: {
        // What has not changed is not walked through: a key press touches one section of a long document.
        beforeNodeMorphed: (before, after) => !before.isEqualNode(after),
        beforeAttributeUpdated: (name, element) => !(name === 'open' && element.tagName === 'DETAILS'),
      },
    });
    this.mark(this.current);
  }

  /** Marks the item the cursor is in; undefined takes the mark away. */
  mark(item: string | undefined): void {
    this.current = item;
    for (const element of this.root.querySelectorAll(`.${CURRENT}`)) {
      element.classList.remove(CURRENT);
      element.removeAttribute('aria-current');
    }
    for (const element of item === undefined ? [] : this.elementsOf(item)) {
      element.classList.add(CURRENT);
      element.setAttribute('aria-current', 'location');
    }
    setTabStop(this.root, item);
  }

  /** The innermost item with a place in the text that holds this element. */
  itemAt(target: EventTarget | null): string | undefined {
    let element = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;
    while (element && !this.items.has(element.dataset.item ?? '')) {
      element = element.parentElement?.closest<HTMLElement>('[data-item]') ?? null;
    }
    return element?.dataset.item;
  }

  /** The boxes of all items that are seen (not folded away), in document order. */
  boxes(): Box[] {
    return [...this.root.querySelectorAll<HTMLElement>('[data-item]')].flatMap((element) => boxOf(element) ?? []);
  }

  /** An item's box; that of the fold it lies in when it is folded away. */
  box(item: string): Box | undefined {
    const boxes = this.elementsOf(item).map((element) => boxOf(element) ?? foldBox(element));
    return boxes.find((box) => box !== undefined);
  }

  view(): View {
    return { top: window.scrollY, height: window.innerHeight, page: document.documentElement.scrollHeight };
  }

  /** Remembers that the reader folded or unfolded something. */
  noteFold(target: EventTarget | null): void {
    for (const [key, element] of foldsIn(this.root)) if (element === target) this.folds[key] = element.open;
  }

  private elementsOf(item: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(`[data-item="${CSS.escape(item)}"]`)];
  }
}

function boxOf(element: HTMLElement): Box | undefined {
  const { top, bottom, width } = element.getBoundingClientRect();
  if (width === 0 || bottom === top) return undefined;
  return { item: element.dataset.item ?? '', top: top + window.scrollY, bottom: bottom + window.scrollY };
}

function foldBox(element: HTMLElement): Box | undefined {
  const fold = element.closest<HTMLElement>('details:not([open])');
  return fold ? (boxOf(fold) ?? foldBox(fold.parentElement ?? document.body)) : undefined;
}

/** Every `<details>` by a key that survives edits elsewhere: its id, else its number within the item it belongs to. */
function foldsIn(root: ParentNode): Map<string, HTMLDetailsElement> {
  const counts = new Map<string, number>();
  const folds = new Map<string, HTMLDetailsElement>();
  for (const element of root.querySelectorAll('details')) {
    const owner = element.closest<HTMLElement>('[data-item]')?.dataset.item ?? '';
    const number = counts.get(owner) ?? 0;
    counts.set(owner, number + 1);
    folds.set(element.id || `${owner}/${number}`, element);
  }
  return folds;
}
