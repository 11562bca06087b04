/** What a code means, shown right behind it: `KID:D5` its indicator, `"092007"` its place, a reference the title it leads to. */
import type { InlayHint } from 'vscode-languageserver-types';
import { type Range, rangeIn } from '../syntax/slot';
import type { Language } from '../text/bundles';
import type { Workspace } from '../workspace/workspace';
import { type Meaning, meaningOf } from './subject/meaning';
import { type Spot, spotsIn, touches } from './subject/spot';

/**
 * Longer titles are cut: the hint stands inside the author's line. VS Code cuts by itself at 43 unless its setting
 * `editor.inlayHints.maximumLength` is 0, as our defaults say.
 */
const MOST = 80;

/** Hints in a range of a file, in text order. */
export function inlayHints(workspace: Workspace, uri: string, range: Range, language: Language = 'de'): InlayHint[] {
  const file = workspace.files.get(uri);
  if (!file) return [];
  const hints: InlayHint[] = [];
  for (const spot of spotsIn(file)) {
    if (spot.slot.line > range.end.line) break;
    if (!isCode(spot)) continue;
    const place = rangeIn(spot.slot, spot.start, spot.end);
    if (!touches(place, range)) continue;
    const found = meaningOf(workspace, file, spot.site, language);
    if (found) hints.push({ position: place.end, paddingLeft: true, ...labelOf(found) });
  }
  return hints;
}

/** Ids that are German words already (`wohnen`) need no hint. */
function isCode({ site }: Spot): boolean {
  const { list } = site.shape.holds ?? {};
  return site.node.kind === 'scalar' && (site.holds === 'reference' || site.holds === 'lor' || site.holds === 'space' || (site.holds === 'catalogue' && (list === 'indikatoren' || list === 'gebiete')));
}

/** Title and unit; of a title that must be cut the unit comes first, and all of it is in the tooltip. */
function labelOf({ title, unit }: Meaning): Pick<InlayHint, 'label' | 'tooltip'> {
  const whole = unit ? `${title}, ${unit}` : title;
  if (whole.length <= MOST) return { label: whole };
  const cut = unit ? `${unit} · ${title}` : title;
  return { label: `${cut.slice(0, MOST - 1).trimEnd()}…`, tooltip: whole };
}
