import assert from 'node:assert/strict';
import { CodeActionKind, type SnippetTextEdit, type TextDocumentEdit } from 'vscode-languageserver-types';
import { type ActionRequest, actions, FIX_ALL, MOVE } from '../../../server/language/features/actions/actions';
import type { BuiltInRule, LackRule, ValueRule } from '../../../server/language/rules/rule';
import { say } from '../../../server/language/text/message';
import { parse } from '../../../server/language/syntax/parse';
import { textOf } from '../../../server/language/syntax/tree';
import { applied, FILES, type World, worldOf } from './world';

/** Finds the word „Faul“ in texts; its safe fix writes „Gut“. */
const words: ValueRule = {
  severity: 'warning',
  values: ['string', 'text'],
  check(site, context) {
    const text = context.slot.chunk.text.slice(site.start, site.end);
    for (const { index } of text.matchAll(/Faul/g)) {
      const start = site.start + index;
      context.report({ start, end: start + 4 }, say('"{0}" is a bad word.', 'Faul'), { fixes: () => [{ title: say('Replace with "{0}"', 'Gut'), edits: [{ start, end: start + 4, text: 'Gut' }], safe: true }] });
    }
  },
};
const required: LackRule = { severity: 'error', adjustable: false, lacks: true, check: (fault, context) => context.report(fault, say('The key "{0}" is missing.', fault.detail), { data: { missingKey: fault.detail } }) };
const unused: BuiltInRule = { severity: 'information', builtIn: true };
const rules = { words, 'schema-required': required, 'unused-suppression': unused };

function asked({ world, at }: World, request: Partial<ActionRequest> = {}): ReturnType<typeof actions> {
  const range = { start: at.position, end: at.position };
  return actions(world, at.uri, { range, tell: ({ text, args }) => text.replace(/\{(\d)\}/g, (_, digit: string) => String(args[Number(digit)])), ...request });
}

/** Takes the action with this title; the text of the file afterwards. */
function done(made: World, title: string | RegExp, request: Partial<ActionRequest> = {}): string {
  const action = asked(made, request).find((each) => (typeof title === 'string' ? each.title === title : title.test(each.title)));
  assert.ok(action, `„${title}“ is offered: ${asked(made, request).map((each) => each.title).join(', ')}`);
  const text = applied(made.world, action.edit)[made.at.uri] ?? '';
  assert.equal(parse(text).fault, undefined, 'it can be read');
  return text;
}

const codes = ({ world, at }: World): string[] => world.findings(at.uri).map(({ code }) => code);
const HEAD = 'bzrp: 1\nart: profil\n';
const one = (text: string): World => worldOf({ a: text }, { rules });

describe('fixes of findings', () => {
  it('offers the fix of a rule and names what it mends', () => {
    const made = one(`${HEAD}titel: Das ¦Faule # bleibt\n`);
    const range = { start: { line: 2, character: 11 }, end: { line: 2, character: 15 } };
    const diagnostics = [{ range, message: 'x', code: 'words' }, { range, message: 'y', code: 'other' }];
    const fix = asked(made, { diagnostics })[0];
    assert.equal(fix?.isPreferred, true);
    assert.deepEqual(fix?.diagnostics, [diagnostics[0]]);
    assert.equal(done(made, 'Replace with "Gut"'), `${HEAD}titel: Das Gute # bleibt\n`);
  });

  it('offers nothing away from the finding', () => {
    assert.deepEqual(asked(one('¦bzrp: 1\nart: profil\ntitel: Das Faule\n')).map(({ title }) => title).filter((title) => /Replace/.test(title)), []);
  });

  it('mends everything safe at once, only when asked', () => {
    const made = one(`${HEAD}titel: ¦Faul genug\nvorbemerkung: |\n  Faul und Faul\n`);
    assert.ok(asked(made).every(({ kind }) => kind === CodeActionKind.QuickFix));
    assert.equal(done(made, 'Correct everything that is beyond doubt', { only: [FIX_ALL] }), `${HEAD}titel: Gut genug\nvorbemerkung: |\n  Gut und Gut\n`);
    assert.deepEqual(asked(one(`${HEAD}titel: ¦Gut genug\n`), { only: [CodeActionKind.SourceFixAll] }), []);
  });

  it('explains the rule by the command of the client', () => {
    const action = asked(one(`${HEAD}titel: ¦Faul genug\n`)).find(({ command }) => command);
    assert.deepEqual(action?.command, { title: 'Explain the rule "words"', command: 'explain-rule', arguments: ['words'] });
  });
});

