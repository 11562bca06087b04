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

/** What facts of a kind say of a name: plain data. */
export type SaysOf = {
  /** Of a list, as `massnahmen`: it has items. */
  item: Nothing;
  /** Of a key, as `stand`: a value at the top of a file. */
  field: { value?: Text; von?: Text; bis?: Text };
  /** Of a key, as `massnahmen.ziele`: references nobody can read. */
  unclear: Nothing;
  /** Of an id, as `Z1`: it is defined, and what it stands for. */
  id: { kind: string; title: Text };
  /** Of a kind of item, as `ziel`: an id of it is defined. */
  kind: { id: string };
  /** Of an id: it is referred to. */
  ref: ReferenceSays;
  /** The same, of what may be the district's; `scope` is that of the file. */
  'district-ref': ReferenceSays & { scope: string };
  /** Of an actor, as `OE SPK`: the name is used. */
  actor: { category: Text; counts: boolean };
  /** Of an entry of a catalogue, as `indikatoren:KID:D5`: a goal or measure uses it. */
  use: { owner: Text };
  /** Of the same: a catalogue of the workspace has it. */
  entry: Nothing;
  /** Of nothing: a body has decided. */
  resolution: { gremium: Text };
  /** Of a profile or district, as `p:092007|2026`: a file of that kind is there. */
  profil: FileSays;
  beitrag: FileSays;
  bezirk: FileSays;
};

export type FactKind = keyof SaysOf;

export type Says = SaysOf[FactKind];

export type Fact = {
  [Kind in FactKind]: {
    scope: FactScope;
    kind: Kind;
    /** Of what it says something. */
    name: string;
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
  if (item) facts.push({ scope: OWN, kind: 'item', name: slot.key, says: {}, start: item.start, end: item.start });
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
    facts.push({ scope: OWN, kind: 'field', name: 'zeitraum', says, start: site.start, end: site.end });
  } else if (site.node.kind === 'scalar' && !site.faulty) {
    facts.push({ scope: OWN, kind: 'field', name: slot.key, says: { value: textOf(site.node) }, start: site.start, end: site.end });
  }
}

/** Goals of a measure written in a way that does not say which, so all of them may be meant. A value left empty names none. */
function addUnclear(site: Site, slot: Slot, facts: Fact[]): void {
  if (slot.key !== 'massnahmen' || !site.faulty || keyName(site) !== 'ziele') return;
  const { node } = site;
  const isUnclear = site.key ? node.kind === 'map' || (node.kind === 'scalar' && node.value !== null) : node.kind !== 'scalar';
  if (isUnclear) facts.push({ scope: OWN, kind: 'unclear', name: 'massnahmen.ziele', says: {}, start: site.start, end: site.end });
}

function addId(site: Site, facts: Fact[]): void {
  const id = readAs(site.node, asWord);
  const kind = site.shape.holds?.defines ?? '';
  if (id === undefined || site.node.kind !== 'scalar') return;
  const title = textOf(scalarIn(site.parent, 'titel') ?? scalarIn(site.parent, 'text') ?? scalarIn(site.parent, 'beschreibung'));
  const scope = kind === 'fallbeispiel' ? WORKSPACE : OWN;
  const { start, end } = site;
  facts.push({ scope, kind: 'id', name: id, says: { kind, title: title?.slice(0, 120) }, start, end }, { scope, kind: 'kind', name: kind, says: { id }, start, end });
}

function addReference(site: Site, slot: Slot, facts: Fact[]): void {
  const reference = readAs(site.node, asReference);
  if (!reference) return;
  const { text, key, id } = reference;
  const target = site.shape.holds?.targets?.[0] ?? '';
  const says = { from: `${slot.key}.${keyName(site)}`, target, key };
  const { start, end } = site;
  if (target === 'fallbeispiel') facts.push({ scope: WORKSPACE, kind: 'ref', name: text, says, start, end });
  else facts.push({ scope: key === undefined ? OWN : { key }, kind: 'ref', name: id, says, start, end });
}

function addActor(site: Site, slot: Slot, facts: Fact[]): void {
  const name = textOf(site.node)?.trim();
  const key = keyName(site.holds === 'actor' ? site : site.parent);
  if (!name) return;
  const category = site.holds === 'actor-name' ? scalarIn(site.parent, 'kategorie') : undefined;
  const counts = key === 'federfuehrung' || key === 'beteiligte' || slot.key === 'akteure';
  facts.push({ scope: WORKSPACE, kind: 'actor', name, says: { category: textOf(category), counts }, start: site.start, end: site.end });
}

function addUse(site: Site, facts: Fact[]): void {
  const id = readAs(site.node, asWord);
  const list = site.shape.holds?.list ?? '';
  const owner = scalarIn(ownerOf(site, 'ziel') ?? ownerOf(site, 'massnahme') ?? site.parent, 'id');
  if (id !== undefined) facts.push({ scope: WORKSPACE, kind: 'use', name: `${list}:${id}`, says: { owner: textOf(owner) }, start: site.start, end: site.end });
}

function addEntry(site: Site, facts: Fact[]): void {
  const id = readAs(site.node, asWord);
  const list = site.shape.holds?.list ?? '';
  if (id !== undefined) facts.push({ scope: OWN, kind: 'entry', name: `${list}:${id}`, says: {}, start: site.start, end: site.end });
}

function addResolution(site: Site, facts: Fact[]): void {
  const says = { gremium: textOf(scalarIn(site, 'gremium')) };
  facts.push({ scope: OWN, kind: 'resolution', name: '', says, start: site.start, end: site.end });
}
