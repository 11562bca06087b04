/** What people write in a cell, as a value of the language: nothing invented, nothing lost. */
import { idOf, textOfEntry, textsOfEntry } from '../../language/catalogue/catalogue';
import { fold } from '../../language/catalogue/nearest';
import type { Step } from '../../language/features/completion/step';
import { formsAt } from '../../language/features/completion/target';
import type { World } from '../../language/features/completion/world';
import { readGermanMoney } from '../../language/german/money';
import { readGermanPeriod } from '../../language/german/period';
import { readGermanTime } from '../../language/german/time';
import { readFixedValue } from '../../language/german/words';
import { readGermanNumber } from '../../language/model/number';
import type { Holds, Shape } from '../../language/schema/shape';
import { type Message, say } from '../../language/text/message';
import { type Cell, cellText } from '../table/table';
import { ActorWords } from './actors';
import { readFunding } from './funding';
import { HAS_PARTS, KEPT, NOTHING, type CellReading, readOne, understood } from './reading';
import { firstPart, isListed, piecesOf, readSeveral, withoutSign } from './several';
import type { KnownNames } from './names';
import { isOf, isWithin } from '../../language/model/placeSystem';
import { splitBrackets } from '../../language/text/ends';
import { printable } from '../../language/text/printable';
import { timeValue } from '../../language/writing/word';

/** Days since 30 December 1899, as spreadsheets count them, from 1990 to 2119: a year with a digit too many (`20267`) is no day of 1955. */
const FIRST_DAY = 32_874;
const LAST_DAY = 80_000;

const PROGRESS = 'umsetzungsstand.text';

/** Keys whose cells may say another one instead, or besides. */
const OTHERS: Readonly<Record<string, string>> = { zeitraum: 'horizont', horizont: 'zeitraum', kosten: 'finanzierung', [PROGRESS]: 'status' };

/**
 * Reads cells as values of the keys of a list's items.
 *
 * A key is named by its path in the item: `kosten`, `zeitraum.von`, `finanzierung.betrag` (of the only row).
 */
export class CellReader {
  private readonly known = new Map<string, readonly Shape[]>();
  private readonly actors: ActorWords;

  /**
   * @param list top-level key such as `massnahmen`
   * @param names what references may mean
   */
  constructor(
    readonly world: World,
    readonly list: string,
    private readonly names: KnownNames,
  ) {
    this.actors = new ActorWords(world);
  }

  /** The forms a value at a path may have; none where the language knows no such key. */
  forms(path: string): readonly Shape[] {
    const known = this.known.get(path);
    if (known) return known;
    const { schemas } = this.world.workspace.setup.grammar;
    const steps: Step[] = [this.list, { item: true }];
    for (const key of path.split('.')) {
      const here = formsAt(schemas, this.world.file.art, steps);
      if (!here.some(({ properties }) => properties && Object.hasOwn(properties, key)) && here.some(({ items }) => items)) steps.push({ item: true });
      steps.push(key);
    }
    const forms = formsAt(schemas, this.world.file.art, steps);
    this.known.set(path, forms);
    return forms;
  }

  /**
   * Reads a cell. What its values do not say stands word for word in `left`, with the reason; an empty cell says nothing.
   * @param factor euro a number without a unit stands for, as the header has it: 1000 for „in T€“
   */
  read(path: string, cell: Cell, factor = 1): CellReading {
    const text = shownText(cell);
    if (isBlank(text)) return NOTHING;
    const forms = this.forms(path);
    const inItems = forms.flatMap(({ items }) => (items ? this.world.workspace.setup.grammar.schemas.forms(items) : []));
    const held = new Set([...forms, ...inItems].map(({ holds }) => holds?.holds));
    if (held.has('period')) return this.period(cell, text);
    if (held.has('actor')) return this.actors.read(text, inItems.length > 0, forms.some(({ items }) => !items));
    if (inItems.some(({ properties }) => properties && Object.hasOwn(properties, 'programm'))) return this.funding(path, text, factor);
    for (const shape of forms) {
      const fixed = shape.values && !shape.items ? readFixedValue(shape.holds?.values ?? {}, text) : undefined;
      if (fixed !== undefined) return understood(fixed);
    }
    const [item] = inItems.filter(({ properties }) => !properties);
    // An item of a list is called as the list is.
    const called = item && { ...item, names: item.names.de === '' ? (forms[0]?.names ?? item.names) : item.names };
    if (called) return readSeveral(piecesOf(text, called.holds?.holds === 'string'), (piece) => this.single(called, piece, piece, factor));
    const [only] = forms.filter(({ items, properties }) => !items && !properties);
    return only ? this.single(only, cell, text, factor) : readOne(undefined, text, HAS_PARTS);
  }

