/** The script of the preview's page: listens to the extension, shows, and reports what the reader does. */
import { allFolded, foldAll, noteDetails, toggleFold, unfold } from './folds';
import type { FromPage, PageTexts, PreviewState, PageSpot, SyncMode, ToPage } from './messages';
import { Page } from './page';
import { anchorAt, EchoGuard, scrollToAnchor, scrollToShow } from './scroll';
import { InPlaceEditor } from './inPlace';
import { moveByKey, type Pressed, pressedControl } from './itemControls';
import { statusLine } from './statusLine';
import { byId, type Choices, Toolbar } from './toolbar';

interface Host {
  postMessage(message: FromPage): void;
  getState(): PreviewState | undefined;
  setState(state: PreviewState): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const texts = JSON.parse(document.body.dataset.texts ?? '{}') as PageTexts;
const root = byId('page');
const fault = byId('fault');
let state = host.getState();
let sync: SyncMode = 'off';
/** The document whose rendering is on the page; until there is one, the place kept from before is still to be restored. */
let shown: string | undefined;
const page: Page = new Page(root, texts, () => toolbar.height, state?.folds ?? {});
const inPlace = new InPlaceEditor(texts, (what) => shown !== undefined && host.postMessage({ type: 'write', uri: shown, ...what }));
const echo = new EchoGuard();
const toolbar = new Toolbar(texts, {
  chosen: (choices) => keepingPlace(() => choose(choices)),
  view: (view) => state && host.postMessage({ type: 'view', uri: state.uri, view }),
  fold: () => fold(() => foldAll(root, !allFolded(root), page.folds)),
});

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'about') {
    const { type: _, sync: mode, ...about } = data;
    state = { ...(state?.uri === data.uri ? state : undefined), ...about };
    sync = mode;
    save();
  } else if (data.uri === state?.uri) receive(data);
});

function receive(message: Exclude<ToPage, { type: 'about' }>): void {
  if (message.type === 'show') show(message);
  else if (message.type === 'field') inPlace.open(message.place, message.state);
  else if (message.type === 'written') inPlace.written(message.place, message.refused);
  else if (message.type === 'select') mark(message.item, message.fraction, message.follow);
  else if (message.type === 'unwritten') begin(message);
  else fail(message.reason);
}

function show({ uri, page: sent, items }: Extract<ToPage, { type: 'show' }>): void {
  const pinned = shown === uri ? topItem() : undefined;
  const { view, measures } = page;
  fault.hidden = true;
  if (shown !== uri) apply(state ?? {});
  try {
    page.show(sent, items, shown !== uri);
  } catch {
    // What this builds on never came: all of it is asked for once more.
    return host.postMessage({ type: 'ready' });
  }
  if (shown !== uri || page.view !== view || page.measures !== measures) toolbar.offer(page.view, page.measures, state ?? {});
  report();
  if (pinned && (page.view === view || page.box(pinned))) pin(pinned);
  else if (shown === undefined && state?.anchor) {
    const box = page.box(state.anchor);
    if (box) scrollTo(scrollToAnchor(box, state.anchor.fraction, page.window()));
  } else if (shown !== uri || page.view !== view) scrollTo(0);
  shown = uri;
  inPlace.move();
}

function choose(choices: Choices): void {
  if (state) state = { ...state, ...choices };
  apply(choices);
  report();
  save();
}

function apply({ filter, hidesFindings }: Choices): void {
  document.body.classList.toggle('hide-findings', hidesFindings ?? false);
  page.setFilter(filter ?? {});
}

function fold(change: () => void): void {
  change();
  report();
  save();
}

/** Says what of the document is not to be seen. */
function report(): void {
  toolbar.say(statusLine(page.hiding(), texts), allFolded(root));
}

/** The item at the upper edge and how far its top lies below that edge, to hold still what the reader reads. */
interface Pin extends PageSpot {
  offset: number;
}

function topItem(): Pin | undefined {
  const { top } = page.window();
  const anchor = window.scrollY > 0 ? anchorAt(page.boxes(), top) : undefined;
  const box = anchor && page.box(anchor);
  return box && { ...anchor, offset: box.top - top };
}

