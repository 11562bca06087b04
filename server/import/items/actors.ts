/** Offices and other actors in a cell. */
import { type CatalogueEntry, idOf, textOfEntry, textsOfEntry } from '../../language/catalogue/catalogue';
import { fold } from '../../language/catalogue/nearest';
import { actorsOf, type World } from '../../language/features/completion/world';
import { findActor } from '../../language/german/actor';
import { readFixedValue } from '../../language/german/words';
import { valuesOf } from '../../language/schema/vocabulary';
import { say } from '../../language/text/message';
import type { Value } from '../../language/writing/writing';
import { KEPT, type CellReading, readOne, understood } from './reading';
import { piecesOf, readSeveral } from './several';

const ROLES = valuesOf('akteurrolle');
const UNKNOWN = say('No catalogue has this actor, and its name does not say what kind it is.');

/** Reads names of actors: those of the catalogues, those the workspace uses, those whose name says what they are. */
export class ActorWords {
  /** The same few names stand in many rows. */
  private readonly readings = new Map<string, CellReading>();
  private readonly surely = new Map<string, Value | undefined>();
  private used: Map<string, { name: string; category: string }> | undefined;

  constructor(private readonly world: World) {}

  /**
   * @param many several may be meant
   * @param alone one is written without a list
   */
  read(text: string, many: boolean, alone: boolean): CellReading {
    const line = text.replace(/\n/g, ' ');
    if (!many) return this.one(line);
    // A name that goes on in the next line is one name.
    const whole = this.sure(line);
    const reading = whole === undefined ? readSeveral(piecesOf(text, false), (piece) => this.one(piece), (piece) => readOne(this.sure(piece), piece, UNKNOWN)) : understood([whole]);
    const { value } = reading;
    return alone && Array.isArray(value) && value.length === 1 ? { ...reading, value: value[0] as Value } : reading;
  }

  private one(text: string): CellReading {
    let reading = this.readings.get(text);
    if (!reading) this.readings.set(text, (reading = this.readOne(text)));
    return reading;
  }

  private readOne(text: string): CellReading {
    const known = this.named(text);
    if (known !== undefined) return understood(known);
    const bracket = /^([^()]+)\(([^()]+)\)$/.exec(text);
    if (!bracket) return readOne(undefined, text, UNKNOWN);
    const [, outside = '', inside = ''] = bracket;
    const actor = this.named(outside.trim()) ?? this.named(inside.trim());
    if (actor === undefined) return readOne(undefined, text, UNKNOWN);
    const role = readFixedValue(ROLES, inside);
    const category = typeof actor === 'string' ? this.categoryIn(actor) : undefined;
    if (role !== undefined && typeof actor === 'object') return understood({ ...actor, rolle: role });
    if (role !== undefined && category !== undefined) return understood({ kategorie: category, name: actor, rolle: role });
    // „Straßen- und Grünflächenamt (SGA)“ says the same twice.
    if (JSON.stringify(this.named(outside.trim())) === JSON.stringify(this.named(inside.trim()))) return understood(actor);
    return { value: actor, left: [{ text, why: KEPT }] };
  }

  private named(text: string): Value | undefined {
    const known = this.sure(text);
    if (known !== undefined) return known;
    const category = /[(;,/]/.test(text) ? undefined : this.kindOf(text);
    return category === undefined ? undefined : { kategorie: category, name: text };
  }

  /** An actor somebody has named before. */
  private sure(text: string): Value | undefined {
    if (!this.surely.has(text)) this.surely.set(text, this.lookUp(text));
    return this.surely.get(text);
  }

  private lookUp(text: string): Value | undefined {
    const listed = findActor(this.world.catalogue, text);
    if (listed !== undefined) return listed;
    const used = this.usedBefore().get(fold(text));
    return used && { kategorie: used.category, name: used.name };
  }

  /** Actors the files of the workspace name with their category. */
  private usedBefore(): Map<string, { name: string; category: string }> {
    this.used ??= new Map(actorsOf(this.world).flatMap(({ name, category, listed }) => (listed || category === undefined ? [] : [[fold(name), { name, category }]])));
    return this.used;
  }

  private categoryIn(name: string): string | undefined {
    return textOfEntry(this.world.catalogue.get('akteure', name), 'kategorie');
  }

  /** The category a name says: „Kita Sonnenschein“, „Amt für Statistik“, „Grundschule am Park“. Undefined where it says none or several. */
  private kindOf(text: string): string | undefined {
    const folded = fold(text);
    const words = folded.split(/[^a-z0-9]+/).filter((word) => word !== '');
    // Longer ones are sentences.
    if (words.length === 0 || words.length > MOST_WORDS || /[.:?!]\s/.test(text)) return undefined;
    if (words[0] === 'amt' || words.some((word) => word.length > 4 && word.endsWith('amt') && word !== 'bezirksamt')) return this.world.catalogue.has('akteurskategorien', 'fachamt') ? 'fachamt' : undefined;
    // „Musikschule“ is more than a „Schule“.
    let best: { id: string | undefined; length: number } = { id: undefined, length: 0 };
    for (const entry of this.world.catalogue.all('akteurskategorien')) {
      const length = Math.max(0, ...namesOf(entry).filter((name) => says(words, folded, name)).map((name) => name.length));
      if (length > best.length) best = { id: idOf('akteurskategorien', entry), length };
      else if (length > 0 && length === best.length) best = { id: undefined, length };
    }
    return best.id;
  }
}

const MOST_WORDS = 8;

function namesOf(entry: CatalogueEntry): string[] {
  return [idOf('akteurskategorien', entry), textOfEntry(entry, 'name') ?? '', ...textsOfEntry(entry, 'beispiele')].map(fold);
}

/** A word of the name, or its last part: „Grundschule“ is a „Schule“. */
function says(words: readonly string[], whole: string, name: string): boolean {
  if (name.includes(' ') || name.includes('-')) return whole === name;
  return name.length > 3 && words.some((word) => word === name || word.endsWith(name));
}
