import type { VNode } from 'preact';
import type { ModelItem } from '../language/model/source';
import type { Keep, KeepItem, Section } from './cache';
import type { RenderContext } from './context';
import { findingInputs } from './parts/item';
import { Contents } from './sections/contents';
import type { Targets } from './targets';

/**
 * @param items what the chapter shows of the model
 * @param render keeps parts for an item, or for whatever it names itself
 * @param more what it depends on besides, beyond what all chapters do
 * @param each what of that every part depends on; without it all of it
 */
export type MakeChapter = (id: string, title: string | undefined, items: readonly (ModelItem | undefined)[], render: (keepItem: KeepItem, keep: Keep) => VNode, more?: readonly unknown[], each?: readonly unknown[]) => Section;

/** Makes chapters of one page; `shared` is what all of them depend on. */
export function chaptersOn(context: RenderContext, shared: readonly unknown[]): MakeChapter {
  return (id, title, items, render, more = [], each = more) => ({
    id,
    title,
    inputs: [...shared, findingInputs(context, items), ...more, ...items],
    tree: (keep) =>
      render(
        (of, own, make, name = '') => keep(`${of.item}${name}`, [...shared, ...each, findingInputs(context, [of]), of, ...own], make),
        (name, own, make) => keep(name, [...shared, ...each, ...own], make),
      ),
  });
}

/** What of the targets shows in links, for some kinds of item (`ziel`, `massnahme` …), as text to compare. */
export function linksTo(targets: Targets, kinds: readonly string[]): string {
  return [...targets].filter(([, { item }]) => kinds.includes(item.slice(0, item.indexOf(':')))).map(([id, { item, title }]) => `${id} ${item} ${title ?? ''}`).join('\n');
}

/** The table of contents of some chapters. */
export function contentsOf(chapters: readonly Section[]): Section {
  const listed = chapters.flatMap(({ id, title, depth }) => (title === undefined ? [] : [{ id, title, depth }]));
  return {
    id: 'inhalt',
    inputs: [listed.map(({ id, title }) => `${id} ${title}`).join('\n')],
    tree: () => <Contents chapters={listed} />,
  };
}
