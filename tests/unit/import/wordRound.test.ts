import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import '../../support/styleSheets';
import * as exporting from '../../../server/export/main';
import { readDocx } from '../../../server/import/office/docx';
import { readReturned } from '../../../server/import/round/returned';
import { writeRound } from '../../../server/import/round/write';
import type { FileState } from '../../../server/language/workspace/file';
import type { Workspace } from '../../../server/language/workspace/workspace';
import { workspaceOf } from '../../support/check';
import { head } from '../../support/texts';
import { filledDocument } from '../../support/wordTable';
import { applyEdits } from '../../../server/language/writing/mend';

const PROFILE = `${head()}ziele:
  - {id: Z1, titel: Wege sichern, handlungsfeld: mobilitaet}
  - {id: Z2, titel: Grün erhalten, handlungsfeld: umwelt-klima}
massnahmen:
  - {id: M1, titel: Schulwegbegehung, ziele: [Z1], federfuehrung: Jugendamt, zeitraum: 2027, status: geplant} # bleibt
  - id: M2
    titel: Bänke aufstellen
    schluesselmassnahme: true
    ziele: [Z2]
    federfuehrung: Straßen- und Grünflächenamt
    beteiligte:
      - {kategorie: verein, rolle: mitwirkend} # ohne Namen
      - {kategorie: polizei, name: Abschnitt 36, rolle: beratend}
    zeitraum: {von: 2026, bis: 2027}
    status: in-umsetzung
    umsetzungsstand: {text: Standorte sind abgestimmt., stand: 2026-05}
    kosten: 18000
    finanzierung:
      - {programm: kiezkasse, betrag: 3000, jahr: 2026, gesichert: false}
      - {programm: bezirkshaushalt, betrag: 15000, geber: Investitionen} # Titel 52101
`;

interface Sent {
  workspace: Workspace;
  file: FileState;
  bytes: Uint8Array;
}

/** A document of the profile, as somebody sent it out; made once for each text. */
const made = new Map<string, Promise<Sent>>();
function sent(text = PROFILE): Promise<Sent> {
  const known = made.get(text) ?? send(text);
  made.set(text, known);
  return known;
}

async function send(text: string): Promise<Sent> {
  const workspace = workspaceOf(text);
  const file = [...workspace.files.values()][0] ?? assert.fail();
  return { workspace, file, bytes: await exporting.exportFile(workspace, file, 'docx', { word: () => import('../../../server/export/word/main') }) };
}

/** What a document brings back to the profile as it is by now. */
async function back(bytes: Uint8Array, now = PROFILE): Promise<{ text: string; told: string[] }> {
  const workspace = workspaceOf(now);
  const file = [...workspace.files.values()][0] ?? assert.fail();
  const round = await readReturned(workspace, file, await readDocx(bytes), exporting, new Date(2026, 10, 27));
  assert.ok(round && !('refused' in round), JSON.stringify(round));
  const { files, refused } = writeRound(workspace, file, round.changes);
  const line = ({ id, column, before, after }: (typeof round.changes)[number] | (typeof round.left)[number]): string => `${id} ${column.title}: ${before} → ${after}`.replaceAll('\u00a0', ' ').replaceAll('\n', ' / ');
  const told = [...round.changes.map(line), ...round.conflicts.map((each) => `! ${line(each)}`), ...round.left.map((each) => `? ${line(each)} – ${each.why.text}`), ...refused.map(({ id, why }) => `? ${id} ${why.text}`), ...round.besides.map(({ text }) => `? ${text}`)];
  const text = applyEdits(now, files.get(file.uri) ?? []);
  workspace.set(file.uri, text);
  workspace.settle();
  assert.deepEqual(workspace.findings(file.uri).filter(({ severity }) => severity === 'error').map(({ message }) => message), []);
  return { text, told };
}

