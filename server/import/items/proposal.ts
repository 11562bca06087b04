/** Tables as items of a profile: what would be added, and what could not be understood, word for word. */
import { MARK_SHEET } from '../../export/round';
import type { World } from '../../language/features/completion/world';
import { type Message, say } from '../../language/text/message';
import { textOf, valueOf } from '../../language/syntax/tree';
import type { FileState } from '../../language/workspace/file';
import type { Value } from '../../language/writing/writing';
import type { OutsideText, Table } from '../table/table';
import { arranged, type TellRow } from './arrange';
import { assignedHeaders, assignmentFor } from './assignments';
import { type Choice, type ColumnChoice, headerTest, KEEP, LEAVE_OUT, type ColumnMeaning, proposeColumns, proposeList, readersFor, type TableReader, titleTest } from './columns';
import { type AboveItem, Headings, isHeading, isNote, markOfNote, marksOfCells } from './headings';
import { LISTS, REST_KEYS, TITLES } from './lists';
import { NewIds, meantId } from './ids';
import { ItemDraft, inOrder } from './item';
import { KnownNames, withoutKind } from './names';
import { isBlank, shownText } from './read';
import { gathered } from './sheets';
import { type BodyRow, firstRows, type TableLayout, layoutOf } from './rows';

export type Item = Readonly<Record<string, Value>>;

/** Something in a table that no value says, or that is missing. */
export interface ReportRow {
  table: string | undefined;
  /** 1-based row of the table, undefined for all of it. */
  row: number | undefined;
  /** Header of the column. */
  column: string | undefined;
  /** Word for word. */
  text: string;
  why: Message;
  /** Id of the item that has the words in its description; undefined where they stand in the report only. */
  item?: string | undefined;
}

export interface TableProposal {
  name: string | undefined;
  /** Undefined: it is no table of goals, measures or suggestions, or was left out. */
  list: string | undefined;
  columns: readonly ColumnChoice[];
  /** 0-based row of the headers; undefined: there are none. */
  headerRow: number | undefined;
  /** The first rows in words: one of them may hold the headers. */
  firstRows: readonly { row: number; text: string }[];
  /** All a column of this list can mean, and what each of it is called. */
  meanings: readonly { meaning: ColumnMeaning; name: string }[];
  /** Rows that became items. */
  items: number;
  /** Title of the assignment in a catalogue that says what its columns mean. */
  assignment: string | undefined;
}

export interface Proposal {
  /** New items by list, in the order they are added. */
  lists: ReadonlyMap<string, readonly Item[]>;
  /** What the lists are called, in the language of the reader. */
  listNames: ReadonlyMap<string, string>;
  /** The new items in words, „12 Maßnahmen, 1 Ziel“. */
  counted: string;
  tables: readonly TableProposal[];
  report: readonly ReportRow[];
  /** What stands outside of the tables of a document, word for word; nobody reads it. */
  outside: readonly OutsideText[];
}

interface Planned {
  table: Table;
  layout: TableLayout;
  reader: TableReader | undefined;
  columns: readonly ColumnChoice[];
  /** Title of the catalogue's assignment that says what its columns mean. */
  assignment: string | undefined;
}

/**
 * Reads tables as new items of a file. Nothing is written.
 * @param choices what was decided about each table; what is not said there is proposed
 * @param list the list all tables are of, where that is known
 * @param headers names of columns, besides those the language and its catalogues know
 */
export function propose(world: World, tables: readonly Table[], choices: readonly (Choice | undefined)[] = [], list?: string, headers: readonly string[] = []): Proposal {
  return new Proposing(world, list, headers).run(tables, choices);
}

class Proposing {
  private readonly names: KnownNames;
  private readonly ids: NewIds;
  private readonly readers: readonly TableReader[];
  private readonly lists = new Map<string, Item[]>();
  private readonly report: ReportRow[] = [];
  private fields: ReadonlyMap<string, string> | undefined;

  constructor(
    private readonly world: World,
    private readonly list: string | undefined,
    private readonly headers: readonly string[],
  ) {
    this.names = new KnownNames(world);
    this.ids = new NewIds(world);
    this.readers = readersFor(world, this.names);
  }

