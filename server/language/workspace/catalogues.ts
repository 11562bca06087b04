/** The catalogues of a workspace: the built-in ones and those of its `katalog` files. */
import { Catalogue, type CatalogueEntry, type CatalogueSource, LISTS } from '../catalogue/catalogue';
import type { Places } from '../catalogue/places';
import { asWord, readAs } from '../model/field';
import { toPlain } from '../schema/plain';
import { valueOf } from '../syntax/tree';
import type { FileState } from './file';

/** For whom other catalogues are in force: the files of some districts, or all. */
export type Concerned = 'everybody' | readonly string[];

const NOBODY: Concerned = [];

export class Catalogues {
  private readonly own = new Map<string, { path: string; source: CatalogueSource; text: string }>();
  private readonly inForce = new Map<string, Catalogue>();

  constructor(
    private readonly builtIn: readonly CatalogueSource[],
    readonly places: Places,
  ) {}

  /** Takes what a file says now. @returns for whom other catalogues are in force by it */
  update(file: FileState): Concerned {
    if (file.art !== 'katalog' || !file.inWorkspace) return this.remove(file.uri);
    const source = sourceOf(file);
    const text = JSON.stringify([source.district, source.entries, source.severities]);
    const before = this.own.get(file.uri);
    if (before?.text === text) return NOBODY;
    this.own.set(file.uri, { path: file.path, source, text });
    return this.renew(before ? [before.source, source] : [source]);
  }

  remove(uri: string): Concerned {
    const before = this.own.get(uri);
    this.own.delete(uri);
    return before ? this.renew([before.source]) : NOBODY;
  }

  private renew(sources: readonly CatalogueSource[]): Concerned {
    const districts = sources.map(({ district }) => district).filter((district) => district !== undefined);
    if (districts.length < sources.length) {
      this.inForce.clear();
      return 'everybody';
    }
    for (const district of districts) this.inForce.delete(district);
    return districts;
  }

  /** The catalogues in force for a district's files: built-in, workspace-wide, then the district's own, each by path. */
  for(district: string | undefined): Catalogue {
    const key = district ?? '';
    let catalogue = this.inForce.get(key);
    if (!catalogue) {
      const own = [...this.own.values()].sort((a, b) => rank(a.source) - rank(b.source) || (a.path < b.path ? -1 : 1));
      catalogue = new Catalogue([...this.builtIn, ...own.map(({ source }) => source)], district, this.places);
      this.inForce.set(key, catalogue);
    }
    return catalogue;
  }
}

function rank(source: CatalogueSource): number {
  return source.district === undefined ? 0 : 1;
}

/** What a catalogue file offers; entries without an id are left out, whatever else is wrong with them. */
function sourceOf(file: FileState): CatalogueSource {
  const entries: Partial<Record<(typeof LISTS)[number], CatalogueEntry[]>> = {};
  for (const list of LISTS) {
    const items = file.document.items(list).filter(({ stale }) => !stale);
    // Known by what is meant, as the model reads it: a character nobody sees does not make it another entry.
    const found = items.flatMap(({ node }) => {
      const key = list === 'akteure' ? 'name' : 'id';
      const name = readAs(valueOf(node, key), asWord);
      return name === undefined ? [] : [{ ...(toPlain(node) as CatalogueEntry), [key]: name }];
    });
    if (found.length > 0) entries[list] = found;
  }
  const rules = file.document.field('regeln');
  const severities = rules?.node.kind === 'map' ? (toPlain(rules.node) as Record<string, string>) : {};
  return { origin: { builtin: false, uri: file.uri }, district: file.header.district, entries, severities };
}
