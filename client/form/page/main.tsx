/** Starts the form's page. */
import { render } from 'preact';
import type { ToForm } from '../messages';
import type { FormTexts } from '../texts';
import { App } from './app';
import { type PageHost, Store } from './store';
import { FormView } from './view';

/** Longer than an answer takes on a machine that does much else. */
const ASK_AGAIN_MS = 1500;

declare function acquireVsCodeApi(): PageHost;

const host = acquireVsCodeApi();
const texts = JSON.parse(document.body.dataset['texts'] ?? '{}') as FormTexts;
const store = new Store(host);
const view = new FormView(host, store);
store.onShow((path) => view.show(path));
store.onChange(() => view.restore());

let isShown = false;
window.addEventListener('message', ({ data }: MessageEvent<ToForm>) => {
  // What comes later builds on the form that comes first.
  if (data.type === 'failed' || (data.type === 'values' && data.spec)) isShown = true;
  if (data.type === 'focus') store.show(data.path);
  else void store.take(data);
});
// What was typed is sent when the page goes; if that comes too late, the extension has it all the same.
window.addEventListener('pagehide', () => void store.flush());
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void store.flush());
window.addEventListener('scrollend', () => view.keep());

const root = document.getElementById('form');
if (root) render(<App store={store} view={view} texts={texts} />, root);
const ready = (): void => host.postMessage({ type: 'ready' });
// What is said while VS Code still puts the page in its place is lost: the page waits for that, and asks again while it has nothing to show.
if (document.readyState === 'complete') ready();
else window.addEventListener('load', () => setTimeout(ready), { once: true });
const asking = setInterval(() => (isShown ? clearInterval(asking) : ready()), ASK_AGAIN_MS);
