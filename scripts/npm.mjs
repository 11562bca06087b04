/** Runs npm so that nobody wonders: says what is waited for, and gives up with a cause when the registry does not answer. */
import { spawn } from 'node:child_process';

/** npm alone would wait five minutes for each package, three times. */
const patience = ['--fetch-timeout=30000', '--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=2000'];
const common = ['--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'];
const ENDED = 124;
const noAnswer = /\b(E(?:NOTFOUND|AI_AGAIN|TIMEDOUT|CONNREFUSED|CONNRESET|NETUNREACH|HOSTUNREACH)|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT|FETCH_ERROR|network timeout)\b/;

/**
 * What went wrong, as a sentence with npm's own words below.
 * @param {string} command for example `npm ci`
 * @param {string} words what npm wrote
 * @param {string} registry
 */
export function causeOf(command, words, registry) {
  const network = noAnswer.exec(words)?.[1];
  const cause = network === undefined ? `${command} ist fehlgeschlagen.` : `Die Paketquelle ${registry} antwortet nicht (${network}). Bitte Netzverbindung, Proxy und „npm config get registry“ prüfen.`;
  return { cause, isNetwork: network !== undefined, words: words.trim() };
}

/**
 * Runs npm in a folder, without install scripts: nothing we use needs one, and some would download on their own.
 * @param {string} folder
 * @param {readonly string[]} args for example `['ci']`
 * @param {{ say?: (line: string) => void, every?: number, silence?: number }} [options] `every`: milliseconds between two lines that
 *   say what is waited for; `silence`: milliseconds after which a registry that has not answered a ping is given up
 * @returns {Promise<ReturnType<typeof causeOf> | undefined>} undefined when it worked
 */
export async function npm(folder, args, { say = (line) => console.log(line), every = 10_000, silence = 40_000 } = {}) {
  const registry = (await output(folder, ['config', 'get', 'registry'])).out.trim();
  const command = `npm ${args[0]}`;
  const begin = Date.now();
  const waiting = setInterval(() => say(`${command}: wartet seit ${Math.round((Date.now() - begin) / 1000)} s auf die Paketquelle ${registry} …`), every);
  // A registry that refuses is told by npm itself, at once; one that stays silent it would wait for without end.
  const over = new AbortController();
  let answered = false;
  const ping = output(folder, ['ping', ...common], over.signal).then(() => {
    answered = true;
  });
  const timer = setTimeout(() => {
    if (!answered) over.abort();
  }, silence);
  const { code, err } = await output(folder, [...args, ...common, ...patience], over.signal);
  clearInterval(waiting);
  clearTimeout(timer);
  if (code === ENDED) return causeOf(command, 'ETIMEDOUT', registry);
  over.abort();
  await ping;
  return code === 0 ? undefined : causeOf(command, err, registry);
}

/**
 * @param {string} folder
 * @param {readonly string[]} args
 * @param {AbortSignal} [signal] ends it
 * @returns {Promise<{ code: number, out: string, err: string }>} `code` is ENDED when it was ended
 */
function output(folder, args, signal) {
  return new Promise((resolve) => {
    // On Windows npm is a batch file.
    const child = spawn('npm', args, { cwd: folder, env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' }, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32', signal });
    const said = { out: '', err: '' };
    child.stdout.on('data', (data) => (said.out += data));
    child.stderr.on('data', (data) => (said.err += data));
    child.on('error', (error) => resolve({ code: signal?.aborted ? ENDED : 127, out: '', err: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, ...said }));
  });
}
