/** The way through all findings of a document. */
import type { FormValue, PathStep } from '../../../server/language/form/values';
import type { ShownPart } from './identity';
import type { Store } from './store';

const memory = new WeakMap<ShownPart, PathStep[][]>();

/** Paths of everything something is wrong with, in the order of the form: the head first, then list by list. */
export function pathsOfFindings({ heads, lists, spec }: Store): PathStep[][] {
  const root = spec?.types[spec.root];
  const keys = root?.kind === 'map' ? root.fields.map(({ key }) => key) : [];
  const parts = [...heads.values(), ...[...lists].sort(([a], [b]) => keys.indexOf(a) - keys.indexOf(b)).flatMap(([, items]) => items)];
  return parts.flatMap((part) => {
    const known = memory.get(part) ?? pathsIn(part.content?.value, part.path);
    memory.set(part, known);
    return known;
  });
}

function pathsIn(value: FormValue | undefined, path: PathStep[]): PathStep[][] {
  if (!value) return [];
  const own = (value.findings ?? []).map(({ missing, missingAtTop }) => (missingAtTop !== undefined ? [missingAtTop] : missing === undefined ? path : [...path, missing]));
  const inside = [...Object.entries(value.entries ?? {}), ...(value.items ?? []).map((item, index): [number, FormValue] => [index, item])];
  return [...own, ...inside.flatMap(([step, each]) => pathsIn(each, [...path, step]))];
}

/** The finding behind the field the keyboard is in, or the one that was shown last; behind the last comes the first. */
export function nextFinding(paths: readonly PathStep[][]): PathStep[] {
  const names = paths.map((path) => path.join('.'));
  const at = names.indexOf(shown);
  const next = (at + 1) % paths.length;
  shown = names[next] ?? '';
  return paths[next] ?? [];
}

let shown = '';
