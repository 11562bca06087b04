/** What may stand as a value: fixed values, entries of catalogues, places, references, dates. */
import { idOf, textOfEntry, textsOfEntry } from '../../catalogue/catalogue';
import type { Shape } from '../../schema/shape';
import type { Speech } from '../../text/bundles';
import { say } from '../../text/message';
import { briefOf, explainEntry } from '../entryText';
import type { Cursor } from './cursor';
import { inlineDraft, Open } from '../../writing/draft';
import { scalarText } from '../../writing/scalar';
import { columnKeyOffers } from './columnKeys';
import { CompletionItemKind, type Offer } from './offer';
import { pictureOffers } from './pictures';
import { actorsOf, idsOf, nextId, type World } from './world';
import { isOf, type PlaceLevel } from '../../model/placeSystem';

/** Offers for a value of this form. */
export function valueOffers(shape: Shape, cursor: Cursor, world: World): Offer[] {
  const holds = shape.holds;
  const write = (text: string): string => scalarText(text, { flow: cursor.flow, old: cursor.quote });
  switch (holds?.holds) {
    case 'catalogue':
      return catalogueOffers(holds.list ?? '', write, world);
    case 'actor':
    case 'actor-name':
      return actorOffers(holds.holds === 'actor', cursor, world);
    case 'reference':
      return idsOf(world, holds.targets?.[0] ?? '', cursor.typed).map(({ id, title, far }) => ({ label: id, description: title, text: scalarText(id, { flow: cursor.flow, old: cursor.quote || (id.includes('/') ? '"' : '') }), kind: CompletionItemKind.Reference, words: title, rank: far ? 1 : 0 }));
    case 'id': {
      const id = nextId(world, holds.defines ?? '');
      return [{ label: id, description: world.speech.tell(say('next free id')), text: write(id), kind: CompletionItemKind.Value }];
    }
    case 'lor':
    case 'space':
      return placeOffers(inOrder(world.file.places.levelsFor(holds.levels), holds.holds === 'space'), holds.holds === 'space', cursor, world);
    case 'item-key':
      return columnKeyOffers(write, world);
    case 'image':
      return pictureOffers(world.file.uri, world.pictures, write);
    case 'time':
      return timeOffers(world, cursor.typed);
    case 'boolean':
      return [
        { label: 'true', description: world.speech.tell(say('yes')), text: 'true', kind: CompletionItemKind.Value },
        { label: 'false', description: world.speech.tell(say('no')), text: 'false', kind: CompletionItemKind.Value },
      ];
    default:
      return fixedOffers(shape, write, world);
  }
}

/** Actors by name. Where the name alone would have to be in a catalogue, one that is not is written with its category. */
function actorOffers(alone: boolean, cursor: Cursor, world: World): Offer[] {
  return actorsOf(world)
    .filter(({ name, listed }) => listed || (name !== cursor.typed.trim() && !(alone && cursor.quote !== '')))
    .map(({ name, category, listed }) => {
      const group = category === undefined ? undefined : textOfEntry(world.catalogue.get('akteurskategorien', category), 'name');
      const offer = { label: name, description: group ?? (listed ? undefined : world.speech.tell(say('used in the workspace'))), kind: CompletionItemKind.Variable, rank: listed ? 0 : 1 };
      if (listed || !alone) return { ...offer, text: scalarText(name, { flow: cursor.flow, old: cursor.quote }) };
      const text = inlineDraft({ kategorie: category ?? Open.for(), name });
      return { ...offer, text, snippet: true, goOn: category === undefined };
    });
}

function fixedOffers(shape: Shape, write: (text: string) => string, { speech }: World): Offer[] {
  return (shape.values ?? []).map((value) => {
    const found = shape.holds?.values?.[String(value)];
    return { label: String(value), detail: speech.language === 'de' ? found?.description : found?.en, text: typeof value === 'string' ? write(value) : String(value), kind: CompletionItemKind.EnumMember, words: found && `${found.de} ${found.en} ${found.description}` };
  });
}

function catalogueOffers(list: string, write: (text: string) => string, { catalogue, speech }: World): Offer[] {
  return catalogue.all(list).map((entry) => {
    const id = idOf(list, entry);
    const name = textOfEntry(entry, 'name') ?? textOfEntry(entry, 'titel') ?? '';
    const words = [name, ...textsOfEntry(entry, 'stichworte'), ...textsOfEntry(entry, 'beispiele'), textOfEntry(entry, 'gruppe') ?? ''].join(' ');
    return { label: id, description: name, detail: briefOf(list, entry, speech), documentation: () => explainEntry(list, entry, catalogue, speech), text: write(id), kind: CompletionItemKind.Value, words };
  });
}

