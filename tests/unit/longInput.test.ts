import assert from 'node:assert/strict';
import { actions } from '../../server/language/features/actions/actions';
import { safeEdits } from '../../server/language/features/applyFixes';
import { hover } from '../../server/language/features/hover';
import { links } from '../../server/language/features/links';
import { createSetup } from '../../server/language/setup';
import { tellIn } from '../../server/language/text/bundles';
import { Workspace } from '../../server/language/workspace/workspace';

const URI = 'file:///arbeit/profil.bzrp.yaml';
const setup = createSetup();
const HEAD = 'bzrp: 1\nart: profil\nbezirksregion: "101001"\ntitel: Profil Marzahn\nstand: 2026\nzeitraum: {von: 2026, bis: 2030}\n';
const GOAL = 'ziele:\n  - id: Z1\n    titel: Ziel\n    handlungsfeld: wohnen\n';
const MEASURE = '  - id: M1\n    titel: Fest\n    ziele: [Z1]\n    status: vorschlag\n    horizont: kurzfristig\n';
const measures = (write: (at: number) => string) => (n: number): string => `${HEAD}${GOAL}massnahmen:\n${each(n, write)}`;
const inText = (write: (at: number) => string) => (n: number): string => `${HEAD}vorbemerkung: |\n  ${each(n, write)}\n${GOAL}`;

function each(n: number, write: (at: number) => string): string {
  return Array.from({ length: n }, (_, at) => write(at)).join('');
}

/** Texts in which one thing is there `n` times. */
const SHAPES: Readonly<Record<string, (n: number) => string>> = {
  'unknown keys of an item': (n) => `${HEAD}${GOAL}massnahmen:\n  - id: M1\n${each(n, (at) => `    schluessel${at}: x\n`)}`,
  'unknown keys between braces': (n) => `${HEAD}${GOAL}massnahmen:\n  - {id: M1${each(n, (at) => `, schluessel${at}: x`)}}\n`,
  'unknown keys of a file': (n) => `${HEAD}${GOAL}${each(n, (at) => `schluessel${at}: x\n`)}`,
  'leftovers in a text': inText(() => 'TODO '),
  'leftovers in a folded text': (n) => `${HEAD}vorbemerkung: >-\n${each(n, () => '  <Name der Person> x\n')}${GOAL}`,
  'one mail again and again': inText(() => 'x a@b.de '),
  'many mails': inText((at) => `x a${at}@b.de `),
  'phone numbers': inText((at) => `030 12345${at}, `),
  'blanks in a line': inText(() => '          '),
  'blanks in a quoted number': (n) => `${HEAD}${GOAL}massnahmen:\n${MEASURE}    kosten: "${' '.repeat(10 * n)}\n      x"\n`,
  'an address without end': inText(() => 'https://a.de/.,'),
  'marks behind an address': (n) => `${HEAD}vorbemerkung: https://a.de/${each(n, () => '.,')}x\n${GOAL}`,
  'one id again and again': (n) => `${HEAD}ziele:\n${each(n, () => '  - {id: Z1, titel: Ziel, handlungsfeld: wohnen}\n')}`,
  'measures of one goal': measures((at) => `  - {id: M${at}, titel: Fest, ziele: [Z1], status: vorschlag, horizont: kurzfristig}\n`),
  'references to nothing in one list': (n) => `${HEAD}${GOAL}massnahmen:\n  - {id: M1, titel: Fest, status: vorschlag, horizont: kurzfristig, ziele: [Z1${each(n, (at) => `, Y${at}`)}]}\n`,
  'one actor again and again': measures((at) => `  - {id: M${at}, titel: Fest, ziele: [Z1], status: geplant, horizont: kurzfristig, federfuehrung: {kategorie: freier-traeger, name: Träger}}\n`),
  'German numbers': (n) => `${HEAD}${GOAL}massnahmen:\n${MEASURE}    finanzierung:\n${each(n, () => '      - {programm: benn, betrag: "1.000 €"}\n')}`,
  'decimal commas between braces': (n) => `${HEAD}${GOAL}massnahmen:\n${MEASURE}    finanzierung:\n${each(n, () => '      - {programm: benn, betrag: 38,2}\n')}`,
  'wrong values': measures(() => '  - {id: M1, status: geplannt}\n'),
  'milestones that are overdue': (n) => `${HEAD}${GOAL}prozess:\n${each(n, () => '  - {titel: x, termin: 2020, status: offen}\n')}`,
  'German dates': (n) => `${HEAD}${GOAL}prozess:\n${each(n, () => '  - {titel: x, termin: 1. Mai 2020, status: offen}\n')}`,
  'comments that silence nothing': (n) => `${HEAD}${GOAL}massnahmen:\n${each(n, () => '  # bzrp-ignore personal-data\n')}${MEASURE}`,
  'comments that silence a line each': measures((at) => `  - {id: M${at}, titel: TODO, ziele: [Z1], status: vorschlag, horizont: kurzfristig} # bzrp-ignore placeholder-text\n`),
  'comments in one item': (n) => `${HEAD}${GOAL}massnahmen:\n${MEASURE}    zielgruppen:\n${each(n, () => '      - "TODO" # bzrp-ignore placeholder-text\n')}`,
};

