/**
 * What a chunk tells the rest of the workspace: ids it defines, references it makes, names it uses. Facts are compared by
 * what they say, not by where they stand, so typing in a text changes none of them.
 */
import { textOf } from '../syntax/tree';
import type { Slot } from '../syntax/slot';
import type { Analysis } from './analyse';
import { keyName, ownerOf, scalarIn, type Site } from './site';
import { periodFields } from '../model/period';
import { asWord, findIn, readAs } from '../model/field';
import { asReference } from '../model/reference';
import { timeText } from '../model/time';

/** Where a fact counts: in the file's own profile, in the whole workspace, or in the profile or district of a key. */
export type FactScope = { own: true } | { workspace: true } | { key: string };

type Text = string | undefined;
type Nothing = Record<never, never>;
type ReferenceSays = { from: string; target: string; key: Text };
type FileSays = { art: string; uri: string };

/** What facts say, by what they are about: plain data. */
export type SaysOf = {
  /** `item:massnahmen`: a list has items. */
  item: Nothing;
  /** `field:stand`: a value at the top of a file. */
  field: { value?: Text; von?: Text; bis?: Text };
  /** `unclear:massnahmen.ziele`: references nobody can read. */
  unclear: Nothing;
  /** `id:Z1`: it is defined, and what it stands for. */
  id: { kind: string; title: Text };
  /** `kind:ziel`: an id of that kind is defined. */
  kind: { id: string };
  /** `ref:Z1`: it is referred to. */
  ref: ReferenceSays;
  /** The same, of what may be the district's; `scope` is that of the file. */
  'district-ref': ReferenceSays & { scope: string };
  /** `actor:OE SPK`: a name is used. */
  actor: { category: Text; counts: boolean };
  /** `use:indikatoren:KID:D5`: an entry of a catalogue is used, by a goal or measure. */
  use: { owner: Text };
  /** `entry:programme:fein`: a catalogue of the workspace has it. */
  entry: Nothing;
  /** A body has decided. */
  resolution: { gremium: Text };
  /** `profil:092007|2026`: a file of that kind is there. */
  profil: FileSays;
  beitrag: FileSays;
  bezirk: FileSays;
};

export type FactKind = keyof SaysOf;

/** What a fact is about: its kind and a name, such as `id:Z1`. */
export type AboutOf<Kind extends FactKind> = Kind extends 'resolution' ? Kind : `${Kind}:${string}`;
export type About = AboutOf<FactKind>;

/** The kind of what a fact is about. */
export type KindOf<A extends string> = A extends `${infer Kind extends FactKind}:${string}` ? Kind : A extends FactKind ? A : never;

export type Says = SaysOf[FactKind];

export type Fact = {
  [Kind in FactKind]: {
    scope: FactScope;
    about: AboutOf<Kind>;
    says: SaysOf[Kind];
    /** UTF-16 offsets in the chunk. */
    start: number;
    end: number;
  };
}[FactKind];

const OWN: FactScope = { own: true };
const WORKSPACE: FactScope = { workspace: true };

/** The facts of one analysed chunk. */
export function factsOf(analysis: Analysis, slot: Slot): Fact[] {
  const facts: Fact[] = [];
  const item = analysis.sites.find(({ holds }) => holds === 'item');
  if (item) facts.push({ scope: OWN, about: `item:${slot.key}`, says: {}, start: item.start, end: item.start });
  for (const site of analysis.sites) {
    addTopLevel(site, slot, facts);
    addUnclear(site, slot, facts);
    switch (site.holds) {
      case 'id':
        addId(site, facts);
        break;
      case 'reference':
        addReference(site, slot, facts);
        break;
      case 'actor':
      case 'actor-name':
        addActor(site, slot, facts);
        break;
      case 'catalogue':
        addUse(site, facts);
        break;
      case 'catalogue-id':
      case 'catalogue-name':
        addEntry(site, facts);
        break;
      default:
        if (slot.key === 'beschluesse' && site.holds === 'item') addResolution(site, facts);
    }
  }
  return facts;
}

