/** The beginning of a profile for a file that holds nothing yet: what completion offers there, without its stops. */
import { isUnwritten } from '../../text/unwritten';
import type { FileState } from '../../workspace/file';
import type { Workspace } from '../../workspace/workspace';
import { begin, type DraftMap } from '../../writing/draft';
import { addKey, isRefused, type Value, writeAll } from '../../writing/writing';
import { fileDraft } from '../completion/items';
import { worldOf } from '../completion/world';
import type { TextChange } from '../../writing/mend';

/** Stands where only the author knows what to write, and is told by `placeholder-text` or the schema until it is written. */
const OPEN = '…';

/** The changes that write a profile behind what comments the file holds; undefined when it holds anything else. */
export function firstDraft(workspace: Workspace, file: FileState, today: Date): TextChange[] | undefined {
  const { document, path } = file;
  if (!isUnwritten(document.text)) return undefined;
  const draft = begin({ ...fileDraft('profil', worldOf(workspace, file, today)), ...regionOf(workspace, path) }, OPEN);
  const target = { document, art: 'profil', schemas: workspace.setup.grammar.schemas };
  const outcome = writeAll(target, Object.entries(draft).map(([key, value]) => (at) => addKey(at, [], key, value as Value)));
  return isRefused(outcome) ? undefined : outcome.changes;
}

/** What the name of a file says: `092007-adlershof.bzrp.yaml`. */
function regionOf({ places }: Workspace, path: string): DraftMap {
  const numbers = path.slice(path.lastIndexOf('/') + 1).split(/[^0-9]+/);
  const key = numbers.find((digits) => places.system.isRegion(digits));
  const name = key === undefined ? undefined : places.get(key, places.system.current)?.name;
  return key === undefined || name === undefined ? {} : { bezirksregion: key, titel: `Bezirksregionenprofil ${name}` };
}
