/** Values of open data, offered where a value of an indicator, or the time it is of, is being written. */
import { scalarIn, type Site, stringOf } from '../../analysis/site';
import { textOfEntry } from '../../catalogue/catalogue';
import { readLorKey } from '../../model/lor';
import { formatNumber } from '../../model/number';
import { citation, isWhole, type SourcedValue, written } from '../../statistics/statistics';
import type { Position } from '../../syntax/slot';
import { entryOf, valueOf } from '../../syntax/tree';
import type { Cursor } from './cursor';
import { CompletionItemKind, type Offer } from './offer';
import type { World } from './world';

/** More values than a planner looks through: those of ten years. */
const MOST = 10;

/** What statistics files have for the value, or the time, at the cursor (0-based, UTF-16). */
export function statisticOffers(cursor: Cursor, position: Position, world: World): Offer[] {
  const key = cursor.path.at(-1);
  if (cursor.quote !== '' || (key !== 'wert' && key !== 'stand' && key !== 'ausgangswert') || cursor.path.includes('zielwert')) return [];
  const around = observationAt(cursor, position, world);
  if (!around) return [];
  const { indicator, place, hasStand } = around;
  const entry = world.catalogue.get('indikatoren', indicator);
  const unit = textOfEntry(entry, 'einheit');
  const values = world.workspace.statisticsFor(world.file.uri)?.values(indicator, place, world.vintage) ?? [];
  return values.slice(0, MOST).map((value, rank): Offer => {
    const number = written(value.value, unit);
    const text = typeof number === 'string' ? JSON.stringify(number) : String(number);
    const shown = `${isWhole(value) ? '' : 'mindestens '}${typeof number === 'string' ? number : formatNumber(number)}`;
    const more = { kind: CompletionItemKind.Value, rank: rank - MOST, documentation: explained(value, shown, textOfEntry(entry, 'name')) };
    if (key === 'stand') return { ...more, label: value.stand, description: `${shown} · ${value.file.name}`, text: value.stand };
    const described = { ...more, label: text, description: `${value.stand} · ${value.file.name}` };
    if (key === 'ausgangswert') return { ...described, text: `{wert: ${text}, stand: ${value.stand}}` };
    // With the value comes the time it is of, where none is written yet.
    const stand = hasStand ? '' : cursor.flow ? `, stand: ${value.stand}` : `\n${' '.repeat(cursor.column)}stand: ${value.stand}`;
    return { ...described, text: text + stand };
  });
}

function explained(value: SourcedValue, shown: string, name: string | undefined): string {
  const lines = [`**${shown}** (${value.stand})${name === undefined ? '' : ` – ${name}`}`, citation(value)];
  if (value.lacking.length > 0) lines.push(`Für ${value.lacking.length} von ${value.parts} Räumen enthält die Datei keinen Wert: Der Wert ist mindestens so groß.`);
  if (value.leftOut.length > 0) lines.push(`Ohne ${value.leftOut.length} Räume, für die die Datei nichts enthält.`);
  return lines.join('\n\n');
}

/** Indicator and place of the observation the cursor is in, as far as the text tells them. */
function observationAt(cursor: Cursor, position: Position, { file }: World): { indicator: string; place: string; hasStand: boolean } | undefined {
  const slot = file.document.slotAtLine(position.line);
  const offset = file.document.offsetAt(position) - slot.offset;
  const sites = file.states.get(slot)?.analysis.sites ?? [];
  // Values follow each other: the last one that begins before the cursor is the one it is in, however it ends.
  const last = (item: string): Site | undefined => sites.findLast((site) => site.holds === 'item' && site.shape.holds?.item === item && site.start <= offset);
  const use = last('indicator-use');
  const indicator = stringOf(scalarIn(use, 'indikator'));
  if (!use || indicator === undefined) return undefined;
  const isComparison = cursor.path.includes('vergleich');
  const observation = last(isComparison ? 'comparison' : 'measurement');
  const own = observation && observation.start > use.start ? observation : undefined;
  const space = isComparison ? own : use;
  const written = stringOf(scalarIn(space, 'raum'));
  const place = written === 'berlin' ? written : ((space && readLorKey(valueOf(space.node, 'raum'))) ?? (isComparison ? undefined : file.header.regionKey));
  if (place === undefined) return undefined;
  return { indicator, place, hasStand: own !== undefined && entryOf(own.node, 'stand') !== undefined };
}