describe('silence here', () => {
  const silenced = (text: string): string => {
    const made = one(text);
    const result = done(made, /^(?:(?:Z1|Faul genug): )?Silence "words" here$/);
    assert.deepEqual(codes(made).filter((code) => code !== 'schema-required'), [], 'nothing is found there any more');
    return result;
  };

  it('puts a comment with a reason above the line', () => {
    assert.equal(silenced(`${HEAD}titel: ¦Faul genug\n`), `${HEAD}# bzrp-ignore words -- Reason\ntitel: Faul genug\n`);
    assert.equal(silenced(`${HEAD}ziele:\n  - id: Z1\n    titel: ¦Faul genug\n`), `${HEAD}ziele:\n  - id: Z1\n    # bzrp-ignore words -- Reason\n    titel: Faul genug\n`);
    assert.equal(silenced(`${HEAD}ziele:\n  - titel: ¦Faul genug\n`), `${HEAD}ziele:\n  # bzrp-ignore words -- Reason\n  - titel: Faul genug\n`);
  });

  it('stands above a text of several lines', () => {
    assert.equal(silenced(`${HEAD}vorbemerkung: |\n  Anfang\n  ¦Faul\n`), `${HEAD}# bzrp-ignore words -- Reason\nvorbemerkung: |\n  Anfang\n  Faul\n`);
    assert.equal(silenced(`${HEAD}vorbemerkung: Anfang\n  ¦Faul\n`), `${HEAD}# bzrp-ignore words -- Reason\nvorbemerkung: Anfang\n  Faul\n`);
  });

  it('adds to the comment that is there', () => {
const text = done(one(`${HEAD}titel: ¦Faul genug # bzrp-ignore other -- alt\n`), 'Silence "words" here');
    assert.equal(text, `${HEAD}titel: Faul genug # bzrp-ignore other, words -- alt\n`);
  });

  it('keeps the line ends of the file', () => {
    assert.equal(silenced(`${HEAD}titel: ¦Faul genug\n`.replace(/\n/g, '\r\n')), `${HEAD}# bzrp-ignore words -- Reason\ntitel: Faul genug\n`.replace(/\n/g, '\r\n'));
  });

  it('asks for the reason where the client can', () => {
    const action = asked(one(`${HEAD}titel: ¦Faul genug\n`), { snippets: true }).find(({ title }) => title.startsWith('Silence'));
    const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    const edit = change?.edits[0] as SnippetTextEdit | undefined;
    assert.equal(edit?.snippet.value.replace('$', ''), '# bzrp-ignore words -- {1:Reason}\n');
  });

  it('is not offered where nobody may silence', () => {
    const titles = asked(one('bzrp: 1\nart: profil\nziele:\n  - ¦id: Z1\n')).map(({ title }) => title);
    assert.ok(titles.some((title) => /^Add/.test(title)));
    assert.ok(!titles.some((title) => /^Silence/.test(title)));
  });
});

describe('unused suppression', () => {
  it('is taken out with its line, its end of line, or its place in the list', () => {
    assert.equal(done(one(`${HEAD}# bzrp-ignore ¦words -- alt\ntitel: Gut\n`), 'Remove the comment'), `${HEAD}titel: Gut\n`);
    assert.equal(done(one(`${HEAD}titel: Gut   # bzrp-ignore ¦words\nstand: 2026\n`), 'Remove the comment'), `${HEAD}titel: Gut\nstand: 2026\n`);
    assert.equal(done(one(`${HEAD}titel: Faul genug # bzrp-ignore words, ¦kein -- Grund\n`), 'Remove the comment'), `${HEAD}titel: Faul genug # bzrp-ignore words -- Grund\n`);
    assert.equal(done(one(`${HEAD}titel: Faul genug # bzrp-ignore ¦kein, words -- Grund\n`), 'Remove the comment'), `${HEAD}titel: Faul genug # bzrp-ignore words -- Grund\n`);
  });
});

