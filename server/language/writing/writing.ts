/**
 * The one door for edits of a file's text: say *what* shall stand where, and get the smallest change that says it. The author's
 * hand is kept: block or brackets, indents, quotes, comments, blank lines, line ends. What cannot be written without touching
 * more (aliased content, a piece that cannot be read) is refused with a reason.
 *
 * A change counts in the document's present text and holds for its present version only.
 */
import { isRefused, type Path, type WriteRefusal } from './path';
import { difference, documentWith, type Outcome, Rewrite, type Target } from './rewrite';
import type { Value } from './value';

export { carry, extentAt } from './carry';
export { isRefused, type Path, pathTo, type WriteRefusal } from './path';
export type { Outcome, Target } from './rewrite';
export type { Value } from './value';

/**
 * Gives a place a value. Keys that are missing on the way are added at their place in the language's order. A text with line ends
 * becomes a block: end it with one for `|`, without it becomes `|-`. Of maps and lists only what differs is changed.
 */
export function setValue(target: Target, path: Path, value: Value): Outcome {
  return run(target, (rewrite) => rewrite.set(path, value));
}

/** Adds a key to the map at `path`; sets it where the map has it already. */
export function addKey(target: Target, path: Path, key: string, value: Value): Outcome {
  return setValue(target, [...path, key], value);
}

/** Adds an item to the list at `path`, at the end or as number `at` (0-based). The list may be missing yet. */
export function addItem(target: Target, path: Path, value: Value, at?: number): Outcome {
  return addItems(target, path, [value], at);
}

/** Adds items one after the other to the list at `path`, as one step: at the end or as number `at` (0-based) and following. */
export function addItems(target: Target, path: Path, values: readonly Value[], at?: number): Outcome {
  return run(target, (rewrite) => (values.length === 0 ? undefined : rewrite.add(path, values, at)));
}

/** Takes away a key with its value, or an item. */
export function remove(target: Target, path: Path): Outcome {
  return run(target, (rewrite) => rewrite.remove(path));
}

/** Puts the item at `path` where the item number `to` (0-based) of its list stands now. */
export function move(target: Target, path: Path, to: number): Outcome {
  return run(target, (rewrite) => rewrite.move(path, to));
}

/** Calls the key at `path` otherwise; its value stays. */
export function rename(target: Target, path: Path, key: string): Outcome {
  return run(target, (rewrite) => rewrite.rename(path, key));
}

/** Several edits as one change: each sees what those before it wrote. */
export function writeAll(target: Target, edits: readonly ((target: Target) => Outcome)[]): Outcome {
  let document = target.document;
  for (const edit of edits) {
    const outcome = edit({ ...target, document });
    if (isRefused(outcome)) return outcome;
    document = documentWith(document, outcome.changes);
  }
  return { changes: difference(target.document.text, document.text) };
}

function run(target: Target, edit: (rewrite: Rewrite) => WriteRefusal | undefined): Outcome {
  const rewrite = new Rewrite(target);
  const refusal = edit(rewrite);
  return refusal ?? { changes: rewrite.changes() };
}
