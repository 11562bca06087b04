/** The correctness gate: after every random edit the state that was kept equals a fresh analysis and `yaml`'s verdict. */
import { Document } from '../../server/language/syntax/document';
import { createSetup } from '../../server/language/setup';
import { Workspace } from '../../server/language/workspace/workspace';
import { profileText } from '../support/profiles';
import { Random } from '../support/random';
import { brokenPromise, differenceOf, fastDifference, same, told, valueOf } from './compare';
import { type Edit, randomEdit } from './edits';
import { judge } from './oracle';
import type { TextChange } from '../../server/language/writing/mend';

export interface Options {
  runs: number;
  seed: number;
  /** Findings are compared after every so many edits. */
  findingsEvery?: number;
  /** Texts to start from, beside generated ones. */
  samples?: readonly string[];
  /** Failures after which to stop. */
  stopAfter?: number;
}

export interface Failure {
  why: string;
  before: string;
  changes: readonly TextChange[];
}

export interface Report {
  runs: number;
  failures: Failure[];
  /** Edits within one item of a text with many pieces, and how many of them had no more than three pieces parsed. */
  small: number;
  byChunk: number;
}

const URI = 'file:///arbeit/profil.bzrp.yaml';
const HEADER = new Set(['art', 'bezirksregion', 'bezirk', 'fassung']);
const setup = createSetup();

export function run({ runs, seed, findingsEvery = 1, samples = [], stopAfter = 1 }: Options): Report {
  // `yaml` makes an error object for every fault it sees; their stacks would be a good part of the time of a run.
  Error.stackTraceLimit = 0;
  const random = new Random(seed);
  const report: Report = { runs: 0, failures: [], small: 0, byChunk: 0 };
  while (report.runs < runs && report.failures.length < stopAfter) session(random, samples, findingsEvery, runs, report);
  return report;
}

/** One text, edited again and again; about every second edit is taken back, so that most texts are nearly valid. */
function session(random: Random, samples: readonly string[], findingsEvery: number, runs: number, report: Report): void {
  const generated = (): string => profileText({ lines: random.pick([20, 30, 40, 60, 100]), faulty: random.pick([0, 0, 0.1]), seed: random.below(1e6) });
  const start = samples.length > 0 && random.chance(0.4) ? random.pick(samples) : generated();
  const space = new Workspace(setup);
  const { document } = space.set(URI, start);
  space.settle();
  for (let step = 0; step < 40 && report.runs < runs; step += 1) {
    const before = document.text;
    const edit = randomEdit(random, before);
    const back = random.chance(0.6) ? inverse(before, edit.changes) : undefined;
    for (const changes of back ? [edit.changes, back] : [edit.changes]) {
      const text = document.text;
      report.runs += 1;
      const why = attempt(space, document, changes, report.runs % findingsEvery === 0, changes === edit.changes ? edit : undefined, report);
      if (why === undefined) continue;
      report.failures.push({ why, before: text, changes });
      return;
    }
  }
}

function attempt(space: Workspace, document: Document, changes: readonly TextChange[], withFindings: boolean, edit: Edit | undefined, report: Report): string | undefined {
  const { calls, characters } = document.count;
  const wasValid = !document.isBroken;
  try {
    space.change(URI, changes);
    if (edit?.small && wasValid && document.slots.length > 12) {
      report.small += 1;
      if (document.count.calls - calls <= 3 && document.count.characters - characters < document.text.length * 0.9) report.byChunk += 1;
    }
    return check(document) ?? (withFindings ? checkFindings(space, document) : undefined);
  } catch (error) {
    return String(error);
  }
}

/** What is wrong with the state of a document; undefined when nothing is. */
export function check(document: Document): string | undefined {
  const why = brokenPromise(document) ?? differenceOf(document, new Document(document.uri, document.text)) ?? fastDifference(document);
  if (why !== undefined) return why;
  if (document.limit) return undefined;
  const verdict = judge(document.text);
  if (verdict.oddKeys) return undefined;
  const isLost = document.slots.some(({ lost }) => lost !== undefined);
  if (verdict.valid === isLost) return `${verdict.valid ? 'valid YAML' : 'no valid YAML'}, but told: ${JSON.stringify(document.slots.find(({ lost }) => lost)?.lost)}`;
  if (!verdict.valid) return undefined;
  if (verdict.isMap === document.notAMap) return `notAMap is ${document.notAMap}`;
  return verdict.isMap && !same(valueOf(document), verdict.value) ? `values: ${JSON.stringify(valueOf(document))} instead of ${JSON.stringify(verdict.value)}` : undefined;
}

function checkFindings(space: Workspace, document: Document): string | undefined {
  space.settle();
  // A header that is broken now counts as it last was, which a fresh workspace cannot know.
  if (document.slots.some(({ lost, lastGood, key }) => lost !== undefined && lastGood && HEADER.has(key))) return undefined;
  const other = new Workspace(setup);
  other.set(URI, document.text);
  other.settle();
  const [found, afresh] = [told(space.findings(URI)), told(other.findings(URI))];
  const extra = found.find((each) => !afresh.includes(each));
  const missing = afresh.find((each) => !found.includes(each));
  return extra || missing || found.length !== afresh.length ? `findings: ${extra ?? 'nothing'} too many, ${missing ?? 'nothing'} missing` : undefined;
}

/** The changes that undo others. */
function inverse(before: string, changes: readonly TextChange[]): TextChange[] {
  let text = before;
  const back: TextChange[] = [];
  for (const { start, end, text: put } of changes) {
    back.unshift({ start, end: start + put.length, text: text.slice(start, end) });
    text = text.slice(0, start) + put + text.slice(end);
  }
  return back;
}

/** What goes wrong with edits of this text, if anything: for making a failure small. */
export function failureOf(before: string, changes: readonly TextChange[]): string | undefined {
  const space = new Workspace(setup);
  const { document } = space.set(URI, before);
  space.settle();
  return attempt(space, document, changes, true, undefined, { runs: 0, failures: [], small: 0, byChunk: 0 });
}
