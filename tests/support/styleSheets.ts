/** Style sheets are bundled as text; here they are read so. Import this before what imports one. */
import { readFileSync } from 'node:fs';

require.extensions['.css'] = (module, path) => {
  module.exports = { __esModule: true, default: readFileSync(path, 'utf8') };
};
