/** Search over all files: „Schulweg“ finds the measure in any profile, whatever case or umlauts it was typed with. */
import { textOf } from '../syntax/tree';
import type { WorkspaceSymbol } from 'vscode-languageserver-types';
import { scalarIn } from '../analysis/site';
import { fold } from '../catalogue/nearest';
import type { FileState } from '../workspace/file';
import type { Workspace } from '../workspace/workspace';
import { FILE_KIND, symbolKindOf } from './kinds';
import { rangeOf, type Spot, spotsIn, wordOf } from './subject/spot';

/** Nobody reads further; an editor asks again with every letter. */
const MOST = 500;

/** A definition as it is searched. */
interface Definition {
  name: string;
  folded: string;
  symbol: Omit<WorkspaceSymbol, 'name'>;
}

/** Searches what is defined anywhere; what stands in a file is gathered once, and again when something happened to it. */
export class SymbolSearch {
  private readonly gathered = new Map<string, { file: FileState; revision: number; definitions: readonly Definition[] }>();

  constructor(private readonly workspace: Workspace) {}

  /** What has every word of the query in its id, title or name. An empty query finds everything. */
  find(query: string): WorkspaceSymbol[] {
    const words = fold(query).split(/\s+/).filter(Boolean);
    const found: WorkspaceSymbol[] = [];
    for (const file of [...this.workspace.files.values()].sort((a, b) => (a.path < b.path ? -1 : 1))) {
      for (const { name, folded, symbol } of file.inWorkspace ? this.definitionsOf(file) : []) {
        if (!words.every((word) => folded.includes(word))) continue;
        found.push({ name: findable(name, query), ...symbol });
        if (found.length >= MOST) return found;
      }
    }
    return found;
  }

  private definitionsOf(file: FileState): readonly Definition[] {
    const known = this.gathered.get(file.uri);
    if (known?.file === file && known.revision === file.revision) return known.definitions;
    const containerName = nameOf(this.workspace, file);
    const definitions = [...definitionsIn(file)].map(({ name, kind, spot }) => ({ name, folded: fold(name), symbol: { kind, containerName, location: { uri: file.uri, range: rangeOf(wordOf(spot)) } } }));
    this.gathered.set(file.uri, { file, revision: file.revision, definitions });
    if (file.atRest) for (const state of file.states.values()) state.rest();
    return definitions;
  }
}

/** One search. */
export function workspaceSymbols(workspace: Workspace, query: string): WorkspaceSymbol[] {
  return new SymbolSearch(workspace).find(query);
}

function* definitionsIn(file: FileState): Generator<{ name: string; kind: WorkspaceSymbol['kind']; spot: Spot }> {
  for (const spot of spotsIn(file)) {
    const { site, slot } = spot;
    const { holds, parent } = site;
    const isTitle = !parent && slot.key === 'titel' && file.art !== 'fallbeispiel';
    if (holds !== 'id' && holds !== 'catalogue-id' && holds !== 'catalogue-name' && !isTitle) continue;
    const own = textOf(site.node) ?? '';
    const name = isTitle ? own : [own, titleBeside(file, spot)].filter(Boolean).join(' ');
    yield { name: name.replace(/\s+/g, ' ').trim(), kind: isTitle ? FILE_KIND : symbolKindOf(site.shape.holds?.defines ?? ''), spot };
  }
}

function titleBeside(file: FileState, { site }: Spot): string | undefined {
  if (site.holds === 'catalogue-name') return undefined;
  if (!site.parent) return textOf(file.document.field('titel')?.node);
  for (const key of ['titel', 'name', 'text', 'beschreibung']) {
    const title = textOf(scalarIn(site.parent, key));
    if (title !== undefined) return title.slice(0, 120);
  }
  return undefined;
}

/** What a file is called where it is named beside what it holds: its region, its title. */
function nameOf(workspace: Workspace, file: FileState): string {
  const { regionKey } = file.header;
  const region = regionKey && workspace.setup.places.name(regionKey);
  return region ?? textOf(file.document.field('titel')?.node) ?? decodeURIComponent(file.uri.slice(file.uri.lastIndexOf('/') + 1));
}

/** Editors filter our answer once more, letter by letter: when umlauts were typed otherwise, the name has to say so. */
function findable(name: string, query: string): string {
  const typed = query.toLowerCase().replace(/\s+/g, '');
  let at = 0;
  for (const letter of name.toLowerCase()) if (letter === typed[at]) at += 1;
  return at >= typed.length ? name : `${name} (${fold(query).trim()})`;
}
