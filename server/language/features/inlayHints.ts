/** What a code means, shown right behind it: `KID:D5` its indicator, `"092007"` its place, a reference the title it leads to. */
import type { InlayHint } from 'vscode-languageserver-types';
import { shortUnit } from '../model/number';
import { type Range, rangeIn } from '../syntax/slot';
import type { Language } from '../text/bundles';
import type { FileState } from '../workspace/file';
import type { Workspace } from '../workspace/workspace';
import { type Spot, spotsIn, touches } from './subject/spot';
import { type Subject, subjectOf, titleOf } from './subject/subject';

/** Longer titles are cut: the hint stands inside the author's line. */
const MOST = 60;

/** Hints in a range of a file, in text order. */
export function inlayHints(world: Workspace, uri: string, range: Range, language: Language = 'de'): InlayHint[] {
  const file = world.files.get(uri);
  if (!file) return [];
  const hints: InlayHint[] = [];
  for (const spot of spotsIn(file)) {
    if (spot.slot.line > range.end.line) break;
    if (!isCode(spot)) continue;
    const place = rangeIn(spot.slot, spot.start, spot.end);
    if (!touches(place, range)) continue;
    const label = meaning(world, file, spot, language);
    if (label === undefined) continue;
    const short = label.length > MOST ? `${label.slice(0, MOST - 1).trimEnd()}…` : label;
    hints.push({ position: place.end, label: short, paddingLeft: true, ...(short === label ? {} : { tooltip: label }) });
  }
  return hints;
}

/** Ids that are German words already (`wohnen`) need no hint. */
function isCode({ site }: Spot): boolean {
  const { list } = site.shape.holds ?? {};
  return site.node.kind === 'scalar' && (site.holds === 'reference' || site.holds === 'lor' || site.holds === 'space' || (site.holds === 'catalogue' && list === 'indikatoren'));
}

function meaning(world: Workspace, file: FileState, { site }: Spot, language: Language): string | undefined {
  const found = subjectOf(world, file, site);
  if (!found || found.defines) return undefined;
  const title = titleOf(world, file.header.district, found.subject)?.replace(/\s+/g, ' ').trim();
  const unit = unitFor(world, file, found.subject, language);
  return title && unit ? `${title}, ${unit}` : title;
}

function unitFor(world: Workspace, file: FileState, subject: Subject, language: Language): string | undefined {
  if (subject.kind !== 'entry') return undefined;
  const unit = world.catalogueFor(file.header.district).get(subject.list, subject.id)?.['einheit'];
  return typeof unit === 'string' ? shortUnit(unit, language) : undefined;
}
