/** Stands in a worker for the careful reader, which is a bundle of its own there as well: the build puts this in its place. */
import type * as Careful from '../language/syntax/careful';
import { bundle } from './workerBundles';

export const { parseWithYaml, tokensOf } = bundle<typeof Careful>('careful.js', 'bzrpCareful');
