/** Amounts of money as people write them. */
import { readGermanNumber } from '../model/number';

export interface GermanMoney {
  /** Euro. */
  amount: number;
  /** „ca.“, „rund“, „etwa“: an estimate. „bis zu“, „max.“: an upper limit. */
  about: 'exact' | 'estimate' | 'limit';
}

const ESTIMATE = /^(?:ca\.?|circa|rund|etwa|ungefähr|geschätzt|rd\.?|~)\s*/i;
const LIMIT = /^(?:bis zu|bis|max\.?|maximal|höchstens)\s+/i;
/** Blanks are single ones where these are looked for. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/ ?(?:TEUR|T ?€|Tsd\.? ?(?:Euro|EUR|€)?|Tausend(?: Euro)?|k€)$/i, 1_000],
  [/ ?(?:Mio\.?|Millionen|Million|MEUR|M€) ?(?:Euro|EUR|€)?$/i, 1_000_000],
  [/ ?(?:Euro|EUR|€)(?: ?\(?(?:brutto|netto)\)?)?$/i, 1],
];

/**
 * Reads an amount in euro: `18.000,50 €`, `5 TEUR`, `ca. 18 T€`, `1,2 Mio. €`, `12000`, `€ 500`, `5.000,-`. Undefined for
 * anything else, so for ranges, sums in words and amounts per year.
 */
export function readGermanMoney(text: string): GermanMoney | undefined {
  let rest = text.replace(/\s+/g, ' ').trim();
  // A share is no amount, though it is a number.
  if (rest.endsWith('%')) return undefined;
  const about = ESTIMATE.test(rest) ? 'estimate' : LIMIT.test(rest) ? 'limit' : 'exact';
  rest = rest.replace(ESTIMATE, '').replace(LIMIT, '').replace(/^€ ?/, '');
  let factor = 1;
  for (const [unit, times] of UNITS) {
    if (!unit.test(rest)) continue;
    factor = times;
    rest = rest.replace(unit, '');
    break;
  }
  const number = /^\d+(?:\.\d+)?$/.test(rest) && !/^\d{1,3}\.\d{3}$/.test(rest) ? Number(rest) : readGermanNumber(rest, { integerLike: factor === 1 });
  if (number === undefined || !Number.isFinite(number) || number < 0) return undefined;
  // 1.2 × 1,000,000 is 1,199,999.9999… in binary: cents are the finest there is.
  return { amount: Math.round(number * factor * 100) / 100, about };
}
