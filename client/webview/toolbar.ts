import { choices, type Facet, FACETS, type Filter, isActive, type MeasureFacts } from './filter';
import { type PageTexts, type PreviewState, VIEWS, type ProfileView } from './messages';

/** What the reader chose of how the document is shown. */
export type Choices = Pick<PreviewState, 'filter' | 'hidesFindings' | 'showsFilter'>;

/** The controls above the document (made by client/preview/toolbar.ts): plain ones of the browser, filled from the page. */
export class Toolbar {
  private readonly bar = byId<HTMLElement>('bar');
  private readonly views = byId<HTMLElement>('views');
  private readonly findings = byId<HTMLInputElement>('show-findings');
  private readonly filterButton = byId<HTMLButtonElement>('filter-button');
  private readonly filterPanel = byId<HTMLElement>('filter-panel');
  private readonly foldButton = byId<HTMLButtonElement>('fold-all');
  private readonly status = byId<HTMLElement>('status');

  /** `chosen` is told the new choices, `view` which view is wanted, `fold` that all sections are to be folded or unfolded. */
  constructor(
    private readonly texts: PageTexts,
    private readonly told: { chosen(choices: Choices): void; view(view: ProfileView): void; fold(): void },
  ) {
    this.bar.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'view') this.told.view(target.value as ProfileView);
      else this.tell();
    });
    this.filterButton.addEventListener('click', () => {
      this.showFilter(this.filterButton.ariaExpanded !== 'true');
      this.tell();
    });
    byId('filter-reset').addEventListener('click', () => {
      for (const facet of FACETS) this.select(facet).value = '';
      this.tell();
    });
    this.foldButton.addEventListener('click', () => this.told.fold());
    // What lies behind the bar counts as not seen, by links and by our own scrolling.
    new ResizeObserver(() => document.documentElement.style.setProperty('--bar', `${this.height}px`)).observe(this.bar);
  }

  /** How much of the window's upper edge is covered, in CSS pixels. */
  get height(): number {
    return getComputedStyle(this.bar).position === 'sticky' ? this.bar.offsetHeight : 0;
  }

  /** Offers what this page has to choose from. */
  offer(view: string | undefined, measures: readonly MeasureFacts[], { filter = {}, hidesFindings = false, showsFilter = false }: Choices): void {
    this.bar.hidden = false;
    const isOneOfSome = VIEWS.some((each) => each === view);
    this.views.hidden = !isOneOfSome;
    for (const radio of this.views.querySelectorAll('input')) radio.checked = radio.value === view;
    this.findings.checked = !hidesFindings;
    this.filterButton.hidden = measures.length === 0;
    this.showFilter(showsFilter && measures.length > 0);
    this.markFilter(filter);
    for (const facet of FACETS) this.fill(facet, choices(facet, measures, filter[facet]), filter[facet]);
  }

  /** Says what is shown and what is not; spoken only when it is something else than before. */
  say(status: string, allFolded: boolean | undefined): void {
    if (this.status.textContent !== status) this.status.textContent = status;
    this.foldButton.hidden = allFolded === undefined;
    this.foldButton.textContent = allFolded ? this.texts.unfoldAll : this.texts.foldAll;
  }

  private tell(): void {
    const filter: Filter = Object.fromEntries(
      FACETS.map((facet) => [facet, this.select(facet).value] as const).flatMap(([facet, value]) => (value === '' ? [] : [[facet, value.slice(1)]])),
    );
    this.markFilter(filter);
    this.told.chosen({ filter, hidesFindings: !this.findings.checked, showsFilter: this.filterButton.ariaExpanded === 'true' });
  }

  private showFilter(shown: boolean): void {
    this.filterPanel.hidden = !shown;
    this.filterButton.setAttribute('aria-expanded', String(shown));
  }

  /** A filter that works is to be seen though its controls are folded away. */
  private markFilter(filter: Filter): void {
    this.filterButton.textContent = isActive(filter) ? this.texts.filterActive : this.texts.filter;
    byId<HTMLButtonElement>('filter-reset').disabled = !isActive(filter);
    document.body.classList.toggle('is-filtered', isActive(filter));
  }

  /** Values get a sign before them: an empty value asks for what has none, no value at all for everything. */
  private fill(facet: Facet, values: readonly string[], chosen: string | undefined): void {
    const select = this.select(facet);
    const options = [new Option(this.texts.all, ''), ...values.map((value) => new Option(value || this.texts.none, `=${value}`))];
    const known = [...select.options].map(({ value }) => value).join('\n');
    // An open list is not torn away while typing changes nothing in it.
    if (known !== options.map(({ value }) => value).join('\n')) select.replaceChildren(...options);
    select.value = chosen === undefined ? '' : `=${chosen}`;
  }

  private select(facet: Facet): HTMLSelectElement {
    return byId<HTMLSelectElement>(`filter-${facet}`);
  }
}

/** An element the extension put into the page. */
export function byId<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found as T;
}
