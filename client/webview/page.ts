import type { SentPage } from '../../server/protocol/sections';
import { hiddenFindings, hideItems } from './facts';
import { type Filter, type MeasureFacts, type Selection, select } from './filter';
import { addFolds, type Folds, foldAround } from './folds';
import type { PageTexts, PageSpot } from './messages';
import { type Box, nearest, type Visible } from './scroll';
import { addControls, setTabStop } from './itemControls';
import { Sections } from './sections';
import { keepRoles } from './tableRoles';
import type { Hiding } from './statusLine';

const CURRENT = 'current-item';

/** The document in the page: shows new states of it without losing what the reader sees, opened or focused. */
export class Page {
  private current: string | undefined;
  private items: ReadonlySet<string> = new Set();
  private filter: Filter = {};
  private selection: Selection = select({}, [], []);
  /** What the measures of the page offer to filter by. */
  measures: readonly MeasureFacts[] = [];
  private readonly sections: Sections;

  /**
   * `root` holds the document and nothing else; `covered` says how much of the window's upper edge something else covers, in
   * CSS pixels; `folds` is what the reader folded, and stays in step with it.
   */
  constructor(
    private readonly root: HTMLElement,
    private readonly texts: PageTexts,
    private readonly covered: () => number,
    readonly folds: Folds,
  ) {
    this.sections = new Sections(root, (fresh, controlled) => {
      keepRoles(fresh);
      addFolds(fresh, this.folds);
      addControls(fresh, controlled, this.texts);
      hideItems(fresh, this.selection.hidden);
    });
  }

  /** Which view of the document is on the page. */
  get view(): string | undefined {
    return this.root.querySelector('main')?.dataset.view;
  }

  /**
   * Shows a state of a rendered document, which may be no more than what is new of it.
   * @param anew it is another document
   * @throws when what is said to be as before was never sent
   */
  show(page: SentPage, items: readonly string[], anew: boolean): void {
    this.items = new Set(items);
    const changed = this.sections.show(page, this.items, anew);
    if (changed.length === 0) return;
    const { measures, goals } = this.sections;
    // The same list as long as it offers the same.
    if (JSON.stringify(measures) !== JSON.stringify(this.measures)) this.measures = measures;
    const { hidden } = this.selection;
    this.selection = select(this.filter, measures, goals);
    const isSame = hidden.size === this.selection.hidden.size && [...hidden].every((item) => this.selection.hidden.has(item));
    for (const element of isSame ? changed : [this.root]) hideItems(element, this.selection.hidden);
    this.showMark();
  }

  /** Hides what the filter does not want. */
  setFilter(filter: Filter): void {
    this.filter = filter;
    this.selection = select(filter, this.measures, this.sections.goals);
    hideItems(this.root, this.selection.hidden);
  }

  /** What of the document cannot be seen at the moment. */
  hiding(): Hiding {
    const elements = this.current === undefined ? [] : this.elementsOf(this.current);
    const isCursorHidden = elements.length > 0 && !elements.some((element) => element.checkVisibility());
    return { ...this.selection, findings: hiddenFindings(this.root), cursor: isCursorHidden };
  }

  /** Marks the item the cursor is in; undefined takes the mark away. @returns whether it is another one */
  mark(item: string | undefined): boolean {
    if (this.current === item) return false;
    this.current = item;
    this.showMark();
    return true;
  }

  private showMark(): void {
    const item = this.current;
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
