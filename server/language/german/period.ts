/** Periods as people write them, put into the notation of the language (FORMAT §1 *period*, §2 `massnahmen`). */
import { fold } from '../catalogue/nearest';
import { isBefore, parseTime } from '../model/time';
import { readGermanTime } from './time';

/** `von` and `bis` are times of the language. `daueraufgabe` only when it is said. */
export interface GermanPeriod {
  von?: string;
  bis?: string;
  daueraufgabe?: true;
}

/** Words for what has no end. `ab`, `seit` and `bis` may stand before a time. */
const ONGOING = /^(?:laufend|fortlaufend|dauerhaft|daueraufgabe|dauer|unbefristet|kontinuierlich|regelmaessig|jaehrlich|staendig)$/;
const FROM = /^(?:ab|seit|von|beginn|start)\s+(?:dem\s+)?/;
const UNTIL = /^(?:bis|ende|spaetestens)\s+(?:zum\s+|ende\s+)?/;
const BETWEEN = / (?:bis(?: zum)?|-) | ?[\u2012-\u2015] ?/;

/**
 * Reads a period: `2024–2026`, `2024-2026`, `von Mai 2024 bis 2026`, `ab III/2025`, `2026 ff.`, `bis 2028`, `laufend`,
 * `seit 2020 laufend`. A single time stands for both ends. Undefined for anything else, also where the end is before the
 * beginning.
 */
export function readGermanPeriod(text: string): GermanPeriod | undefined {
  const plain = text.replace(/\s+/g, ' ').trim();
  const single = readGermanTime(plain);
  if (single !== undefined) return { von: single, bis: single };
  const years = /^(\d{4}) ?[-\u2012-\u2015/] ?(\d{4})$/.exec(plain);
  if (years) return range(years[1], years[2]);
  const short = /^(\d{2})(\d{2}) ?[-\u2012-\u2015] ?(\d{2})$/.exec(plain);
  if (short && Number(short[3]) > 12) return range(`${short[1]}${short[2]}`, `${short[1]}${short[3]}`);
  const following = /^(\d{4}) ?ff\.?$/i.exec(plain)?.[1];
  if (following !== undefined) return { von: following };
  const folded = fold(plain);
  if (ONGOING.test(folded)) return { daueraufgabe: true };
  const ongoing = /^(.*\d)[ ,;(]+([a-z]+)\)?$/.exec(folded);
  if (ongoing && ONGOING.test(ongoing[2] ?? '')) {
    const von = readGermanTime(withoutFirst(ongoing[1] ?? '', FROM));
    if (von !== undefined) return { von, daueraufgabe: true };
    const both = readGermanPeriod(ongoing[1] ?? '');
    return both?.von === undefined ? undefined : { ...both, daueraufgabe: true };
  }
  const ends = folded.split(BETWEEN);
  if (ends.length === 2 && ends[0] !== '') return between(withoutFirst(ends[0] ?? '', FROM), ends[1] ?? '');
  if (UNTIL.test(folded)) {
    const bis = readGermanTime(withoutFirst(folded, UNTIL));
    return bis === undefined ? undefined : { bis };
  }
  if (FROM.test(folded)) {
    const von = readGermanTime(withoutFirst(folded, FROM));
    return von === undefined ? undefined : { von };
  }
  return undefined;
}

/** Two ends, the first of which may leave out the year: `Mai bis Juli 2026`, `1. – 3. Quartal 2026`. */
function between(first: string, second: string): GermanPeriod | undefined {
  const bis = readGermanTime(second);
  const year = /\d{4}$/.exec(second)?.[0] ?? '';
  const unit = /\.\s*([a-z]+)\s+\d{4}$/.exec(second)?.[1] ?? '';
  const von = readGermanTime(first) ?? readGermanTime(`${first} ${year}`) ?? readGermanTime(`${first} ${unit} ${year}`);
  return range(von, bis);
}

function range(von: string | undefined, bis: string | undefined): GermanPeriod | undefined {
  const first = parseTime(von);
  const last = parseTime(bis);
  return von !== undefined && bis !== undefined && first && last && !isBefore(last, first) ? { von, bis } : undefined;
}

function withoutFirst(text: string, words: RegExp): string {
  return text.replace(words, '');
}
