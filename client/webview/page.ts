import { Idiomorph } from 'idiomorph';
import { goalsIn, hiddenFindings, hideItems, measuresIn } from './facts';
import { type Filter, type MeasureFacts, type Selection, select } from './filter';
import { addFolds, type Folds, foldAround } from './folds';
import type { PageTexts, PageSpot } from './messages';
import { type Box, nearest, type Visible } from './scroll';
import { addControls, setTabStop } from './itemControls';
import { keepRoles } from './tableRoles';
import type { Hiding } from './statusLine';

const CURRENT = 'current-item';

/** The document in the page: shows new states of it without losing what the reader sees, opened or focused. */
export class Page {
  private current: string | undefined;
  private items: ReadonlySet<string> = new Set();
  private html: string | undefined;
  private filter: Filter = {};
  private selection: Selection = select({}, [], []);
  /** What the measures of the page offer to filter by. */
  measures: readonly MeasureFacts[] = [];

  /**
   * `root` holds the document and nothing else; `covered` says how much of the window's upper edge something else covers, in
   * CSS pixels; `folds` is what the reader folded, and stays in step with it.
   */
  constructor(
    private readonly root: HTMLElement,
    private readonly texts: PageTexts,
    private readonly covered: () => number,
    readonly folds: Folds,
  ) {}

  /** Which view of the document is on the page. */
  get view(): string | undefined {
    return this.root.querySelector('main')?.dataset.view;
  }

  /** Shows a rendered document. Its HTML is the renderer's: all text in it is escaped, and the page's CSP runs no script of it. */
  show(html: string, items: readonly string[]): void {
    // Asked to show what it shows, when it comes back to somebody's sight or a change elsewhere made no difference.
    if (html === this.html && items.length === this.items.size && items.every((item) => this.items.has(item))) return;
    this.html = html;
    this.items = new Set(items);
    const fresh = new DOMParser().parseFromString(html, 'text/html').body;
    keepRoles(fresh);
    addFolds(fresh, this.folds);
    addControls(fresh, this.items, this.texts);
    this.measures = measuresIn(fresh);
    this.selection = select(this.filter, this.measures, goalsIn(fresh));
    hideItems(fresh, this.selection.hidden);
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

  /** Hides what the filter does not want. */
  setFilter(filter: Filter): void {
    this.filter = filter;
    this.selection = select(filter, this.measures, goalsIn(this.root));
    hideItems(this.root, this.selection.hidden);
  }

  /** What of the document cannot be seen at the moment. */
  hiding(): Hiding {
    const elements = this.current === undefined ? [] : this.elementsOf(this.current);
    const isCursorHidden = elements.length > 0 && !elements.some((element) => element.checkVisibility());
    return { ...this.selection, findings: hiddenFindings(this.root), cursor: isCursorHidden };
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

  /** The boxes of all items that are seen (neither hidden nor folded away), in document order. */
  boxes(): Box[] {
    const counts = new Map<string, number>();
    return [...this.root.querySelectorAll<HTMLElement>('[data-item]')].flatMap((element) => {
      const item = element.dataset.item ?? '';
      const nth = counts.get(item) ?? 0;
      counts.set(item, nth + 1);
      return boxOf(element, item, nth) ?? [];
    });
  }

  /** The box of one of an item's elements; that of the fold it lies in when it is folded away. */
  box({ item, nth }: Pick<PageSpot, 'item' | 'nth'>): Box | undefined {
    const elements = this.elementsOf(item);
    const element = elements[nth] ?? elements[0];
    return element && (boxOf(element, item, nth) ?? foldBox(element, item, nth));
  }

  /** Of an item's boxes the one that is nearest to what the window shows. */
  nearestBox(item: string): Box | undefined {
    const elements = this.elementsOf(item);
    const boxes = elements.flatMap((element, nth) => boxOf(element, item, nth) ?? []);
    return nearest(boxes, this.window()) ?? elements.map((element, nth) => foldBox(element, item, nth)).find((box) => box !== undefined);
  }

  /** What of the page can be seen. */
  window(): Visible {
    const covered = this.covered();
    return { top: window.scrollY + covered, height: window.innerHeight - covered, page: document.documentElement.scrollHeight };
  }

  /** Puts this height of the page to the upper edge of what can be seen. */
  scrollTo(top: number): void {
    window.scrollTo({ top: top - this.covered(), behavior: 'instant' });
  }

  private elementsOf(item: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(`[data-item="${CSS.escape(item)}"]`)];
  }
}

function boxOf(element: HTMLElement, item: string, nth: number): Box | undefined {
  const { top, bottom, width } = element.getBoundingClientRect();
  if (width === 0 || bottom === top) return undefined;
  return { item, nth, top: top + window.scrollY, bottom: bottom + window.scrollY };
}

function foldBox(element: HTMLElement, item: string, nth: number): Box | undefined {
  const fold = element.hidden || element.closest('[hidden]') ? undefined : foldAround(element);
  return fold && (boxOf(fold, item, nth) ?? foldBox(fold, item, nth));
}
