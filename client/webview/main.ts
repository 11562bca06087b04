/** The script of the preview's page: listens to the extension, shows, and reports what the reader does. */
import type { FromPage, PreviewState, SyncMode, ToPage } from './messages';
import { Page } from './page';
import { anchorAt, EchoGuard, scrollToAnchor, scrollToShow } from './scroll';
import { moveByKey, pressedItem } from './sourceControls';

interface Host {
  postMessage(message: FromPage): void;
  getState(): PreviewState | undefined;
  setState(state: PreviewState): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const { toSource = '', toSourceShort = '' } = document.body.dataset;
let state = host.getState();
let sync: SyncMode = 'off';
/** The document whose rendering is on the page; until there is one, the place kept from before is still to be restored. */
let shown: string | undefined;
const page = new Page(element('page'), { toSource, toSourceShort }, state?.folds ?? {});
const echo = new EchoGuard();

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'about') {
    const sameDocument = state?.uri === data.uri;
    state = { ...(sameDocument ? state : undefined), uri: data.uri, locked: data.locked };
    sync = data.sync;
    save();
  } else if (data.uri === state?.uri) receive(data);
});

function receive(message: Exclude<ToPage, { type: 'about' }>): void {
  if (message.type === 'show') show(message.uri, message.html, message.items);
  else if (message.type === 'select') select(message.item, message.fraction, message.follow);
  else fail(message.reason);
}

function show(uri: string, html: string, items: readonly string[]): void {
  const pinned = shown === uri ? topItem() : undefined;
  element('fault').hidden = true;
  page.show(html, items);
  if (pinned) {
    const box = page.box(pinned.item);
    if (box) scrollTo(box.top - pinned.offset);
  } else if (shown === undefined && state?.anchor) {
    const box = page.box(state.anchor.item);
    if (box) scrollTo(scrollToAnchor(box, state.anchor.fraction, page.view()));
  } else if (shown !== uri) scrollTo(0);
  shown = uri;
}

/** The item at the upper edge and how far its top lies below that edge, to hold still what the reader reads. */
function topItem(): { item: string; offset: number } | undefined {
  const { top } = page.view();
  const anchor = top > 0 ? anchorAt(page.boxes(), top) : undefined;
  const box = anchor && page.box(anchor.item);
  return box && { item: box.item, offset: box.top - top };
}

function select(item: string | undefined, fraction: number, follow: boolean): void {
  page.mark(item);
  const box = item === undefined ? undefined : page.box(item);
  const goal = box && follow ? scrollToShow(box, fraction, page.view()) : undefined;
  if (goal !== undefined) scrollTo(goal);
}

function fail(reason: string): void {
  const fault = element('fault');
  fault.textContent = reason;
  fault.hidden = false;
  document.querySelector('#page > .loading')?.remove();
}

function scrollTo(top: number): void {
  window.scrollTo({ top, behavior: 'instant' });
  echo.expect(window.scrollY);
  keepAnchor();
}

function keepAnchor(): FromPage | undefined {
  const anchor = anchorAt(page.boxes(), window.scrollY);
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
window.addEventListener('resize', () => echo.expect(window.scrollY));

/** What the first click of a double click met: a link may have scrolled something else under the pointer since. */
let firstClick: EventTarget | null = null;
document.addEventListener('click', ({ target, detail }) => {
  if (detail <= 1) firstClick = target;
  reveal(pressedItem(target));
});
document.addEventListener('dblclick', ({ target }) => {
  const control = firstClick instanceof Element && firstClick.closest('a, button, summary, input, select, label');
  if (!control && page.itemAt(firstClick) === page.itemAt(target)) reveal(page.itemAt(target));
});
document.addEventListener('keydown', (event) => {
  if (moveByKey(document, event)) event.preventDefault();
});
document.addEventListener(
  'toggle',
  ({ target }) => {
    page.noteFold(target);
    save();
  },
  true,
);

function reveal(item: string | undefined): void {
  if (item !== undefined && shown !== undefined) host.postMessage({ type: 'reveal', uri: shown, item });
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

host.postMessage({ type: 'ready' });
