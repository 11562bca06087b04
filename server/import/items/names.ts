/** What references in a table may mean: by id, by the number the table gives an item, by title. */
import { fold } from '../../language/catalogue/nearest';
import { idsOf, type World } from '../../language/features/completion/world';
import { say } from '../../language/text/message';
import { KEPT, type CellReading, readOne, understood } from './reading';

const UNKNOWN = say('There is nothing with this number or title it could refer to.');

/** The ids of a kind by what they may be called; several where a number or title is given twice. */
class Directory {
  private readonly titles = new Map<string, string>();
  private readonly ids = new Map<string, Set<string>>();
  private readonly numbers = new Map<string, Set<string>>();
  private readonly byTitle = new Map<string, Set<string>>();

  add(id: string, title: string, number: string): void {
    this.titles.set(id, plain(title));
    put(this.ids, compact(id), id);
    put(this.numbers, compact(number), id);
    put(this.byTitle, plain(title), id);
  }

  titleOf(id: string): string | undefined {
    return this.titles.get(id);
  }

  withId(text: string): string | undefined {
    return only(this.ids.get(compact(text)));
  }

  numbered(text: string): string | undefined {
    return only(this.numbers.get(compact(text)));
  }

  titled(text: string): string | undefined {
    return only(this.byTitle.get(plain(text)));
  }
}

function put(map: Map<string, Set<string>>, name: string, id: string): void {
  if (name === '') return;
  const known = map.get(name);
  if (known) known.add(id);
  else map.set(name, new Set([id]));
}

function only(found: ReadonlySet<string> | undefined): string | undefined {
  return found?.size === 1 ? [...found][0] : undefined;
}

/** The items of the workspace that can be referred to, and those the tables bring along. */
export class KnownNames {
  private readonly known = new Map<string, Directory>();

  constructor(private readonly world: World) {}

  /** Adds an item of the tables. @param number what the table calls it, as written */
  add(kind: string, id: string, title: string, number: string): void {
    this.of(kind).add(id, title, number);
  }

  /** The id of the only item of a kind with this title. */
  titled(kind: string, title: string): string | undefined {
    return this.of(kind).titled(title);
  }

  /** Reads a reference to an item of these kinds. */
  read(kinds: readonly string[], text: string): CellReading {
    const id = this.find(kinds, text);
    if (id !== undefined) return understood(id);
    // „Z1 – Mehr Grün“, „1. Mehr Grün“: number and title.
    const [, number, title] = /^([^\s:]+)[\s:]+(.+)$/s.exec(text) ?? [];
    const found = number === undefined ? undefined : this.find(kinds, number.replace(/\.$/, ''));
    if (title === undefined) return readOne(undefined, text, UNKNOWN);
    // A number nobody knows before a title somebody has: „1. Mehr Grün“ of another list.
    if (found === undefined) return readOne(/^\p{L}{0,2}[\d.]+[.:)]?$/u.test(number ?? '') ? this.find(kinds, title) : undefined, text, UNKNOWN);
    const rest = plain(title);
    const isTitle = rest === '' || kinds.some((kind) => this.of(kind).titleOf(found) === rest);
    return { value: found, left: isTitle ? [] : [{ text, why: KEPT }] };
  }

  private find(kinds: readonly string[], text: string): string | undefined {
    const all = kinds.map((kind) => this.of(kind));
    const bare = withoutKind(text);
    const first = (look: (directory: Directory) => string | undefined): string | undefined => all.map(look).find((id) => id !== undefined);
    return first((each) => each.withId(text)) ?? first((each) => each.numbered(text) ?? each.numbered(bare)) ?? first((each) => each.titled(text) ?? each.titled(bare));
  }

  private of(kind: string): Directory {
    let known = this.known.get(kind);
    if (!known) {
      this.known.set(kind, (known = new Directory()));
      for (const { id, title, far } of idsOf(this.world, kind, '')) if (!far) known.add(id, title ?? '', '');
    }
    return known;
  }
}

/** „Ziel 3“ is called 3, „Ziel: Mehr Grün“ Mehr Grün. */
export function withoutKind(text: string): string {
  return text.replace(/^(?:ziel|leitziel|handlungsziel|ma(?:ß|ss)nahme|anregung|nr|nummer)\b[.:\s]*/i, '');
}

/** A number without what people put around it: `Z 1.` and `z1` are one. */
export function compact(text: string): string {
  return fold(text).replace(/[^a-z0-9.]/g, '').replace(/^\.|\.$/g, '');
}

function plain(text: string): string {
  return fold(text).replace(/[^a-z0-9]+/g, ' ').trim();
}

