import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import '../../support/styleSheets';
import { exportFile, measureSheet } from '../../../server/export/main';
import { readDocx } from '../../../server/import/office/docx';
import { isWordRound, readWordRound } from '../../../server/import/round/word';
import { writeRound } from '../../../server/import/round/write';
import { applyEdits } from '../../../server/language/features/applyFixes';
import { workspaceOf } from '../../support/check';
import { head } from '../../support/texts';

const PROFILE = `${head()}ziele:
  - {id: Z1, titel: Wege sichern, handlungsfeld: mobilitaet}
  - {id: Z2, titel: Grün erhalten, handlungsfeld: gruen-freiraum}
massnahmen:
  - {id: M1, titel: Schulwegbegehung, ziele: [Z1], federfuehrung: Jugendamt, zeitraum: 2027, status: geplant} # bleibt
  - {id: M2, titel: Bänke aufstellen, ziele: [Z2], federfuehrung: Straßen- und Grünflächenamt, zeitraum: 2027, status: in-umsetzung, umsetzungsstand: {text: Standorte sind abgestimmt., stand: 2026-05}}
`;

/** The document of the profile, its words replaced as in Word, read back: what the profile says then, and what is told. */
async function back(words: Readonly<Record<string, string>>): Promise<{ text: string; told: string[] }> {
  const workspace = workspaceOf(PROFILE);
  const file = [...workspace.files.values()][0] ?? assert.fail();
  const bytes = await exportFile(workspace, file, 'docx', { word: () => import('../../../server/export/word/main') });
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml'] ?? assert.fail());
  const from = xml.indexOf('Maßnahmenübersicht');
  let table = xml.slice(from).replaceAll('\u00ad', '');
  for (const [before, after] of Object.entries(words)) {
    assert.ok(table.includes(`>${before}<`), before);
    table = table.replace(`>${before}<`, `>${after}<`);
  }
  const tables = await readDocx(zipSync({ ...parts, 'word/document.xml': strToU8(xml.slice(0, from) + table) }));
  assert.ok(isWordRound(tables));
  const round = readWordRound(workspace, file, tables, await readDocx(bytes), await measureSheet(workspace, file), new Date(2026, 10, 27));
  assert.ok(round && !('refused' in round), JSON.stringify(round));
  const { files, refused } = writeRound(workspace, file, round.changes);
  assert.deepEqual([refused, round.conflicts, round.strangers], [[], [], []]);
  const told = [...round.changes.map(({ id, column, before, after }) => `${id} ${column.title}: ${before} → ${after}`), ...round.left.map(({ id, column, after, why }) => `? ${id} ${column.title}: ${after} – ${why.text}`)];
  return { text: applyEdits(PROFILE, files.get(file.uri) ?? []), told };
}

describe('a status round in Word', () => {
  it('that comes back unchanged changes no byte', async () => {
    assert.deepEqual(await back({}), { text: PROFILE, told: [] });
  });

  it('brings back cells that hold one fact each, and tells of those that hold several', async () => {
    const { text, told } = await back({ Schulwegbegehung: 'Schulwege begehen', Jugendamt: 'Gesundheitsamt', Geplant: 'In Umsetzung', 'Standorte sind abgestimmt.': 'Die Bänke stehen.' });
    assert.deepEqual(told, [
      'M1 Maßnahme: Schulwegbegehung → Schulwege begehen',
      'M1 Federführung: Jugendamt → Gesundheitsamt',
      'M1 Stand: Geplant → In Umsetzung',
      '? M2 Stand: In Umsetzung\nDie Bänke stehen. (Mai 2026) – This cell of the document holds several facts. Change them in the profile.',
    ]);
    assert.equal(text, PROFILE.replace('titel: Schulwegbegehung', 'titel: Schulwege begehen').replace('federfuehrung: Jugendamt', 'federfuehrung: Gesundheitsamt').replace('status: geplant', 'status: in-umsetzung'));
  });
});
