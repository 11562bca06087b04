/** Keys and values of the good examples, one of each place in the language: what completion and hover are held against. */
import { readdirSync, readFileSync } from 'node:fs';
import { keyName, type Site } from '../../server/language/analysis/site';
import { createSetup } from '../../server/language/setup';
import type { Position } from '../../server/language/syntax/slot';
import { Workspace } from '../../server/language/workspace/workspace';

const ROOT = new URL('../../examples/treptow-koepenick/', `file://${__filename}`);

export interface Spot {
  uri: string;
  /** Text of the file as it is, and the UTF-16 offsets of the key or value in it. */
  text: string;
  start: number;
  end: number;
  /** Kind of value; of a key: `key`. */
  holds: string;
  site: Site;
  /** For messages of tests. */
  name: string;
}

/** The examples as a workspace without rules. */
export function exampleSpace(): Workspace {
  const space = new Workspace({ ...createSetup(), rules: {} });
  const names = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bzrp.yaml'));
  for (const name of names) space.set(`test:/${name}`, readFileSync(new URL(name.replaceAll('\\', '/'), ROOT), 'utf8'));
  space.settle();
  return space;
}

/** One spot for every key and every kind of value, in block and in flow style; `every` gives all there are. */
export function spotsOf(space: Workspace, every = false): Spot[] {
  const spots = new Map<string, Spot>();
  for (const file of space.files.values()) {
    const { text } = file.document;
    for (const slot of file.document.slots) {
      for (const site of file.states.get(slot)?.analysis.sites ?? []) {
        const style = site.parent?.node.kind !== 'scalar' && site.parent?.node.flow === true ? 'flow' : 'block';
        const add = (holds: string, start: number, end: number): void => {
          const name = `${pathOf(site)} ${holds} ${style}`;
          const at = every ? `${file.uri} ${slot.offset + start}` : name;
          if (!spots.has(at)) spots.set(at, { uri: file.uri, text, start: slot.offset + start, end: slot.offset + end, holds, site, name });
        };
        if (site.key) add('key', site.key.start, site.key.end);
        if (site.node.kind === 'scalar' && !site.aliased) add(site.shape.values ? 'enum' : site.holds, site.start, site.end);
      }
    }
  }
  return [...spots.values()];
}

/** The key and the one around it: what stands deeper in the same definition is the same place. */
function pathOf(site: Site): string {
  const names: string[] = [];
  for (let at: Site | undefined = site; at && names.length < 2; at = at.parent) names.unshift(keyName(at));
  return names.join('.');
}

/** Puts a text into the workspace and tells the position of an offset in it. */
export function put(space: Workspace, uri: string, text: string, offset: number): Position {
  const { document } = space.set(uri, text);
  space.settle();
  return document.positionAt(offset);
}
