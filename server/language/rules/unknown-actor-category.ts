import { stringOf } from '../analysis/site';
import { idOf } from '../catalogue/catalogue';
import { meantBy } from '../catalogue/meant';
import { say } from '../text/message';
import type { ValueRule } from './rule';
import { isToldAtAnchor } from './support/alias';
import { catalogueRule } from './support/catalogueRule';
import { replaceWith } from './support/suggest';

const categories = catalogueRule(['akteurskategorien']);

/** An actor category no catalogue has, or an actor given by a name that no catalogue has. */
export const rule: ValueRule = {
  severity: 'error',
  values: ['catalogue', 'actor'],
  check(site, context) {
    if (site.holds === 'catalogue') return categories.check(site, context);
    const name = stringOf(site.node);
    if (name === undefined || isToldAtAnchor(site, context) || site.node.kind !== 'scalar') return;
    const catalogue = context.catalogue();
    if (catalogue.has('akteure', name)) return;
    const near = meantBy(name, catalogue.all('akteure').map((entry) => idOf('akteure', entry)));
    const message =
      near === undefined
        ? say('No catalogue has the actor "{0}". Give a category: {kategorie: …, name: {0}}.', name)
        : say('No catalogue has the actor "{0}". Did you mean "{1}"?', name, near);
    context.report(site, message, { missing: 'catalogue', fixes: replaceWith(near, { ...site, source: site.node.source }) });
  },
};