  run(all: readonly Table[], choices: readonly (Choice | undefined)[]): Proposal {
    // What our own tables keep for a status round is for nobody to read.
    const isHeader = headerTest(this.readers, [...this.headers, ...assignedHeaders(this.world.catalogue)]);
    const tables = gathered(all.filter(({ name }) => name !== MARK_SHEET), isHeader, titleTest(this.readers));
    const planned = tables.map((table, at) => this.plan(table, layoutOf(table, isHeader, choices[at]?.header), choices[at]));
    // Numbers of all tables come first: a next free one must not take them away.
    for (const { reader, columns, layout } of planned) {
      const numbers = columns.find(({ meaning }) => meaning === 'id')?.column;
      if (reader && numbers !== undefined) for (const { cells } of layout.rows) this.ids.reserve(KINDS[reader.list] ?? '', shownText(cells[numbers]));
    }
    const counts = new Map<Planned, number>();
    for (const list of LISTS) {
      for (const plan of planned) if (plan.reader?.list === list) counts.set(plan, this.read(plan, plan.reader));
    }
    for (const { table } of planned) for (const note of table.notes) this.tell(table, undefined, undefined, '', note);
    for (const { table, reader, layout } of planned) {
      const why = layout.rows.length > MOST_ITEMS ? say('The table has more than {0} rows and was not read.', MOST_ITEMS) : say('This is no table of goals, measures or suggestions; it was left out.');
      if (!reader) this.tell(table, undefined, undefined, '', why);
    }
    return {
      lists: this.lists,
      listNames: new Map(this.readers.map(({ list, name }) => [list, name])),
      counted: this.readers.flatMap(({ list, name, itemName }) => this.countOf(list, name, itemName)).join(', '),
      report: this.report,
      outside: tables.flatMap(({ outside = [] }) => outside),
      tables: planned.map((plan) => ({ name: plan.table.name, list: plan.reader?.list, columns: plan.columns, headerRow: plan.layout.headerRow, firstRows: firstRows(plan.table), meanings: plan.reader?.meanings.map((meaning) => ({ meaning, name: plan.reader?.nameOf(meaning) ?? meaning })) ?? [], items: counts.get(plan) ?? 0, assignment: plan.assignment })),
    };
  }

  private countOf(list: string, name: string, itemName: string): string[] {
    const count = this.lists.get(list)?.length ?? 0;
    return count === 0 ? [] : [`${count} ${count === 1 ? itemName : name}`];
  }

  private plan(table: Table, layout: TableLayout, choice: Choice | undefined): Planned {
    const known = assignmentFor(this.world.catalogue, layout.headers.map(({ parts }) => parts.join(' / ')));
    const list = layout.rows.length > MOST_ITEMS ? undefined : (choice?.list ?? this.list ?? known?.list ?? proposeList(this.readers, layout));
    const reader = this.readers.find((each) => each.list === list);
    const assignment = known?.list === list ? known : undefined;
    const said: Record<number, ColumnMeaning> = { ...assignment?.columns, ...choice?.columns };
    const proposed = reader ? proposeColumns(reader, layout) : [];
    // A key nobody has is none: the column keeps what its header says, and the report tells it.
    for (const { column, header } of proposed) {
      const meaning = said[column];
      if (meaning === undefined || meaning === KEEP || meaning === LEAVE_OUT || reader?.meanings.includes(meaning)) continue;
      delete said[column];
      this.tell(table, undefined, header, meaning, say('"{0}" takes this column for a key it cannot have.', assignment?.title ?? ''));
    }
    // A key is given once: what somebody chose goes before what was proposed.
    const taken = new Set(Object.values(said));
    const columns = proposed.map((column): ColumnChoice => {
      const meaning = said[column.column];
      if (meaning !== undefined) return { ...column, meaning, by: 'chosen' };
      return taken.has(column.meaning) ? { ...column, meaning: KEEP } : column;
    });
    return { table, layout, reader, columns, assignment: assignment?.title };
  }

