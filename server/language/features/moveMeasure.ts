/** Moves a measure to another file of its profile, comments included. */
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Slot } from '../syntax/slot';
import type { FileState } from '../workspace/file';
import type { Workspace } from '../workspace/workspace';
import { carry, extentAt, isRefused, pathTo, type Target } from '../writing/writing';
import { workspaceEdit } from './workspaceEdit';

const LIST = 'massnahmen';

/** The measure a 0-based line of the file belongs to: any of its own lines, and the comment lines right above it. */
export function measureAt({ document }: FileState, line: number): Slot | undefined {
  const { slots } = document;
  const slot = document.slotAtLine(line);
  const at = document.offsetAt({ line, character: 0 });
  // Comment lines above a measure are cut off with the one before it.
  return [slots[slots.indexOf(slot) + 1], slot].find((each) => {
    const path = each?.cut.kind === 'item' && each.key === LIST ? pathTo(document, each) : undefined;
    const extent = path && extentAt(document, path);
    if (!extent || isRefused(extent)) return false;
    return extent.start <= at && (at < extent.end || (at === extent.end && extent.end === document.length && !document.text.endsWith('\n')));
  });
}

/** Where a measure can be moved to, with the edits of both files, ordered by path; nowhere when its text cannot be taken out on its own. */
export function measureMoves(workspace: Workspace, uri: string, slot: Slot): { target: FileState; edit: WorkspaceEdit }[] {
  const file = workspace.files.get(uri);
  const path = file && isMovable(file, slot) ? pathTo(file.document, slot) : undefined;
  if (!file || !path) return [];
  const others = workspace.members(file.scope).filter((other) => other !== file && isOfProfile(other) && !other.document.isBroken);
  return others
    .sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1))
    .flatMap((target) => {
      const moved = carry(written(workspace, file), path, written(workspace, target), [LIST]);
      if (isRefused(moved)) return [];
      return { target, edit: workspaceEdit(workspace, new Map([[uri, moved.taken], [target.uri, moved.given]])) };
    });
}

function written({ setup }: Workspace, { document, art }: FileState): Target {
  return { document, art, schemas: setup.grammar.schemas };
}

function isOfProfile({ art }: FileState): boolean {
  return art === 'profil' || art === 'beitrag';
}

/** An anchor may be used, and an alias defined, outside the measure: such a one stays. */
function isMovable(file: FileState, { cut, key, lost, chunk }: Slot): boolean {
  return isOfProfile(file) && file.inWorkspace && cut.kind === 'item' && key === LIST && lost === undefined && chunk.anchors.length === 0 && chunk.aliases.length === 0;
}
