/** Makes the item that the guided steps have asked for. */
import type { CatalogueEntry } from '../catalogue/catalogue';
import { nextId, worldOf } from '../features/completion/world';
import { readGermanMoney } from '../german/money';
import { readGermanPeriod } from '../german/period';
import { readGermanTime } from '../german/time';
import type { Shape } from '../schema/shape';
import { type Message, say } from '../text/message';
import type { Workspace } from '../workspace/workspace';
import { addItem, type Outcome, type Value } from '../writing/writing';
import { guidedLists } from './lists';
import { AMOUNT } from './steps';
import { timeValue } from '../writing/word';

/** What was typed for a key, as the file is going to say it; or a sentence that says why it cannot. Empty text is none. */
export function readAnswer(workspace: Workspace, uri: string, list: string, key: string, text: string): { value: Value } | { refused: Message } {
  const file = workspace.files.get(uri);
  const properties = file && guidedLists(workspace, file.art).get(list)?.properties;
  if (key === AMOUNT) {
    const money = readGermanMoney(text);
    return money ? { value: money.amount } : { refused: say('This is no amount. Right is for example 18.000,50.') };
  }
  const schema = properties?.[key];
  const forms = schema ? workspace.setup.grammar.schemas.forms(schema) : [];
  const isHeld = (what: string): boolean => forms.some(({ holds }) => holds?.holds === what);
  if (isHeld('period')) {
    const value = readPeriod(text);
    return value === undefined ? { refused: say('This is no time. Write for example "2027", "2026 bis 2028" or "ab 2027".') } : { value };
  }
  if (isHeld('time')) {
    const time = readGermanTime(text.trim());
    return time === undefined ? { refused: say('This is no time. Write for example "2027", "Mai 2027", "III/2027" or "31.03.2027".') } : { value: yearOf(time) };
  }
  return { value: text.trim() };
}

/** A period as people write it; a single time stands for both its ends. Undefined for anything else, also where it does not say when it begins. */
export function readPeriod(text: string): Value | undefined {
  const period = readGermanPeriod(text.trim());
  if (!period) return undefined;
  const { von, bis, daueraufgabe } = period;
  if (von !== undefined && von === bis) return yearOf(von);
  if (von === undefined) return undefined;
  return { von: yearOf(von), ...(bis === undefined ? { daueraufgabe: true } : { bis: yearOf(bis) }), ...(daueraufgabe && bis !== undefined ? { daueraufgabe } : {}) };
}

/** A plain year is written as people write it, without quotes. */
function yearOf(time: string): string | number {
  return timeValue(time);
}

/**
 * The change that adds an item to a list, with the next free id. What was skipped is missing and told as such; a status that
 * nobody was asked for begins open.
 * @param answers key → value, as chosen or read
 */
export function addGuided(workspace: Workspace, uri: string, list: string, answers: Readonly<Record<string, Value>>, today: Date): Outcome | undefined {
  const file = workspace.files.get(uri);
  const item = file && guidedLists(workspace, file.art).get(list);
  if (!file || !item) return undefined;
  const world = worldOf(workspace, file, today);
  const template = typeof answers['vorlage'] === 'string' ? world.catalogue.get('massnahmenvorlagen', answers['vorlage']) : undefined;
  const { [AMOUNT]: amount, ...rest } = answers;
  const values: Record<string, Value> = { ...fromTemplate(template, answers), ...rest };
  const [row, ...rows] = Array.isArray(rest['finanzierung']) ? rest['finanzierung'] : [];
  if (amount !== undefined && typeof row === 'object' && !Array.isArray(row)) values['finanzierung'] = [{ ...row, [AMOUNT]: amount }, ...rows];
  for (const [key, schema] of Object.entries(item.properties ?? {})) {
    const { holds, values: fixed } = workspace.setup.grammar.schemas.shape(schema);
    if (!item.required.includes(key)) continue;
    if (holds?.holds === 'id') values[key] = nextId(world, holds.defines ?? '');
    else if (fixed) values[key] ??= fixed.includes('offen') ? 'offen' : (fixed[0] ?? '');
  }
  return addItem({ document: file.document, schemas: workspace.setup.grammar.schemas, art: file.art }, [list], ordered(item, values));
}

/** In the language's order; unknown keys go. */
function ordered({ properties = {} }: Shape, values: Readonly<Record<string, Value>>): Value {
  const keys = Object.keys(properties).filter((key) => values[key] !== undefined && values[key] !== '');
  return Object.fromEntries(keys.map((key) => [key, values[key] as Value]));
}

/** What a template knows; its milestones only where there is an end they can be due at. */
function fromTemplate(entry: CatalogueEntry | undefined, { zeitraum }: Readonly<Record<string, Value>>): Record<string, Value> {
  if (!entry) return {};
  const taken = ['titel', 'beschreibung', 'federfuehrung', 'beteiligte'].flatMap((key): [string, Value][] => (entry[key] === undefined ? [] : [[key, entry[key] as Value]]));
  const uses = ((entry['indikatoren'] ?? []) as string[]).map((indikator) => ({ indikator }));
  const end = typeof zeitraum === 'object' && 'bis' in zeitraum ? zeitraum.bis : typeof zeitraum === 'object' ? undefined : zeitraum;
  const steps = end === undefined ? [] : ((entry['meilensteine'] ?? []) as { titel: string }[]).map(({ titel }) => ({ titel, termin: end, status: 'offen' }));
  return { ...Object.fromEntries(taken), ...(uses.length > 0 ? { indikatoren: uses } : {}), ...(steps.length > 0 ? { meilensteine: steps } : {}) };
}