  /** Reads a table; returns how many items it became. */
  private read({ table, layout, columns }: Planned, reader: TableReader): number {
    const { list } = reader;
    const headings = new Headings(this.readers.find((each) => each.list === 'ziele'), this.names, list);
    for (const text of [table.under, table.name]) if (text !== undefined) headings.take(text, false);
    for (const { cells, row } of layout.above) {
      const text = cells.map(shownText).filter((each) => each !== '').join(' ');
      if (!headings.take(text, false)) this.tell(table, row, '', text, say('This stands above the table.'));
    }
    const titleColumn = columns.find(({ meaning }) => meaning === TITLES[list])?.column;
    const idColumn = columns.find(({ meaning }) => meaning === 'id')?.column;
    const drafts: { draft: ItemDraft; row: BodyRow; marks: readonly string[]; number: string; heading: AboveItem }[] = [];
    const notes: RowText[] = [];
    const marks = new Set<string>();
    /** Headings nothing stands below yet. */
    let open: RowText[] = [];
    const tell: TellRow = (row, column, text, why) => this.tell(table, row, column, text, why);
    for (const row of arranged(layout.rows, columns, list, tell)) {
      const text = (column: number | undefined): string => (column === undefined || row.repeated.has(column) ? '' : shownText(row.cells[column]));
      const alone = row.single && shownText(row.cells[row.single.column]);
      if (alone !== undefined && isNote(alone, marks)) {
        notes.push({ row: row.row, text: alone });
        continue;
      }
      const over = row.heading ?? (isHeading(row, titleColumn, columns.length) ? alone : undefined);
      if (over !== undefined) {
        headings.take(over, true);
        open.push({ row: row.row, text: over });
        continue;
      }
      const before = drafts.at(-1);
      // A row without number and title goes on with the one above it.
      const goesOn = before !== undefined && titleColumn !== undefined && isBlank(text(titleColumn)) && isBlank(text(idColumn));
      if (goesOn) before.draft.add(row, reader, columns, layout.headers, true);
      else {
        const draft = new ItemDraft(list);
        draft.add(row, reader, columns, layout.headers, false);
        const own = marksOfCells(row.cells);
        for (const mark of own) marks.add(mark);
        drafts.push({ draft, row, marks: own, number: text(idColumn), heading: headings.now });
        for (const each of open) if (!headings.says(each.text)) this.tell(table, each.row, '', each.text, NOTHING_BELOW);
        open = [];
      }
    }
    for (const each of open) this.tell(table, each.row, '', each.text, NOTHING_BELOW);
    for (const { row, text } of notes) {
      this.tell(table, row, '', text, say('This is a note on the table.'));
      const mark = markOfNote(text);
      if (mark === undefined || !marks.has(mark)) continue;
      for (const { draft, marks: own } of drafts) if (own.includes(mark)) draft.keep('', text, say('A note on the table speaks of this.'));
    }
    for (const row of layout.totals) this.tell(table, row.row, '', row.cells.map(shownText).filter((each) => each !== '').join(' | '), say('This is a sum; it was left out.'));
    for (const column of columns) if (column.meaning === LEAVE_OUT) this.tell(table, undefined, column.header, '', say('This column was left out as chosen.'));
    const rest = reader.nameOf(REST_KEYS[list] ?? '');
    for (const { meaning, header, examples } of columns) if (meaning === KEEP && examples.length > 0) this.tell(table, undefined, header, '', say('No key takes this column; its words stand in "{0}".', rest));
    const made: Item[] = [];
    const claimed = drafts.map(({ number }) => (number === '' ? undefined : this.ids.claim(KINDS[list] ?? '', number)));
    for (const [at, { draft, row, number, heading: above }] of drafts.entries()) {
      const item = this.make(table, draft, row, number, claimed[at], above, reader);
      if (item) made.push(item);
    }
    this.tellMissing(table, reader, made);
    return made.length;
  }

  private make(table: Table, draft: ItemDraft, row: BodyRow, number: string, claimed: string | undefined, above: AboveItem, reader: TableReader): Item | undefined {
    const { list } = reader;
    const kind = KINDS[list] ?? '';
    const titleKey = TITLES[list] ?? 'titel';
    const title = typeof draft.values[titleKey] === 'string' ? draft.values[titleKey] : '';
    const known = number === '' || title === '' ? undefined : this.names.titled(kind, title);
    if (known !== undefined && known === meantId(kind, number)) {
      this.tell(table, row.row, '', `${number} ${title}`, say('The file has this already; it was left out.'));
      return undefined;
    }
    if (list === 'massnahmen') this.linkGoals(draft, above);
    else if (above.goal !== undefined && list === 'anregungen') draft.keep('', above.goal.text, say('No key takes this heading.'));
    if (above.field && list !== 'massnahmen' && draft.values['handlungsfeld'] === undefined) {
      if (above.field.id === undefined) draft.keep('', above.field.text, say('No key takes this heading.'));
      else draft.values['handlungsfeld'] = above.field.id;
    }
    if (above.other !== undefined) draft.keep('', above.other, say('No key takes this heading.'));
    // Only suggestions can do without an id.
    const id = claimed ?? (list === 'anregungen' && number === '' ? undefined : this.ids.next(kind));
    if (claimed === undefined && number !== '') draft.keep(reader.nameOf('id'), number, say('This number does not fit or is taken; the next free one is "{0}".', id ?? ''));
    const item = inOrder(draft.finish(id), reader);
    for (const { header, text, why } of draft.left) this.tell(table, row.row, header, text, why, id ?? number);
    if (id !== undefined) this.names.add(kind, id, title, number);
    this.add(list, item);
    return item;
  }

