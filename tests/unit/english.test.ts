/** With `bzrp.language` `en` no German is left in what we say, but what catalogues and files say themselves. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actions } from '../../server/language/features/actions/actions';
import { codeLenses } from '../../server/language/features/codeLens';
import { complete } from '../../server/language/features/completion/complete';
import { documentSymbols } from '../../server/language/features/documentSymbols';
import { hover } from '../../server/language/features/hover';
import { inlayHints } from '../../server/language/features/inlayHints';
import { speechIn } from '../../server/language/text/bundles';
import type { Workspace } from '../../server/language/workspace/workspace';
import { uriOf, workspaceOf } from '../support/check';

const ROOT = join(__dirname, '..', '..');
const speech = speechIn('en');
const TODAY = new Date(2026, 5, 15);

/** Words German has and English has not, and letters of German. */
const GERMAN = /[äöüÄÖÜß„]|\b(?:und|oder|der|die|das|den|dem|ein|eine|einen|nicht|mit|ist|wird|aus|von|zum|zur|auf|im|Pflichtangabe|Einheit|Quelle|Jahr|heute|Eintrag|Neu|Vorlage|Schwelle|Angaben|keine?|Beispiele|Gruppe)\b/;

/** What catalogues and these files say, longest first, so that it can be taken out of what we say about it. */
function given(texts: readonly string[]): string[] {
  const found = new Set<string>();
  const catalogues = readdirSync(join(ROOT, 'schemas', 'catalogues')).map((name) => readFileSync(join(ROOT, 'schemas', 'catalogues', name), 'utf8'));
  for (const text of [...catalogues, ...texts]) {
    for (const line of text.split(/\r?\n/)) {
      for (const part of line.split(/[{}[\],]|: |- /)) found.add(part.trim().replace(/^["']|["']$/g, ''));
      found.add(line.replace(/^[ -]*(?:[\w-]+: )?[|>]?/, '').trim().replace(/^["']|["']$/g, ''));
    }
  }
  return [...found].filter((each) => each.length > 1).sort((a, b) => b.length - a.length);
}

/** What is said that is German and neither a catalogue's nor the file's own words. */
function german(said: readonly string[], own: readonly string[]): string[] {
  return [...new Set(said)].filter((text) => {
    // Codes and keys stand in ticks or quotes, names of entries in bold.
    let rest = text.replace(/\\([*_#<>])/g, '$1').replace(/`[^`]*`|"[^"]*"|\*\*[^*]*\*\*/g, '');
    if (!GERMAN.test(rest)) return false;
    for (const each of own) if (rest.includes(each)) rest = rest.replaceAll(each, ' ');
    return GERMAN.test(rest);
  });
}

const FILES: Readonly<Record<string, string>> = Object.fromEntries(
  ['adlershof', 'faulty'].map((name) => [
    name,
    name === 'faulty'
      ? `bzrp: 1\nart: profil\nbezirksregion: "092007"\nfassung: x\ntitel:Kiez\nstand: 2026\nzeitraum: ab 2026\nstatus: fertig\nziele:\n  - id: Z1\n    titel: Wege sichern\n    handlungsfeld: Verkehr\n    indikatoren: [{indikator: D5, zielwert: {wert: 12,5, stand: 2030}}]\nmassnahmen:\n  - id: M1\n    titel: Teil II: Wege\n  - id: M2\n    titel: Wege\n    ziele: [Z9]\n    federfuehrung: Amt\n    kosten: 5 TEUR\n    unbekannt: 1\nanregungen:\n  - text: Bank\n`
      : `bzrp: 1\nart: profil\nbezirksregion: "092007"\ntitel: Bezirk Adlershof\nstand: 2026\nzeitraum: {von: 2026, bis: 2030}\nstatus: abstimmung\nziele:\n  - id: Z1\n    titel: Wege sichern\n    handlungsfeld: mobilitaet\n    prioritaet: hoch\n    indikatoren: [{indikator: KID:D5, zielwert: {wert: 12.5, stand: 2030}}]\nmassnahmen:\n  - id: M1\n    titel: Wege\n    ziele: [Z1]\n    federfuehrung: Jugendamt\n    beteiligte: [{kategorie: verein, name: Kiez}]\n    zeitraum: {von: 2027, bis: 2028}\n    status: geplant\n    finanzierung: [{programm: aktionsfonds, betrag: 100}]\n    vorlage: schulwegsicherheit\nbeteiligung:\n  - {id: B1, titel: Fest, format: befragung, datum: 2026}\n`,
  ]),
);

/** Everything said about a file, at every place of it. */
function saidAbout(space: Workspace, uri: string): string[] {
  const text = space.files.get(uri)?.document.text ?? '';
  const said: (string | undefined)[] = [];
  for (const finding of space.findings(uri)) {
    said.push(speech.tell(finding.message), ...finding.related.map(({ message }) => speech.tell(message)));
    said.push(...actions(space, uri, { range: finding.range, tell: speech.tell, today: TODAY }).map(({ title }) => title));
  }
  for (const lens of codeLenses(space, uri, speech.tell, 'en')) said.push(lens.command?.title);
  const lines = text.split('\n');
  for (const hint of inlayHints(space, uri, { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } }, 'en')) said.push(String(hint.label));
  for (const symbol of documentSymbols(space, uri, 'en')) said.push(symbol.name);
  for (const [line, words] of lines.entries()) {
    for (let character = 0; character <= words.length; character += 3) {
      const position = { line, character };
      const found = hover(space, uri, position, speech)?.contents;
      if (found && typeof found === 'object' && 'value' in found) said.push(...found.value.split('\n'));
      for (const item of complete(space, uri, position, TODAY, speech).items) {
        said.push(item.label, item.labelDetails?.description, item.detail, ...(typeof item.documentation === 'object' ? item.documentation.value.split('\n') : []));
      }
    }
  }
  return said.filter((each): each is string => each !== undefined && each !== '');
}

describe('in English', () => {
  for (const name of Object.keys(FILES)) {
    it(`no German is left in what is said about ${name}`, () => {
      const space = workspaceOf({ [name]: FILES[name] ?? '' });
      const said = saidAbout(space, uriOf(name));
      assert.ok(said.length > 500, `${said.length} texts`);
      assert.deepEqual(german(said, given([FILES[name] ?? ''])), []);
    });
  }

  it('every sentence of ours is English', () => {
    const bundles = readdirSync(join(ROOT, 'l10n')).flatMap((name) => Object.keys(JSON.parse(readFileSync(join(ROOT, 'l10n', name), 'utf8')) as Record<string, string>));
    assert.ok(bundles.length > 300);
    assert.deepEqual(bundles.filter((text) => GERMAN.test(text.replace(/"[^"]*"|\{[^}]*\}/g, ''))), []);
  });
});
