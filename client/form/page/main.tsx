/** Starts the form's page. */
import { render } from 'preact';
import type { ToForm } from '../messages';
import type { FormTexts } from '../texts';
import { App } from './app';
import { type PageHost, Store } from './store';
import { FormView } from './view';

declare function acquireVsCodeApi(): PageHost;

const host = acquireVsCodeApi();
const texts = JSON.parse(document.body.dataset['texts'] ?? '{}') as FormTexts;
const store = new Store(host);
const view = new FormView(host, store);
store.onShow((path) => view.show(path));
store.onChange(() => view.restore());

window.addEventListener('message', ({ data }: MessageEvent<ToForm>) => {
  if (data.type === 'focus') store.show(data.path);
  else void store.take(data);
});
// What was typed is sent when the page goes; if that comes too late, the extension has it all the same.
window.addEventListener('pagehide', () => void store.flush());
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void store.flush());
window.addEventListener('scrollend', () => view.keep());

const root = document.getElementById('form');
if (root) render(<App store={store} view={view} texts={texts} />, root);
host.postMessage({ type: 'ready' });
