/** A profile to begin with: an empty one, or the next edition of one there is. */
import { idOf, textOfEntry } from '../catalogue/catalogue';
import type { Region } from '../catalogue/regions';
import { readGermanTime } from '../german/time';
import { asText, asWord, readAs } from '../model/field';
import { toPlain } from '../schema/plain';
import { Document } from '../syntax/document';
import { type TreeNode, valueOf } from '../syntax/tree';
import { type Message, say } from '../text/message';
import type { FileState } from '../workspace/file';
import type { Workspace } from '../workspace/workspace';
import { addItem, type Outcome, remove, setValue, type Target, type Value, writeAll } from '../writing/writing';
import { readPeriod } from './add';
import { applyEdits } from '../writing/mend';
import { freshText } from '../writing/value';

/** Years a profile usually covers (FORMAT §2 `zeitraum`). */
export const YEARS = 5;

/** What is said of a profile before there is one; everything may be missing. */
export interface Beginning {
  /** Of the edition; by default the year. */
  fassung?: string;
  /** As people write periods; by default five years from this one. */
  zeitraum?: string;
  /** Ids of fields of action: a goal is begun for each. */
  fields?: readonly string[];
}

/** What became of an open item of the edition before. */
export interface Told {
  list: 'ziele' | 'massnahmen';
  /** Id of the item. */
  id: string;
  /** `zielerreichung` of a goal. */
  grade?: string;
  /** Of a measure. */
  status?: string;
  continuation?: string;
}

/** An item of an edition that may go on in the next. */
export interface OpenItem extends Told {
  title: string;
}

type Refused = { refused: Message };
type Fields = Record<string, Value | undefined>;

/** What makes a beginning impossible: an edition there is already, a period that cannot be read. */
export function whyNot(workspace: Workspace, { key, name }: Region, { fassung, zeitraum }: Beginning): Message | undefined {
  if (fassung !== undefined && (fassung.trim() === '' || fassung.trim().length > 24)) return say('An edition is named by 1 to 24 characters, for example 2027.');
  if (fassung !== undefined && editionsOf(workspace, key).some((file) => (file.header.fassung ?? '') === fassung.trim())) return say('There is an edition "{0}" of {1} already.', fassung.trim(), name);
  if (zeitraum !== undefined && periodFor(zeitraum) === undefined) return say('This is no time with an end. Write for example "2027" or "2026 bis 2028".');
  return undefined;
}

