/** What a catalogue says of funding programmes over time. */
import { type Catalogue, type CatalogueEntry, textsOfEntry } from '../../catalogue/catalogue';
import { isAfter, isBefore, parseTime, type Span } from '../../model/time';

/** `gueltig` of an entry with its ends as written; undefined when it says none or one that is inverted. */
export function validityOf(entry: CatalogueEntry | undefined): { from: Span | undefined; to: Span | undefined; von: unknown; bis: unknown } | undefined {
  const valid = entry?.['gueltig'];
  if (typeof valid !== 'object' || valid === null) return undefined;
  const { von, bis } = valid as { von?: unknown; bis?: unknown };
  const [from, to] = [parseTime(von), parseTime(bis)];
  return from && to && isBefore(to, from) ? undefined : { from, to, von, bis };
}

/** Ids of the programmes that took the place of one and run at a time, the closest first. `nachfolger` may go in a circle. */
export function successorsOf(id: string, at: Span, catalogue: Catalogue): string[] {
  const seen = new Set([id]);
  const found: string[] = [];
  let generation = [id];
  while (generation.length > 0 && found.length === 0) {
    const next = generation.flatMap((each) => textsOfEntry(catalogue.get('programme', each), 'nachfolger')).filter((each) => !seen.has(each) && catalogue.has('programme', each));
    for (const each of next) seen.add(each);
    found.push(...new Set(next.filter((each) => runsAt(catalogue.get('programme', each), at))));
    generation = next;
  }
  return found;
}

function runsAt(entry: CatalogueEntry | undefined, at: Span): boolean {
  const valid = validityOf(entry);
  return !(valid?.to && isAfter(at, valid.to)) && !(valid?.from && isBefore(at, valid.from));
}
