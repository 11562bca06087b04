/** Values of open data, offered where a value of an indicator, or the time it is of, is being written. */
import { scalarIn, type Site } from '../../analysis/site';
import { textOfEntry } from '../../catalogue/catalogue';
import { asText, readAs } from '../../model/field';
import { formatNumber } from '../../model/number';
import { citation, sourceText } from '../../statistics/source';
import { type SourcedValue, written } from '../../statistics/statistics';
import { type Use, useOfSite } from '../../statistics/uses';
import type { Position } from '../../syntax/slot';
import { entryOf, textOf, valueOf } from '../../syntax/tree';
import { say } from '../../text/message';
import { furtherEntry } from '../../writing/draft';
import { scalarText } from '../../writing/scalar';
import { writeInside } from '../../writing/slice';
import { flowText } from '../../writing/value';
import { timeValue } from '../../writing/word';
import { setValue } from '../../writing/writing';
import type { Cursor } from './cursor';
import { CompletionItemKind, type Offer } from './offer';
import type { World } from './world';
import type { TextChange } from '../../writing/mend';

/** More values than a planner looks through: those of ten years. */
const MOST = 10;

/** What statistics files have for the value, or the time, at the cursor (0-based, UTF-16). */
export function statisticOffers(cursor: Cursor, position: Position, world: World): Offer[] {
  const key = cursor.path.at(-1);
  if (cursor.quote !== '' || (key !== 'wert' && key !== 'stand' && key !== 'ausgangswert') || cursor.path.includes('zielwert')) return [];
  const around = observationAt(cursor, position, world);
  if (!around) return [];
  const { indicator, place, hasStand, use } = around;
  const entry = world.catalogue.get('indikatoren', indicator);
  const unit = textOfEntry(entry, 'einheit');
  const values = world.workspace.statisticsFor(world.file.uri)?.values(indicator, place, world.vintage) ?? [];
  return values.slice(0, MOST).map((value, rank): Offer => {
    const number = written(value.value, unit);
    const text = scalarText(number, { flow: cursor.flow, old: '"' });
    const plain = typeof number === 'string' ? number : formatNumber(number);
    const shown = value.lacking.length > 0 ? world.speech.tell(say('at least {0}', plain)) : plain;
    const more = { kind: CompletionItemKind.Value, rank: rank - MOST, documentation: explained(value, shown, textOfEntry(entry, 'name'), world) };
    if (key === 'stand') return { ...more, label: value.stand, description: `${shown} · ${value.file.name}`, text: value.stand };
    const source = use && sourceEdits(use, value, world);
    const { tail, also } = behindOrApart(source ?? [], cursor, position, world);
    const described = { ...more, label: text, description: `${shown === plain ? '' : `${shown} · `}${value.stand} · ${value.file.name}`, also };
    if (key === 'ausgangswert') return { ...described, text: flowText({ wert: number, stand: timeValue(value.stand) }) + tail };
    // With the value comes the time it is of, where none is written yet.
    const stand = hasStand ? '' : furtherEntry('stand', timeValue(value.stand), cursor.flow, cursor.column, world.hand);
    return { ...described, text: text + stand + tail };
  });
}

function explained(value: SourcedValue, shown: string, name: string | undefined, { speech }: World): string {
  const lines = [`**${shown}** (${value.stand})${name === undefined ? '' : ` – ${name}`}`, citation([value])];
  if (value.lacking.length > 0) lines.push(speech.tell(say('The file has no value for {0} of {1} places: the true value is at least this.', value.lacking.length, value.parts)));
  if (value.leftOut.length > 0) lines.push(speech.tell(say('Without {0} places the file has nothing for.', value.leftOut.length)));
  return lines.join('\n\n');
}

/** The edits that name the source of a value in the `quelle` of its use; empty when that cannot be written just now. */
function sourceEdits(use: Use, value: SourcedValue, { workspace, file }: World): readonly TextChange[] {
  const target = { document: file.document, schemas: workspace.setup.grammar.schemas, art: file.art };
  const source = sourceText(readAs(valueOf(use.node, 'quelle'), asText), [value]);
  const outcome = writeInside(target, use.slot, (inner, path) => setValue(inner, [...path, ...use.path, 'quelle'], source));
  return 'changes' in outcome ? outcome.changes : [];
}

/** An edit right where the value goes must follow it: editors take two edits at one place in no order one could rely on. */
function behindOrApart(changes: readonly TextChange[], { from, to }: Cursor, { line }: Position, { file }: World): { tail: string; also?: readonly TextChange[] } {
  const { document } = file;
  const [first, last] = [document.offsetAt({ line, character: from }), document.offsetAt({ line, character: to })];
  const [only] = changes;
  if (!only) return { tail: '' };
  const lies = document.text.slice(only.start, first);
  if (only.start > last || (only.end < first && lies.trim() !== '')) return { tail: '', also: changes };
  return { tail: only.start === only.end ? only.text : '' };
}

/** Indicator and place of the observation the cursor is in, as far as the text tells them. */
function observationAt(cursor: Cursor, position: Position, { file }: World): { indicator: string; place: string; hasStand: boolean; use: Use | undefined } | undefined {
  const slot = file.document.slotAtLine(position.line);
  const offset = file.document.offsetAt(position) - slot.offset;
  const sites = file.states.get(slot)?.analysis.sites ?? [];
  // Values follow each other: the last one that begins before the cursor is the one it is in, however it ends.
  const last = (item: string): Site | undefined => sites.findLast((site) => site.holds === 'item' && site.shape.holds?.item === item && site.start <= offset);
  const use = last('indicator-use');
  const indicator = textOf(scalarIn(use, 'indikator'));
  if (!use || indicator === undefined) return undefined;
  const isComparison = cursor.path.includes('vergleich');
  const observation = last(isComparison ? 'comparison' : 'measurement');
  const own = observation && observation.start > use.start ? observation : undefined;
  const space = isComparison ? own : use;
  const written = textOf(scalarIn(space, 'raum'));
  const place = file.places.isWhole(written) ? written : ((space && file.places.read(valueOf(space.node, 'raum'))) ?? (isComparison ? undefined : file.header.regionKey));
  if (place === undefined) return undefined;
  return { indicator, place, hasStand: own !== undefined && entryOf(own.node, 'stand') !== undefined, use: useOfSite(file, slot, use) };
}
