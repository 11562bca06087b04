import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../../scripts/host/paths.mjs';
import { scratch } from '../../../scripts/host/scratch.mjs';
import { faulty } from './faulty';
import { texts } from './fourFiles';

/** A copy of the example district with two faulty profiles, and four files of another district; gone when the process ends. */
export function makeWorkspace(): string {
  const folder = join(scratch('workspace'), 'treptow-koepenick');
  cpSync(join(root, 'examples', 'treptow-koepenick'), folder, { recursive: true });
  for (const [name, text] of [faulty, faulty.unopened].map((each) => [each.name, each.text] as const).concat(Object.entries(texts))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
