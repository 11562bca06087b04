import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/host/paths.mjs';
import { scratch } from '../../../scripts/host/scratch.mjs';
import { faulty } from './faulty';

/** A copy of the example district with two faulty profiles; gone when the process ends. */
export function makeWorkspace(): string {
  const folder = join(scratch('workspace'), 'treptow-koepenick');
  cpSync(join(root, 'examples', 'treptow-koepenick'), folder, { recursive: true });
  for (const { name, text } of [faulty, faulty.unopened]) writeFileSync(join(folder, name), text);
  return folder;
}
