/** The program as it is shipped: what its bundles do to one another shows nowhere else. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paragraph, wordDocument, workbook } from '../support/office';
import { inFolder } from './terminal';

const PROGRAM = join(__dirname, '../../dist/bzrp.js');
const run = (...args: string[]): { code: number | null; out: string; err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
};

describe('the program as it is built', () => {
  it('reads workbooks of any size', () =>
    inFolder({}, async () => {
      writeFileSync('gross.xlsx', workbook([{ name: 'Liste', rows: [['Nr.', 'Maßnahme', 'Status'], ...Array.from({ length: 4000 }, (_, at) => [`M${at + 1}`, `Ein Fest, das dem Kiez gefällt ${at + 1}`, 'geplant'])] }]));
      const { out, code } = run('import', 'gross.xlsx', '--region', 'Adlershof');
      assert.deepEqual([code, out.match(/^ {2}- id: M/gm)?.length], [1, 4000]);
    })).timeout(60_000);

  it('says in German why a Word document cannot be read', () =>
    inFolder({}, async () => {
      writeFileSync('text.docx', wordDocument(paragraph('Nur Text')));
      const { err, code } = run('import', 'text.docx', '--region', 'Adlershof');
      assert.deepEqual([code, err.split(' und ')[0]], [2, 'bzrp: „text.docx“: Das Dokument hat keine Tabelle']);
    })).timeout(60_000);
});
