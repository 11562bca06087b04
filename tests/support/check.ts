/** What all rules together find in a few files, told by markers in their texts. */
import assert from 'node:assert/strict';
import { createSetup } from '../../server/language/setup';
import type { Finding } from '../../server/language/workspace/finding';
import type { ImageState } from '../../server/language/workspace/images';
import { Workspace } from '../../server/language/workspace/workspace';
import { statisticsOf } from './statistics';

const setup = createSetup();

/** Texts of files by name without ending, in the order of their paths; a single text is the file `profil`. */
export type Texts = string | Readonly<Record<string, string>>;

const OPEN = '⟦';
const CLOSE = '⟧';

export function uriOf(name: string): string {
  return `test:/${name}.bzrp.yaml`;
}

export function textsOf(files: Texts): Readonly<Record<string, string>> {
  return typeof files === 'string' ? { profil: files } : files;
}

/** What lies around the files of a workspace. */
export interface Surroundings {
  /** Files that lie in no folder of the workspace. */
  outside?: readonly string[];
  /** Statistics files in the folder `daten`: name → text. */
  daten?: Readonly<Record<string, string>>;
  /** Images by their path from the files. */
  images?: Readonly<Record<string, ImageState>>;
}

/** A workspace of files without markers, checked by all rules. */
export function workspaceOf(files: Texts, options: Surroundings = {}): Workspace {
  const space = new Workspace(setup);
  const { daten } = options;
  if (daten) {
    const statistics = statisticsOf(daten);
    space.setStatistics(() => statistics);
  }
  for (const [name, text] of Object.entries(textsOf(files))) space.set(uriOf(name), text, { inWorkspace: !options.outside?.includes(name) });
  for (const [path, state] of Object.entries(options.images ?? {})) space.images.set(`test:/${path}`, state);
  space.settle();
  return space;
}

/**
 * Asserts that the files have findings exactly where `⟦…⟧` stands, and no others: with the codes in order of files and
 * places, or all with the one code given. Without markers and codes nothing may be found. Markers may not overlap; where two
 * findings cover one place, their codes are joined with `+`. Returns the findings in that order.
 */
export function check(files: Texts, codes: readonly string[] | string = [], options: Surroundings = {}): Finding[] {
  const marked = Object.entries(textsOf(files)).map(([name, text]) => ({ name, ...unmark(text) }));
  const space = workspaceOf(Object.fromEntries(marked.map(({ name, text }) => [name, text])), options);
  const places = marked.flatMap(({ name, places: own }) => own.map((place) => ({ name, ...place })));
  const expected = places.flatMap((place, at) => (typeof codes === 'string' ? codes : (codes[at] ?? '(no code given)')).split('+').map((code) => ({ ...place, code })));
  if (typeof codes !== 'string') assert.equal(places.length, codes.length, 'as many markers as codes');
  const found = marked.flatMap(({ name }) => space.findings(uriOf(name)).map((finding) => ({ name, finding })));
  const actual = found.map(({ name, finding }) => {
    const { document } = space.files.get(uriOf(name)) ?? assert.fail(`${name} is known`);
    return { name, start: document.offsetAt(finding.range.start), end: document.offsetAt(finding.range.end), code: finding.code };
  });
  const text = (name: string): string => marked.find((each) => each.name === name)?.text ?? '';
  const show = (list: typeof actual): string[] => list.map(({ name, start, end, code }) => `${name} ${line(text(name), start)} ⟦${text(name).slice(start, end)}⟧ ${code}`).sort();
  assert.deepEqual(show(actual), show(expected));
  return found.map(({ finding }) => finding);
}

/** Line and column as editors count them, from 1. */
function line(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

/** The text without markers, and the stretches they enclosed. */
export function unmark(marked: string): { text: string; places: { start: number; end: number }[] } {
  const places: { start: number; end: number }[] = [];
  let text = '';
  let open: number | undefined;
  for (const character of marked) {
    if (character === OPEN) open = text.length;
    else if (character === CLOSE) {
      assert.ok(open !== undefined, 'a marker is opened before it is closed');
      places.push({ start: open, end: text.length });
      open = undefined;
    } else text += character;
  }
  assert.equal(open, undefined, 'every marker is closed');
  return { text, places };
}
