/** What a code means, shown right behind it: `KID:D5` its indicator, `"092007"` its place, a reference the title it leads to. */
import type { InlayHint } from 'vscode-languageserver-types';
import { shortUnit } from '../model/number';
import { type Range, rangeIn } from '../syntax/slot';
import type { FileState } from '../workspace/file';
import type { Workspace } from '../workspace/workspace';
import { type Spot, spotsIn, touches } from './subject/spot';
import { type Subject, subjectOf, titleOf } from './subject/subject';

/**
 * Longer titles are cut: the hint stands inside the author's line. VS Code cuts by itself at 43 unless its setting
 * `editor.inlayHints.maximumLength` is 0, as our defaults say.
 */
const MOST = 80;

/** Hints in a range of a file, in text order. */
export function inlayHints(world: Workspace, uri: string, range: Range): InlayHint[] {
  const file = world.files.get(uri);
  if (!file) return [];
  const hints: InlayHint[] = [];
  for (const spot of spotsIn(file)) {
    if (spot.slot.line > range.end.line) break;
    if (!isCode(spot)) continue;
    const place = rangeIn(spot.slot, spot.start, spot.end);
    if (!touches(place, range)) continue;
    const found = meaning(world, file, spot);
    if (found) hints.push({ position: place.end, paddingLeft: true, ...labelOf(found) });
  }
  return hints;
}

/** Ids that are German words already (`wohnen`) need no hint. */
function isCode({ site }: Spot): boolean {
  const { list } = site.shape.holds ?? {};
  return site.node.kind === 'scalar' && (site.holds === 'reference' || site.holds === 'lor' || site.holds === 'space' || (site.holds === 'catalogue' && (list === 'indikatoren' || list === 'gebiete')));
}

interface Meaning {
  title: string;
  unit: string | undefined;
}

/** Title and unit; of a title that must be cut the unit comes first, and all of it is in the tooltip. */
function labelOf({ title, unit }: Meaning): Pick<InlayHint, 'label' | 'tooltip'> {
  const whole = unit ? `${title}, ${unit}` : title;
  if (whole.length <= MOST) return { label: whole };
  const cut = unit ? `${unit} · ${title}` : title;
  return { label: `${cut.slice(0, MOST - 1).trimEnd()}…`, tooltip: whole };
}

function meaning(world: Workspace, file: FileState, { site }: Spot): Meaning | undefined {
  const found = subjectOf(world, file, site);
  if (!found || found.defines) return undefined;
  const title = titleOf(world, file.header.district, found.subject)?.replace(/\s+/g, ' ').trim();
  return title ? { title, unit: unitFor(world, file, found.subject) } : undefined;
}

function unitFor(world: Workspace, file: FileState, subject: Subject): string | undefined {
  if (subject.kind !== 'entry') return undefined;
  const unit = world.catalogueFor(file.header.district).get(subject.list, subject.id)?.['einheit'];
  return typeof unit === 'string' ? shortUnit(unit) : undefined;
}
