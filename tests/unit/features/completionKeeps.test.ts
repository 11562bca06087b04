import assert from 'node:assert/strict';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { Completion } from '../../support/complete';

const HEAD = 'bzrp: 1\nart: profil\nbezirksregion: "092007"\ntitel: Adlershof Teil II\nstand: 2026-03\nzeitraum: {von: 2026, bis: 2030}\n';
const GOAL = 'ziele:\n  - id: Z1\n    titel: Sicher zur Schule\n    handlungsfeld: mobilitaet\n';
const MEASURE = `${HEAD}${GOAL}massnahmen:\n  - id: M1\n    titel: Begehung\n`;
const labels = (marked: string): string[] => new Completion(marked).labels;

/** Choosing `label` where `|` stands in `marked` gives `expected`, in files of either line end. */
function gives(marked: string, label: string, expected: string): void {
  assert.equal(new Completion(marked).chooseReadable(label), expected);
  const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
  assert.equal(new Completion(crlf(marked)).chooseReadable(label), crlf(expected));
}

describe('completion in brackets over several lines', () => {
  it('replaces just the word, on every line', () => {
    gives(`${MEASURE}    ziele: [Z9,\n      Z|, "09/BZ1"]\n    ort: Markt\n`, 'Z1', `${MEASURE}    ziele: [Z9,\n      Z1, "09/BZ1"]\n    ort: Markt\n`);
    gives(`${MEASURE}    ziele: [Z9,\n      |]\n`, 'Z1', `${MEASURE}    ziele: [Z9,\n      Z1]\n`);
    gives(`${MEASURE}    beteiligte: [Jugendamt,\n      Straß|]\n`, 'Straßen- und Grünflächenamt', `${MEASURE}    beteiligte: [Jugendamt,\n      Straßen- und Grünflächenamt]\n`);
    gives(`${MEASURE}    finanzierung:\n      - {betrag: 3000,\n         programm: kiezk|, jahr: 2027}\n`, 'kiezkasse', `${MEASURE}    finanzierung:\n      - {betrag: 3000,\n         programm: kiezkasse, jahr: 2027}\n`);
    gives(`${MEASURE}    zeitraum: {von: 2026,\n      b|}\n`, 'bis', `${MEASURE}    zeitraum: {von: 2026,\n      bis: }\n`);
  });

  it('knows where it is behind brackets inside, comments and blank lines', () => {
    gives(`${MEASURE}    finanzierung: [\n      {programm: fein-pilot, betrag: 5}, # zwei [fehlen\n\n      {programm: kiezk|}\n      ]\n`, 'kiezkasse', `${MEASURE}    finanzierung: [\n      {programm: fein-pilot, betrag: 5}, # zwei [fehlen\n\n      {programm: kiezkasse}\n      ]\n`);
    gives(`${MEASURE}    ziele: ["Z\\"]",\n      Z|]\n`, 'Z1', `${MEASURE}    ziele: ["Z\\"]",\n      Z1]\n`);
    gives(`${HEAD}massnahmen:\n  - {id: M1, titel: Eins,\n     ziele: [Z1],\n     status: gepl|}\n`, 'geplant', `${HEAD}massnahmen:\n  - {id: M1, titel: Eins,\n     ziele: [Z1],\n     status: geplant}\n`);
  });

  it('offers no key that is there already on another line', () => {
    const found = labels(`${MEASURE}    zeitraum: {von: 2026,\n      |,\n      bis: 2030}\n`);
    assert.deepEqual(found, ['daueraufgabe']);
  });

  it('ends with the value, closed or not', () => {
    assert.ok(labels(`${MEASURE}    ziele: [Z1,\n      Z2]\n    |\n`).includes('status'));
    assert.ok(labels(`${MEASURE}    ziele: [Z1\n    sta|\n`).includes('status'));
    assert.ok(labels(`${MEASURE}    ort: "am Markt\n    sta|\n`).includes('status'));
  });
});

