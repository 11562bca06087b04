import assert from 'node:assert/strict';
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Rule } from '../../../server/language/rules/rule';
import { createSetup } from '../../../server/language/setup';
import type { Position, Range } from '../../../server/language/syntax/slot';
import { Workspace } from '../../../server/language/workspace/workspace';
import { applyEdits } from '../../../server/language/writing/mend';

const setup = createSetup();

/** Stands for the cursor in texts of tests. */
const CURSOR = '¦';

export interface World {
  world: Workspace;
  uri(name: string): string;
  /** Where the cursor stands; exactly one of the texts must have one. */
  at: { uri: string; position: Position };
  text(name: string): string;
  /** Position in front of the n-th occurrence (0-based) of a word in a file. */
  find(name: string, word: string, nth?: number): Position;
  /** The text a range of a file covers. */
  cut(uri: string, range: Range): string;
}

/** A workspace of a few files by name; without rules unless some are given, so that a test depends on none of ours. */
export function worldOf(files: Readonly<Record<string, string>>, options: { versions?: Readonly<Record<string, number>>; rules?: Readonly<Record<string, Rule>> } = {}): World {
  const { versions = {}, rules = {} } = options;
  const world = new Workspace({ ...setup, rules });
  const uri = (name: string): string => `test:/${name}.bzrp.yaml`;
  let at: World['at'] = { uri: '', position: { line: 0, character: 0 } };
  for (const [name, marked] of Object.entries(files)) {
    const offset = marked.indexOf(CURSOR);
    const text = marked.replace(CURSOR, '');
    const file = world.set(uri(name), text, { version: versions[name] ?? 0 });
    if (offset >= 0) at = { uri: file.uri, position: file.document.positionAt(offset) };
  }
  world.settle();
  const document = (of: string) => {
    const file = world.files.get(of);
    assert.ok(file, `${of} is known`);
    return file.document;
  };
  return {
    world,
    uri,
    at,
    text: (name) => document(uri(name)).text,
    find(name, word, nth = 0) {
      const { text } = document(uri(name));
      let offset = -1;
      for (let times = 0; times <= nth; times += 1) offset = text.indexOf(word, offset + 1);
      assert.ok(offset >= 0, `${name} holds ${word}`);
      return document(uri(name)).positionAt(offset);
    },
    cut: (of, { start, end }) => document(of).text.slice(document(of).offsetAt(start), document(of).offsetAt(end)),
  };
}

/** Makes the edits and returns every changed text by uri; the workspace then has them, too. */
export function applied(world: Workspace, edit: WorkspaceEdit | undefined): Record<string, string> {
  const result: Record<string, string> = {};
  for (const change of (edit?.documentChanges ?? []) as TextDocumentEdit[]) {
    const { uri, version } = change.textDocument;
    const document = world.files.get(uri)?.document;
    assert.ok(document, `${uri} is known`);
    assert.equal(version ?? 0, document.version, 'the edit is made for the present version');
    const changes = (change.edits as TextEdit[]).map(({ range, newText }) => ({ start: document.offsetAt(range.start), end: document.offsetAt(range.end), text: newText }));
    result[uri] = applyEdits(document.text, changes);
  }
  for (const [uri, text] of Object.entries(result)) world.set(uri, text);
  world.settle();
  return result;
}

/** A profile with a contribution, its district, a catalogue of the team and a Fallbeispiel. */
export const FILES = {
  profil: `bzrp: 1
art: profil
bezirksregion: "092007"
fassung: "2026"
titel: Profil Adlershof
stand: 2026
zeitraum: {von: 2026, bis: 2030}
status: entwurf
leitziele:
  - id: L1
    titel: Zusammenwachsen
ziele:
  - id: Z1
    titel: Begegnung schaffen   # Anlass
    leitziel: L1
    handlungsfeld: nachbarschaft
    indikatoren:
      - {indikator: KID:D5, zielwert: {wert: 20, stand: 2030}}
      - indikator: 'TK:N1'
  - id: Z2
    titel: Wege sichern
    leitziel: BL1
    handlungsfeld: mobilitaet
massnahmen:
  # Erstes Fest 2025
  - id: M1
    titel: Brückenfest
    ziele: [Z1, "Z2"]
    federfuehrung: Kiezbeirat
    beteiligte:
      - {kategorie: gremium, name: "Kiezbeirat"}
      - Jugendamt
    zeitraum: {von: 2026, bis: 2027}
    status: geplant
    fallbeispiel: FB-FEST

  - id: M2
    titel: Schulwege begehen
    ziele: [Z2, "09/BZ1"]
    federfuehrung: {kategorie: fachamt, name: Straßenamt}
    horizont: kurzfristig
    status: geplant
    quelle: Siehe https://example.org/wege_(1).
    vorlage: schulwegsicherheit
`,
  beitrag: `bzrp: 1
art: beitrag
bezirksregion: "092007"
fassung: "2026"
amt: Jugendamt
massnahmen:
  - id: J1
    titel: Jugendfläche
    ziele: ["Z1"]
    federfuehrung: Kiezbeirat
    horizont: kurzfristig
    status: geplant
`,
  nachbar: `bzrp: 1
art: profil
bezirksregion: "092005"
fassung: "2026"
titel: Profil Oberschöneweide
stand: 2026
zeitraum: 2026
ziele:
  - id: Z1
    titel: Ufer öffnen
    leitziel: BL1
    handlungsfeld: wohnen
    zielkonflikte:
      - ziel: "092007/Z1"
        beschreibung: Beide wollen dasselbe Geld.
`,
  bezirk: `bzrp: 1
art: bezirk
bezirk: "09"
fassung: "2026"
titel: Bezirk
leitziele:
  - id: BL1
    titel: Sicher unterwegs
ziele:
  - id: BZ1
    titel: Schulwege im Bezirk
    handlungsfeld: mobilitaet
`,
  katalog: `bzrp: 1
art: katalog
titel: Katalog
bezirk: "09"
indikatoren:
  - id: TK:N1
    name: Öffnungsstunden
    einheit: anzahl
    ebenen: [bzr]
akteure:
  - {name: Kiezbeirat, kategorie: gremium}
`,
  fall: `bzrp: 1
art: fallbeispiel
id: FB-FEST
titel: Adlershofer Fest
handlungsfeld: nachbarschaft
beschreibung: Ein Fest.
chancen: [Freude]
grenzen: [Regen]
`,
} as const;

/** The files with the cursor put in front of the n-th occurrence of a word in one of them. */
export function withCursor(name: keyof typeof FILES, word: string, nth = 0): World {
  const text: string = FILES[name];
  let offset = -1;
  for (let times = 0; times <= nth; times += 1) offset = text.indexOf(word, offset + 1);
  assert.ok(offset >= 0, `${name} holds ${word}`);
  return worldOf({ ...FILES, [name]: `${text.slice(0, offset)}${CURSOR}${text.slice(offset)}` });
}