describe('missing keys', () => {
  it('adds one at its place in the order of the language', () => {
    const text = `${HEAD}ziele:\n  - ¦id: Z1 # eins\n    handlungsfeld: wohnen\n`;
    assert.equal(done(one(text), 'Add "titel" to Z1'), `${HEAD}ziele:\n  - id: Z1 # eins\n    titel: <Titel>\n    handlungsfeld: wohnen\n`);
    assert.equal(done(one(`${HEAD}ziele:\n  - ¦titel: T\n    handlungsfeld: wohnen\n`), 'Add "id" to T'), `${HEAD}ziele:\n  - id: Z1\n    titel: T\n    handlungsfeld: wohnen\n`);
  });

  it('adds all at once', () => {
    const made = one(`${HEAD}ziele:\n  - ¦id: Z1\n`);
    assert.equal(done(made, 'Add all 2 missing keys to Z1'), `${HEAD}ziele:\n  - id: Z1\n    titel: <Titel>\n    handlungsfeld: <Handlungsfeld>\n`);
  });

  it('adds top-level keys, lists with a first item', () => {
    const made = one('¦bzrp: 1\nart: profil\ntitel: Profil\nstand: 2026\n');
    const text = done(made, 'Add all 3 missing keys');
    assert.match(text, /^bzrp: 1\nart: profil\nbezirksregion: <Bezirksregion>\ntitel: Profil\nstand: 2026\nzeitraum: <.*>\nziele:\n {2}- id: Z1\n {4}titel: <.*>\n {4}handlungsfeld: <.*>\n$/);
    assert.ok(!codes(made).includes('schema-required'));
  });

  it('keys of empty braces are parted by commas', () => {
    assert.equal(done(one('bzrp: 1\nart: profil\n¦zeitraum: {}\n'), 'Add all 2 missing keys'), 'bzrp: 1\nart: profil\nzeitraum: {von: <Beginn>, bis: <Ende>}\n');
    assert.equal(done(one(`${HEAD}prozess:\n  - ¦{ }\n`), 'Add all 3 missing keys to no. 1'), `${HEAD}prozess:\n  - {titel: <Titel>, termin: <Termin>, status: offen}\n`);
  });

  it('a new suggestion is open', () => {
    assert.equal(done(one(`${HEAD}anregungen:\n  - ¦text: Mehr Bänke\n`), 'Add "umgang" to no. 1'), `${HEAD}anregungen:\n  - text: Mehr Bänke\n    umgang: offen\n`);
  });

  it('is offered on every line of the item, for this item only', () => {
    const items = ['  - id: Z1', '    titel: Eins', '    beschreibung: |', '      Text', '  - id: Z2', '    handlungsfeld: wohnen'];
    const offered = items.map((_line, at) => asked(one(`${HEAD}ziele:\n${items.map((line, index) => (index === at ? line.replace(/(?<=^ *)(?=\S)/, '¦') : line)).join('\n')}\n`)).map(({ title }) => title).filter((title) => title.startsWith('Add')));
    const [first, second] = [['Add "handlungsfeld" to Z1'], ['Add "titel" to Z2']];
    assert.deepEqual(offered, [first, first, first, first, second, second]);
  });

  it('stays in brackets', () => {
    assert.equal(done(one(`${HEAD}prozess:\n  - {titel: Auftakt, ¦status: offen}\n`.replace('{titel', '{¦titel').replace(', ¦', ', ')), 'Add "termin" to Auftakt'), `${HEAD}prozess:\n  - {titel: Auftakt, termin: <Termin>, status: offen}\n`);
    assert.equal(done(one(`${HEAD}prozess:\n  - {¦status: offen}\n`), 'Add all 2 missing keys to no. 1'), `${HEAD}prozess:\n  - {titel: <Titel>, termin: <Termin>, status: offen}\n`);
    assert.equal(done(one(`${HEAD}¦zeitraum: {}\n`), 'Add all 2 missing keys'), `${HEAD}zeitraum: {von: <Beginn>, bis: <Ende>}\n`);
    assert.equal(done(one(`${HEAD}¦zeitraum: {}\n`), 'Add "bis"'), `${HEAD}zeitraum: {bis: <Ende>}\n`);
  });

  it('keeps the line ends of the file, and lines below a text', () => {
    const crlf = (text: string): string => text.replace(/\n/g, '\r\n');
    assert.equal(done(one(crlf(`${HEAD}ziele:\n  - ¦id: Z1\n    titel: T\n\n`)), 'Add "handlungsfeld" to Z1'), crlf(`${HEAD}ziele:\n  - id: Z1\n    titel: T\n    handlungsfeld: <Handlungsfeld>\n\n`));
    const text = `${HEAD}beteiligung:\n  - ¦id: B1\n    titel: T\n    format: befragung\n    ergebnis: |\n      Eins\n\n      Zwei\n`;
    assert.ok(textOf(parse(done(one(text), 'Add "datum" to B1')).node) === undefined);
  });
});

