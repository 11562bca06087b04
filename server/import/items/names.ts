/** What references in a table may mean: by id, by the number the table gives an item, by title. */
import { fold } from '../../language/catalogue/nearest';
import { idsOf, type World } from '../../language/features/completion/world';
import { say } from '../../language/text/message';
import { KEPT, type Reading, readOne, understood } from './reading';

interface Named {
  id: string;
  title: string;
  /** What the table calls it. */
  number: string;
}

const UNKNOWN = say('There is nothing with this number or title it could refer to.');

/** The items of the workspace that can be referred to, and those the tables bring along. */
export class Names {
  private readonly known = new Map<string, Named[]>();

  constructor(private readonly world: World) {}

  /** Adds an item of the tables. @param number what the table calls it, as written */
  add(kind: string, id: string, title: string, number: string): void {
    this.of(kind).push({ id, title: plain(title), number: compact(number) });
  }

  /** The id of the only item of a kind with this title. */
  titled(kind: string, title: string): string | undefined {
    return only(this.of(kind).filter((each) => each.title !== '' && each.title === plain(title)));
  }

  /** Reads references to items of these kinds: ids, or the id of one where there is one. */
  read(kinds: readonly string[], text: string): Reading {
    const id = this.find(kinds, text);
    if (id !== undefined) return understood(id);
    // „Z1 – Mehr Grün“, „1. Mehr Grün“: number and title.
    const [, number, title] = /^([^\s:]+)[\s:]+(.+)$/s.exec(text) ?? [];
    const found = number === undefined ? undefined : this.find(kinds, number.replace(/\.$/, ''));
    if (found === undefined || title === undefined) return readOne(undefined, text, UNKNOWN);
    const rest = plain(title);
    const isTitle = kinds.some((kind) => this.of(kind).some((each) => each.id === found && (each.title === rest || rest === '')));
    return { value: found, left: isTitle ? [] : [{ text, why: KEPT }] };
  }

  private find(kinds: readonly string[], text: string): string | undefined {
    const all = kinds.flatMap((kind) => this.of(kind));
    const short = compact(text);
    const byId = all.find(({ id }) => compact(id) === short);
    if (byId) return byId.id;
    const bare = compact(withoutKind(text));
    const numbered = only(all.filter(({ number }) => number !== '' && (number === short || number === bare)));
    if (numbered !== undefined) return numbered;
    const title = plain(text);
    return title === '' ? undefined : (only(all.filter((each) => each.title === title)) ?? only(all.filter((each) => each.title === plain(withoutKind(text)) && each.title !== '')));
  }

  private of(kind: string): Named[] {
    let known = this.known.get(kind);
    if (!known) this.known.set(kind, (known = idsOf(this.world, kind, '').filter(({ far }) => !far).map(({ id, title }) => ({ id, title: plain(title ?? ''), number: '' }))));
    return known;
  }
}

/** „Ziel 3“ is called 3, „Ziel: Mehr Grün“ Mehr Grün. */
export function withoutKind(text: string): string {
  return text.replace(/^(?:ziel|leitziel|handlungsziel|ma(?:ß|ss)nahme|anregung|nr|nummer)\b[.:\s]*/i, '');
}

function only(found: readonly Named[]): string | undefined {
  const ids = new Set(found.map(({ id }) => id));
  return ids.size === 1 ? found[0]?.id : undefined;
}

/** A number without what people put around it: `Z 1.` and `z1` are one. */
export function compact(text: string): string {
  return fold(text).replace(/[^a-z0-9.]/g, '').replace(/^\.|\.$/g, '');
}

function plain(text: string): string {
  return fold(text).replace(/[^a-z0-9]+/g, ' ').trim();
}