describe('completion before a comment', () => {
  it('leaves the comment, with a blank before it', () => {
    gives(`${MEASURE}    status: |# bzrp-ignore status-period -- abgestimmt\n`, 'geplant', `${MEASURE}    status: geplant # bzrp-ignore status-period -- abgestimmt\n`);
    gives(`${MEASURE}    status: | # offen\n`, 'geplant', `${MEASURE}    status: geplant # offen\n`);
    gives(`${MEASURE}    status:| # offen\n`, 'geplant', `${MEASURE}    status: geplant # offen\n`);
    gives(`${MEASURE}    status: gep| # offen\n`, 'geplant', `${MEASURE}    status: geplant # offen\n`);
    gives(`${MEASURE}    ziele:\n      - |# erst klären\n`, 'Z1', `${MEASURE}    ziele:\n      - Z1 # erst klären\n`);
    gives(`${MEASURE}    ziele: [Z9, Z| # erst klären\n      ]\n`, 'Z1', `${MEASURE}    ziele: [Z9, Z1 # erst klären\n      ]\n`);
    gives(`${MEASURE}    sta| # noch offen\n`, 'status', `${MEASURE}    status:  # noch offen\n`);
  });

  it('takes a comment for one that the word has grown up to', () => {
    gives(`${MEASURE}    status: gepl|# offen\n`, 'geplant', `${MEASURE}    status: geplant # offen\n`);
    gives(`${MEASURE}    ziele:\n      - Z|# erst klären\n`, 'Z1', `${MEASURE}    ziele:\n      - Z1 # erst klären\n`);
    gives(`${MEASURE}    ziele: [Z|# erst klären\n      ]\n`, 'Z1', `${MEASURE}    ziele: [Z1 # erst klären\n      ]\n`);
    gives(`${MEASURE}    sta|# offen\n`, 'status', `${MEASURE}    status:  # offen\n`);
  });

  it('offers nothing of several lines, which would take the comment along', () => {
    const found = new Completion(`${MEASURE}  - | # neu\n`);
    assert.ok(found.labels.includes('id'));
    assert.ok(found.items.every(({ textEdit }) => !(textEdit as TextEdit).newText.includes('\n')));
    gives(`${MEASURE}    meil| # später\n`, 'meilensteine', `${MEASURE}    meilensteine: [] # später\n`);
  });
});

describe('a new item', () => {
  const ITEM = 'Neuer Eintrag: Ziel';

  it('lands at the column of its siblings', () => {
    const zero = `- id: Z1\n  titel: Eins\n  handlungsfeld: wohnen\n`;
    gives(`${HEAD}ziele:\n  |\n${zero}`, ITEM, `${HEAD}ziele:\n- id: Z2\n  titel: \n  handlungsfeld: \n${zero}`);
    gives(`${HEAD}ziele:\n    |\n${GOAL.slice(7)}`, ITEM, `${HEAD}ziele:\n  - id: Z2\n    titel: \n    handlungsfeld: \n${GOAL.slice(7)}`);
    gives(`${HEAD}ziele:\n  zie|\n    - id: Z1\n      titel: Eins\n`, ITEM, `${HEAD}ziele:\n    - id: Z2\n      titel: \n      handlungsfeld: \n    - id: Z1\n      titel: Eins\n`);
    gives(`${MEASURE}    ziele:\n        |\n    - Z2\n`, 'Z1', `${MEASURE}    ziele:\n    - Z1\n    - Z2\n`);
  });

  it('is not offered where the dash stands at another column', () => {
    assert.deepEqual(labels(`${HEAD}ziele:\n    - |\n  - id: Z1\n    titel: Eins\n`), []);
    assert.deepEqual(labels(`${HEAD}ziele:\n  - |\n- id: Z1\n  titel: Eins\n`), []);
    assert.deepEqual(labels(`${MEASURE}    - |\n`), []);
    assert.deepEqual(labels(`${MEASURE}    methoden:\n      - vortrag\n        - |\n`), []);
    assert.ok(labels(`${HEAD}ziele:\n- |\n- id: Z1\n  titel: Eins\n`).includes(ITEM));
  });

  it('is of the kind of its list, and never behind a second dash', () => {
    const measure = (marked: string): boolean => labels(marked).some((label) => /Maßnahme|Vorlage/.test(label));
    assert.ok(measure(`${MEASURE}  - |\n`));
    assert.ok(measure(`${MEASURE}  |\n`));
    assert.ok(!measure(`${MEASURE}    indikatoren:\n      - |\n`));
    assert.ok(!measure(`${HEAD}ziele:\n  - |\n`));
    assert.ok(!measure(`${HEAD}ziele:\n  - id: Z1\n    |\n`));
    assert.deepEqual(labels(`${MEASURE}  - - |\n`), []);
    assert.deepEqual(labels(`${MEASURE}  - -|\n`), []);
  });
});

