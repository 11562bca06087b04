/** The tree of districts and profiles in the side bar; of each change only the profiles it touches are looked at. */
import { asText, readAs } from '../language/model/field';
import { type Names, nameOf, toneOf, valuesOf } from '../language/schema/vocabulary';
import { itemsOf, textOf, valueOf } from '../language/syntax/tree';
import type { Language } from '../language/text/bundles';
import type { FileState } from '../language/workspace/file';
import type { Workspace } from '../language/workspace/workspace';
import type { DistrictNode, FindingCounts, ProfileItem, ProfileNode, ProfilesResult, SentDistrict } from '../protocol';

interface Known {
  district: string;
  path: string;
  node: ProfileNode;
}

interface District {
  /** When it last changed. */
  revision: number;
  readonly known: Map<string, Known>;
  /** Its node; worked out anew when it changed. */
  node: DistrictNode | undefined;
}

export class ProfileTree {
  /** By uri of the `profil` file. */
  private readonly known = new Map<string, Known>();
  /** The profile each file was counted in. */
  private readonly profileOf = new Map<string, string>();
  private readonly touched = new Set<string>();
  private readonly districts = new Map<string, District>();
  private revision = 0;

  constructor(
    private readonly workspace: Workspace,
    private readonly settings: { readonly language: Language },
  ) {
    for (const uri of workspace.files.keys()) this.touched.add(uri);
  }

  /** Files whose findings or texts may be other now. */
  touch(uris: Iterable<string>): void {
    for (const uri of uris) this.touched.add(uri);
  }

  /** The tree as it is now, or what of it is new to who knows another state of it. The workspace has to be settled. */
  get(known?: number): ProfilesResult {
    this.refresh();
    const districts = [...this.districts].filter(([, district]) => district.known.size > 0).sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      revision: this.revision,
      districts: districts.map(([key, district]): SentDistrict => (known !== undefined && district.revision <= known ? { key, name: this.nameOf(key) } : this.districtNode(key, district))),
    };
  }

  /** No profile is known. The workspace has to be settled. */
  get isEmpty(): boolean {
    this.refresh();
    return this.known.size === 0;
  }

  private refresh(): void {
    if (this.touched.size === 0) return;
    this.revision += 1;
    const profiles = new Set<string>();
    for (const uri of this.touched) {
      const before = this.profileOf.get(uri);
      if (before !== undefined) profiles.add(before);
      this.profileOf.delete(uri);
      const file = this.workspace.files.get(uri);
      for (const member of file ? this.workspace.members(file.scope) : []) if (member.art === 'profil') profiles.add(member.uri);
    }
    this.touched.clear();
    for (const uri of profiles) this.look(uri);
  }

  /** How the profile stands that a file belongs to; undefined for a file of none. The workspace has to be settled. */
  stateOf(uri: string): ProfileNode | undefined {
    this.refresh();
    return this.known.get(this.profileOf.get(uri) ?? uri)?.node;
  }

  /** Goals and measures of a profile, its own before those of its contributions. */
  itemsOf(uri: string): ProfileItem[] {
    const profile = this.workspace.files.get(uri);
    const members = profile ? [profile, ...this.workspace.members(profile.scope).filter((member) => member !== profile)] : [];
    return (['goal', 'measure'] as const).flatMap((kind) => members.flatMap((file) => this.itemsIn(file, kind)));
  }

  private itemsIn(file: FileState, kind: ProfileItem['kind']): ProfileItem[] {
    const list = kind === 'goal' ? 'ziele' : 'massnahmen';
    const bySlot = new Map<unknown, FindingCounts>();
    for (const { slot, severity } of this.workspace.findings(file.uri)) {
      const counts = bySlot.get(slot) ?? { error: 0, warning: 0, information: 0 };
      counts[severity] += 1;
      bySlot.set(slot, counts);
    }
    return file.document.items(list).map(({ node, slot }): ProfileItem => {
      const [status, names] = kind === 'goal' ? [textOf(valueOf(valueOf(node, 'zielerreichung'), 'grad')), valuesOf('ziel.zielerreichung.grad')] : [textOf(valueOf(node, 'status')), valuesOf('massnahme.status')];
      return {
        kind,
        uri: file.uri,
        path: slot.index === undefined ? [list] : [list, slot.index],
        line: slot.line,
        id: textOf(valueOf(node, 'id')) ?? '',
        title: textOf(valueOf(node, 'titel')) ?? '',
        ...(status !== undefined && { status: nameFor(names, status, this.settings.language), tone: toneOf(names, status) }),
        goals: itemsOf(valueOf(node, 'ziele')).flatMap((goal) => textOf(goal) ?? []),
        findings: bySlot.get(slot) ?? { error: 0, warning: 0, information: 0 },
      };
    });
  }

  private look(uri: string): void {
    const before = this.known.get(uri);
    if (before) this.change(before.district).known.delete(uri);
    this.known.delete(uri);
    const file = this.workspace.files.get(uri);
    if (file?.art !== 'profil' || !file.inWorkspace || !file.header.regionKey) return;
    const members = this.workspace.members(file.scope);
    for (const member of members) this.profileOf.set(member.uri, uri);
    const known: Known = { district: file.header.district ?? '', path: file.path, node: this.nodeOf(file, members) };
    this.known.set(uri, known);
    this.change(known.district).known.set(uri, known);
  }

  /** The district, from now on another one than before. */
  private change(key: string): District {
    const district = this.districts.get(key) ?? { revision: 0, known: new Map(), node: undefined };
    this.districts.set(key, district);
    district.revision = this.revision;
    district.node = undefined;
    return district;
  }

  private nodeOf(file: FileState, members: readonly FileState[]): ProfileNode {
    const count = (list: string): number => members.reduce((sum, member) => sum + member.document.items(list).length, 0);
    const { regionKey = '', fassung } = file.header;
    return { key: regionKey, name: this.nameOf(regionKey), fassung: fassung || undefined, status: statusOf(file, this.settings.language), uri: file.uri, findings: this.workspace.countFindings(members), goals: count('ziele'), measures: count('massnahmen') };
  }

  private districtNode(key: string, district: District): DistrictNode {
    const profiles = (): ProfileNode[] => [...district.known.values()].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ node }) => node);
    return (district.node ??= { key, name: this.nameOf(key), profiles: profiles() });
  }

  private nameOf(key: string): string {
    return this.workspace.setup.places.name(key) ?? key;
  }
}

function statusOf(file: FileState, language: Language): string | undefined {
  const status = readAs(file.document.field('status')?.node, asText);
  return status === undefined ? undefined : nameFor(valuesOf('profilstatus'), status, language);
}

function nameFor(names: Names, value: string, language: Language): string {
  return nameOf(names, value, language);
}
