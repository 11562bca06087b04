import { textOf } from '../syntax/tree';
import type { FactKind } from '../analysis/facts';
import { keyName } from '../analysis/site';
import type { SchemaFault } from '../schema/validate';
import { type Message, say } from '../text/message';
import type { Context, Edit, FaultRule, Fix } from './rule';
import { isGermanNumber } from './support/germanNumber';
import { isGermanDay, readGermanTime } from '../german/time';
import { periodFixes } from './support/germanPeriod';
import { isProfileId } from '../schema/vocabulary';
import { placesCalled } from './support/lor';
import { keepValueAsComment } from './support/comment';
import { isWord, tellsOdd, tellUnprintable } from './support/odd';
import { referenceEdit } from './support/rename';
import { braced, replaceText } from '../writing/mend';
import { replaceScalar, timeValue } from '../writing/word';

/** Keys under which a time stands for a whole period, so that a map may take its place. */
const PERIOD_KEYS: ReadonlySet<string> = new Set(['zeitraum', 'datum']);

/** A value of the right kind that is not written as asked for: no time, no id, too short, empty. */
export const rule: FaultRule = {
  severity: 'error',
  adjustable: false,
  faults: true,
  check(fault, context) {
    if (isGermanNumber(fault, context)) return;
    if (fault.detail === 'unprintable') return tellUnprintable(fault, context);
    if (isWord(fault) && tellsOdd(fault, context)) return;
    context.report(fault, messageFor(fault, context), { fixes: () => fixesFor(fault, context) });
  },
};

function messageFor(fault: SchemaFault, context: Context): Message {
  const { detail, node, shape } = fault;
  const holds = shape.holds?.holds;
  if (detail === 'minItems') return say('The list is empty. At least one entry is needed.');
  if (detail === 'blank' || textOf(node)?.trim() === '') return say('The text is empty. Write one, or remove the key.');
  if (detail === 'minLength') return say('The text is too short: at least {0} characters.', shape.origin.minLength ?? 1);
  if (detail === 'maxLength' && holds !== 'id') return say('The text is too long: at most {0} characters.', shape.origin.maxLength ?? '–');
  if (detail === 'years') return say('Two years are only written like this when one follows the other: 2026/2027. For a longer time write {von: 2026, bis: 2028}.');
  if (detail === 'day' || (holds === 'time' && isGermanDay(textOf(node) ?? '') && readGermanTime(textOf(node) ?? '') === undefined)) return say('The calendar has no such day.');
  if (holds === 'time') return say('This is no time. Write a year 2026, a school or budget year 2026/2027, a half-year 2026-H1, a quarter 2026-Q3, a month 2026-03 or a day 2026-03-31.');
  if (holds === 'id') return say('An id is made of capital letters and digits, such as Z1 or M1.2, at most 24 characters.');
  const [place, ...others] = placesCalled(fault, context);
  const { name } = context.places.system;
  if (place) return others.length > 0 ? say('Places are written with their {0} key here. Several are called like this: {1}.', name, [place, ...others].map(({ key }) => key).join(', ')) : say('Places are written with their {0} key here: "{1}".', name, place.key);
  if (holds === 'lor' || holds === 'space') return say('A {0} key is made of digits only, such as "{1}".', name, exampleOf(context));
  if (holds === 'link') return say('An address begins with https:// or http:// and has no blanks.');
  if ((detail === 'minimum' || detail === 'maximum') && isDegree(shape.origin)) return say('This is no degree. Coordinates are written in WGS84, such as {breite: 52.5, laenge: 13.4}.');
  if (detail === 'minimum' || detail === 'maximum') return say('The number is outside what is possible here.');
  return say('This is not written as asked for here. The explanation of the key says how.');
}

/** A key of the level files are about. */
function exampleOf({ places }: Context): string {
  return places.all().find(({ key }) => places.system.isRegion(key))?.key ?? '';
}

/** The bounds of latitude or longitude. */
function isDegree({ minimum, maximum }: SchemaFault['shape']['origin']): boolean {
  return maximum !== undefined && minimum === -maximum && (maximum === 90 || maximum === 180);
}

function fixesFor(fault: SchemaFault, context: Context): Fix[] {
  const { detail, node, shape, start } = fault;
  if (node.kind !== 'scalar') return [];
  if (shape.holds?.holds === 'id') return upperCase(fault, context);
  if (detail === 'years') return longerPeriod(fault, context);
  const places = placesCalled(fault, context);
  if (places.length > 0) return places.map(({ key }) => ({ title: say('Replace with "{0}"', key), edits: [replaceScalar(fault, key, '"')] }));
  if (shape.holds?.holds !== 'time') return [];
  const text = typeof node.value === 'string' ? node.value : node.source;
  const time = readGermanTime(text);
  const site = context.sites.find((each) => each.start === start && each.node.kind === 'scalar');
  if (time === undefined) {
    const periods = periodFixes(text, site, fault, context);
    return periods.length > 0 ? periods : keepValueAsComment(site, context);
  }
  return [{ title: say('Write as {0}', time), edits: [replaceScalar(fault, timeValue(time, node.source), node.source)], safe: true }];
}

/** `2026/2028` where a period may stand → `{von: 2026, bis: 2028}`. */
function longerPeriod({ node, start, end }: SchemaFault, context: Context): Fix[] {
  const key = keyName(context.sites.find((site) => site.start === start && site.node.kind === 'scalar'));
  const [from, to] = textOf(node)?.split('/').map(Number) ?? [];
  if (!PERIOD_KEYS.has(key) || from === undefined || to === undefined || to <= from) return [];
  const period = braced({ von: from, bis: to });
  return [{ title: say('Write as {0}', period), edits: [replaceText({ start, end }, period)] }];
}

/** `z1` → `Z1`, with every reference to it: a faulty id is one all the same. */
function upperCase({ node, shape, start, end }: SchemaFault, context: Context): Fix[] {
  const id = textOf(node);
  const next = id?.trim().toUpperCase();
  if (node.kind !== 'scalar' || id === undefined || next === undefined || !isProfileId(next)) return [];
  const kind = shape.holds?.defines;
  const ask = <Kind extends FactKind>(what: Kind, name: string) => (kind === 'fallbeispiel' ? context.workspace(what, name) : context.own(what, name));
  if (ask('id', next).length > 0) return [];
  const references = ask('ref', id).filter(({ says }) => says.target === kind);
  const edits = references.map((fact) => referenceEdit(fact, id, next));
  if (edits.includes(undefined)) return [];
  const own: Edit = replaceScalar({ start, end }, next, node.source);
  return [{ title: say('Write as {0}', next), edits: [own, ...edits.filter((edit) => edit !== undefined)] }];
}
