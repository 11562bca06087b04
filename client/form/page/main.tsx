/** Starts the form's page. */
import { render } from 'preact';
import type { ToForm } from '../messages';
import type { FormTexts } from '../texts';
import { App } from './app';
import { Store } from './store';

declare function acquireVsCodeApi(): ConstructorParameters<typeof Store>[0];

const host = acquireVsCodeApi();
const texts = JSON.parse(document.body.dataset['texts'] ?? '{}') as FormTexts;
const store = new Store(host);

window.addEventListener('message', ({ data }: MessageEvent<ToForm>) => {
  if (data.type === 'focus') document.getElementById(data.path.join('#'))?.scrollIntoView();
  else void store.take(data);
});
// What was typed is never lost: not with the page, not when another tab is shown.
window.addEventListener('pagehide', () => void store.flush());
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void store.flush());

const root = document.getElementById('form');
if (root) render(<App store={store} texts={texts} />, root);
host.postMessage({ type: 'ready' });