/** Profiles of a region, in the order of their paths. */
export function editionsOf(workspace: Workspace, key: string): FileState[] {
  return [...workspace.files.values()].filter(({ art, header }) => art === 'profil' && header.regionKey === key).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function periodFor(text: string): Value | undefined {
  const single = readGermanTime(text.trim());
  const period = single === undefined ? readPeriod(text) : single;
  return typeof period === 'object' && ('daueraufgabe' in period || !('bis' in period)) ? undefined : period;
}

/** The period of a profile begun in a year, as people write it. */
export function usualPeriod(year: number): string {
  return `${year} bis ${year + YEARS - 1}`;
}

/** Text of an empty profile. It has no error: what is to be filled in says so by its wording. */
export function newProfile(workspace: Workspace, region: Region, beginning: Beginning, today: Date): { text: string } | Refused {
  const reason = whyNot(workspace, region, beginning);
  if (reason) return { refused: reason };
  const year = today.getFullYear();
  const goals = (beginning.fields ?? []).map((field, number): Value => {
    const entry = workspace.catalogueFor(workspace.places.system.districtOf(region.key)).get('handlungsfelder', field);
    return { id: `Z${number + 1}`, titel: `Ziel im Handlungsfeld ${entry ? (textOfEntry(entry, 'name') ?? idOf('handlungsfelder', entry)) : field}`, handlungsfeld: field };
  });
  const head = freshText({ bzrp: 1, art: 'profil', bezirksregion: region.key, fassung: String(year) });
  const edits: ((target: Target) => Outcome)[] = [
    (target) => setValue(target, ['titel'], `Bezirksregionenprofil Teil II – ${region.name}`),
    (target) => setValue(target, ['stand'], dayOf(today)),
    (target) => setValue(target, ['zeitraum'], periodFor(beginning.zeitraum ?? usualPeriod(year)) ?? year),
    (target) => setValue(target, ['status'], 'entwurf'),
    ...(beginning.fassung === undefined ? [] : [(target: Target) => setValue(target, ['fassung'], (beginning.fassung ?? '').trim())]),
    ...(goals.length > 0 ? goals : [SAMPLE_GOAL]).map((goal) => (target: Target) => addItem(target, ['ziele'], goal)),
    // A goal nobody chose is no more than a sample: it comes with a measure, so that nothing is wrong.
    ...(goals.length > 0 ? [] : [(target: Target) => addItem(target, ['massnahmen'], { ...SAMPLE_MEASURE, zeitraum: { von: year, bis: year + YEARS - 1 }, status: 'geplant' })]),
  ];
  return written(workspace, head, edits);
}

const SAMPLE_GOAL: Value = { id: 'Z1', titel: 'Erstes Ziel', handlungsfeld: 'nachbarschaft' };
const SAMPLE_MEASURE: Record<string, Value> = { id: 'M1.1', titel: 'Erste Maßnahme', ziele: ['Z1'], federfuehrung: 'OE SPK' };

/** What of an edition may go on, in its order: the profile's own items, then those of its contributions. */
export function openItems(workspace: Workspace, uri: string): OpenItem[] {
  const items = itemsOf(workspace, uri);
  const goals = items.filter(({ list }) => list === 'ziele').filter(({ value }) => (value['zielerreichung'] as Fields | undefined)?.['grad'] !== 'erreicht');
  const measures = items.filter(({ list }) => list === 'massnahmen').filter(({ value }) => goesOn(value));
  return [...goals, ...measures].map(({ list, id, node }) => ({ list, id, title: readAs(valueOf(node, 'titel'), asText) ?? '', ...(list === 'massnahmen' && { status: readAs(valueOf(node, 'status'), asText) ?? '' }) }));
}

/** A measure goes on unless it is done with; one that is done with goes on where it says that it does. */
function goesOn({ status, fortsetzung }: Fields): boolean {
  return (status !== 'umgesetzt' && status !== 'verworfen') || (status === 'umgesetzt' && fortsetzung === 'geplant');
}

interface Item {
  list: 'ziele' | 'massnahmen';
  id: string;
  file: FileState;
  /** 0-based number in its file's list. */
  index: number;
  node: TreeNode;
  /** All it says, to be carried on. */
  value: Fields;
}

function itemsOf(workspace: Workspace, uri: string): Item[] {
  const profile = workspace.files.get(uri);
  const files = profile ? [profile, ...workspace.members(profile.scope).filter(({ art }) => art === 'beitrag')] : [];
  return files.flatMap((file) =>
    (['ziele', 'massnahmen'] as const).flatMap((list) =>
      file.document.items(list).flatMap(({ node }, index): Item[] => {
        const value = toPlain(node);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? [{ list, id: readAs(valueOf(node, 'id'), asWord) ?? '', file, index, node, value: value as Fields }] : [];
      }),
    ),
  );
}

/** Lists and keys of an edition that are its own: what was asked, said and decided then. */
const OF_ITS_TIME = ['beteiligung', 'anregungen', 'beschluesse', 'prozess', 'bilanz'];

/**
 * Text of the next edition of a profile: its text with everything that goes on, ids kept; what does not is named in `bilanz`.
 * Contributions of the offices come into the profile. The edition before stays as it is.
 * @param told what became of its open items; those it says nothing of go on as they are
 */
export function nextEdition(workspace: Workspace, uri: string, region: Region, beginning: Beginning, told: readonly Told[], today: Date): { text: string } | Refused {
  const profile = workspace.files.get(uri);
  if (profile?.art !== 'profil') return { refused: say('This file cannot be read, or is none of BZRP.') };
  const broken = profile.document.slots.find(({ lost }) => lost !== undefined);
  if (broken) return { refused: say('Line {0} of the edition before cannot be read. Please mend it first.', broken.line + 1) };
  if (profile.header.regionKey !== region.key) return { refused: say('This is a profile of {0}, not of {1}.', workspace.setup.places.name(profile.header.regionKey ?? '') ?? profile.header.regionKey ?? '?', region.name) };
  const fassung = beginning.fassung ?? String(today.getFullYear());
  const reason = whyNot(workspace, region, { ...beginning, fassung });
  if (reason) return { refused: reason };
  const plan = planOf(itemsOf(workspace, uri), told, today);
  const own = plan.filter(({ item }) => item.file === profile);
  // From the last to the first, so that those to come keep their numbers.
  const fromBehind = [...own].reverse();
  const year = today.getFullYear();
  return written(workspace, profile.document.text, [
    (target) => setValue(target, ['fassung'], fassung.trim()),
    (target) => setValue(target, ['stand'], dayOf(today)),
    (target) => setValue(target, ['zeitraum'], periodFor(beginning.zeitraum ?? usualPeriod(year)) ?? year),
    (target) => setValue(target, ['status'], 'entwurf'),
    ...OF_ITS_TIME.filter((key) => profile.document.keySlot(key)).map((key) => (target: Target) => remove(target, [key])),
    ...fromBehind.flatMap(({ item, next }) => editsOf(item, next)),
    ...plan.filter(({ item }) => item.file !== profile).flatMap(({ item, next }) => (next ? [(target: Target) => addItem(target, [item.list], plainOf(next))] : [])),
    ...reviewOf(plan).map((text) => (target: Target) => setValue(target, ['bilanz'], text)),
  ]);
}

interface Planned {
  item: Item;
  /** What it says in the next edition; undefined where it ends. */
  next: Fields | undefined;
  /** Status of a measure when the edition before ends. */
  status?: unknown;
}

/** What becomes of each item. A goal that is reached stays while a measure that goes on serves it. */
function planOf(items: readonly Item[], told: readonly Told[], today: Date): Planned[] {
  const answers = new Map(told.map((answer) => [`${answer.list} ${answer.id}`, answer]));
  const measures = items.filter(({ list }) => list === 'massnahmen').map((item): Planned => {
    const { status = item.value['status'], continuation = item.value['fortsetzung'] } = answers.get(`massnahmen ${item.id}`) ?? {};
    const value: Fields = { ...item.value, status, fortsetzung: continuation };
    // Done with and to be gone on with: it begins anew.
    const isAnew = status === 'umgesetzt' && continuation === 'geplant';
    return { item, status, next: goesOn(value) ? { ...value, ...(isAnew && { status: 'geplant', fortsetzung: undefined }), beteiligung: undefined, konflikte: undefined } : undefined };
  });
  const served = new Set(measures.flatMap(({ next }) => (Array.isArray(next?.['ziele']) ? next['ziele'].map(String) : [])));
  const goals = items.filter(({ list }) => list === 'ziele').map((item): Planned => {
    const before = item.value['zielerreichung'] as Fields | undefined;
    const grade = answers.get(`ziele ${item.id}`)?.grade;
    const assessed = grade === undefined ? before : ({ ...before, grad: grade, stand: monthOf(today) } as Fields);
    const ends = assessed?.['grad'] === 'erreicht' && !served.has(item.id);
    return { item, next: ends ? undefined : { ...item.value, ...(assessed && { zielerreichung: plainOf(assessed) }), beteiligung: undefined } };
  });
  const goalsThatEnd = new Set(goals.filter(({ next }) => !next).map(({ item }) => item.id));
  for (const { next } of goals) {
    const conflicts = next?.['zielkonflikte'];
    if (!next || !Array.isArray(conflicts)) continue;
    const left = conflicts.filter((conflict) => !goalsThatEnd.has(String((conflict as Fields)['ziel'])));
    next['zielkonflikte'] = left.length > 0 ? left : undefined;
  }
  return [...goals, ...measures];
}

/** The edits that make an item say what it says in the next edition. */
function editsOf({ list, index, value }: Item, next: Fields | undefined): ((target: Target) => Outcome)[] {
  if (!next) return [(target) => remove(target, [list, index])];
  return Object.entries(next).flatMap(([key, to]): ((target: Target) => Outcome)[] => {
    if (JSON.stringify(to) === JSON.stringify(value[key])) return [];
    return [(target) => (to === undefined ? remove(target, [list, index, key]) : setValue(target, [list, index, key], to))];
  });
}

/** Names what ends with the edition before. */
function reviewOf(plan: readonly Planned[]): string[] {
  const ended = plan.filter(({ next }) => !next);
  const part = (title: string, holds: (planned: Planned) => boolean): string[] => {
    const names = ended.filter(holds).map(({ item }) => `- ${item.id} ${String(item.value['titel'] ?? '')}`.trimEnd());
    return names.length === 0 ? [] : [`${title} der vorigen Fassung:\n\n${names.join('\n')}\n`];
  };
  const parts = [
    ...part('Erreichte Ziele', ({ item }) => item.list === 'ziele'),
    ...part('Umgesetzte Maßnahmen', ({ item, status }) => item.list === 'massnahmen' && status === 'umgesetzt'),
    ...part('Nicht weitergeführte Maßnahmen', ({ item, status }) => item.list === 'massnahmen' && status !== 'umgesetzt'),
  ];
  return parts.length > 0 ? [parts.join('\n')] : [];
}

function plainOf(fields: Fields): Value {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Value] => entry[1] !== undefined));
}

function written(workspace: Workspace, text: string, edits: readonly ((target: Target) => Outcome)[]): { text: string } | Refused {
  const outcome = writeAll({ document: new Document('', text), schemas: workspace.setup.grammar.schemas, art: 'profil' }, edits);
  return 'refused' in outcome ? outcome : { text: applyEdits(text, outcome.changes) };
}

function monthOf(today: Date): string {
  return `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}`;
}

function dayOf(today: Date): string {
  return `${monthOf(today)}-${String(today.getDate()).padStart(2, '0')}`;
}

/** `092007-adlershof`, of a later edition `092007-adlershof-2031`: what a profile's file is called. */
export function fileNameOf({ key, name }: Region, fassung?: string): string {
  return [key, slug(name), ...(fassung ? [slug(fassung)] : [])].filter(Boolean).join('-');
}

/** `Köllnische Heide` → `koellnische-heide`. */
function slug(name: string): string {
  const folded = name.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');
  return folded.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