describe('completion in front of and behind more than a word', () => {
  it('offers nothing', () => {
    const use = `${HEAD}${GOAL}    indikatoren:\n      - {indikator: KID:D5, zielwert: `;
    for (const marked of ['|{wert: 18, stand: 2030}}', '{wert: 18, stand: 2030}|}', '{wert: 18, stand: 2030} |}', '| {wert: 18}}', '|&a {wert: 18}}', '&|a {wert: 18}}', '|*a}', '*a|}']) assert.deepEqual(labels(`${use}${marked}\n`), [], marked);
    for (const marked of ['[|{programm: kiezkasse}]', '|[{programm: kiezkasse}]', '[{programm: kiezkasse}|]', '[{programm: kiezkasse}]|', '|&a [x]', '|*a', '[|*a]', '[|&a {programm: kiezkasse}]']) assert.deepEqual(labels(`${MEASURE}    finanzierung: ${marked}\n`), [], marked);
    for (const marked of ['|{id: M2}', '|[x]', '|*a', '|&a {id: M2}', '{id: M2}|', '{id: M2} |']) assert.deepEqual(labels(`${MEASURE}  - ${marked}\n`), [], marked);
    for (const marked of ['|&a geplant', '|*a', '*|a', '*a|', '|!!str geplant', '"geplant"|', '"geplant" |', '|| x', '|> x']) assert.deepEqual(labels(`${MEASURE}    status: ${marked}\n`), [], marked);
  });

  it('takes the word behind an anchor', () => {
    const other = '  - id: M2\n    status: *s\n';
    gives(`${MEASURE}    status: &s gepl|\n${other}`, 'geplant', `${MEASURE}    status: &s geplant\n${other}`);
    gives(`${MEASURE}    zeitraum: &z {von: 2026, b|}\n`, 'bis', `${MEASURE}    zeitraum: &z {von: 2026, bis: }\n`);
  });
});

describe('completion in free text', () => {
  it('offers nothing, on any line of it', () => {
    const texts = ['Mehr |', '|', 'Ziel|', 'Mehr Geld für\n      Ziele und|', 'Mehr Geld: für\n      mass|', '"Mehr Geld für\n      mass|"', "'Mehr\n\n      |'", '>\n      Das Ziel|', '>-\n      Ziele:\n      - mass|', '>\n      Ziele\n\n      |', '>\n      titel: |', '>\n        |'];
    for (const text of texts) assert.deepEqual(labels(`${MEASURE}    beschreibung: ${text}\n`), [], text);
    for (const text of ['mass|', 'Familien und\n        mass|', '"Familien |"', '>\n        mass|']) assert.deepEqual(labels(`${MEASURE}    zielgruppen:\n      - ${text}\n`), [], text);
    for (const text of ['[mass|]', '[Familien,\n      mass|]', '[Familien und\n      mass|]', '["Familien\n      mass|"]']) assert.deepEqual(labels(`${MEASURE}    zielgruppen: ${text}\n`), [], text);
  });
});

