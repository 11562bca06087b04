/** What statistics files have for the indicators of a form: offered beside them, and written when it is taken. */
import { fillTitle, keyFiguresTitle } from '../features/actions/statistics';
import { fillUse, KEY_FIGURES, keyFigures, settingOf } from '../features/fillStatistics';
import { fillsFor, type Part } from '../statistics/fill';
import { usesIn } from '../statistics/uses';
import type { Slot } from '../syntax/slot';
import { type Language, tellIn } from '../text/bundles';
import { say } from '../text/message';
import type { FileState } from '../workspace/file';
import type { Workspace } from '../workspace/workspace';
import type { Outcome } from '../writing/writing';

/** Something that can be taken over from statistics, in words. */
export interface FormOffer {
  part: Part;
  title: string;
}

/** What can be filled of the uses of indicators in a slot, by where each begins in the chunk. */
export function offersIn(workspace: Workspace, file: FileState, slot: Slot, language: Language): Map<number, FormOffer[]> {
  const setting = settingOf(workspace, file);
  if (!setting) return new Map();
  return new Map(
    usesIn(file, slot).map((use) => {
      const fills = fillsFor(use, setting);
      // Course and comparison go with the baseline: that is brought up to date first.
      const offered = fills[0]?.replaces && fills[0].part === 'ausgangswert' ? fills.slice(0, 1) : fills;
      return [use.start, offered.map((fill) => ({ part: fill.part, title: tellIn(language, fillTitle(workspace, fill, setting)) }))];
    }),
  );
}

/** All key figures of the region, where files know some that are not there; undefined without. */
export function keyFiguresOffer(workspace: Workspace, file: FileState, language: Language): string | undefined {
  const figures = keyFigures(workspace, file);
  return figures && tellIn(language, keyFiguresTitle(figures));
}

/** Takes a part of a use over, or with the path of the list all key figures. */
export function fillFromForm(workspace: Workspace, file: FileState, path: readonly (string | number)[], part: Part | undefined): Outcome {
  const nothing = { refused: say('The statistics files have nothing for this any more.') };
  if (part === undefined) return path[0] === KEY_FIGURES && path.length === 1 ? (keyFigures(workspace, file)?.write() ?? nothing) : nothing;
  const setting = settingOf(workspace, file);
  if (!setting) return nothing;
  for (const slot of file.document.slots.filter(({ key, index }) => key === path[0] && (index === undefined || index === path[1]))) {
    const inner = path.slice(slot.index === undefined ? 1 : 2);
    const use = usesIn(file, slot).find((each) => each.path.length === inner.length && each.path.every((step, at) => step === inner[at]));
    const fills = use ? fillsFor(use, setting).filter((fill) => fill.part === part) : [];
    if (use && fills.length > 0) return fillUse(workspace, file, use, fills, setting);
  }
  return nothing;
}
