/** One item on its way from the rows of a table. */
import { type Message, say } from '../../language/text/message';
import type { Value } from '../../language/writing/writing';
import { type ColumnChoice, KEEP, LEAVE_OUT, type TableReader } from './columns';
import { GOAL_FIELD, REST_KEYS } from './lists';
import { isBlank, shownText } from './read';
import { KEPT, type Left, type CellReading } from './reading';
import type { BodyRow, TableHeader } from './rows';

/** Words that no value of the item says. */
interface LeftInColumn extends Left {
  path: string;
  header: string;
}

type Values = Record<string, Value>;

export class ItemDraft {
  readonly values: Values = {};
  /** Id of the field of action a measure stands in, with its words and the column they are from. */
  field: string | undefined;
  fieldText = '';
  fieldHeader = '';
  private lefts: LeftInColumn[] = [];
  /** Words of columns that are kept as they are. */
  private readonly kept: { header: string; text: string }[] = [];
  private readonly ofFunding: LeftInColumn[] = [];
  /** What cells say of other keys; `isAll`: and of nothing else. */
  private readonly besides: { key: string; value: Value; path: string; header: string; text: string; isAll: boolean }[] = [];
  private readonly funding: Values = {};

  constructor(private readonly list: string) {}

  get left(): readonly LeftInColumn[] {
    return this.lefts;
  }

  /** Takes in a row of the table. @param goesOn the row continues the one above */
  add(row: BodyRow, reader: TableReader, columns: readonly ColumnChoice[], headers: readonly TableHeader[], goesOn: boolean): void {
    for (const { column, header, meaning } of columns) {
      const cell = row.cells[column] ?? '';
      const text = shownText(cell);
      if (isBlank(text) || meaning === LEAVE_OUT || meaning === 'id' || (goesOn && row.repeated.has(column))) continue;
      if (meaning === KEEP) {
        if (!row.repeated.has(column) || !goesOn) this.kept.push({ header, text });
      } else if (row.repeated.has(column) && (reader.holds(meaning, 'euro') || meaning === 'finanzierung')) this.leave(meaning, header, text, say('This amount stands for several rows; the first of them has it.'));
      else this.take(meaning, header, text, reader.readItem(meaning, cell, headers[column]?.factor ?? 1));
    }
  }

  /** Keeps words that stand outside the columns. */
  keep(header: string, text: string, why: Message): void {
    this.leave('', header, text, why);
  }

  /** Words that were understood after all. */
  forget(path: string, text: string): void {
    this.lefts = this.lefts.filter((each) => each.path !== path || each.text !== text);
  }

  /** All that is known, with what is left in the text it is kept in. */
  finish(id: string | undefined): Values {
    const { values } = this;
    if (id !== undefined) values['id'] = id;
    const { zeitraum } = values;
    if (isMap(zeitraum) && zeitraum['von'] !== undefined && zeitraum['von'] === zeitraum['bis'] && !zeitraum['daueraufgabe']) values['zeitraum'] = zeitraum['von'];
    this.finishFunding();
    this.finishBesides();
    const rest = REST_KEYS[this.list] ?? 'beschreibung';
    const words = [...this.kept, ...this.lefts].map(({ header, text }) => (header === '' ? text : `${header}: ${text}`));
    const own = values[rest];
    const text = [...(typeof own === 'string' ? [own] : []), ...words].join('\n\n');
    if (text !== '') values[rest] = text;
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, asBlock(value)]));
  }

  private take(path: string, header: string, text: string, { value, beside = {}, left }: CellReading): void {
    for (const each of left) this.leave(path, header, each.text, each.why);
    for (const [key, each] of Object.entries(beside)) {
      // „ca. 500 €“ of a programme says nothing of what the measure costs.
      if (key === 'kostenart' && path !== 'kosten') this.leave(path, header, text, KEPT);
      else this.besides.push({ key, value: each, path, header, text, isAll: value === undefined });
    }
    if (value === undefined) return;
    if (path === GOAL_FIELD && this.list === 'massnahmen') {
      if (this.field !== undefined && this.field !== value) this.leave(path, header, text, KEPT);
      else Object.assign(this, { field: value, fieldText: text, fieldHeader: header });
      return;
    }
    if (!this.put(path, value)) this.leave(path, header, text, say('This key has another value already.'));
    else if (path.startsWith('finanzierung.')) this.ofFunding.push({ path, header, text, why: say('This belongs to one programme, and the table names none or several.') });
  }

  /** False when something else stands there. */
  private put(path: string, value: Value): boolean {
    const [key = '', inner] = path.split('.');
    const owner = key === 'finanzierung' && inner !== undefined ? this.funding : this.values;
    const at = key === 'finanzierung' && inner !== undefined ? inner : key;
    const old = owner[at];
    if (inner !== undefined && owner === this.values) {
      if (old !== undefined && (!isMap(old) || (old[inner] !== undefined && old[inner] !== value))) return false;
      owner[key] = { ...(isMap(old) ? old : {}), [inner]: value };
      return true;
    }
    if (old === undefined || JSON.stringify(old) === JSON.stringify(value)) owner[at] = value;
    else if (Array.isArray(old) && Array.isArray(value)) owner[at] = [...old, ...value.filter((each) => !old.some((known) => JSON.stringify(known) === JSON.stringify(each)))];
    else if (key === 'zeitraum' && isMap(value) && isMap(old) && Object.keys(value).every((each) => old[each] === undefined)) owner[at] = { ...old, ...value };
    else if (key === (REST_KEYS[this.list] ?? '') && typeof old === 'string' && typeof value === 'string') owner[at] = `${old}\n${value}`;
    else return false;
    return true;
  }

  /** What cells say of other keys counts where these have no column of their own; words that say nothing else stay otherwise. */
  private finishBesides(): void {
    for (const { key, value, path, header, text, isAll } of this.besides) {
      if (this.values[key] === undefined) this.values[key] = value;
      else if (isAll && JSON.stringify(this.values[key]) !== JSON.stringify(value)) this.leave(path, header, text, say('This key has another value already.'));
    }
  }

  /** Amount, year and security belong to the one programme there is. */
  private finishFunding(): void {
    const rows = this.values['finanzierung'];
    const [only, ...others] = Array.isArray(rows) ? (rows as Values[]) : [];
    if (only && others.length === 0) {
      this.values['finanzierung'] = [{ programm: only['programm'] as Value, ...this.funding, ...only }];
      for (const each of this.ofFunding) if (only[each.path.slice(each.path.indexOf('.') + 1)] !== undefined) this.lefts.push(each);
    } else this.lefts.push(...this.ofFunding);
  }

  private leave(path: string, header: string, text: string, why: Message): void {
    this.lefts.push({ path, header, text, why });
  }
}

/** The values in the language's order. */
export function inOrder(values: Readonly<Values>, { keys }: TableReader): Values {
  return Object.fromEntries(keys.filter((key) => values[key] !== undefined).map((key) => [key, values[key] as Value]));
}

/** Texts of several lines end with a line end: so they stand as lines in the file. */
function asBlock(value: Value): Value {
  if (isMap(value)) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asBlock(each)]));
  return typeof value === 'string' && value.includes('\n') ? `${value.trimEnd()}\n` : value;
}

function isMap(value: Value | undefined): value is Values {
  return typeof value === 'object' && !Array.isArray(value);
}
