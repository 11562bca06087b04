/** What is no proper profile: the form shows what there is, says what it cannot show, and never writes astray. */
import assert from 'node:assert/strict';
import { parseDocument } from 'yaml';
import type { FormEdit } from '../../../server/language/form/edits';
import type { FormPart, FormValue, PathStep } from '../../../server/language/form/values';
import { FormBench } from '../../support/form';
import { Random } from '../../support/random';
import { goal, head, item, measure } from '../../support/texts';

const WHOLE = `# Kopf\n${head()}${goal({ beschreibung: '|\n      Zeile\n      # Text' })}${measure({ beteiligte: '[Jugendamt, {kategorie: verein, name: "Kiez, neu"}]' })}${item({ id: 'M2', titel: "'Fest #2'", ziele: '[Z1]', horizont: 'kurzfristig', status: 'geplant' })}`;

/** Each value with text in it, by its path. */
function texts(value: FormValue | undefined, path: PathStep[]): { path: PathStep[]; text: string }[] {
  if (!value || value.locked) return [];
  const inside = [...Object.entries(value.entries ?? {}), ...(value.items ?? []).map((each, at): [number, FormValue] => [at, each])];
  return [...(value.text === undefined ? [] : [{ path, text: value.text }]), ...inside.flatMap(([step, each]) => texts(each, [...path, step]))];
}

const textsOf = ({ path, content }: FormPart): { path: PathStep[]; text: string }[] => (path.length === 0 || content?.broken !== undefined ? [] : texts(content?.value, path));
const set = (path: PathStep[], typed: string): FormEdit => ({ kind: 'set', path, typed });

/** Everything of a text that reads as YAML does, said again: nothing else may have changed. */
function saysOf(text: string): unknown {
  const document = parseDocument(text, { uniqueKeys: false });
  if (document.errors.length > 0) return undefined;
  try {
    return document.toJS();
  } catch {
    // An alias of nothing.
    return undefined;
  }
}

describe('the form of a text that is at fault', () => {
  it('at every place: shows the rest, and an edit elsewhere changes its line alone', () => {
    const random = new Random(1);
    const bench = new FormBench(WHOLE);
    for (let at = 0; at < WHOLE.length; at += 5) {
      const broken = WHOLE.slice(0, at) + random.pick(['"', '{', '[', '\t', ': ', '&a ', '*a', '# ', '|', '- ', '\n', '\n- ', "'", '%', '<<: ', '🙂', '---\n', '']) + WHOLE.slice(at + random.below(2));
      bench.setText(broken);
      const { parts } = bench.shown();
      for (const part of parts) assert.ok(part.content?.broken === undefined || part.content.broken !== '', `a reason for ${part.id} in\n${broken}`);
      const found = parts.flatMap(textsOf).filter(({ path }) => path.at(-1) === 'titel');
      if (found.length === 0) continue;
      const { path } = random.pick(found);
      const result = bench.edit(set(path, `Neu ${at}`));
      if ('refused' in result) {
        assert.equal(bench.text, broken);
        continue;
      }
      const [change, ...more] = result.changes;
      assert.ok(change && more.length === 0 && !broken.slice(change.start, change.end).trimEnd().includes('\n- '), broken);
      // What could be read before can be read after, and says what was wanted.
      if (saysOf(broken) !== undefined) assert.ok(JSON.stringify(saysOf(bench.text)).includes(`Neu ${at}`), broken);
    }
  }).timeout(60_000);

  it('names every line it does not show', () => {
    const bench = new FormBench('bzrp: 1\nart: profil\nirgendwas\nunbekannt: 1\ntitel: A\ntitel: B\nziele:\n  - id: Z1\n    titel: "offen\n  - Text\nmassnahmen: keine\n');
    const said = bench.shown().parts.map(({ id, content }) => `${id}${content?.broken === undefined ? '' : ' !'}${content?.unknown.map(({ text }) => ` ?${text}`).join('') ?? ''}${content?.value.locked ? ' locked' : ''}`);
    for (const wanted of ['unbekannt ?unbekannt', 'ziele#0 !']) assert.ok(said.includes(wanted), `${wanted} in ${said.join(', ')}`);
    assert.ok(said.some((each) => each.startsWith('titel~2')), said.join(', '));
  });

  it('that is no profile, empty, or something else altogether', () => {
    for (const text of ['', '\n', '[]', '- a\n- b\n', 'nur Text', 'art: kuchen\ntitel: x\n', '{"art": "profil", "titel": "JSON"}', '\ufeffart: profil\r\ntitel: BOM\r\n', '%YAML 1.2\n---\nart: profil\n...\nEnde\n', '\u0000\u0001', '<?xml version="1.0"?><a/>']) {
      const bench = new FormBench(text);
      assert.doesNotThrow(() => bench.shown(), JSON.stringify(text));
      const result = bench.edit(set(['titel'], 'Neu'));
      if ('refused' in result) assert.equal(bench.text, text);
      else if (saysOf(text) !== undefined) assert.deepEqual((saysOf(bench.text) as Record<string, unknown>)['titel'], 'Neu', JSON.stringify(text));
      else assert.equal(bench.at(['titel'])?.text, 'Neu', JSON.stringify(text));
    }
  });

  it('with two items of one id: each is edited where it stands', () => {
    const twice = head() + goal() + measure() + item({ id: 'M1', titel: 'Zweite', ziele: '[Z1]', horizont: 'kurzfristig', status: 'geplant' });
    const bench = new FormBench(twice);
    assert.ok('changes' in bench.edit(set(['massnahmen', 1, 'titel'], 'Anders')));
    assert.equal(bench.text, twice.replace('Zweite', 'Anders'));
  });

  it('with values of any kind and length: they are read as they stand, and written so', () => {
    for (const value of ['<script>alert("x")</script>', '"><img src=x onerror=alert(1)>', 'Ä'.repeat(20_000), '😀'.repeat(500), '${x} {0} %s', '\u202eumgekehrt']) {
      const bench = new FormBench(head() + goal() + measure());
      assert.ok('changes' in bench.edit(set(['massnahmen', 0, 'titel'], value)));
      assert.equal(bench.at(['massnahmen', 0, 'titel'])?.text, value);
      assert.ok('changes' in bench.edit(set(['massnahmen', 0, 'titel'], 'Schulweg begehen')));
      assert.deepEqual(saysOf(bench.text), saysOf(head() + goal() + measure()));
    }
  });

  it('of 10 MB: answers, and says why it shows no more', () => {
    const bench = new FormBench(`${head()}${goal()}massnahmen:\n${item({ id: 'M1', titel: 'x'.repeat(1000), ziele: '[Z1]' }).repeat(9500)}`);
    const { parts } = bench.shown();
    assert.ok(parts.length > 9500 || parts.some(({ content }) => content?.broken || content?.value.findings?.length), `${parts.length} parts`);
  }).timeout(60_000);
});