/** Plain top-level values that rules elsewhere ask for: `field:status`, `field:stand` … */
function addTopLevel(site: Site, slot: Slot, facts: Fact[]): void {
  if (site.parent || slot.cut.kind === 'item') return;
  if (slot.key === 'zeitraum' && site.node.kind === 'map') {
    const { von, bis } = periodFields(findIn(site.node));
    const says = { von: von.value && timeText(von.value), bis: bis.value && timeText(bis.value) };
    facts.push({ scope: OWN, about: 'field:zeitraum', says, start: site.start, end: site.end });
  } else if (site.node.kind === 'scalar' && !site.faulty) {
    facts.push({ scope: OWN, about: `field:${slot.key}`, says: { value: textOf(site.node) }, start: site.start, end: site.end });
  }
}

/** Goals of a measure written in a way that does not say which, so all of them may be meant. A value left empty names none. */
function addUnclear(site: Site, slot: Slot, facts: Fact[]): void {
  if (slot.key !== 'massnahmen' || !site.faulty || keyName(site) !== 'ziele') return;
  const { node } = site;
  const isUnclear = site.key ? node.kind === 'map' || (node.kind === 'scalar' && node.value !== null) : node.kind !== 'scalar';
  if (isUnclear) facts.push({ scope: OWN, about: 'unclear:massnahmen.ziele', says: {}, start: site.start, end: site.end });
}

function addId(site: Site, facts: Fact[]): void {
  const id = readAs(site.node, asWord);
  const kind = site.shape.holds?.defines ?? '';
  if (id === undefined || site.node.kind !== 'scalar') return;
  const title = textOf(scalarIn(site.parent, 'titel') ?? scalarIn(site.parent, 'text') ?? scalarIn(site.parent, 'beschreibung'));
  const place = { scope: kind === 'fallbeispiel' ? WORKSPACE : OWN, start: site.start, end: site.end };
  facts.push({ ...place, about: `id:${id}`, says: { kind, title: title?.slice(0, 120) } }, { ...place, about: `kind:${kind}`, says: { id } });
}

function addReference(site: Site, slot: Slot, facts: Fact[]): void {
  const reference = readAs(site.node, asReference);
  if (!reference) return;
  const { text, key, id } = reference;
  const target = site.shape.holds?.targets?.[0] ?? '';
  const says = { from: `${slot.key}.${keyName(site)}`, target, key };
  const place = { start: site.start, end: site.end };
  if (target === 'fallbeispiel') facts.push({ scope: WORKSPACE, about: `ref:${text}`, says, ...place });
  else facts.push({ scope: key === undefined ? OWN : { key }, about: `ref:${id}`, says, ...place });
}

function addActor(site: Site, slot: Slot, facts: Fact[]): void {
  const name = textOf(site.node)?.trim();
  const key = keyName(site.holds === 'actor' ? site : site.parent);
  if (!name) return;
  const category = site.holds === 'actor-name' ? scalarIn(site.parent, 'kategorie') : undefined;
  const counts = key === 'federfuehrung' || key === 'beteiligte' || slot.key === 'akteure';
  facts.push({ scope: WORKSPACE, about: `actor:${name}`, says: { category: textOf(category), counts }, start: site.start, end: site.end });
}

function addUse(site: Site, facts: Fact[]): void {
  const id = readAs(site.node, asWord);
  const list = site.shape.holds?.list ?? '';
  const owner = scalarIn(ownerOf(site, 'ziel') ?? ownerOf(site, 'massnahme') ?? site.parent, 'id');
  if (id !== undefined) facts.push({ scope: WORKSPACE, about: `use:${list}:${id}`, says: { owner: textOf(owner) }, start: site.start, end: site.end });
}

function addEntry(site: Site, facts: Fact[]): void {
  const id = readAs(site.node, asWord);
  const list = site.shape.holds?.list ?? '';
  if (id !== undefined) facts.push({ scope: OWN, about: `entry:${list}:${id}`, says: {}, start: site.start, end: site.end });
}

function addResolution(site: Site, facts: Fact[]): void {
  const says = { gremium: textOf(scalarIn(site, 'gremium')) };
  facts.push({ scope: OWN, about: 'resolution', says, start: site.start, end: site.end });
}