  /** The same for a table of any origin, where a cell may say another key's value: „kurzfristig“ among periods, „umgesetzt“ as progress. */
  readWithOthers(path: string, cell: Cell, factor: number): CellReading {
    const own = this.read(path, cell, factor);
    const other = OTHERS[path];
    if (other === undefined || this.forms(other).length === 0 || (own.value !== undefined && path !== PROGRESS)) return own;
    const { value, left } = this.read(other, cell, factor);
    if (value === undefined) return own;
    if (left.length === 0) return { beside: { [other]: value }, left: [] };
    return path === PROGRESS ? { ...own, beside: { [other]: value } } : own;
  }

  private single(shape: Shape, cell: Cell, text: string, factor: number): CellReading {
    const { holds } = shape;
    const name = shape.names[this.world.speech.language];
    const no = say('This cannot be read as "{0}".', name);
    switch (holds?.holds) {
      case 'euro': {
        const whole = money(cell, text, factor, name);
        const ended = whole.value === undefined ? splitBrackets(text) : undefined;
        const before = ended && money(ended.before, ended.before, factor, name);
        return ended && before?.value !== undefined ? { ...before, left: [{ text: ended.inside, why: KEPT }] } : whole;
      }
      case 'time': {
        const time = timeIn(cell, text);
        return readOne(time === undefined ? undefined : timeValue(time), text, no);
      }
      case 'count':
      case 'year': {
        const number = numberIn(cell, text, true);
        return readOne(number !== undefined && Number.isInteger(number) && number >= 0 ? number : undefined, text, no);
      }
      case 'number':
        return readOne(numberIn(cell, text, false), text, no);
      case 'boolean':
        return readOne(yesNo(text), text, no);
      case 'link':
        return readOne(/^https?:\/\/\S+$/.test(text) ? text : undefined, text, no);
      case 'catalogue': {
        const entry = this.inCatalogue(holds.list ?? '', text);
        const part = entry === undefined && holds.list === 'handlungsfelder' ? this.fieldOfActionIn(text) : undefined;
        return part === undefined ? readOne(entry, text, say('No catalogue has this as "{0}".', name)) : { value: part, left: [{ text, why: KEPT }] };
      }
      case 'reference':
        return this.names.read(holds.targets ?? [], text);
      case 'lor':
      case 'space':
        return readOne(this.place(text, holds.levels), text, say('There is no place with this name or key.'));
      case 'enum': {
        const whole = readFixedValue(holds.values ?? {}, text);
        const part = whole ?? readFixedValue(holds.values ?? {}, firstPart(text));
        if (whole !== undefined || part === undefined) return readOne(whole, text, no);
        return { value: part, left: [{ text, why: KEPT }] };
      }
      case 'text':
        return understood(text);
      default: {
        const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
        return understood(isListed(lines) ? lines.map(withoutSign).join(', ') : lines.join(' '));
      }
    }
  }

  /** A period as far as it is said: an end that is missing is told by the findings, never made up. */
  private period(cell: Cell, text: string): CellReading {
    const time = timeIn(cell, text);
    if (time !== undefined) return understood(timeValue(time));
    const period = readGermanPeriod(text) ?? readGermanPeriod(text.replace(/\n/g, ' '));
    if (!period) return readOne(undefined, text, say('This is no period.'));
    const { von, bis, daueraufgabe } = period;
    if (von !== undefined && von === bis && !daueraufgabe) return understood(timeValue(von));
    return understood({ ...(von !== undefined && { von: timeValue(von) }), ...(bis !== undefined && { bis: timeValue(bis) }), ...(daueraufgabe && { daueraufgabe }) });
  }

  /** Programmes with or without their amounts: „Kiezkasse 2.000 €; Bezirkshaushalt“, also with notes behind them: „(2026, gesichert)“. */
  private funding(path: string, text: string, factor: number): CellReading {
    const unknown = (): Message => say('No catalogue has this as "{0}".', this.forms(`${path}.programm`)[0]?.names[this.world.speech.language] ?? path);
    const readers = { programme: (words: string) => this.inCatalogue('programme', words), amount: (words: string) => money(words, words, factor, words), isActor: (words: string) => this.actors.read(words, false, false).value !== undefined };
    return readSeveral(piecesOf(text, false), (piece) => readFunding(piece, readers) ?? readOne(undefined, piece, unknown()));
  }

