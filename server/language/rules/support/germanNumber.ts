/** Numbers written the German way, where the schema alone cannot tell (FORMAT §4 `number-notation`). */
import { scalarIn, type Site } from '../../analysis/site';
import { textOfEntry } from '../../catalogue/catalogue';
import { readGermanMoney } from '../../german/money';
import { readGermanNumber } from '../../model/number';
import { fractionBehind } from '../../schema/fraction';
import type { SchemaFault } from '../../schema/validate';
import { type Entry, textOf } from '../../syntax/tree';
import type { Context } from '../rule';

/** A number in German notation. `end`: UTF-16 offset in the chunk behind what was written, the digits of a stray key counted in. */
export interface GermanNumber {
  value: number;
  end: number;
}

/** What a value in German notation means; undefined for any other, and where a text may be meant or the indicator is unknown. */
export function germanNumberAt(site: Site, context: Context): GermanNumber | undefined {
  if (site.node.kind !== 'scalar') return undefined;
  const expected = numberExpected(site, context);
  if (!expected) return undefined;
  const { source, value } = site.node;
  const fraction = fractionOf(site);
  if (fraction) {
    const written = `${source},${fraction.key.source}`;
    const whole = readGermanNumber(written, { integerLike: false }) ?? inWords(site, written, { integerLike: false });
    if (whole !== undefined) return { value: whole, end: fraction.key.end };
  }
  if (typeof value === 'number' && !expected.integerLike) return undefined;
  const meant = readGermanNumber(source, expected) ?? inWords(site, source, expected);
  return meant === undefined ? undefined : { value: meant, end: site.end };
}

/** `5 TEUR`, `1,2 Mio. €`, `ca. 5.000`, `38,2 Prozent`: a number with words around it. */
function inWords(site: Site, source: string, expected: { integerLike: boolean }): number | undefined {
  const text = /^(["'])(.*)\1$/s.exec(source)?.[2] ?? source;
  if (/^-?[\d.]+$/.test(text)) return undefined;
  if (site.holds === 'euro') return readGermanMoney(text)?.amount;
  const plain = text.replace(/^(?:ca\.|circa|rund|etwa|rd\.)\s*/i, '').replace(/\s?(?:Prozent|v\. ?H\.)$/, '');
  if (plain === text) return undefined;
  return readGermanNumber(plain, expected) ?? (/^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined);
}

/** Whether what is written says of itself that it is not exact, so that only the author may make a plain number of it. */
export function isApproximate(source: string): boolean {
  return /^["']?(?:ca\.|circa|rund|etwa|ungefähr|geschätzt|rd\.|~|bis|max\.?|maximal|höchstens)/i.test(source);
}

/** `{wert: 38,2}`: whether an unknown key is the fraction of the number before it. */
export function isFraction({ entry, previous }: SchemaFault, context: Context): boolean {
  if (!entry || !previous) return false;
  const site = context.siteOf(previous.value);
  return site !== undefined && germanNumberAt(site, context)?.end === entry.key.end;
}

/** A fault that `number-notation` tells. */
export function isGermanNumber(fault: SchemaFault, context: Context): boolean {
  const site = context.siteOf(fault.node);
  return site !== undefined && germanNumberAt(site, context) !== undefined;
}

const WHOLE = { integerLike: true };
const ANY = { integerLike: false };

/** Whether a value must be a number, and whether a fraction would make no sense in it, so that `18.000` means eighteen thousand. */
function numberExpected(site: Site, context: Context): { integerLike: boolean } | undefined {
  if (site.holds === 'euro' || site.holds === 'count' || site.holds === 'year') return WHOLE;
  if (site.holds !== 'number') return undefined;
  if (!site.shape.types.includes('string')) return ANY;
  const unit = unitOf(site.parent, context);
  return unit === undefined || unit === 'klasse' ? undefined : unit === 'euro' || unit === 'anzahl' ? WHOLE : ANY;
}

/** Unit of the indicator a `wert` belongs to, in a catalogue that of its entry; undefined while no catalogue has the indicator. */
function unitOf(site: Site | undefined, context: Context): string | undefined {
  for (let at = site; at; at = at.parent) {
    const id = textOf(scalarIn(at, 'indikator'));
    if (id !== undefined) return textOfEntry(context.catalogue().get('indikatoren', id), 'einheit');
    if (at.shape.holds?.item === 'indikator') return textOf(scalarIn(at, 'einheit'));
  }
  return undefined;
}

function fractionOf(site: Site): Entry | undefined {
  const map = site.parent?.node;
  if (map?.kind !== 'map' || !map.flow) return undefined;
  return fractionBehind(map, map.entries.findIndex(({ value }) => value === site.node));
}
