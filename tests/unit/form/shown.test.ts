import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commentsIn } from '../../../server/language/form/comments';
import { readInput } from '../../../server/language/form/input';
import { shownAs } from '../../../server/language/form/shown';
import type { Shape } from '../../../server/language/schema/shape';
import type { ScalarNode } from '../../../server/language/syntax/tree';
import { FormBench } from '../../support/form';
import { goal, head, measure } from '../../support/texts';

const shape = (holds: string): Shape => ({ holds: { holds }, types: ['number', 'string'], title: '', names: { de: '', en: '' }, description: '', nonEmpty: false, required: [], origin: {} });

const scalar = (value: unknown): ScalarNode => ({ kind: 'scalar', value: value as string | number, source: String(value), style: 'plain', start: 0, end: 0 });

describe('what a field shows', () => {
  it('is an amount or a time as people write it', () => {
    const examples: [string, unknown, string | undefined][] = [
      ['euro', 18000.5, '18.000,50'],
      ['euro', 500, undefined],
      ['count', 12345, '12.345'],
      ['number', 52.4352, '52,4352'],
      ['number', '2+/-', undefined],
      ['number', -3.5, '−3,5'],
      ['number', 0.00000001, undefined],
      ['number', 1e21, undefined],
      ['year', 2026, undefined],
      ['time', '2026-05', 'Mai 2026'],
      ['time', '2027-Q3', '3. Quartal 2027'],
      ['time', '2026-03-31', '31.03.2026'],
      ['time', 2026, undefined],
      ['time', 'bald', undefined],
      ['string', 18000.5, undefined],
    ];
    for (const [holds, value, shown] of examples) assert.equal(shownAs(shape(holds), scalar(value)), shown, `${holds} ${value}`);
  });

  it('stays as it is written where German and YAML take it for another number', () => {
    const [kosten] = [{ ...scalar(1.5), source: '1.500' }];
    for (const holds of ['euro', 'count']) assert.equal(shownAs(shape(holds), kosten), undefined, holds);
    assert.equal(shownAs(shape('number'), kosten), '1,5');
  });

  it('says the same when it is typed', () => {
    fc.assert(
      fc.property(fc.constantFrom('euro', 'count', 'number'), fc.oneof(fc.double({ noNaN: true }), fc.integer(), fc.float({ noNaN: true })), (holds, value) => {
        const shown = shownAs(shape(holds), scalar(value));
        if (shown !== undefined) assert.deepEqual(readInput(shape(holds), shown), { value });
      }),
    );
  });

  it('has every comment: above, behind, and none that is text', () => {
    const texts = (text: string): string[] => commentsIn(text).map((each) => `${each.line}${each.isAlone ? '' : '+'} ${each.text}`);
    assert.deepEqual(texts("# oben\na: b # hinten\n  # eingerückt\nc: 'x # nein'\nd: |\n  # nein\n  x\ne: [1, # ja\n  2]\nf: x#nein\n"), ['0 oben', '1+ hinten', '2 eingerückt', '7+ ja']);
    assert.deepEqual(texts('a: "offen # nein\n# auch nicht'), []);
    assert.deepEqual(texts('a: b\r\n# eins\r\n'), ['1 eins']);
  });

  it('has a comment at the item it stands above', () => {
    const text = `# Kopf\n${head()}${goal()}  # zu M1?\nmassnahmen:\n  # zu M1\n${measure().replace('massnahmen:\n', '')}    # noch M1\n  # zu M2\n  - {id: M2, titel: x}\n  # am Ende\n`;
    const bench = new FormBench(text);
    const found = bench.shown().parts.flatMap(({ id, line, content }) => (content?.comments ?? []).map((each) => `${id}: ${each.text} ${text.split('\n')[line + each.line]?.trim() === `# ${each.text}`}`));
    assert.deepEqual(found, [': Kopf true', 'ziele#0: zu M1? true', 'massnahmen#0: zu M1 true', 'massnahmen#0: noch M1 true', 'massnahmen#1: zu M2 true', 'massnahmen#1: am Ende true']);
  });

  it('is no fault for a list whose items are shown', () => {
    for (const { id, content } of new FormBench(head() + goal() + measure()).shown().parts) assert.equal(content?.broken, undefined, id);
  });
});
