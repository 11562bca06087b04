/** Fixed values as people write them: their names, and the words the schema says mean the same. */
import { fold } from '../catalogue/nearest';

interface Value {
  de?: string;
  en?: string;
  inText?: string;
  words?: readonly string[];
}

/**
 * The fixed value a text means: `in Planung` → `geplant`, `läuft` → `in-umsetzung`, `In Umsetzung` → `in-umsetzung`. Case,
 * umlauts, and a year or a full stop behind it do not matter. Undefined where no value has such a word, or two have it.
 */
export function readFixedValue(values: Readonly<Record<string, Value>>, text: string): string | undefined {
  const wanted = folded(text);
  if (wanted === '') return undefined;
  const found = Object.entries(values).filter(([value, { de, en, inText, words = [] }]) => [value, de, en, inText, ...words].some((word) => word !== undefined && folded(word) === wanted));
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** The value that is one of the words of a text, or that begins with it: `sehr hoch` → `hoch`, `kurz` → `kurzfristig`. Undefined where none or several are. */
export function valueWithin(text: string, values: readonly string[]): string | undefined {
  const words = folded(text).split(' ');
  const isBegun = (value: string): boolean => words.length === 1 && (words[0]?.length ?? 0) > 2 && fold(value).startsWith(words[0] ?? '');
  const found = values.filter((value) => words.includes(fold(value)) || isBegun(value));
  return found.length === 1 && !words.includes('nicht') ? found[0] : undefined;
}

function folded(text: string): string {
  return fold(text.normalize('NFC'))
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/ (?:seit |ab |bis )?\d{4}$/, '')
    .trim();
}
