/** What a reference asks for, as a first draft: all it must have, and `…` where only the author knows what to write. */
import { ownerOf, type Site } from '../../analysis/site';
import { idOf } from '../../catalogue/catalogue';
import { asWord, readAs } from '../../model/field';
import { parseTime } from '../../model/time';
import { valueOf } from '../../syntax/tree';
import type { Context, Edit } from '../rule';
import { childOf, childrenOf, valueIn } from './child';
import { itemEdit, type ItemValues } from './write';
import { timeValue } from '../../writing/word';

/** Kind of thing → the list it stands in, and the kinds of file that have this list. */
const LISTS: Readonly<Record<string, { list: string; arts: readonly string[] }>> = {
  leitziel: { list: 'leitziele', arts: ['profil', 'bezirk'] },
  ziel: { list: 'ziele', arts: ['profil', 'beitrag', 'bezirk'] },
  massnahme: { list: 'massnahmen', arts: ['profil', 'beitrag', 'bezirk'] },
  beteiligung: { list: 'beteiligung', arts: ['profil', 'beitrag', 'bezirk'] },
};

/** The edit that adds a goal, measure … with this id to the file; undefined for kinds that stand elsewhere. */
export function creationOf(kind: string, id: string, site: Site, context: Context, goal?: string): Edit | undefined {
  const place = LISTS[kind];
  const fields = place?.arts.includes(context.art) ? fieldsOf(kind, id, site, context, goal) : undefined;
  return place && fields && itemEdit(context.document, context.art, place.list, fields);
}

/** The time the file describes: the best guess for a date only the author knows. */
export function dateOfFile(context: Context): string | number | undefined {
  const stand = context.field('stand');
  if (stand === undefined || !parseTime(stand)) return undefined;
  return timeValue(stand);
}

function fieldsOf(kind: string, id: string, site: Site, context: Context, wanted?: string): ItemValues | undefined {
  const head: ItemValues = { id, titel: '…' };
  switch (kind) {
    case 'leitziel':
      return head;
    case 'ziel':
      return withValue(head, 'handlungsfeld', fieldOfAction(site, context));
    case 'massnahme': {
      const goal = wanted ?? goalFor(site, context);
      return goal === undefined ? undefined : { ...head, ziele: [goal], horizont: 'mittelfristig', status: 'vorschlag' };
    }
    default: {
      const withFormat = withValue(head, 'format', entryOf('beteiligungsformate', 'stadtteilkonferenz', context));
      return withFormat && withValue(withFormat, 'datum', dateOfFile(context));
    }
  }
}

function withValue(fields: ItemValues, key: string, value: string | number | undefined): ItemValues | undefined {
  return value === undefined ? undefined : { ...fields, [key]: value };
}

/** That of whoever asks, else that of the file's last goal, else any. */
function fieldOfAction(site: Site, context: Context): string | undefined {
  const goal = context.document.items('ziele').findLast(({ node }) => valueOf(node, 'handlungsfeld'));
  const asked = ownerOf(site, 'anregung') ?? ownerOf(site, 'ziel');
  const candidates = [valueIn(asked, 'handlungsfeld', asWord, context)?.value, readAs(valueOf(goal?.node, 'handlungsfeld'), asWord)];
  return entryOf('handlungsfelder', candidates.find((id) => id !== undefined && context.catalogue().has('handlungsfelder', id)) ?? '', context);
}

/** An id of a catalogue list: the one that is wanted, else the first there is. */
function entryOf(list: string, wanted: string, context: Context): string | undefined {
  const catalogue = context.catalogue();
  if (catalogue.has(list, wanted)) return wanted;
  const first = catalogue.all(list)[0];
  return first && idOf(list, first);
}

/** The goal a new measure serves: one the suggestion names, else the first of the profile. */
function goalFor(site: Site, context: Context): string | undefined {
  const named = childOf(ownerOf(site, 'anregung'), 'ziele', context);
  const goals = context.own('kind', 'ziel').map(({ says }) => says.id);
  const wanted = named ? childrenOf(named, context).map(({ node }) => readAs(node, asWord)) : [];
  return wanted.find((id) => id !== undefined && goals.includes(id)) ?? goals[0];
}
