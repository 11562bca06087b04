/**
 * Stands in the bundle of tables for the careful reader, so that there is one of it: Node finds it beside, in a worker the
 * server's script, which knows where bundles lie, brings it. The build puts this in its place.
 */
import type * as Careful from '../language/syntax/careful';
import type { bundle } from './workerBundles';

declare const require: ((module: string) => unknown) | undefined;
declare const self: { bzrpBundle: typeof bundle };

export const { parseWithYaml, tokensOf } = (typeof require === 'function' ? require('./careful.js') : self.bzrpBundle<typeof Careful>('careful.js', 'bzrpCareful')) as typeof Careful;