  /** What a measure serves: goals its cells name, else the one in the heading above. Goals only the table knows become goals. */
  private linkGoals(draft: ItemDraft, { field, goal }: AboveItem): void {
    const ids = [...((draft.values['ziele'] as string[] | undefined) ?? [])];
    const fieldId = draft.field ?? field?.id;
    const unknown = draft.left.filter(({ path }) => path === 'ziele');
    for (const { text } of unknown) {
      const found = this.names.read(['ziel'], text);
      const id = typeof found.value === 'string' ? found.value : this.newGoal(text, fieldId);
      if (id === undefined) continue;
      if (!ids.includes(id)) ids.push(id);
      if (found.value === undefined || found.left.length === 0) draft.forget('ziele', text);
    }
    if (ids.length === 0 && unknown.length === 0 && goal) {
      const id = goal.id ?? this.newGoal(goal.text, fieldId);
      if (id === undefined) draft.keep('', goal.text, say('No key takes this heading.'));
      else {
        goal.id = id;
        ids.push(id);
      }
    }
    if (ids.length > 0) draft.values['ziele'] = ids;
    // The field of action is that of the goals; where it is of none of them, the words stay.
    const isSaid = (id: string | undefined): boolean => id !== undefined && ids.some((each) => this.fieldOf(each) === id);
    if (field && !isSaid(field.id) && draft.field === undefined) draft.keep('', field.text, say('The field of action belongs to a goal, and none was found.'));
    if (draft.field !== undefined && !isSaid(draft.field)) draft.keep(draft.fieldHeader, draft.fieldText, say('The field of action belongs to a goal, and none was found.'));
  }

  /** A goal the table names by its title; undefined for what can only be a number. */
  private newGoal(text: string, field: string | undefined): string | undefined {
    const bare = withoutKind(text);
    const [, number = '', title = bare] = /^([A-Z]{0,2}\d+(?:\.\d+)*)[.:)]?\s+(.+)$/s.exec(bare) ?? [];
    if (!/\p{L}{3}/u.test(title) || title.length < SHORTEST_TITLE) return undefined;
    const goals = this.readers.find(({ list }) => list === 'ziele');
    if (!goals) return undefined;
    const id = (number === '' ? undefined : this.ids.claim('ziel', number)) ?? this.ids.next('ziel');
    const one = title.replace(/\s+/g, ' ').trim();
    this.add('ziele', inOrder({ id, titel: one, ...(field !== undefined && { handlungsfeld: field }) }, goals));
    this.names.add('ziel', id, one, number);
    return id;
  }

  private fieldOf(id: string): string | undefined {
    const own = this.lists.get('ziele')?.find((goal) => goal['id'] === id);
    if (own) return typeof own['handlungsfeld'] === 'string' ? own['handlungsfeld'] : undefined;
    return this.fieldsOfFile.get(id);
  }

  private get fieldsOfFile(): ReadonlyMap<string, string> {
    this.fields ??= new Map(this.world.workspace.members(this.world.file.scope).flatMap(fieldsIn));
    return this.fields;
  }

  /** Keys the language asks for and the table does not say. */
  private tellMissing(table: Table, reader: TableReader, items: readonly Item[]): void {
    const lacking = new Map<string, number>();
    for (const item of items) for (const key of reader.requiredIn(item)) if (item[key] === undefined) lacking.set(key, (lacking.get(key) ?? 0) + 1);
    for (const key of reader.keys) {
      const count = lacking.get(key) ?? 0;
      if (count > 0) this.tell(table, undefined, undefined, '', say('"{0}" is missing: the table does not say it for {1} of {2}.', reader.nameOf(key), count, items.length));
    }
  }

  private tell({ name }: Table, row: number | undefined, column: string | undefined, text: string, why: Message, item?: string): void {
    this.report.push({ table: name, row: row === undefined ? undefined : row + 1, column, text, why, item });
  }

  private add(list: string, item: Item): void {
    const known = this.lists.get(list);
    if (known) known.push(item);
    else this.lists.set(list, [item]);
  }
}

interface RowText {
  /** 0-based. */
  row: number;
  text: string;
}

const NOTHING_BELOW = say('Nothing stands below this heading.');

/** Fewer letters are no goal, but something like a number. */
const SHORTEST_TITLE = 5;

/** A table with more rows is none that people keep of goals and measures. */
const MOST_ITEMS = 5000;

/** What the items of a list are to references. */
const KINDS: Readonly<Record<string, string>> = { ziele: 'ziel', massnahmen: 'massnahme', anregungen: 'anregung' };

/** The field of action of each goal of a file, by id. */
function fieldsIn({ document }: FileState): [string, string][] {
  return document.items('ziele').flatMap(({ node }): [string, string][] => {
    const [id, field] = [textOf(valueOf(node, 'id')), textOf(valueOf(node, 'handlungsfeld'))];
    return id === undefined || field === undefined ? [] : [[id, field]];
  });
}
