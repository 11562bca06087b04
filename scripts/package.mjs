// Packs the extension into dist/bzrp.vsix. Everything is bundled, so no dependencies travel with it.
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';

const root = fileURLToPath(new URL('../', import.meta.url));

await createVSIX({
  cwd: root,
  packagePath: `${root}dist/bzrp.vsix`,
  dependencies: false,
  allowMissingRepository: true,
  // Pictures of the README stay links relative to the project.
  rewriteRelativeLinks: false,
});
