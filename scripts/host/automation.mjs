/** How a test suite inside the extension host speaks to us through the page: its console and its end. */

/** What the workbench says about itself in every run: unbuilt native add-ons, no gallery, sockets. */
const noise = new RegExp(
  [
    'Could not locate the bindings file|native-watchdog|\\.nls\\.json',
    '^ENOPRO: |No file system provider found|^\\[chat-stt\\]|additional builtin|connection token|^Creating a socket',
    '^\\[(AgentHost|reconnection-grace|AccountPolicyGate|Service Worker)|^Canceled: |Error: Canceled',
    '^(Ignoring the error while validating workspace|Loading development extension|Failed to resolve files at location)|fs provider registers',
  ].join('|'),
  'i',
);

/**
 * Must be called before the page is opened.
 * @param {import('playwright-core').BrowserContext} context
 * @param {(text: string, isError: boolean) => void} print one line of the suite's console
 * @returns {Promise<{ ended: Promise<number> }>} the suite's exit code: 0 passed, everything else failed
 */
export async function attachSuite(context, print) {
  /** @type {(code: number) => void} */
  let end = () => {};
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    end = resolve;
  });
  await context.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
    const text = line(args);
    if (process.env.BZRP_HOST_VERBOSE !== undefined || !noise.test(text)) print(text, type === 'error' || type === 'warn');
  });
  await context.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => end(code));
  return { ended };
}

/** The workbench's own lines are styled with `%c`; the suite's are plain. @param {unknown[]} args */
function line(args) {
  const [first, ...rest] = args;
  if (typeof first === 'string' && first.startsWith('%c')) return [first.replaceAll('%c', ''), ...rest.filter((arg) => !/^(color|font|background):?/.test(String(arg)))].join(' ');
  return args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
}