describe('the row of actions', () => {
  it('ends with silencing, and never consists of it', () => {
    const titles = asked(one(`${HEAD}titel: ¦Faul genug\n`)).map(({ title }) => title);
    assert.deepEqual(titles, ['Replace with "Gut"', 'Explain the rule "words"', 'Silence "words" here']);
  });
});

describe('an empty file', () => {
  const today = new Date(2026, 10, 27);
  const drafted = (text: string, name = 'a'): string => done(worldOf({ [name]: text }), 'Begin a profile', { today });

  it('gets the first draft of a profile, below its comments and with its line ends', () => {
    const draft = drafted('¦');
    assert.match(draft, /^bzrp: 1\nart: profil\nbezirksregion: …\ntitel: …\nstand: 2026-11\nzeitraum: \{von: …, bis: …\}\nziele:\n {2}- id: Z1\n {4}titel: …\n {4}handlungsfeld: …\n$/);
    assert.equal(drafted('# Entwurf¦\n'), `# Entwurf\n${draft}`);
    assert.equal(drafted('# Entwurf¦\r\n'), `# Entwurf\n${draft}`.replaceAll('\n', '\r\n'));
  });

  it('is begun for the region its name tells', () => {
    assert.match(drafted('¦', '092007-neu'), /\nbezirksregion: "092007"\ntitel: Bezirksregionenprofil Adlershof\n/);
  });

  it('one that says something is left alone', () => {
    assert.deepEqual(asked(worldOf({ a: '¦- Wege\n' }), { today }).map(({ title }) => title), []);
  });
});

describe('move a measure by the light bulb', () => {
  /** What is offered on each line of a profile with a contribution beside it. */
  const onEachLine = (profil: string, move = false): string[] =>
    profil.split('\n').map((_line, line) => {
      const made = worldOf({ ...FILES, profil });
      const at = { uri: made.uri('profil'), position: { line, character: 0 } };
      const found = asked({ ...made, at }).filter(({ kind }) => kind === MOVE);
      const titles = found.map(({ title }) => /^Move the measure (\S+) to beitrag\.bzrp\.yaml$/.exec(title)?.[1] ?? title).join();
      if (!move || !found[0]) return titles;
      return /id: (\S+)/.exec(applied(made.world, found[0].edit)[made.uri('beitrag')]?.replace(FILES.beitrag, '') ?? '')?.[1] ?? '';
    });
  const head = FILES.profil.slice(0, FILES.profil.indexOf('massnahmen:'));
  const none = head.split('\n').map(() => '');

  for (const [name, dash, eol] of [['indented', '  - ', '\n'], ['not indented', '- ', '\n'], ['CRLF', '  - ', '\r\n']] as const) {
    it(`is offered on every line of the item, named, and moves this one (${name})`, () => {
      const inner = ' '.repeat(dash.length);
      const items = [`massnahmen:`, `${dash}id: M1`, `${inner}titel: Eins`, `${inner}beschreibung: |`, `${inner}  Text`, '', `${inner}  mehr`, `${dash.replace('- ', '')}# zu M2`, `${dash}id: M2`, `${inner}ziele: [Z1,`, `${inner}  Z2]`, '', `${dash}titel: Ohne Kennung`, `${inner}status: geplant`, ''];
      const text = (head + items.join('\n')).replaceAll('\n', eol);
      const expected = [...none.slice(1), '', 'M1', 'M1', 'M1', 'M1', 'M1', 'M1', 'M2', 'M2', 'M2', 'M2', ''];
      assert.deepEqual(onEachLine(text).slice(0, -3), expected);
      assert.deepEqual(onEachLine(text, true).slice(0, -3), expected);
      assert.match(onEachLine(text).at(-2) ?? '', /Ohne Kennung/);
    });
  }

  it('takes the line of the cursor, not the item above', () => {
    const made = worldOf({ ...FILES, profil: `${head}massnahmen:\n  - id: M1\n    titel: Eins\n  - ¦id: M2\n    titel: Zwei` });
    assert.match(applied(made.world, asked(made).find(({ kind }) => kind === MOVE)?.edit)[made.uri('profil')] ?? '', /massnahmen:\n {2}- id: M1\n {4}titel: Eins$/);
  });
});
