/** Style sheets are bundled as text, fonts and programs as bytes; here they are read so. Import this before what imports one. */
import { readFileSync } from 'node:fs';

require.extensions['.css'] = (module, path) => {
  module.exports = { __esModule: true, default: readFileSync(path, 'utf8') };
};
for (const kind of ['.wasm', '.woff2']) {
  require.extensions[kind] = (module, path) => {
    module.exports = { __esModule: true, default: new Uint8Array(readFileSync(path)) };
  };
}
