import assert from 'node:assert/strict';
import { check } from '../support/check';
import { mend, titles } from '../support/fixes';
import { goal, head, measure, profile } from '../support/texts';

describe('schema-type', () => {
  it('finds a value of the wrong kind', () => {
    check(profile({}, { titel: '⟦2026⟧' }), 'schema-type');
    check(profile({ schluesselmassnahme: '⟦ja⟧' }), 'schema-type');
    check(profile({ kosten: '⟦viel⟧' }), 'schema-type');
    check(profile({ zielgruppen: '⟦Kinder⟧' }), 'schema-type');
    check(profile({ status: '⟦[geplant]⟧' }), 'schema-type');
    check(profile({ meilensteine: '[⟦Start⟧]' }), 'schema-type');
    check(profile({ kosten: '⟦"18000"⟧' }), 'schema-type');
  });

  it('finds nothing behind a key, at the key', () => {
    check(profile({ '⟦beschreibung⟧': '' }), 'schema-type');
    check(`${profile()}⟦vorbemerkung⟧:\n`, 'schema-type');
    check(profile({ '⟦ort⟧': '# folgt' }), 'schema-type');
  });

  it('finds a list where the file has none, and none where it has one', () => {
    check(`${profile()}vorbemerkung:\n  - ⟦Text⟧\n`, 'schema-type');
    check(`${head()}${goal()}massnahmen: ⟦Schulweg⟧\n`.replace('id: Z1', 'id: ⟦Z1⟧'), ['goal-without-measure', 'schema-type']);
  });

  it('takes the only entry of a list where one value is asked for', () => {
    mend(profile({ status: "['geplant']", horizont: 'kurzfristig' }), 'schema-type', (old) => old.replace("['geplant']", "'geplant'"));
    mend(profile({ kosten: '[18000]' }), 'schema-type', (old) => old.replace('[18000]', '18000'));
    assert.deepEqual(titles(profile({ status: '[geplant, laufend]' }), 'schema-type'), []);
  });

  it('finds an alias of the wrong kind, at the alias; what is wrong in what it stands for is told at its anchor', () => {
    const span = (rest: string): string => `${head().replace(/zeitraum: .*/, 'zeitraum: &p {von: 2026, bis: 2030}')}${rest}`;
    check(span(goal({ titel: '⟦*p⟧' }) + measure()), 'schema-type');
    check(span(goal() + measure({ ziele: '⟦*p⟧' })), ['schema-type']);
    check(span(goal() + measure({ zielgruppen: '[⟦*p⟧]' })), 'schema-type');
    check(span(goal() + measure({ meilensteine: '[⟦*p⟧]' })), 'schema-type');
    check(span(`${goal()}  - ⟦*p⟧\n${measure()}`), 'schema-type');
    check(span(goal() + measure({ zeitraum: '*p' })));
    check(span(`${goal()}vorbemerkung: ⟦*p⟧\n${measure()}`), 'schema-type');
    check(`${head()}${goal()}${measure({ zielgruppen: '&z [Kinder]', ort: '⟦*z⟧' })}`, 'schema-type');
  });

  it('tells an empty file and one that is no map once, at the first line', () => {
    check('⟦⟧', 'schema-type');
    check('⟦nur ein Satz⟧\n', 'schema-type');
    check('⟦- ein Eintrag⟧\n- noch einer\n', 'schema-type');
  });

  it('says what is expected, and gives no advice that does not help', () => {
    const told = (changes: Record<string, string>): string | undefined => check(profile(changes), 'schema-type')[0]?.message.text;
    assert.equal(told({ ort: '⟦12⟧' }), 'Here a text is expected. Put it in quotes.');
    assert.equal(told({ ort: '⟦[Hof]⟧' }), 'Here a text is expected, no list and no group of keys.');
    assert.match(told({ umsetzungsstand: '{text: Läuft., stand: ⟦[2026]⟧}' }) ?? '', /^This is no time/);
    assert.match(told({ meilensteine: '⟦{titel: Start}⟧' }) ?? '', /list is expected/);
  });

  it('is not told again by rules that need the value', () => {
    check(head() + goal({ indikatoren: '[{indikator: ⟦5⟧, zielwert: {wert: 400, stand: 2027}}]' }) + measure({ zeitraum: '⟦true⟧' }), 'schema-type');
  });

  it('quotes a number that is text', () => {
    mend(profile({}, { titel: '2026' }), 'schema-type', (old) => old.replace('titel: 2026', 'titel: "2026"'), { leaves: ['schema-format'] });
    mend(profile({ ort: '12345 # Postleitzahl' }), 'schema-type', (old) => old.replace('12345', '"12345"'));
    mend(profile({ zielgruppen: '[Kinder, 2026]' }), 'schema-type', (old) => old.replace('2026]', '"2026"]'));
  });

  it('takes the quotes off a number', () => {
    mend(profile({ kosten: "'18000.5'" }), 'schema-type', (old) => old.replace("'18000.5'", '18000.5'));
  });

  it('turns yes and no into true and false', () => {
    mend(profile({ schluesselmassnahme: 'Ja' }), 'schema-type', (old) => old.replace('Ja', 'true'));
    mend(profile({ finanzierung: '[{programm: bezirkshaushalt, gesichert: "nein"}]' }), 'schema-type', (old) => old.replace('"nein"', 'false'));
  });

  it('makes a single word a list', () => {
    mend(`${profile()}anregungen:\n  - {text: Mehr Bänke, umgang: uebernommen, ziele: Z1}\n`, 'schema-type', (old) => old.replace('ziele: Z1', 'ziele: [Z1]'));
    mend(profile({ zielgruppen: 'Kinder, Eltern' }), 'schema-type', (old) => old.replace('Kinder, Eltern', '["Kinder, Eltern"]'));
  });

  it('makes no list of a block text', () => {
    assert.deepEqual(titles(profile({ ziele: '>-' }), 'schema-type'), []);
    assert.deepEqual(titles(profile({ zielgruppen: '|\n      Kinder' }), 'schema-type'), ['Keep it as a comment']);
  });

  it('takes away a key with nothing behind it, where it may be missing', () => {
    mend(profile({ ort: '' }), 'schema-type', (old) => old.replace(/ {4}ort: *\n/, ''));
    mend(profile({ beschreibung: '' }).replaceAll('\n', '\r\n'), 'schema-type', (old) => old.replace(/ {4}beschreibung: *\r\n/, ''));
  });

  it('keeps as a comment what nobody can read and may be missing', () => {
    mend(profile({ kosten: 'viel' }), 'schema-type', (old) => old.replace('kosten', '# kosten'));
    mend(profile({ kosten: '>-\n      viel,\n\n      sehr viel' }).replaceAll('\n', '\r\n'), 'schema-type', (old) => old.replace('kosten', '# kosten').replace('      viel', '    #   viel').replace('      sehr', '    #   sehr'));
    assert.deepEqual(titles(`${head()}${goal()}massnahmen:\n  - {id: M1, titel: Begehung, ziele: [Z1], federfuehrung: Jugendamt, zeitraum: 2027, status: geplant, kosten: viel}\n`, 'schema-type'), []);
  });

  it('makes the hyphen of a forgotten entry, and moves the lines of the entry where it has no room', () => {
    const whole = profile();
    mend(whole.replace('  - id: M1', '    id: M1'), 'schema-type', () => whole, { heals: ['goal-without-measure'] });
    const [before = '', item = ''] = whole.split('  - id: M1\n');
    const near = `${before}  id: M1\n${item.replaceAll('\n    ', '\n  ').replace(/^ {4}/, '  ')}`;
    mend(near, 'schema-type', () => whole, { heals: ['goal-without-measure'] });
    mend(near.replaceAll('\n', '\r\n'), 'schema-type', () => whole.replaceAll('\n', '\r\n'), { heals: ['goal-without-measure'] });
  });

  it('makes a group of the value it is about', () => {
    mend(profile({ umsetzungsstand: 'Läuft: gut, "sehr" gut'.replace('Läuft: gut', 'Läuft gut') }), 'schema-type', (old) => old.replace('Läuft gut, "sehr" gut', `{text: 'Läuft gut, "sehr" gut', stand: 2026-06}`));
    mend(head() + goal({ indikatoren: '\n      - indikator: KID:D5\n        ausgangswert: 30.5' }) + measure(), 'schema-type', (old) => old.replace('30.5', '{wert: 30.5, stand: 2026-06}'));
  });

  it('has nothing to offer where nobody knows what was meant', () => {
    for (const changes of [{ meilensteine: '[Start]' }, { status: '' }, { ort: '{a: 1}' }]) assert.deepEqual(titles(profile(changes), 'schema-type'), []);
  });
});
