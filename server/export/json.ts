/**
 * The model as JSON (`schemas/export.schema.json`): the file's content under the keys of the language in one notation, what
 * its contributions brought in, and the names of everything it names by an id.
 */
import { ModelReader } from '../language/model/reader';
import { readCaseExample } from '../language/model/caseExample';
import { readCatalogueFile } from '../language/model/catalogueFile';
import { readDistrict } from '../language/model/district';
import { plainCaseExample, plainCatalogue, plainDistrict, plainProfile } from '../language/model/plain';
import { isPlainMap, type PlainValue, plainMap, type PlainMap, plainTime } from '../language/model/plainValue';
import type { Profile } from '../language/model/profile';
import type { FileState } from '../language/workspace/file';
import { entryText, type RenderCatalogue } from '../render/context';

const VERSION = 1;

/** Which catalogue list the value of a key is looked up in; a key may be one of several. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  handlungsfeld: ['handlungsfelder'],
  kategorie: ['akteurskategorien'],
  programm: ['programme'],
  indikator: ['indikatoren'],
  methode: ['methoden'],
  methoden: ['methoden'],
  format: ['beteiligungsformate'],
  vorlage: ['massnahmenvorlagen'],
  bezirksregion: ['raeume'],
  bezirk: ['raeume'],
  raum: ['raeume'],
  raumbezug: ['raeume'],
  gebiet: ['gebiete'],
};

/** The plain form of any file; of a `beitrag` the whole profile it belongs to. */
export function plainOf(file: FileState, profile: () => Profile): PlainMap {
  const reader = new ModelReader(file.places);
  switch (file.art) {
    case 'bezirk':
      return plainDistrict(readDistrict(file.document, reader));
    case 'katalog':
      return plainCatalogue(readCatalogueFile(file.document, reader));
    case 'fallbeispiel':
      return plainCaseExample(readCaseExample(file.document, reader));
    default:
      return plainProfile(profile());
  }
}

/** The JSON text of a file, ended by a line end. */
export function toJson(file: FileState, profile: () => Profile, catalogue: RenderCatalogue): string {
  const content = plainOf(file, profile);
  const kind = String(content.art);
  const document = plainMap({
    version: VERSION,
    [kind]: content,
    beitraege: kind === 'profil' ? contributionsOf(profile()) : undefined,
    namen: namesIn(content, catalogue),
  });
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Who contributed, and which goals and measures came with it. */
function contributionsOf(profile: Profile): PlainValue {
  const ids = (items: readonly { id?: string; source: { uri: string } }[], uri: string): PlainValue => items.flatMap((item) => (item.source.uri === uri && item.id !== undefined ? item.id : []));
  return profile.contributions.map(({ uri, office, stand }) =>
    plainMap({ amt: office, stand: plainTime(stand), ziele: ids(profile.goals, uri), massnahmen: ids(profile.measures, uri) }),
  );
}

/** List → id → name, for every id that occurs and that a catalogue knows. */
function namesIn(content: PlainMap, catalogue: RenderCatalogue): PlainMap {
  const names = new Map<string, Map<string, string>>();
  const visit = (key: string, value: PlainValue): void => {
    if (Array.isArray(value)) for (const each of value as readonly PlainValue[]) visit(key, each);
    else if (isPlainMap(value)) for (const [inner, each] of Object.entries(value)) visit(inner, each);
    else {
      for (const list of LISTS[key] ?? []) {
        const entry = catalogue.get(list, String(value));
        const name = entryText(entry, 'name') ?? entryText(entry, 'titel');
        if (name === undefined) continue;
        const known = names.get(list) ?? new Map<string, string>();
        names.set(list, known.set(String(value), name));
      }
    }
  };
  visit('', content);
  return Object.fromEntries([...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([list, known]) => [list, Object.fromEntries(known)]));
}
