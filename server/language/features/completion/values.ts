/** What may stand as a value: fixed values, entries of catalogues, places, references, dates. */
import { idOf, textOfEntry, textsOfEntry } from '../../catalogue/catalogue';
import type { Shape } from '../../schema/shape';
import { briefOf, explainEntry } from '../entryText';
import type { Cursor } from './cursor';
import { CompletionItemKind, type Offer, scalar } from './offer';
import { actorNames, idsOf, nextId, type World } from './world';

/** Offers for a value of this form. */
export function valueOffers(shape: Shape, cursor: Cursor, world: World): Offer[] {
  const holds = shape.holds;
  const write = (text: string): string => scalar(text, cursor.quote, cursor.flow);
  switch (holds?.holds) {
    case 'catalogue':
      return catalogueOffers(holds.list ?? '', write, world);
    case 'actor':
    case 'actor-name':
      return actorOffers(write);
    case 'reference':
      return idsOf(world, holds.targets?.[0] ?? '').map(({ id, title }) => ({ label: id, description: title, text: id.includes('/') && cursor.quote === '' ? JSON.stringify(id) : write(id), kind: CompletionItemKind.Reference, words: title }));
    case 'id': {
      const id = nextId(world, holds.defines ?? '');
      return [{ label: id, description: 'nächste freie Kennung', text: write(id), kind: CompletionItemKind.Value }];
    }
    case 'lor':
    case 'space':
      return placeOffers(holds.holds === 'space' ? [6, 8, 2, 4] : (holds.levels ?? []), holds.holds === 'space', cursor, world);
    case 'time':
      return timeOffers(world.today);
    case 'boolean':
      return [
        { label: 'true', description: 'ja', text: 'true', kind: CompletionItemKind.Value },
        { label: 'false', description: 'nein', text: 'false', kind: CompletionItemKind.Value },
      ];
    default:
      return fixedOffers(shape, write);
  }

  function actorOffers(put: (text: string) => string): Offer[] {
    return actorNames(world).filter(({ name, listed }) => listed || name !== cursor.typed.trim()).map(({ name, category, listed }) => {
      const group = category === undefined ? undefined : textOfEntry(world.catalogue.get('akteurskategorien', category), 'name');
      return { label: name, description: group ?? (listed ? undefined : 'im Arbeitsbereich verwendet'), text: put(name), kind: CompletionItemKind.Variable, rank: listed ? 0 : 1 };
    });
  }
}

function fixedOffers(shape: Shape, write: (text: string) => string): Offer[] {
  return (shape.values ?? []).map((value) => {
    const meaning = shape.holds?.values?.[String(value)];
    return { label: String(value), detail: meaning, text: typeof value === 'string' ? write(value) : String(value), kind: CompletionItemKind.EnumMember, words: meaning };
  });
}

function catalogueOffers(list: string, write: (text: string) => string, { catalogue }: World): Offer[] {
  return catalogue.all(list).map((entry) => {
    const id = idOf(list, entry);
    const name = textOfEntry(entry, 'name') ?? textOfEntry(entry, 'titel') ?? '';
    const words = [name, ...textsOfEntry(entry, 'stichworte'), ...textsOfEntry(entry, 'beispiele'), textOfEntry(entry, 'gruppe') ?? ''].join(' ');
    return { label: id, description: name, detail: briefOf(list, entry), documentation: explainEntry(list, entry, catalogue), text: write(id), kind: CompletionItemKind.Value, words };
  });
}

/** Places by name or key; the profile's own region and its planning areas first, then its district. */
function placeOffers(levels: readonly number[], orBerlin: boolean, cursor: Cursor, { catalogue, vintage, file }: World): Offer[] {
  const { regionKey, district } = file.header;
  const quote = cursor.quote === "'" ? "'" : '"';
  const near = (key: string): number => (regionKey !== undefined && (key.startsWith(regionKey) || key === regionKey) ? 0 : district !== undefined && key.startsWith(district) ? 1 : 2);
  const districts = vintage === 2021 ? [] : catalogue.places.all(2021).filter(({ key }) => key.length === 2);
  const places = [...districts, ...catalogue.places.all(vintage)].filter(({ key }) => levels.includes(key.length));
  const offers = places.map(({ key, name }): Offer => {
    const around = key.length > 2 ? catalogue.places.name(key.slice(0, 2)) : undefined;
    return { label: name, description: around ? `${key} · ${around}` : key, text: `${quote}${key}${quote}`, kind: CompletionItemKind.Value, words: key, rank: near(key) * 10 + levels.indexOf(key.length) };
  });
  const berlin: Offer[] = orBerlin ? [{ label: 'berlin', description: 'ganz Berlin', text: 'berlin', kind: CompletionItemKind.Value, rank: 30 }] : [];
  return [...offers, ...berlin];
}

function timeOffers(today: Date): Offer[] {
  const year = today.getFullYear();
  const month = String(today.getMonth() + 1).padStart(2, '0');
  const day = String(today.getDate()).padStart(2, '0');
  const named: readonly (readonly [string, string])[] = [
    [String(year), 'dieses Jahr'],
    [`${year}-${month}`, 'dieser Monat'],
    [`${year}-Q${Math.floor(today.getMonth() / 3) + 1}`, 'dieses Quartal'],
    [`${year}-${month}-${day}`, 'heute'],
    ...[1, 2, 3, 4, 5].map((more): readonly [string, string] => [String(year + more), more === 1 ? 'nächstes Jahr' : `in ${more} Jahren`]),
  ];
  return named.map(([text, description], rank) => ({ label: text, description, text, kind: CompletionItemKind.Value, rank }));
}
