/**
 * The sections of the document in the page. A new state of it changes the sections and parts that are new and leaves all others
 * alone: neither parsed nor walked through.
 */
import { Idiomorph } from 'idiomorph';
import { type HeldSection, pageHtml, sectionHtml, type SentPage, type SentSection, taken } from '../../server/protocol/sections';
import { goalsIn, measuresIn } from './facts';
import type { GoalFacts, MeasureFacts } from './filter';
import { type Controlled, itemsIn } from './itemControls';

/** Number of a part among those of its section. */
const PART = 'data-part';

/** Makes ready what is to be shown: `fresh` holds it in copies of what is around it on the page. */
export type Dress = (fresh: HTMLElement, controlled: Controlled) => void;

interface Section {
  readonly element: HTMLElement;
  /** Items in it, in order, each once. */
  items: readonly string[];
  /** What controls it has, as text to compare. */
  controls: string;
  measures: readonly MeasureFacts[];
  goals: readonly GoalFacts[];
}

export class Sections {
  private held: ReadonlyMap<string, HeldSection> = new Map();
  private sections = new Map<string, Section>();
  private main: HTMLElement | undefined;

  /** @param root holds the document and nothing else */
  constructor(
    private readonly root: HTMLElement,
    private readonly dress: Dress,
  ) {}

  /** The elements of the sections, in order. */
  get elements(): HTMLElement[] {
    return [...this.sections.values()].map(({ element }) => element);
  }

  get measures(): MeasureFacts[] {
    // A measure stands at several places; the first that says all of it counts.
    return [...new Map([...this.sections.values()].flatMap(({ measures }) => measures).reverse().map((each) => [each.item, each])).values()].reverse();
  }

  get goals(): GoalFacts[] {
    return [...this.sections.values()].flatMap(({ goals }) => goals);
  }

  /**
   * Shows a state of the document.
   * @param linked items with a place in the text
   * @param anew nothing of what is shown belongs to it
   * @returns elements that are new or changed
   * @throws when the page was never sent what is said to be as before
   */
  show(page: SentPage, linked: ReadonlySet<string>, anew: boolean): HTMLElement[] {
    this.held = taken(anew ? new Map() : this.held, page);
    const main = this.mainOf(page.kind, anew);
    const changed = new Set<HTMLElement>();
    const drawn = new Map<string, HTMLElement>();
    for (const { id, frame, parts } of page.sections) {
      const section = this.sections.get(id);
      const held = this.held.get(id);
      if (section && frame === undefined && this.takeParts(section, id, parts, linked, changed)) readFacts(section);
      else if (held) drawn.set(id, elementOf(htmlOf(held)));
    }
    this.takeWhole(page.order, drawn, linked, changed, main);
    return [...changed];
  }

  /** The element around all sections. */
  private mainOf(kind: string, anew: boolean): HTMLElement {
    if (this.main && !anew && this.main.dataset.view === kind && this.main.isConnected) return this.main;
    this.main = elementOf(pageHtml(kind, []));
    this.sections = new Map();
    this.root.replaceChildren(this.main);
    return this.main;
  }

  /** @returns false when a part cannot be exchanged by itself */
  private takeParts({ element }: Section, section: string, parts: SentSection['parts'], linked: ReadonlySet<string>, changed: Set<HTMLElement>): boolean {
    const places = new Map([...element.querySelectorAll<HTMLElement>(`[${PART}]`)].map((each) => [each.getAttribute(PART), each]));
    return Object.entries(parts).every(([at, html]) => {
      const old = places.get(at);
      const fresh = elementOf(withNumber(html, Number(at)));
      if (!old || old.tagName !== fresh.tagName || itemsIn(old).join('\n') !== itemsIn(fresh).join('\n')) return false;
      const own = new Set([...old.querySelectorAll<HTMLElement>('.to-source')].map(({ dataset }) => dataset.target ?? ''));
      this.dress(inCopies(fresh, old, this.root), { section, linked, own });
      morph(old, fresh);
      changed.add(old);
      return true;
    });
  }

  /** Takes up sections as a whole, and those whose items have their controls in another section now. */
  private takeWhole(order: readonly string[], drawn: Map<string, HTMLElement>, linked: ReadonlySet<string>, changed: Set<HTMLElement>, main: HTMLElement): void {
    const next = new Map<string, Section>();
    const controlled = new Set<string>();
    let last: HTMLElement | undefined;
    for (const id of order) {
      let section = this.sections.get(id);
      const sent = drawn.get(id);
      const items = sent ? itemsIn(sent) : (section?.items ?? []);
      const own = new Set(items.filter((item) => linked.has(item) && !controlled.has(item)));
      for (const item of own) controlled.add(item);
      const controls = [...own, '', ...items.filter((item) => linked.has(item))].join('\n');
      const held = this.held.get(id);
      const fresh = sent ?? (held && section?.controls !== controls ? elementOf(htmlOf(held)) : undefined);
      if (fresh && held) {
        const around = main.cloneNode(false) as HTMLElement;
        around.append(fresh);
        this.dress(around, { section: id, linked, own });
        const element = section?.element.tagName === fresh.tagName ? section.element : fresh;
        if (element !== fresh) morph(element, fresh);
        else section?.element.remove();
        section = { element, items, controls, measures: [], goals: [] };
        readFacts(section);
        changed.add(element);
      }
      if (!section) continue;
      next.set(id, section);
      const place: Element | null = last ? last.nextElementSibling : main.firstElementChild;
      if (place !== section.element) main.insertBefore(section.element, place);
      last = section.element;
    }
    for (const [id, { element }] of this.sections) if (!next.has(id)) element.remove();
    this.sections = next;
  }
}

function readFacts(section: Section): void {
  section.measures = measuresIn(section.element);
  section.goals = goalsIn(section.element);
}

/** HTML of the renderer: all text in it is escaped, and the page's CSP runs no script of it. */
function elementOf(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild as HTMLElement;
}

function htmlOf(held: HeldSection): string {
  return sectionHtml(held, withNumber);
}

/** A part that can be found again. */
function withNumber(html: string, at: number): string {
  return html.replace(/^<[\w-]+/, (tag) => `${tag} ${PART}="${at}"`);
}

/** Puts an element into copies of what is around another one, so that it is known by where it stands. */
function inCopies(fresh: HTMLElement, old: HTMLElement, root: HTMLElement): HTMLElement {
  let around = fresh;
  for (let at = old.parentElement; at && at !== root; at = at.parentElement) {
    const copy = at.cloneNode(false) as HTMLElement;
    copy.append(around);
    around = copy;
  }
  return around;
}

/** Makes an element say what a fresh one says, keeping what of it is the same: where the focus is, and what is opened. */
function morph(element: HTMLElement, fresh: HTMLElement): void {
  for (const { name } of [...element.attributes]) if (!fresh.hasAttribute(name)) element.removeAttribute(name);
  for (const { name, value } of fresh.attributes) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  Idiomorph.morph(element, [...fresh.childNodes], {
    morphStyle: 'innerHTML',
    restoreFocus: true,
    callbacks: {
      beforeNodeMorphed: (before, after) => !before.isEqualNode(after),
      beforeAttributeUpdated: (name, changing) => !(name === 'open' && changing.tagName === 'DETAILS'),
    },
  });
}