function pin(pinned: Pin): void {
  const box = page.box(pinned);
  if (!box) return;
  const goal = box.top - pinned.offset;
  if (Math.abs(goal - page.window().top) > 0.5) scrollTo(goal);
  // Nothing moved, or the browser held it still itself.
  else echo.expect(window.scrollY);
}

function keepingPlace(change: () => void): void {
  const pinned = topItem();
  change();
  if (pinned) pin(pinned);
}

function mark(item: string | undefined, fraction: number, follow: boolean): void {
  if (page.mark(item)) report();
  const box = item === undefined ? undefined : page.nearestBox(item);
  const goal = box && follow ? scrollToShow(box, fraction, page.window()) : undefined;
  if (goal !== undefined) scrollTo(goal);
}

function fail(reason: string): void {
  fault.textContent = reason;
  fault.hidden = false;
  document.querySelector('#page > .loading')?.remove();
}

/** A document that is still to be written is begun from here. */
function begin({ uri, reason, begin: label }: Extract<ToPage, { type: 'unwritten' }>): void {
  fail(`${reason} `);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', () => host.postMessage({ type: 'begin', uri }));
  fault.append(button);
}

function scrollTo(top: number): void {
  page.scrollTo(top);
  echo.expect(window.scrollY);
  keepAnchor();
}

function keepAnchor(): FromPage | undefined {
  const anchor = anchorAt(page.boxes(), page.window().top);
  if (!state || shown === undefined) return undefined;
  state = { ...state, anchor };
  save();
  return anchor && { type: 'scrolled', uri: shown, anchor };
}

function save(): void {
  if (state) host.setState({ ...state, folds: page.folds });
}

let waiting = false;
window.addEventListener('scroll', () => {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    if (shown === undefined || echo.isEcho(window.scrollY)) return;
    const report = keepAnchor();
    if (report && sync === 'both') host.postMessage(report);
  });
});
// A narrower window moves what is in it; the reader did not scroll.
window.addEventListener('resize', () => {
  echo.expect(window.scrollY);
  inPlace.move();
});

/** What the first click of a double click met: a link may have scrolled something else under the pointer since. */
let firstClick: EventTarget | null = null;
document.addEventListener('click', ({ target, detail }) => {
  if (detail <= 1) firstClick = target;
  const pressed = pressedControl(target);
  if (pressed) press(pressed);
  fold(() => toggleFold(target, page.folds));
});
// Before VS Code follows a link within the page: what it leads to may be folded away.
document.addEventListener(
  'click',
  ({ target }) => {
    const id = target instanceof Element ? target.closest('a[href^="#"]')?.getAttribute('href')?.slice(1) : undefined;
    const goal = id ? document.getElementById(decodeURIComponent(id)) : null;
    if (!goal) return;
    // A filter gives way to the wish to see what it hides.
    if (goal.closest('[hidden]')) {
      choose({ ...state, filter: {} });
      toolbar.offer(page.view, page.measures, state ?? {});
    }
    fold(() => unfold(goal, page.folds));
  },
  true,
);
document.addEventListener('dblclick', ({ target }) => {
  const control = firstClick instanceof Element && firstClick.closest('#bar, .in-place, a, button:not(.fold), summary');
  if (!control && page.itemAt(firstClick) === page.itemAt(target)) reveal(page.itemAt(target));
});
document.addEventListener('keydown', (event) => {
  if (moveByKey(document, event)) event.preventDefault();
});
document.addEventListener(
  'toggle',
  ({ target }) => {
    noteDetails(target, page.folds);
    save();
  },
  true,
);

function press({ kind, item, field, control }: Pressed): void {
  if (shown === undefined) return;
  if (kind === 'to-source') return reveal(item);
  if (kind === 'to-form') return host.postMessage({ type: 'form', uri: shown, item });
  inPlace.ask({ item, field }, control.id);
  host.postMessage({ type: 'field', uri: shown, place: { item, field } });
}

function reveal(item: string | undefined): void {
  if (item !== undefined && shown !== undefined) host.postMessage({ type: 'reveal', uri: shown, item });
}

host.postMessage({ type: 'ready' });