/** Processor time of all that is asked of a file, in milliseconds; waiting for others does not count. */
function timeOf(text: string): number {
  const before = process.cpuUsage();
  const space = new Workspace(setup);
  space.set(URI, text, { version: 1 });
  space.settle();
  const findings = space.findings(URI);
  const diagnostics = findings.map(({ range, code }) => ({ range, code, message: '', source: 'bzrp' }));
  actions(space, URI, { range: { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } }, diagnostics, tell: (message) => tellIn('de', message) });
  safeEdits(space, URI);
  links(space, URI, 'regeln/');
  hover(space, URI, { line: 6, character: 8 });
  space.change(URI, [{ start: text.length - 2, end: text.length - 2, text: 'x' }], 2);
  space.settle();
  space.findings(URI);
  return process.cpuUsage(before).user / 1000;
}

const SMALL = 125;
const TIMES = 16;
/** So long as everything takes no longer than this nobody notices how it grows. */
const UNNOTICED = 100;
/** Between sixteen times (linear) and 256 times (quadratic) the time, with room for a machine that has other work. */
const TOO_MUCH = 80;

describe('what is there many times', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    it(`takes time that grows no faster than the text: ${name}`, () => {
      const [small, large] = [shape(SMALL), shape(TIMES * SMALL)];
      timeOf(small);
      // The machine may be busy with its own affairs once or twice, and code is compiled while it is measured.
      const seen: string[] = [];
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const long = timeOf(large);
        const short = timeOf(small);
        if (long < UNNOTICED || long < TOO_MUCH * short) return;
        seen.push(`${short} ms, then ${long} ms`);
      }
      assert.fail(seen.join('; '));
    }).timeout(120_000);
  }

  it('a name of actors costs a file no more in a city than in a district', () => {
    const checks = (files: number): number => {
      const space = new Workspace(setup);
      for (let at = 0; at < files; at += 1) {
        const text = measures((measure) => `  - {id: M${measure}, titel: Fest, ziele: [Z1], status: vorschlag, horizont: kurzfristig, federfuehrung: {kategorie: freier-traeger, name: Träger ${measure}}}\n`)(5);
        space.set(`file:///arbeit/p${String(at).padStart(4, '0')}.bzrp.yaml`, text.replace('titel:', `fassung: F${at}\ntitel:`));
        // As files are read: some, then rules run, then the next.
        if (at % 20 === 19) space.settle();
      }
      space.settle();
      return space.work.checks / files;
    };
    assert.ok(checks(400) <= 1.2 * checks(40));
  }).timeout(60_000);
});
