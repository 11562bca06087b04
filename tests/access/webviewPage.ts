/** The page of a webview outside of VS Code: our real HTML, script and styles; only VS Code's side of it is made up. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../scripts/root.mjs';

/** Where the page of this test stands in the browser; answered by the test itself. */
export const ORIGIN = 'https://bzrp.test';

/** VS Code as far as `client/preview/html.ts` needs it: paths of our files, and settings as they come. */
const STUB = `
export const Uri = { joinPath: (base, ...parts) => [base, ...parts].join('/') };
export const workspace = { getConfiguration: () => ({ get: () => undefined }) };
`;

/** Modules that make the pages, and what they export for it. */
const MAKERS = { preview: 'pageHtml', form: 'formHtml' } as const;

/** The HTML our extension gives to a webview. */
export async function webviewHtml(name: keyof typeof MAKERS): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'client', name, 'html.ts')],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    logLevel: 'warning',
    plugins: [
      {
        name: 'vscode',
        setup(own) {
          own.onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'stub' }));
          own.onLoad({ filter: /.*/, namespace: 'stub' }, () => ({ contents: STUB }));
        },
      },
    ],
  });
  const module: { exports: Partial<Record<string, (webview: object, extension: string) => string>> } = { exports: {} };
  new Function('module', 'exports', outputFiles[0]?.text ?? '')(module, module.exports);
  const html = module.exports[MAKERS[name]]?.({ cspSource: ORIGIN, asWebviewUri: (uri: string) => uri }, ORIGIN);
  if (html === undefined) throw new Error(`client/${name}/html.ts no longer exports ${MAKERS[name]}`);
  return html;
}