describe('a status round in Word', () => {
  it('that comes back unchanged changes no byte', async () => {
    assert.deepEqual(await back((await sent()).bytes), { text: PROFILE, told: [] });
  }).timeout(60_000);

  it('changes nothing of real profiles either', async () => {
    for (const name of ['092007-adlershof', '094014-allende-viertel']) {
      const text = readFileSync(`examples/treptow-koepenick/profile/${name}.bzrp.yaml`, 'utf8');
      const { workspace, file, bytes } = await sent(text);
      const round = await readReturned(workspace, file, await readDocx(bytes), exporting, new Date(2026, 10, 27));
      assert.ok(round && !('refused' in round), name);
      assert.deepEqual({ ...round, unchanged: round.unchanged > 0 }, { changes: [], conflicts: [], left: [], besides: [], missing: [], unchanged: true }, name);
    }
  }).timeout(60_000);

  it('brings back each fact of a cell: the status and what was reached, the title and whether it is a key measure, period, goals, offices', async () => {
    const { bytes } = await sent();
    const { text, told } = await back(filledDocument(bytes, { Schulwegbegehung: 'Schulwege begehen – Schlüsselmaßnahme', Jugendamt: 'Gesundheitsamt', '2027': 'Mai 2027 – 2028', Geplant: 'läuft', 'Standorte sind abgestimmt.': 'Die Bänke stehen.', 'Mai 2026': '31.10.2026' }));
    assert.deepEqual(told, [
      'M1 Maßnahme: Schulwegbegehung → Schulwege begehen',
      'M1 Schlüsselmaßnahme: nein → ja',
      'M1 Federführung: Jugendamt → Gesundheitsamt',
      'M1 Zeitraum: 2027 → Mai 2027 – 2028',
      'M1 Status: Geplant → läuft',
      'M2 Umsetzungsstand: Standorte sind abgestimmt. → Die Bänke stehen.',
      'M2 Umsetzungsstand vom: Mai 2026 → 31.10.2026',
    ]);
    assert.equal(text, PROFILE
      .replace('{id: M1, titel: Schulwegbegehung, ziele: [Z1], federfuehrung: Jugendamt, zeitraum: 2027, status: geplant}', '{id: M1, titel: Schulwege begehen, ziele: [Z1], federfuehrung: Gesundheitsamt, zeitraum: {von: 2027-05, bis: 2028}, status: in-umsetzung, schluesselmassnahme: true}')
      .replace('{text: Standorte sind abgestimmt., stand: 2026-05}', '{text: Die Bänke stehen., stand: 2026-10-31}'));
  });

  it('changes of a list only the entry that was changed', async () => {
    const { bytes } = await sent();
    const { text, told } = await back(filledDocument(bytes, { '3.000 €': '3.500 €', ' (2026, noch offen)': ' (2026, gesichert)', 'Abschnitt 36': 'Jugendamt', '18.000 €': '18.500 €' }));
    assert.deepEqual(told.map((line) => line.replace(/:.*/, '')), ['M2 Beteiligte', 'M2 Kosten (€)', 'M2 Finanzierung']);
    assert.equal(text, PROFILE.replace('kosten: 18000', 'kosten: 18500').replace('betrag: 3000, jahr: 2026, gesichert: false', 'betrag: 3500, jahr: 2026, gesichert: true').replace('{kategorie: polizei, name: Abschnitt 36, rolle: beratend}', '{kategorie: fachamt, name: Jugendamt, rolle: beratend}'));
  });

  it('tells what cannot be read, and leaves it', async () => {
    const { bytes } = await sent();
    const { text, told } = await back(filledDocument(bytes, { Geplant: 'fast fertig', '3.000 €': 'etwas Geld', Jugendamt: '' }));
    assert.deepEqual(told.map((line) => line.replace(/ – .*/, '')), ['? M1 Federführung: Jugendamt → ', '? M1 Status: Geplant → fast fertig', '? M2 Finanzierung: Kiezkasse: 3.000 € (2026, noch offen) / Bezirkshaushalt: 15.000 € (Investitionen) → Kiezkasse: etwas Geld (2026, noch offen) / Bezirkshaushalt: 15.000 € (Investitionen)']);
    assert.equal(text, PROFILE);
  });

  it('never overwrites what the profile says otherwise by now, and tells it', async () => {
    const { bytes } = await sent();
    const now = PROFILE.replace('status: geplant', 'status: verworfen').replace('kosten: 18000', 'kosten: 20000');
    assert.deepEqual(await back(filledDocument(bytes, { Geplant: 'In Umsetzung', '18.000 €': '19.000 €', '2027': '2028' }), now), {
      told: ['M1 Zeitraum: 2027 → 2028', '! M1 Status: Verworfen → In Umsetzung', '! M2 Kosten (€): 20.000 € → 19.000 €'],
      text: now.replace('zeitraum: 2027', 'zeitraum: 2028'),
    });
  });

  it('tells a text whose emphasis the document does not say', async () => {
    const bold = PROFILE.replace('Standorte sind abgestimmt.', 'Standorte sind **abgestimmt**.');
    const { bytes } = await sent(bold);
    assert.deepEqual(await back(bytes, bold), { text: bold, told: [] });
    const { text, told } = await back(filledDocument(bytes, { abgestimmt: 'fertig' }), bold);
    assert.deepEqual([text, told.length, told[0]?.slice(0, 20)], [bold, 1, '? M2 Umsetzungsstand']);
  });

  it('is refused when the document is of another profile', async () => {
    const { workspace, file } = await sent();
    const other = await sent(PROFILE.replace(/bezirksregion: "\d+"/, 'bezirksregion: "092005"'));
    const round = await readReturned(workspace, file, await readDocx(other.bytes), exporting, new Date(2026, 10, 27));
    assert.match(JSON.stringify(round), /made from another profile/);
  });

  it('takes a document whose marks a program lost as it stands', async () => {
    const { bytes } = await sent();
    const { told } = await back(filledDocument(bytes, { Geplant: 'In Umsetzung' }, ['docProps/custom.xml']), PROFILE.replace('status: geplant', 'status: verworfen'));
    assert.deepEqual(told, ['M1 Status: Verworfen → In Umsetzung']);
  });
});