describe('the scaffold of a file', () => {
  it('is the first thing offered in an empty one, by its name', () => {
    for (const typed of ['profil', 'pro', '']) {
      const found = new Completion(`${typed}|`);
      assert.equal(found.labels[0], 'profil');
      assert.match(found.chooseReadable('profil'), /^bzrp: 1\nart: profil\nbezirksregion: ""\ntitel: \nstand: 2026-11\nzeitraum: \{von: , bis: \}\nziele:\n {2}- id: Z1\n {4}titel: \n {4}handlungsfeld: $/);
    }
    assert.ok(labels('# Entwurf\n\nbeit|').includes('beitrag'));
    for (const kind of ['beitrag', 'bezirk', 'katalog', 'fallbeispiel']) assert.match(new Completion('|').chooseReadable(kind), new RegExp(`^bzrp: 1\nart: ${kind}\n`));
  });

  it('is not offered where something is written', () => {
    assert.ok(!labels('bzrp: 1\nprofi|').includes('profil'));
  });
});

describe('typing on in the list', () => {
  const list = (marked: string): { labels: string[]; isIncomplete: boolean } => {
    const { labels, isIncomplete } = new Completion(marked);
    return { labels, isIncomplete };
  };

  it('needs no new answer where typing on can only narrow it down', () => {
    for (const typed of ['gep', 'geplant']) assert.deepEqual(list(`${MEASURE}    status: ${typed}|`), { labels: ['geplant'], isIncomplete: false });
    assert.equal(list(`${MEASURE}    zeitraum: {von: 2|`).isIncomplete, false);
    assert.ok(list(`${MEASURE}    zeitraum: {von: 2|`).labels.includes('2028-Q3'));
    assert.equal(list(`${MEASURE}    handlungsfeld: wo|`.replace(MEASURE, `${HEAD}ziele:\n  - id: Z1\n`)).isIncomplete, false);
  });

  it('asks again where other words may find something', () => {
    assert.equal(list(`${MEASURE}    status: |`).isIncomplete, true);
    assert.equal(list(`${HEAD}${GOAL}    indikatoren:\n      - indikator: arm|`).isIncomplete, true);
    assert.equal(list(`${MEASURE}    federfuehrung: stras|`).isIncomplete, true);
  });
});

describe('the last stop of a scaffold', () => {
  const newText = (item: CompletionItem | undefined): string => (item?.textEdit as TextEdit | undefined)?.newText ?? '';
  /** Numbers of the stops in text order. */
  const stops = (item: CompletionItem): number[] => [...newText(item).matchAll(/(?<!\\)\$\{?(\d+)/g)].map((found) => Number(found[1]));

  it('ends it: the last field, or the place behind it', () => {
    const places = ['|', `${HEAD}|`, `${MEASURE}  - |`, `${MEASURE}    |`, `${HEAD}ziele:\n  - |`, `${HEAD}prozess:\n  - |`, `${HEAD}anregungen:\n  - |`, `${MEASURE}    zeitraum: |`, `${MEASURE}    federfuehrung: |`];
    for (const marked of places) {
      for (const item of new Completion(marked).items) {
        const found = stops(item);
        if (found.length > 0) assert.deepEqual([found.at(-1), found.filter((stop) => stop === 0).length], [0, 1], `${marked} ${item.label}`);
        // A field right in front of the end would grow with what is typed behind it.
        assert.doesNotMatch(newText(item), /(?:\$[1-9]\d*|\})\$0$(?<!(?:[^$]|^)\{[^$]*\}\$0|\$\d+\}\$0|\|\}\}\$0)/, item.label);
      }
    }
  });

  it('of a measure is its status, after all that is asked for', () => {
    const item = new Completion(`${MEASURE}  - |`).items.find(({ label }) => label === 'Neuer Eintrag: Maßnahme');
    assert.equal(newText(item), 'id: ${1:M2}\n    titel: $2\n    ziele: [$3]\n    federfuehrung: $4\n    zeitraum: {von: $5, bis: $6}\n    status: ${0:vorschlag}');
  });

  it('lets a new suggestion begin open', () => {
    const item = new Completion(`${HEAD}anregungen:\n  - |`).items.find(({ label }) => label === 'Neuer Eintrag: Anregung');
    assert.match(newText(item), /umgang: \$\{0:offen\}$/);
  });
});
