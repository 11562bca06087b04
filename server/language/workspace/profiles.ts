/**
 * Which files make a profile or a district together: those of one key and edition. Of two `profil` (or `bezirk`) files with
 * one key and edition the first by path is the profile; the other stands for itself.
 */
import type { FileState } from './file';
import type { Layout } from './partial';

export class Profiles implements Layout {
  private readonly pairs = new Map<string, FileState[]>();
  /** The pair each file is in. */
  private readonly pairOf = new Map<FileState, string>();
  /** Files of profiles and districts by district. */
  private readonly districts = new Map<string, Set<FileState>>();
  /** Profiles and districts by edition, sorted by key; worked out anew when a file joins or leaves one. */
  private readonly editions = new Map<string, readonly { key: string; scope: string }[]>();
  /** Uris of files kept in other workspaces beside this one, by scope. */
  private elsewhere: ReadonlyMap<string, readonly string[]> = new Map();

  /** The files of a profile or district, in the order of their paths. */
  members(scope: string): readonly FileState[] {
    return (this.pairs.get(scope) ?? []).filter((file) => file.scope === scope);
  }

  /** The files of a district and of the profiles in it, in the order of their paths. */
  ofDistrict(district: string): readonly FileState[] {
    return [...(this.districts.get(district) ?? [])].sort(byPath);
  }

  /** The profiles and districts of an edition, in the order of their keys. */
  edition(fassung: string): readonly { key: string; scope: string }[] {
    let known = this.editions.get(fassung);
    if (!known) {
      const keys = [...this.pairs].filter(([, members]) => members[0]?.header.fassung === fassung).map(([scope, members]) => ({ key: members[0]?.header.regionKey ?? '', scope }));
      this.editions.set(fassung, (known = keys.sort((a, b) => (a.key < b.key ? -1 : 1))));
    }
    return known;
  }

  /** Uris of the files of a profile (`p:…`), a district (`b:…`) or the profiles in a district (`d:b:…`), those elsewhere included. */
  membersOf(scope: string): readonly string[] {
    const elsewhere = this.elsewhere.get(scope) ?? [];
    if (!scope.startsWith('d:')) return [...(this.pairs.get(scope) ?? []).map(({ uri }) => uri), ...elsewhere];
    const [, district = '', fassung = ''] = /^d:b:([^|]*)\|(.*)$/s.exec(scope) ?? [];
    const profiles = this.ofDistrict(district).filter(({ art, header }) => art !== 'bezirk' && header.fassung === fassung);
    return [...profiles.map(({ uri }) => uri), ...elsewhere];
  }

  /** Takes up where the files kept in other workspaces lie, by scope. */
  hearOf(members: ReadonlyMap<string, readonly string[]>): void {
    this.elsewhere = members;
  }

  /**
   * Lets a file leave the pair it is in and join another, or none. Settles its scope and those of the files it left or joined.
   * @returns the other files whose scope changed
   */
  move(file: FileState, pair: string | undefined): FileState[] {
    const left = this.pairOf.get(file);
    const moved: FileState[] = [];
    if (left !== undefined) {
      const rest = (this.pairs.get(left) ?? []).filter((each) => each !== file);
      if (rest.length > 0) this.pairs.set(left, rest);
      else this.pairs.delete(left);
      this.pairOf.delete(file);
      for (const each of this.districts.values()) each.delete(file);
      if (left !== pair) moved.push(...this.settle(left));
    }
    if (pair === undefined) file.scope = alone(file);
    else {
      this.pairs.set(pair, [...(this.pairs.get(pair) ?? []), file].sort(byPath));
      this.pairOf.set(file, pair);
      const district = file.header.district ?? '';
      this.districts.set(district, (this.districts.get(district) ?? new Set()).add(file));
      moved.push(...this.settle(pair).filter((each) => each !== file));
    }
    this.editions.clear();
    return moved;
  }

  /** Says of each file in a pair whether it is of the profile or alone. @returns those that are something else now */
  private settle(pair: string): FileState[] {
    const seen = new Set<string>();
    return (this.pairs.get(pair) ?? []).filter((member) => {
      const isFirst = member.art === 'beitrag' || !seen.has(member.art);
      seen.add(member.art);
      const before = member.scope;
      member.scope = isFirst ? pair : alone(member);
      return member.scope !== before;
    });
  }
}

/** The scope of a file that belongs to no profile. */
function alone({ uri }: FileState): string {
  return `u:${uri}`;
}

function byPath(a: FileState, b: FileState): number {
  return a.path < b.path ? -1 : 1;
}
