/** Files that come, change, are opened, closed, renamed and go leave the workspace as if it had only ever held those it holds now. */
import assert from 'node:assert/strict';
import { createSetup } from '../../../server/language/setup';
import { Workspace } from '../../../server/language/workspace/workspace';
import { Random } from '../../support/random';

const head = (art: string, region: string): string => `bzrp: 1\nart: ${art}\nbezirksregion: "${region}"\nfassung: "2026"\n`;
const profile = (region: string, rest: string): string => `${head('profil', region)}titel: Ein Profil\nstand: 2026-03\nzeitraum: {von: 2026, bis: 2030}\n${rest}`;
const goal = (id: string, more = ''): string => `  - {id: ${id}, titel: Wege sichern, handlungsfeld: mobilitaet${more}}\n`;
const measure = (id: string, goals: string, category: string): string => `  - {id: ${id}, titel: Gehwege erneuern, ziele: [${goals}], status: geplant, horizont: kurzfristig, federfuehrung: {name: Kiezrat, kategorie: ${category}}}\n`;

const TEXTS = [
  profile('092007', `ziele:\n${goal('Z1', ', leitziel: L1')}massnahmen:\n${measure('M1', 'Z1', 'verein')}`),
  profile('092007', `leitziele:\n  - {id: L1, titel: Zusammen}\nziele:\n${goal('Z1', ', leitziel: L1')}${goal('Z2')}`),
  profile('092006', `ziele:\n${goal('Z1', ', zielkonflikte: [{ziel: "092007/Z2", beschreibung: Streit.}]')}massnahmen:\n${measure('M1', 'Z1', 'initiative')}`),
  profile('092006', `ziele:\n  - {id: Z1, titel: "offen\n`),
  `${head('beitrag', '092007')}amt: Jugendamt\nmassnahmen:\n${measure('M2', 'Z1, Z2', 'initiative')}`,
  `${head('beitrag', '092007')}amt: Ordnungsamt\nmassnahmen:\n  - {id: M3, titel: "offen\n`,
  `bzrp: 1\nart: bezirk\nbezirk: "09"\nfassung: "2026"\ntitel: Leitziele\nleitziele:\n  - {id: L1, titel: Gemeinsam}\n`,
  'bzrp: 1\nart: katalog\ntitel: Eigene\nakteure:\n  - {name: Kiezrat, kategorie: verein}\nregeln: {goal-without-measure: fehler}\n',
  // Nobody can say whose these are.
  `${head('beitrag', '092007').replace('"2026"', '"2026" x')}amt: Sozialamt\nmassnahmen:\n${measure('M4', 'Z2', 'initiative')}`,
  `${head('profil', '09"2007')}titel: Ein Profil\nziele:\n${goal('Z1')}`,
  // While a program writes a file, it is empty for a moment.
  '',
];

function summary(space: Workspace): string[] {
  return [...space.files.keys()].sort().flatMap((uri) => space.findings(uri).map(({ code, severity, range, related }) => `${uri} ${range.start.line}:${range.start.character} ${severity} ${code} ${related.map((each) => `${each.uri} ${each.range.start.line}`).join(',')}`));
}

describe('files that come and go', () => {
  it('leave no trace: 250 steps, each compared with a workspace made anew', () => {
    const random = new Random(20261123);
    const setup = createSetup();
    const space = new Workspace(setup);
    const now = new Map<string, { text: string; version: number | undefined }>();
    const codes = new Set<string>();
    for (let step = 0; step < 250; step += 1) {
      const uri = `test:/${random.pick(['a', 'b', 'unten/c', 'unten/d', 'neben/e'])}.bzrp.yaml`;
      const known = now.get(uri);
      if (known && random.chance(0.3)) {
        space.remove(uri);
        now.delete(uri);
        if (random.chance(0.5)) {
          const other = `test:/f${step}.bzrp.yaml`;
          space.set(other, known.text);
          now.set(other, { ...known, version: undefined });
        }
      } else if (known?.version !== undefined && /Z1|L1/.test(known.text) && random.chance(0.5)) {
        // What is broken counts as it last was, so edits change what is said, not whether it can be read.
        const words = [...known.text.matchAll(/\b(?:Z[12]|M[12]|L1|09200[67]|verein|initiative)\b/g)];
        const word = random.pick(words);
        const text = random.pick(words)[0];
        const end = word.index + word[0].length;
        space.change(uri, [{ start: word.index, end, text }], step);
        now.set(uri, { text: known.text.slice(0, word.index) + text + known.text.slice(end), version: step });
      } else {
        const next = { text: known && random.chance(0.5) ? known.text : random.pick(TEXTS), version: random.chance(0.5) ? step : undefined };
        space.set(uri, next.text, { version: next.version });
        now.set(uri, next);
      }
      for (const old of [...now.keys()].filter((each) => each.startsWith('test:/f')).slice(0, -3)) {
        space.remove(old);
        now.delete(old);
      }
      if (random.chance(0.7)) space.settle();
      else continue;
      const fresh = new Workspace(setup);
      for (const [each, { text }] of now) fresh.set(each, text);
      fresh.settle();
      assert.deepEqual(summary(space), summary(fresh), `after step ${step}`);
      for (const each of fresh.files.keys()) for (const { code } of fresh.findings(each)) codes.add(code);
    }
    for (const code of ['duplicate-profile', 'unresolved-reference', 'contribution-without-profile', 'goal-without-measure', 'actor-category-conflict', 'context-incomplete']) assert.ok(codes.has(code), `${code} was seen`);
  });
});
