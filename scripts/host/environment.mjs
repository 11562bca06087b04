/**
 * The environment for a VS Code that knows nothing of the one we may have been started from
 * (an integrated terminal sets VSCODE_*, ELECTRON_RUN_AS_NODE and NODE_OPTIONS).
 * @param {NodeJS.ProcessEnv} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnvironment(extra = {}) {
  /** @type {NodeJS.ProcessEnv} */
  const env = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (!/^(VSCODE_|ELECTRON_|NODE_OPTIONS$|npm_)/.test(name)) env[name] = value;
  }
  return { ...env, ...extra };
}
