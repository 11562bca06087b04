import type { IndicatorUse } from '../language/model/indicatorUse';
import { formatValue } from '../language/model/number';
import { formatTime, type Time } from '../language/model/time';
import { entryText } from './context';

/** Which way is better: what the use says, else the catalogue. Undefined when nobody says. */
export function betterDirection(use: IndicatorUse, entry: object | undefined): 'up' | 'down' | 'same' | undefined {
  switch (use.direction) {
    case 'erhoehen':
      return 'up';
    case 'senken':
      return 'down';
    case 'halten':
      return 'same';
    case undefined:
      break;
    default:
      return undefined;
  }
  const direction = entryText(entry, 'richtung');
  if (direction === 'hoeher-besser') return 'up';
  return direction === 'niedriger-besser' ? 'down' : undefined;
}

/** Difference between two values in words of their unit: a share moves by percentage points. */
export function formatChange(change: number, unit: string | undefined): string {
  const size = formatValue(Math.abs(round(change)), unit === 'prozent' ? 'prozentpunkte' : unit);
  if (round(change) === 0) return 'unverändert';
  return `${change > 0 ? '+' : '\u2212'}${size}`;
}

/** What the way from baseline to target means, in words: „−6,2 Prozentpunkte, besser“. Empty when it cannot be told. */
export function assess(use: IndicatorUse, entry: object | undefined): string {
  const { baseline, target } = use;
  if (typeof baseline?.value !== 'number' || typeof target?.value !== 'number') return aim(use);
  const change = round(target.value - baseline.value);
  const text = formatChange(change, entryText(entry, 'einheit'));
  const better = betterDirection(use, entry);
  if (better === 'same') return change === 0 ? 'halten' : `${text} (halten)`;
  if (better === undefined || change === 0) return text;
  return `${text} (${change > 0 === (better === 'up') ? 'Verbesserung' : 'Verschlechterung'})`;
}

/** How a value stands to another one, in words: „5,1 Prozentpunkte höher (ungünstiger)“. */
export function relation(value: number, other: number, use: IndicatorUse, entry: object | undefined): string {
  const unit = entryText(entry, 'einheit');
  const change = round(value - other);
  if (change === 0) return 'gleich';
  const text = `${formatValue(Math.abs(change), unit === 'prozent' ? 'prozentpunkte' : unit)} ${change > 0 ? 'höher' : 'niedriger'}`;
  const better = betterDirection(use, entry);
  return better === undefined || better === 'same' ? text : `${text} (${change > 0 === (better === 'up') ? 'günstiger' : 'ungünstiger'})`;
}

/** What became of an indicator since its first value, in words: „seit 2020 −3,3 Prozentpunkte (Verbesserung)“. */
export function courseText(first: { value: number; at: Time }, current: number, use: IndicatorUse, entry: object | undefined): string {
  const change = round(current - first.value);
  const better = betterDirection(use, entry);
  const meaning = change === 0 || better === undefined || better === 'same' ? '' : ` (${change > 0 === (better === 'up') ? 'Verbesserung' : 'Verschlechterung'})`;
  return `seit ${formatTime(first.at)} ${formatChange(change, entryText(entry, 'einheit'))}${meaning}`;
}

function aim(use: IndicatorUse): string {
  switch (use.direction) {
    case 'erhoehen':
      return 'soll steigen';
    case 'senken':
      return 'soll sinken';
    case 'halten':
      return 'soll gehalten werden';
    default:
      return '';
  }
}

/** Takes away what binary fractions add: 32 − 38.2 is −6.2. */
function round(value: number): number {
  return Number(value.toFixed(6));
}

