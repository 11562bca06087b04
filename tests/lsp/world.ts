/** A small workspace for protocol tests, and both shapes of client to try it with. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { ClientCapabilities, Position } from 'vscode-languageserver';
import { Document } from '../../server/language/syntax/document';
import { PULL, PUSH, type StartOptions, TestClient, uriOf } from '../support/client';
import { head } from '../support/texts';

export const PROFIL = 'profil.bzrp.yaml';
export const BEITRAG = 'beitrag.bzrp.yaml';
export const BEZIRK = 'bezirk.bzrp.yaml';
export const KATALOG = 'katalog.bzrp.yaml';
/** A catalogue we ship, as the server finds it on disk. */
const BUILT_IN = 'katalog:/eingebaut/handlungsfelder.bzrp.yaml';

/** A contribution to no profile: what is missing is told when everything is read, so this tells that it is. */
const ORPHAN = 'waise.bzrp.yaml';

/** Four files that speak of each other; nothing is found in any of them. */
export const TEXTS: Readonly<Record<string, string>> = {
  [PROFIL]: `${head()}status: entwurf
ziele:
  - id: Z1
    titel: Wege sichern
    leitziel: L1
    handlungsfeld: mobilitaet
    indikatoren:
      - {indikator: TEAM:N1, zielwert: {wert: 20, stand: 2030}}
massnahmen:
  - id: M1
    titel: Schulweg begehen
    ziele: [Z1]
    federfuehrung: Jugendamt
    zeitraum: {von: 2027, bis: 2028}
    status: geplant
    quelle: Siehe https://example.org/wege.
`,
  [BEITRAG]: `bzrp: 1
art: beitrag
bezirksregion: "092007"
amt: Jugendamt
massnahmen:
  - id: J1
    titel: Lotsen ausbilden
    ziele: [Z1]
    federfuehrung: Jugendamt
    horizont: kurzfristig
    status: geplant
`,
  [BEZIRK]: `bzrp: 1
art: bezirk
bezirk: "09"
titel: Bezirk Treptow-Köpenick
leitziele:
  - id: L1
    titel: Sicher unterwegs
`,
  [KATALOG]: `bzrp: 1
art: katalog
titel: Katalog des Teams
indikatoren:
  - id: TEAM:N1
    name: Unfälle auf Schulwegen
    einheit: anzahl
    ebenen: [bzr]
`,
};

/** Where the n-th occurrence (0-based) of a word begins in a file as it is on disk. */
export function place(name: string, word: string, nth = 0): Position {
  const text = TEXTS[name] ?? assert.fail(`${name} is a file`);
  let offset = -1;
  for (let times = 0; times <= nth; times += 1) offset = text.indexOf(word, offset + 1);
  assert.ok(offset >= 0, `${name} holds ${word}`);
  return new Document('', text).positionAt(offset);
}

/** A text of the workspace with something in it replaced. */
export function changed(name: string, old: string, now: string): string {
  const text = TEXTS[name] ?? assert.fail(`${name} is a file`);
  assert.ok(text.includes(old), `${name} holds ${old}`);
  return text.replace(old, now);
}

export function asked(name: string, position: Position): { textDocument: { uri: string }; position: Position } {
  return { textDocument: { uri: uriOf(name) }, position };
}

export type Start = (options?: StartOptions) => Promise<TestClient>;

interface Shape {
  name: string;
  capabilities: ClientCapabilities;
  /** What the server may never send to such a client. */
  never: RegExp;
}

const SHAPES: readonly Shape[] = [
  { name: 'that pulls and refreshes', capabilities: PULL, never: /^textDocument\/publishDiagnostics$/ },
  { name: 'that is pushed to', capabilities: PUSH, never: /\/refresh$/ },
];

/**
 * Runs tests with either shape of client. `start` gives a client with the small workspace read, unless told otherwise; it ends
 * with the test, and must never have been sent what its shape has no use for.
 */
export function inBothShapes(title: string, tests: (start: Start, shape: { pulls: boolean }) => void): void {
  for (const { name, capabilities, never } of SHAPES) {
    describe(`${title}, with a client ${name}`, () => {
      const clients: TestClient[] = [];

      afterEach(() => {
        for (const client of clients) client.stop();
        const sent = clients.splice(0).flatMap((client) => client.sent.map(({ method }) => method));
        assert.deepEqual(sent.filter((method) => never.test(method)), []);
      });

      tests(async (options = {}) => {
        const orphan = 'bzrp: 1\nart: beitrag\nbezirksregion: "092005"\namt: Sozialamt\nmassnahmen: []\n';
        const texts = { ...TEXTS, [ORPHAN]: orphan, [BUILT_IN]: readFileSync('schemas/catalogues/handlungsfelder.bzrp.yaml', 'utf8') };
        const client = await TestClient.start({ texts, ...options, capabilities: merged(capabilities, options.capabilities) });
        clients.push(client);
        if (!options.texts) await client.codes(ORPHAN, ['contribution-without-profile']);
        return client;
      }, { pulls: capabilities === PULL });
    });
  }
}

function merged(a: ClientCapabilities, b: ClientCapabilities = {}): ClientCapabilities {
  return { ...a, ...b, textDocument: { ...a.textDocument, ...b.textDocument }, workspace: { ...a.workspace, ...b.workspace } };
}
