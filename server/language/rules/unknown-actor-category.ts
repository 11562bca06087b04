import { textOf } from '../syntax/tree';
import { type Catalogue, idOf, textOfEntry, textsOfEntry } from '../catalogue/catalogue';
import { meantBy } from '../catalogue/meant';
import { fold } from '../catalogue/nearest';
import { say } from '../text/message';
import { findActor } from '../german/actor';
import type { Fix, ValueRule } from './rule';
import { isToldAtAnchor } from './support/alias';
import { catalogueRule } from './support/catalogueRule';
import { tellsOdd } from './support/odd';
import { replaceWith } from './support/suggest';
import { braced, replaceText } from '../writing/mend';
import { sourceInFlow } from '../writing/word';

const categories = catalogueRule(['akteurskategorien']);

/** An actor category no catalogue has, or an actor given by a name that no catalogue has. */
export const rule: ValueRule = {
  severity: 'error',
  values: ['catalogue', 'actor'],
  check(site, context) {
    if (site.holds === 'catalogue') return categories.check(site, context);
    const name = textOf(site.node);
    if (name === undefined || isToldAtAnchor(site, context) || site.node.kind !== 'scalar') return;
    if (tellsOdd(site, context)) return;
    const catalogue = context.catalogue();
    if (catalogue.has('akteure', name)) return;
    const near = findActor(catalogue, name) ?? meantBy(name, catalogue.all('akteure').map((entry) => idOf('akteure', entry)));
    const message =
      near === undefined
        ? say('No catalogue has the actor "{0}". Give a category: {kategorie: …, name: {0}}.', name)
        : say('No catalogue has the actor "{0}". Did you mean "{1}"?', name, near);
    const { source } = site.node;
    context.report(site, message, {
      missing: 'catalogue',
      fixes: () => {
        const category = categoryOf(catalogue, name);
        const map = category === undefined ? undefined : braced({ kategorie: category, name: source });
        const whole: Fix[] = map === undefined || /[\r\n]/.test(source) ? [] : [{ title: say('Write as {0}', map), edits: [replaceText(site, braced({ kategorie: category, name: sourceInFlow(source) }))] }];
        return [...(replaceWith(near, { ...site, source })?.() ?? []), ...whole];
      },
    });
  },
};

/** The category a name tells of itself: an office by its ending, others by the words their category is searched by. */
function categoryOf(catalogue: Catalogue, name: string): string | undefined {
  const folded = fold(name);
  const words = folded.split(/[^a-z0-9]+/);
  if (words.some((word) => /amt(?:es)?$/.test(word)) && catalogue.has('akteurskategorien', 'fachamt')) return 'fachamt';
  if (/\be\.? ?v\.?$/.test(folded) && catalogue.has('akteurskategorien', 'verein')) return 'verein';
  const entries = catalogue.all('akteurskategorien');
  const found = entries.find((entry) => idOf('akteurskategorien', entry).split('-').every((part) => folded.includes(part)));
  const searched = found ?? entries.find((entry) => [...textsOfEntry(entry, 'stichworte'), ...textsOfEntry(entry, 'beispiele'), textOfEntry(entry, 'name') ?? ''].some((each) => words.includes(fold(each))));
  return searched && idOf('akteurskategorien', searched);
}
