/** What can be chosen in a field: found by word or code, in the order completion has them. */
import type { Step } from '../features/completion/step';
import { search } from '../features/completion/complete';
import { formsAt } from '../features/completion/target';
import { valueOffers } from '../features/completion/values';
import { worldOf } from '../features/completion/world';
import type { Shape } from '../schema/shape';
import type { Workspace } from '../workspace/workspace';
import type { PathStep } from './values';

export interface FormChoice {
  /** What is written. */
  value: string;
  label: string;
  description: string;
}

/** More than a person looks through; typing on narrows it down. */
const MOST = 60;

/**
 * The choices for the value at a path, those first that fit what was typed.
 * @param today for times
 */
export function choicesFor(workspace: Workspace, uri: string, path: readonly PathStep[], typed: string, today: Date): FormChoice[] {
  const file = workspace.files.get(uri);
  if (!file) return [];
  const world = worldOf(workspace, file, today);
  const cursor = { path: stepsOf(path), place: 'value', used: new Set<string>(), typed, quote: '', from: 0, to: 0, column: 0, flow: false, hasColon: false, keysFit: false } as const;
  const forms = shapesAt(workspace, file.art, path).filter(({ properties, items }) => !properties && !items);
  const offers = forms.flatMap((shape) => valueOffers(shape, cursor, world).map((offer) => ({ ...offer, holds: shape.holds?.holds })));
  return search(offers, typed)
    .slice(0, MOST)
    .map(({ label, description = '', detail = '', words, holds }) => {
      // Places are offered by name, and written by their key.
      if ((holds === 'lor' || holds === 'space') && words !== undefined) return { value: words, label: `${label} (${words})`, description };
      // Actors are written by their name.
      if (description === '' || holds === 'actor' || holds === 'actor-name') return { value: label, label, description: description || detail };
      return { value: label, label: `${description} (${label})`, description: detail };
    });
}

/** The forms the value at a path may have. */
export function shapesAt(workspace: Workspace, art: string, path: readonly PathStep[]): readonly Shape[] {
  return formsAt(workspace.setup.grammar.schemas, art, stepsOf(path));
}

function stepsOf(path: readonly PathStep[]): Step[] {
  return path.map((step) => (typeof step === 'number' ? { item: true } : step));
}
