/** What somebody means who typed a name where the text has a code, or a name where it has more than a name. */
import { fold } from '../catalogue/nearest';
import { actorsOf, worldOf } from '../features/completion/world';
import type { Shape } from '../schema/shape';
import type { FileState } from '../workspace/file';
import type { Workspace } from '../workspace/workspace';
import type { Value } from '../writing/writing';
import { choicesFor } from './choices';
import type { PathStep } from './values';

const CODED: ReadonlySet<string> = new Set(['catalogue', 'reference', 'lor', 'space']);

/**
 * The value for what was typed at a path: the code of what has that name (`Adlershof` → `092007`), and of an actor the
 * catalogue does not have the category it is known with. Anything else as it was typed.
 */
export function typedValue(workspace: Workspace, file: FileState, path: readonly PathStep[], shape: Shape, typed: string, today: Date): Value {
  if (shape.holds?.holds === 'actor') return actorNamed(workspace, file, typed, today);
  if (!CODED.has(shape.holds?.holds ?? '')) return typed;
  // „Adlershof (092007)“ is how the form shows it.
  const open = typed.endsWith(')') ? typed.lastIndexOf(' (') : -1;
  const code = open === -1 ? undefined : typed.slice(open + 2, -1);
  const choices = choicesFor(workspace, file.uri, path, code ?? typed, today);
  if (choices.some(({ value }) => value === typed)) return typed;
  const wanted = fold(typed);
  const named = choices.filter(({ value, label }) => (code === undefined ? fold(label) === `${wanted} (${fold(value)})` || fold(label) === wanted : value === code && fold(label) === wanted));
  return named.length === 1 && named[0] ? named[0].value : typed;
}

/** An actor as the text names one: those of the catalogue by their name alone. */
function actorNamed(workspace: Workspace, file: FileState, name: string, today: Date): Value {
  const known = actorsOf(worldOf(workspace, file, today)).find((actor) => actor.name === name);
  return known && !known.listed && known.category !== undefined ? { kategorie: known.category, name } : name;
}

/** A value written in short in its long form: an actor's name with its category, a single time as the beginning of a period. */
export function inFull(workspace: Workspace, file: FileState, shape: Shape, value: string | number, today: Date): Record<string, Value> | undefined {
  switch (shape.holds?.holds) {
    case 'actor-map': {
      const category = actorsOf(worldOf(workspace, file, today)).find(({ name }) => name === value)?.category;
      return { ...(category !== undefined && { kategorie: category }), name: value };
    }
    case 'period':
      return { von: value };
    default:
      return undefined;
  }
}

/** The short form of a value written in full, where nothing else is said in it. */
export function inShort(shape: Shape, value: Readonly<Record<string, Value>>): Value | undefined {
  const key = shape.holds?.holds === 'actor-map' ? 'name' : shape.holds?.holds === 'period' ? 'von' : '';
  return value[key];
}
