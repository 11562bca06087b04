/** Starts the form's page. */
import { render } from 'preact';
import type { PathStep } from '../../../server/language/form/values';
import type { ToForm } from '../messages';
import type { FormTexts } from '../texts';
import { App } from './app';
import { Store } from './store';

declare function acquireVsCodeApi(): ConstructorParameters<typeof Store>[0];

const host = acquireVsCodeApi();
const texts = JSON.parse(document.body.dataset['texts'] ?? '{}') as FormTexts;
const store = new Store(host);

window.addEventListener('message', ({ data }: MessageEvent<ToForm>) => {
  if (data.type === 'focus') lead(data.path);
  else void store.take(data);
});
// What was typed is never lost: not with the page, not when another tab is shown.
window.addEventListener('pagehide', () => void store.flush());
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void store.flush());

/** Opens an item and puts the focus into it: to its first field, or what can be done with it. */
function lead(path: readonly PathStep[]): void {
  // What came with the message before is drawn by then.
  requestAnimationFrame(() => {
    const goal = document.getElementById(path.join('#')) ?? document.getElementById(String(path[0] ?? ''));
    if (!goal) return;
    if (goal instanceof HTMLDetailsElement) goal.open = true;
    goal.scrollIntoView({ block: 'start' });
    (goal.querySelector<HTMLElement>(':scope > summary') ?? goal).focus({ preventScroll: true });
  });
}

const root = document.getElementById('form');
if (root) render(<App store={store} texts={texts} />, root);
host.postMessage({ type: 'ready' });
