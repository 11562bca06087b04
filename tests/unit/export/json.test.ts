import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { example, exampleFiles, exportedText, workspaceWith } from './examples';
import { exportFile } from '../../../server/export/main';

const FOLDER = join(__dirname, '../../../schemas');

function validator() {
  const ajv = new Ajv({ strict: false, allErrors: true });
  for (const name of readdirSync(FOLDER).filter((each) => each.endsWith('.schema.json'))) ajv.addSchema(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));
  return ajv.getSchema('https://bzrp.example/schemas/export.schema.json') ?? assert.fail('the schema is there');
}

interface Exported {
  profil?: { [key: string]: unknown; massnahmen: { id: string; kosten?: number }[] };
  beitraege: { amt: string; stand?: string; ziele: string[]; massnahmen: string[] }[];
  namen: Record<string, Record<string, string>>;
}

describe('a file without a profile', () => {
  it('makes no document of any form', async () => {
    const { workspace, file } = workspaceWith('# noch nichts\n');
    for (const form of ['html', 'md', 'xlsx', 'csv', 'json'] as const) await assert.rejects(exportFile(workspace, file, form), /holds no profile|noch kein Profil/);
  });
});

describe('export/json', () => {
  it('of every example keeps its schema', async () => {
    const validate = validator();
    const kinds = new Set<string>();
    for (const file of exampleFiles()) {
      const content: unknown = JSON.parse(await exportedText(file, 'json'));
      validate(content);
      assert.deepEqual(validate.errors, null, file.uri);
      kinds.add(file.art);
    }
    assert.deepEqual([...kinds].sort(), ['beitrag', 'bezirk', 'fallbeispiel', 'katalog', 'profil']);
  });

  it('is itself a file of the language that says the same', async () => {
    for (const file of exampleFiles()) {
      const content = JSON.parse(await exportedText(file, 'json')) as Record<string, unknown>;
      const kind = file.art === 'beitrag' ? 'profil' : file.art;
      const again = workspaceWith(JSON.stringify(content[kind]));
      const second = JSON.parse(Buffer.from(await exportFile(again.workspace, again.file, 'json')).toString('utf8')) as Record<string, unknown>;
      assert.deepEqual(second[kind], content[kind], file.uri);
    }
  });

  it('joins the contributions and says which items are theirs', async () => {
    const { profil, beitraege, namen } = JSON.parse(await exportedText(example('092007-adlershof.bzrp.yaml'), 'json')) as Exported;
    const own = [...example('profile/092007-adlershof.bzrp.yaml').document.text.matchAll(/^ {2}- id: (M[\d.]+)$/gm)].map(([, id]) => id);
    const given = [...example('beitraege/092007-jugendamt.bzrp.yaml').document.text.matchAll(/^ {2}- id: (JM\d+)$/gm)].map(([, id]) => id);
    assert.ok(own.length > 0 && given.length > 0);
    assert.deepEqual(profil?.massnahmen.map(({ id }) => id), [...own, ...given]);
    assert.equal(beitraege[0]?.amt, 'Jugendamt');
    assert.deepEqual(beitraege[0]?.massnahmen, given);
    assert.equal(namen.raeume?.['092007'], 'Adlershof');
    assert.equal(namen.handlungsfelder?.mobilitaet, 'Mobilität und Verkehrssicherheit');
  });

  it('of a contribution is that of its profile', async () => {
    assert.equal(await exportedText(example('092007-jugendamt.bzrp.yaml'), 'json'), await exportedText(example('092007-adlershof.bzrp.yaml'), 'json'));
  });

  it('writes times in one notation and spells defaults out', async () => {
    const { workspace, file } = workspaceWith(`bzrp: 1
art: profil
bezirksregion: 92007
titel: Adlershof
stand: 2026
zeitraum: 2026
ziele: []
massnahmen:
  - {id: M1, titel: Eins, zeitraum: {von: 2026-Q2, daueraufgabe: true}, finanzierung: [{programm: projektfonds}]}
`);
    const { profil } = JSON.parse(Buffer.from(await exportFile(workspace, file, 'json')).toString('utf8')) as Exported;
    assert.equal(profil?.bezirksregion, '092007');
    assert.equal(profil.stand, '2026');
    assert.deepEqual(profil.zeitraum, { von: '2026', bis: '2026' });
    assert.deepEqual(profil.massnahmen, [{ id: 'M1', titel: 'Eins', zeitraum: { von: '2026-Q2', daueraufgabe: true }, finanzierung: [{ programm: 'projektfonds' }] }]);
  });

});
