/** What somebody typed into a field, as the value that is written. */
import { readGermanMoney } from '../german/money';
import { readGermanTime } from '../german/time';
import { readGermanNumber } from '../model/number';
import { parseTime } from '../model/time';
import type { Shape } from '../schema/shape';
import { type Message, say } from '../text/message';
import { timeValue } from '../writing/word';

/** A value to write; undefined = the field is emptied. */
export type Input = { value: string | number | boolean | undefined } | { refused: Message };

/**
 * Reads what was typed by what the field holds: `18.000,50` → 18000.5, `5 T€` → 5000, `Mai 2026` → 2026-05. Text stays text.
 * What cannot be meant is refused, with what would be right; the writer keeps what he typed.
 */
export function readInput(shape: Shape, typed: string): Input {
  const text = typed.replace(/\r\n?/g, '\n');
  if (text.trim() === '') return { value: undefined };
  const fixed = shape.values?.find((value) => String(value) === text);
  if (fixed !== undefined) return { value: fixed };
  switch (shape.holds?.holds) {
    case 'euro': {
      const money = readGermanMoney(text);
      return money ? { value: money.amount } : { refused: say('This is no amount. Right is for example 18.000,50.') };
    }
    case 'count':
    case 'year': {
      const number = numberIn(text, true);
      return number !== undefined && Number.isInteger(number) ? { value: number } : { refused: say('This is no whole number.') };
    }
    case 'number': {
      const number = numberIn(text, false);
      if (number !== undefined) return { value: number };
      return shape.types.includes('string') ? { value: text.trim() } : { refused: say('This is no number. Right is for example 38,2.') };
    }
    case 'time': {
      const time = readGermanTime(text);
      if (time === undefined || !parseTime(time)) return { refused: say('This is no time. Right is for example 2026, Mai 2026, III/2026 or 31.03.2026.') };
      return { value: timeValue(time) };
    }
    case 'boolean':
      return text === 'true' || text === 'false' ? { value: text === 'true' } : { refused: say('Only yes or no is possible here.') };
    case 'text':
      // Lines are cut one by one: a pattern for what ends them looks again from every blank.
      return { value: text.split('\n').map((line) => line.trimEnd()).join('\n').trimEnd() };
    default:
      // A line of text has one line, whatever was pasted.
      return { value: text.split('\n').map((line) => line.trim()).filter((line) => line !== '').join(' ') };
  }
}

/** A number in German or plain notation. @param whole a fraction makes no sense, so that `18.000` means eighteen thousand */
function numberIn(text: string, whole: boolean): number | undefined {
  const plain = text.trim();
  if (/^-?\d+(?:\.\d+)?$/.test(plain) && !(whole && /^\d{1,3}\.\d{3}$/.test(plain))) return Number(plain);
  return readGermanNumber(plain, { integerLike: whole });
}
