import assert from 'node:assert/strict';
import type { ItemRule, LackRule } from '../../server/language/rules/rule';
import { createSetup } from '../../server/language/setup';
import { tellIn } from '../../server/language/text/bundles';
import { Workspace } from '../../server/language/workspace/workspace';
import { goal, head, item, measure } from '../support/texts';

const failing: ItemRule = {
  severity: 'error',
  items: ['massnahme'],
  check(site, context) {
    context.report(site, { text: 'half told', args: [] });
    throw new Error('kaputt');
  },
};

function workspace(text: string): Workspace {
  const setup = createSetup();
  const space = new Workspace({ ...setup, rules: { ...setup.rules, failing } });
  space.set('test:/a.bzrp.yaml', text);
  space.settle();
  return space;
}

/** A rule that fails on whatever it is asked. */
const broken = (rule: LackRule | ItemRule): Workspace => {
  const setup = createSetup();
  return new Workspace({ ...setup, rules: { ...setup.rules, 'schema-required': rule } });
};

const found = (space: Workspace): string[] => space.findings('test:/a.bzrp.yaml').map(({ code, severity, range }) => `${range.start.line + 1} ${severity} ${code}`);

describe('internal-error', () => {
  it('is told in line 1 when a rule fails; what it told before is dropped, the others still run', () => {
    const space = workspace(head() + goal() + item({ id: 'Z2', titel: 'Zweites', handlungsfeld: 'parken' }) + measure({ ziele: '[Z1, Z2]' }));
    assert.deepEqual(found(space), ['1 warning internal-error', '13 error unknown-field-of-action']);
  });

  it('names the rule and the reason', () => {
    const [finding] = workspace(head() + goal() + measure()).findings('test:/a.bzrp.yaml');
    assert.equal(finding && tellIn('de', finding.message), 'Die Regel „failing“ ist fehlgeschlagen und wurde ausgelassen: kaputt');
  });

  it('is told of the rule that looks at whole files too', () => {
    const space = broken({
      severity: 'error',
      lacks: true,
      check() {
        throw new Error('kaputt');
      },
    });
    space.set('test:/a.bzrp.yaml', 'bzrp: 1\nart: profil\nstatuss: entwurf\n');
    space.settle();
    assert.deepEqual(found(space), ['1 warning internal-error', '3 error schema-unknown-key']);
  });

  it('goes when the cause goes', () => {
    const text = head() + goal() + measure();
    const space = workspace(text);
    space.change('test:/a.bzrp.yaml', [{ start: text.indexOf('massnahmen:'), end: text.length, text: '' }]);
    space.settle();
    assert.deepEqual(found(space), ['8 warning goal-without-measure']);
  });
});
