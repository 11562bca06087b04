import type * as vscode from 'vscode';
import type { Choice, TableProposal } from '../../server/import/items/proposal';

const KEY = 'bzrp.zuordnung';

/** What somebody decided about a table of this kind: the list it holds, and what its columns mean, by header. */
interface Kept {
  list: string | undefined;
  columns: Record<string, string>;
}

/** Remembers for the next file of the same kind what was chosen. A kind of table is known by its headers; kept in this workspace. */
export class ColumnMemory {
  constructor(private readonly state: vscode.Memento) {}

  /** What was decided about such a table before; undefined when nothing was. */
  recall(table: TableProposal): Choice | undefined {
    const kept = this.all[kindOf(table)];
    if (!kept) return undefined;
    const columns = table.columns.flatMap(({ column, header }): [number, string][] => (Object.hasOwn(kept.columns, header) ? [[column, kept.columns[header] ?? '']] : []));
    return { ...(kept.list !== undefined && { list: kept.list }), columns: Object.fromEntries(columns) };
  }

  /** Keeps what was chosen for a table, once it was taken over. */
  async keep(table: TableProposal, choice: Choice): Promise<void> {
    const columns = table.columns.flatMap(({ column, header }): [string, string][] => {
      const meaning = choice.columns?.[column];
      return meaning === undefined || header === '' ? [] : [[header, meaning]];
    });
    await this.state.update(KEY, { ...this.all, [kindOf(table)]: { list: choice.list, columns: Object.fromEntries(columns) } });
  }

  private get all(): Record<string, Kept> {
    return this.state.get<Record<string, Kept>>(KEY) ?? {};
  }
}

/** Only a table with headers is of a kind. */
function kindOf({ columns }: TableProposal): string {
  return columns.map(({ header }) => header.trim().toLowerCase()).join('|');
}
