import assert from 'node:assert/strict';
import type { FileEntry, Files } from '../../../server/files/files';
import { DataFiles, MOST_BYTES } from '../../../server/import/statistics/dataFiles';
import { workspaceOf } from '../../support/check';
import { head } from '../../support/texts';
import { read, statistics, told } from './world';

describe('traps of open data', () => {
  it('two regions of one name are told apart by their keys', () => {
    const rows = 'LOR-Schlüssel (Bezirksregion),Bezeichnung (Bezirksregion),Kieztaten\n042002,Heerstraße,265\n052005,Heerstraße,742';
    const residents = read('odp-population-2024h2-t1-bzr.csv', 'id,inhabitants,inhabitants_germans_without_migration_background,inhabitants_germans_with_migration_background,inhabitants_foreigners,inhabitants_with_migration_background\n042002,13250,1,1,1,1\n052005,74200,1,1,1,1');
    const found = statistics(read('kriminalitaet_2024_fallzahlen_bzr.csv', rows), residents);
    assert.deepEqual([told(found, 'KID:A8', '042002'), told(found, 'KID:A8', '052005')], [['2 @2024'], ['1 @2024']]);
  });

  it('words and marks for „no value“ are none, whichever a file uses', () => {
    const index = read('mss_2021_indizes.csv', 'ZEIT,PLR_ID,SDI\n202012,"01100101",2-\n202012,"01100102",Planungsraum ohne Zuordnung\n202012,"01100103",-9999\n202012,"01100104",');
    assert.deepEqual(['01100101', '01100102', '01100103', '01100104'].map((key) => told(statistics(index), 'MSS2021:INDEX', key)), [['2- @2020-12'], [], [], []]);
    const residents = read('einwohnerbestand_06-2022_plr.csv', 'Gesamt;unter6;6-15;15-18;65undmehr;ausländer;PLR-ID\n–;–;–;–;–;–;01100101\n100;1;2;3;20;10;01100102');
    assert.deepEqual([told(statistics(residents), 'DGZ:DA1', '01100101'), told(statistics(residents), 'KID:B2', '01100102')], [[], ['20 @2022-06']]);
    assert.deepEqual([index.refused, residents.refused], [[], []]);
  });

  it('says of a sum of regions that it is one', () => {
    const rows = ['092005', '092007'].map((key) => `${key},100,1,1,1,50`).join('\n');
    const file = read('odp-population-2024h2-t1-bzr.csv', `id,inhabitants,inhabitants_germans_without_migration_background,inhabitants_germans_with_migration_background,inhabitants_foreigners,inhabitants_with_migration_background\n${rows}`);
    assert.equal(statistics(file).values('DGZ:DA1', '09')[0]?.level?.id, 'bzr');
  });
});

describe('a statistics file', () => {
  const NAME = 'EWR_L21_202512E_Matrix.csv';
  const text = 'ZEIT;RAUMID;E_E;E_EU1;E_E1U6;E_E6U15;E_E15U18;E_E65U80;E_E80U110\n202512;09200715;1000;10;20;30;40;50;60';
  const small = new TextEncoder().encode(text);

  /** Files of one folder, which count how often they are read. */
  class Counted implements Pick<Files, 'readBytes'> {
    reads = 0;
    entry: FileEntry;

    constructor(private readonly bytes: Uint8Array = small) {
      this.entry = { uri: `test:/daten/${NAME}`, size: bytes.length, modified: 1 };
    }

    readBytes(): Promise<{ bytes: Uint8Array }> {
      this.reads += 1;
      return Promise.resolve({ bytes: this.bytes });
    }
  }

  it('is read once for its size and time, and again when it is another', async () => {
    const files = new Counted();
    const data = new DataFiles(files as unknown as Files);
    const workspace = workspaceOf(head());
    const attach = () => data.attach(workspace, new Map([['test:/daten', [files.entry]]]), () => 'test:/');
    const { files: [file] } = await attach();
    assert.equal(file?.series.length, 3);
    await attach();
    assert.equal(files.reads, 1);
    files.entry = { ...files.entry, modified: 2 };
    await attach();
    assert.equal(files.reads, 2);
    // What was there before is let go of.
    files.entry = { ...files.entry, modified: 1 };
    await attach();
    assert.equal(files.reads, 3);
  });

  it('is not looked at when somebody types', async () => {
    const files = new Counted();
    const workspace = workspaceOf(head());
    await new DataFiles(files as unknown as Files).attach(workspace, new Map([['test:/daten', [files.entry]]]), () => 'test:/');
    const [uri] = [...workspace.files.keys()];
    for (let at = 0; at < 20; at += 1) {
      workspace.set(uri ?? '', head({ status: at % 2 === 0 ? 'entwurf' : 'abstimmung' }));
      workspace.settle();
    }
    assert.equal(files.reads, 1);
  });

  it('of 20 MB is read once, whatever is typed and however often it is looked for', async () => {
    const places = workspaceOf(head()).setup.places.all(2021).filter(({ key }) => key.length === 8);
    const months = Array.from({ length: 18 }, (_, at) => `${2010 + Math.floor(at / 12)}${String((at % 12) + 1).padStart(2, '0')}`);
    // Columns nobody asks for, as the real files have dozens.
    const more = Array.from({ length: 180 }, (_, at) => `E_${at}`);
    const lines = months.flatMap((month) => places.map(({ key }) => `${month};${key};1000;10;20;30;40;50;60;${more.map(() => '1234567890').join(';')}`));
    const bytes = new TextEncoder().encode([`ZEIT;RAUMID;E_E;E_EU1;E_E1U6;E_E6U15;E_E15U18;E_E65U80;E_E80U110;${more.join(';')}`, ...lines].join('\n'));
    assert.ok(bytes.length > 19_000_000 && bytes.length <= MOST_BYTES, String(bytes.length));
    const files = new Counted(bytes);
    const data = new DataFiles(files as unknown as Files);
    const workspace = workspaceOf(head());
    const attach = () => data.attach(workspace, new Map([['test:/daten', [files.entry]]]), () => 'test:/');
    const { files: [file] } = await attach();
    assert.equal(file?.series.length, 3 * months.length);
    const [uri = ''] = [...workspace.files.keys()];
    for (let at = 0; at < 20; at += 1) {
      workspace.set(uri, head({ status: at % 2 === 0 ? 'entwurf' : 'abstimmung' }));
      workspace.settle();
    }
    await attach();
    assert.equal(files.reads, 1);
  }).timeout(120_000);
});
