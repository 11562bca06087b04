/** Which part of the new text is which of the old one: what the page remembers of an item stays with it when others come and go. */
import type { FormPart, FormValue } from '../../../server/language/form/values';

export interface ShownPart extends FormPart {
  /** The same as long as the page can tell that it is the same item. */
  uid: string;
}

let last = 0;

/**
 * The parts with the names they had before: an item keeps its name by its id or title, else by its place. A part that did not
 * change is the same object as before, its line aside.
 */
export function identify(before: readonly ShownPart[], now: readonly FormPart[]): ShownPart[] {
  const byId = new Map(before.map((part) => [part.id, part]));
  // A part whose content was left out is the one the page has.
  const whole = now.map((part) => (part.content ? part : { ...part, content: byId.get(part.id)?.content }) as FormPart);
  const free = new Set(before);
  const byName = new Map<string, ShownPart[]>();
  for (const part of before) {
    const name = nameOf(part);
    if (name !== undefined) byName.set(name, [...(byName.get(name) ?? []), part]);
  }
  const claim = (part: ShownPart | undefined): ShownPart | undefined => (part && free.delete(part) ? part : undefined);
  const named = whole.map((part) => {
    const same = byName.get(nameOf(part) ?? '') ?? [];
    return claim(same.find((each) => free.has(each) && each.id === part.id) ?? same.find((each) => free.has(each)));
  });
  return whole.map((part, at) => {
    const old = named[at] ?? claim(byId.get(part.id));
    if (old && old.id === part.id && old.stamp === part.stamp) return old;
    last += 1;
    return { ...part, uid: old?.uid ?? `part${last}` };
  });
}

/** The list itself when it holds the same as before. */
export function isSameList<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  return before && before.length === now.length && now.every((each, at) => each === before[at]) ? before : now;
}

/** What an item is told apart by; undefined for what has no name. */
export function nameOf({ path, content }: FormPart): string | undefined {
  const entries = content?.value.entries;
  const name = entries?.['id']?.text ?? titleOf(content?.value);
  return path.length < 2 || name === undefined ? undefined : `${path[0]}#${name}`;
}

/** What an item that was gone is known by when it is there again: its name; of one that has none, all that it says. Undefined for one that says nothing. */
export function traceOf(part: FormPart): string | undefined {
  const { path, content } = part;
  const said = path.length < 2 ? [] : textsIn(content?.value);
  return nameOf(part) ?? (said.length === 0 ? undefined : `${path[0]}#${said.join(' · ')}`);
}

function textsIn(value: FormValue | undefined): string[] {
  const { text, entries = {}, items = [] } = value ?? {};
  return [...(text === undefined ? [] : [text]), ...[...Object.values(entries), ...items].flatMap(textsIn)];
}

const TITLES = ['titel', 'text', 'name', 'gremium', 'stelle', 'indikator', 'programm', 'datei', 'kategorie'];

/** The first text that says what an item is about. */
export function titleOf(value: FormValue | undefined): string | undefined {
  const key = TITLES.find((each) => value?.entries?.[each]?.text !== undefined);
  const found = key === undefined ? undefined : value?.entries?.[key];
  return found?.means ?? found?.text;
}