  /** The id of an entry by its id or name, by a part of the name between dashes; of a field of action by a word of it. */
  private inCatalogue(list: string, text: string): string | undefined {
    const wanted = plain(text);
    const entries = this.world.catalogue.all(list);
    const by = (words: (entry: (typeof entries)[number]) => readonly string[]): string | undefined => {
      const found = entries.filter((entry) => words(entry).some((word) => plain(word) === wanted));
      return found.length === 1 && found[0] ? idOf(list, found[0]) : undefined;
    };
    const nameOf = (entry: (typeof entries)[number]): string => textOfEntry(entry, 'name') ?? textOfEntry(entry, 'titel') ?? '';
    return by((entry) => [idOf(list, entry), nameOf(entry)]) ?? by((entry) => nameOf(entry).split(' – ')) ?? (list === 'handlungsfelder' ? by((entry) => textsOfEntry(entry, 'stichworte')) : undefined);
  }

  /** The one field of action that parts of a text name: „Öffentlicher Raum / Grün“. */
  private fieldOfActionIn(text: string): string | undefined {
    const [only, ...others] = new Set(text.split(/[,/+&|\n]| und /).flatMap((part) => this.inCatalogue('handlungsfelder', part.trim()) ?? []));
    return others.length === 0 ? only : undefined;
  }

  /** The key of a place of the file's vintage by key (a lost leading zero is restored) or name, that of the own region first. */
  private place(text: string, roles: Holds['levels']): string | undefined {
    const { catalogue, vintage, file } = this.world;
    const { system } = catalogue.places;
    const levels = system.levelsFor(roles);
    const numbers = text.split(/[^0-9]/).filter((part) => part.length > 2);
    if (numbers.length === 1 && numbers[0]) {
      const key = system.restored(numbers[0]);
      const place = isOf(key, levels) ? catalogue.places.get(key, vintage) : undefined;
      const name = text.replace(numbers[0], '');
      return place && (plain(name) === '' || plain(name) === plain(place.name)) ? key : undefined;
    }
    const found = catalogue.places.all(vintage).filter(({ key, name }) => isOf(key, levels) && plain(name) === plain(text));
    const own = found.filter(({ key }) => file.header.regionKey !== undefined && (isWithin(key, file.header.regionKey) || isWithin(file.header.regionKey, key)));
    const [place, ...others] = own.length > 0 ? own : found;
    return others.length === 0 ? place?.key : undefined;
  }
}

/** What a cell says to a reader: days and decimals in German, umlauts as one character, nothing nobody can see, no blanks around. */
export function shownText(cell: Cell | undefined): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (cell instanceof Date) return `${two(cell.getUTCDate())}.${two(cell.getUTCMonth() + 1)}.${cell.getUTCFullYear()}`;
  const text = printable(cellText(cell)).normalize('NFC').replace(/\u00ad/g, '').replace(/\r\n?/g, '\n');
  return text.split('\n').map((line) => line.trim()).join('\n').trim();
}

/** Nothing, or a dash or „k. A.“ that says there is nothing. */
export function isBlank(text: string): boolean {
  return /^(?:[-–—/.\s]*|k\. ?A\.?|keine Angaben?)$/i.test(text);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Letters and digits, folded: what names are compared by. */
function plain(text: string): string {
  return fold(text).replace(/[^a-z0-9]+/g, ' ').trim();
}

/** A time in words, a day as a spreadsheet keeps it, also where only its number is left. */
function timeIn(cell: Cell, text: string): string | undefined {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const days = /^\d{5}$/.test(text) ? Number(text) : 0;
  if (days > FIRST_DAY && days < LAST_DAY) return new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10);
  return readGermanTime(text);
}

function numberIn(cell: Cell, text: string, whole: boolean): number | undefined {
  if (typeof cell === 'number') return cell;
  if (/^\d+$/.test(text)) return Number(text);
  return readGermanNumber(text, { integerLike: whole });
}

/** An amount; „ca.“ and „bis zu“ are said beside it where the language has a word for them (`kostenart`). */
function money(cell: Cell, text: string, factor: number, name: string): CellReading {
  const no = (): CellReading => readOne(undefined, text, say('This is no amount for "{0}".', name));
  if (typeof cell === 'number') return cell >= 0 ? understood(Math.round(cell * factor * 100) / 100) : no();
  const found = readGermanMoney(text);
  if (!found) return no();
  const hasUnit = /[€k]|EUR|Tsd|Mio|Euro|Million|Tausend/i.test(text);
  const value = hasUnit ? found.amount : Math.round(found.amount * factor * 100) / 100;
  return { value, left: [], ...(found.about !== 'exact' && { beside: { kostenart: found.about === 'limit' ? 'obergrenze' : 'schaetzung' } }) };
}

const YES = new Set(['ja', 'j', 'x', 'wahr', 'true', 'yes', '✓', '✔', '☒', '1']);
const NO = new Set(['nein', 'n', 'falsch', 'false', 'no', '☐', '0']);

function yesNo(text: string): boolean | undefined {
  const word = fold(text);
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}
