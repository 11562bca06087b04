import type { GoalFacts, MeasureFacts } from './filter';

/** Reads from a rendered page what can be filtered by (written by server/render/parts/facets.ts). */
export function measuresIn(root: ParentNode): MeasureFacts[] {
  const found = new Map<string, MeasureFacts>();
  // A measure stands at several places; only where it stands by itself does it say all of this.
  for (const { dataset } of root.querySelectorAll<HTMLElement>('[data-measure][data-status]')) {
    const { measure: item = '', fields, actors, status } = dataset;
    if (!found.has(item)) found.set(item, { item, values: { field: lines(fields), actor: lines(actors), status: lines(status) } });
  }
  return [...found.values()];
}

export function goalsIn(root: ParentNode): GoalFacts[] {
  return [...root.querySelectorAll<HTMLElement>('[data-goal]')].map(({ dataset }) => ({
    item: dataset.goal ?? '',
    fields: lines(dataset.fields),
    measures: lines(dataset.measures),
  }));
}

/** Hides every element that stands for one of these items, and shows all others. */
export function hideItems(root: HTMLElement, hidden: ReadonlySet<string>): void {
  const all = root.querySelectorAll<HTMLElement>('[data-measure], [data-goal]');
  for (const element of root.matches('[data-measure], [data-goal]') ? [root, ...all] : all) {
    element.hidden = hidden.has(element.dataset.measure ?? element.dataset.goal ?? '');
  }
}

/** How many findings of the page cannot be seen. */
export function hiddenFindings(root: ParentNode): number {
  const all = root.querySelectorAll('.finding');
  if (document.body.classList.contains('hide-findings')) return all.length;
  return [...all].filter((finding) => !finding.checkVisibility()).length;
}

function lines(text: string | undefined): string[] {
  return text ? text.split('\n') : [];
}
