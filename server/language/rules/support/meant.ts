/** Entries of a catalogue that are meant by a word: the part of an id, a name, a word people search by. */
import { type Catalogue, type CatalogueEntry, idOf, textOfEntry, textsOfEntry } from '../../catalogue/catalogue';
import { fold } from '../../catalogue/nearest';

/** More than so many are no help. */
const MOST = 4;

/**
 * Ids of the entries a word may mean, the likeliest first: `D5` → `KID:D5`, `Kinderarmut` → `KID:D5` …, `Verkehr` →
 * `mobilitaet`. Empty when none or too many could be meant.
 */
export function meantEntries(word: string, list: string, catalogue: Catalogue): string[] {
  const wanted = fold(word.normalize('NFC')).trim();
  if (wanted.length < 2) return [];
  const entries = catalogue.all(list);
  for (const fits of [hasCode, isCalled, isSearchedBy, contains, isPartOf]) {
    const found = entries.filter((entry) => fits(entry, wanted, list)).map((entry) => idOf(list, entry));
    if (found.length > 0) return found.length <= MOST ? found : [];
  }
  return [];
}

type Fits = (entry: CatalogueEntry, wanted: string, list: string) => boolean;

/** `D5`, `KID D5`, `KID-D5` for `KID:D5`. */
const hasCode: Fits = (entry, wanted, list) => {
  const id = fold(idOf(list, entry));
  return id === wanted || id.split(':')[1] === wanted || id.replace(/[:-]/g, ' ') === wanted.replace(/[\s:_-]+/g, ' ');
};

const isCalled: Fits = (entry, wanted) => fold(textOfEntry(entry, 'name') ?? textOfEntry(entry, 'titel') ?? '') === wanted;

const isSearchedBy: Fits = (entry, wanted) => textsOfEntry(entry, 'stichworte').some((each) => fold(each) === wanted);

/** A word of the name, or of the id. */
const contains: Fits = (entry, wanted, list) => {
  if (wanted.length < 4) return false;
  const words = `${fold(textOfEntry(entry, 'name') ?? '')} ${fold(idOf(list, entry))}`.split(/[^a-z0-9]+/);
  return words.includes(wanted);
};

/** An id all of whose words stand in what was written: `wohnen` in `wohnen_und_wohnumfeld`. */
const isPartOf: Fits = (entry, wanted, list) => {
  const written = wanted.split(/[^a-z0-9]+/);
  const own = fold(idOf(list, entry)).split(/[^a-z0-9]+/);
  return written.length > own.length && own.every((word) => word.length > 3 && written.includes(word));
};