/** Where something is, is said as closely as possible; what a figure is of, is mostly a region. */
function inOrder(levels: readonly PlaceLevel[], isSpace: boolean): readonly PlaceLevel[] {
  const finest = [...levels].reverse();
  if (!isSpace) return finest;
  const ranks = ['region', 'part', 'district', undefined];
  return finest.sort((a, b) => ranks.indexOf(a.role) - ranks.indexOf(b.role));
}

/** Places by name or key: the own region and its planning areas, then district and the whole city, then the rest of the district. */
function placeOffers(levels: readonly PlaceLevel[], orWhole: boolean, cursor: Cursor, { catalogue: { places: known }, vintage, file, speech }: World): Offer[] {
  const { system } = known;
  const { regionKey, district } = file.header;
  const old = cursor.quote || '"';
  const isOwn = (key: string, around: string | undefined): boolean => around !== undefined && key.startsWith(around);
  const near = (key: string): number => (isOwn(key, regionKey) ? 0 : key === district ? 1 : isOwn(key, district) ? 3 : 4);
  const levelAt = (key: string): number => levels.findIndex((level) => isOf(key, [level]));
  const districts = system.isCurrent(vintage) ? [] : known.all().filter(({ key }) => system.isDistrict(key));
  const places = [...districts, ...known.all(vintage)].filter(({ key }) => levelAt(key) !== -1);
  const offers = places.map(({ key, name }): Offer => {
    const around = !system.isDistrict(key) ? known.name(system.districtOf(key)) : undefined;
    return { label: name, description: around ? `${key} · ${around}` : key, text: scalarText(key, { flow: cursor.flow, old }), kind: CompletionItemKind.Value, words: key, rank: near(key) * 10 + levelAt(key) };
  });
  const whole: Offer[] = orWhole ? [{ label: system.whole.id, description: speech.tell(say('all of {0}', system.whole.name)), text: scalarText(system.whole.id, { flow: cursor.flow, old: cursor.quote }), kind: CompletionItemKind.Value, rank: 20 }] : [];
  return [...offers, ...whole];
}

/** Today in every notation and the years to come; behind a typed year its half-years, quarters and months, and the next year. */
function timeOffers({ today, speech: { tell } }: World, typed: string): Offer[] {
  const year = today.getFullYear();
  const month = twoDigits(today.getMonth() + 1);
  const named: readonly (readonly [string, string])[] = [
    [String(year), tell(say('this year'))],
    [`${year}-${month}`, tell(say('this month'))],
    [`${year}-Q${Math.floor(today.getMonth() / 3) + 1}`, tell(say('this quarter'))],
    [`${year}-${month}-${twoDigits(today.getDate())}`, tell(say('today'))],
    [`${year}-H${today.getMonth() < 6 ? 1 : 2}`, tell(say('this half-year'))],
    [`${year}/${year + 1}`, tell(say('school or budget year'))],
    ...[1, 2, 3, 4, 5].map((more): readonly [string, string] => [String(year + more), tell(more === 1 ? say('next year') : say('in {0} years', more))]),
    // Those of the years offered are there from the first digit on: the list need not be asked for again while typing on.
    ...(typed === '' ? [] : [0, 1, 2, 3, 4, 5].flatMap((more) => partsOf(tell, String(year + more)))),
    ...partsOf(tell, /^(?:19|2[01])\d\d/.exec(typed)?.[0]),
  ];
  const offered = named.filter(([text], at) => named.findIndex(([other]) => other === text) === at);
  return offered.map(([text, description], rank) => ({ label: text, description, text, kind: CompletionItemKind.Value, rank }));
}

const MONTHS = [say('January'), say('February'), say('March'), say('April'), say('May'), say('June'), say('July'), say('August'), say('September'), say('October'), say('November'), say('December')];

function partsOf(tell: Speech['tell'], year: string | undefined): (readonly [string, string])[] {
  if (year === undefined) return [];
  const quarters = [1, 2, 3, 4].map((quarter) => [`${year}-Q${quarter}`, tell(say('quarter {0} of {1}', quarter, year))] as const);
  const halves = [1, 2].map((half) => [`${year}-H${half}`, tell(say('half-year {0} of {1}', half, year))] as const);
  return [[`${year}/${Number(year) + 1}`, tell(say('school or budget year'))], ...halves, ...quarters, ...MONTHS.map((name, at) => [`${year}-${twoDigits(at + 1)}`, `${tell(name)} ${year}`] as const)];
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
