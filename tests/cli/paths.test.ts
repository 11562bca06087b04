/** What is named on the command line is checked, with the knowledge it has wherever the command is typed. */
import assert from 'node:assert/strict';
import { chmodSync, lstatSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { head, measure, profile } from '../support/texts';
import { bzrp, inFolder, type Said } from './terminal';

const FAULTY = profile({ status: 'x' });
/** Serves a goal of the profile that lies beside it. */
const CONTRIBUTION = `bzrp: 1\nart: beitrag\nbezirksregion: "092007"\namt: Jugendamt\n${measure({ id: 'J1', ziele: '[Z9]' })}`;

interface Told {
  files: number;
  diagnostics: { file: string; code: string }[];
}

const json = ({ out }: Said): Told => JSON.parse(out) as Told;
const check = async (...args: string[]): Promise<Said & { told: string[]; files: number }> => {
  const said = await bzrp('check', '--format', 'json', ...args);
  const { files, diagnostics } = said.code === 2 && said.out === '' ? { files: 0, diagnostics: [] } : json(said);
  return { ...said, files, told: diagnostics.map(({ file, code }) => `${file} ${code}`) };
};

describe('cli: a path that is named', () => {
  it('is checked in a dot folder and among dependencies too, however it is named', async () => {
    for (const folder of ['.entwurf', 'node_modules/x', 'a/.b/c']) {
      await inFolder({ [`${folder}/b.bzrp.yaml`]: FAULTY }, async (root) => {
        for (const named of [`${folder}/b.bzrp.yaml`, folder, `./${folder}/`, join(root, folder)]) {
          const { code, told } = await check(named);
          assert.deepEqual([code, told], [1, [`${folder}/b.bzrp.yaml schema-enum`]], named);
        }
        process.chdir(folder);
        assert.deepEqual((await check('.')).told, ['b.bzrp.yaml schema-enum'], folder);
        assert.deepEqual((await check()).told, ['b.bzrp.yaml schema-enum'], folder);
      });
    }
  });

  it('is checked through a link, to a folder or a file, of whatever name', async () => {
    await inFolder({ 'echt/p.bzrp.yaml': FAULTY, 'echt/ohne-endung.txt': FAULTY.replace('092007', '092005') }, async () => {
      symlinkSync('echt', 'ordner');
      symlinkSync('echt/p.bzrp.yaml', 'datei.bzrp.yaml');
      symlinkSync('echt/ohne-endung.txt', 'anders.bzrp.yaml');
      for (const named of ['ordner', 'ordner/p.bzrp.yaml', 'datei.bzrp.yaml']) assert.deepEqual((await check(named)).told, ['echt/p.bzrp.yaml schema-enum'], named);
      assert.deepEqual((await check('anders.bzrp.yaml')).told, ['anders.bzrp.yaml schema-enum']);
      const all = await check('.', 'ordner', 'datei.bzrp.yaml');
      assert.deepEqual([all.files, all.told], [2, ['anders.bzrp.yaml schema-enum', 'echt/p.bzrp.yaml schema-enum']], 'two paths, one file');
    });
  });

  it('is found in either spelling of an umlaut', async () => {
    await inFolder({ [`${'Köpenick'.normalize('NFD')}/Süd.bzrp.yaml`]: FAULTY }, async () => {
      assert.equal((await check('Köpenick/Süd.bzrp.yaml'.normalize('NFC'))).files, 1);
      assert.equal((await check('Köpenick/Süd.bzrp.yaml'.normalize('NFD'))).files, 1);
    });
  });

  it('that cannot be checked is said, with exit code 2', async () => {
    await inFolder({ 'leer/notiz.txt': '', 'p.bzrp.yaml': FAULTY, 'datei.txt': '' }, async () => {
      const says = async (args: string[], expected: RegExp): Promise<void> => {
        const { code, out, err } = await check(...args);
        assert.deepEqual([code, out], [2, ''], args.join(' '));
        assert.match(err, expected);
      };
      await says(['leer'], /In „leer“ gibt es keine BZRP-Datei/);
      await says(['p.bzrp.yaml', 'leer'], /In „leer“ gibt es keine BZRP-Datei/);
      await says(['fehlt.bzrp.yaml'], /„fehlt\.bzrp\.yaml“ gibt es nicht/);
      await says(['datei.txt'], /„datei\.txt“ ist keine BZRP-Datei/);
      await says(['p.bzrp.yaml', '--exclude', 'p.*'], /„p\.bzrp\.yaml“ ist mit --exclude ausgelassen/);
      await says(['.', '--root', 'fehlt'], /Den Ordner „fehlt“ gibt es nicht/);
      await says(['.', '--root', 'p.bzrp.yaml'], /„p\.bzrp\.yaml“ ist kein Ordner/);
    });
  });
});

describe('cli: the root', () => {
  const FILES = { 'eins/profil.bzrp.yaml': profile(), 'eins/beitrag.bzrp.yaml': CONTRIBUTION, 'zwei/profil.bzrp.yaml': profile(), 'p.bzrp.yaml': FAULTY };

  it('without .git above is the folder that is named, or that of the file', async () => {
    await inFolder(FILES, async (folder) => {
      rmSync(join(folder, '.git'), { recursive: true });
      process.chdir('/');
      const { told, files } = await check(join(folder, 'eins/beitrag.bzrp.yaml'));
      assert.deepEqual([files, told.map((each) => each.replace(/.* /, ''))], [1, ['unresolved-reference']], 'the profile beside it is known');
      assert.deepEqual((await check(join(folder, 'zwei'))).told, [], 'the same profile elsewhere is not');
    });
  });

  it('is the same for several paths as for one', async () => {
    await inFolder(FILES, async (folder) => {
      rmSync(join(folder, '.git'), { recursive: true });
      const each = [...(await check('eins')).told, ...(await check('zwei')).told];
      assert.deepEqual((await check('eins', 'zwei')).told, each);
      assert.deepEqual((await check('zwei', 'eins')).told, each);
      mkdirSync('.git');
      mkdirSync('zwei/.git');
      const alone = [...(await check('eins')).told, ...(await check('p.bzrp.yaml')).told, ...(await check('zwei')).told].sort();
      assert.ok(alone.includes('eins/profil.bzrp.yaml duplicate-profile'));
      assert.deepEqual((await check('zwei', 'p.bzrp.yaml', 'eins')).told.sort(), alone);
    });
  });

  it('of the text on the standard input is that of the file it stands for', async () => {
    await inFolder({ 'p.bzrp.yaml': FAULTY }, async () => {
      const { root, file } = await (await import('../../server/cli/scope')).scopeAround('neu/x.bzrp.yaml', undefined, new (await import('../../server/cli/exclude')).Exclusion([], '.'));
      assert.deepEqual([root, file.inWorkspace, file.path], [process.cwd(), true, join(process.cwd(), 'neu/x.bzrp.yaml')]);
    });
  });
});

describe('cli: --exclude', () => {
  const FILES = { 'a/eins.bzrp.yaml': FAULTY, 'a/b/zwei.bzrp.yaml': FAULTY.replace('092007', '092005'), 'c/drei.bzrp.yaml': FAULTY.replace('092007', '092006') };

  it('takes files, folders, ./ and absolute paths, from the working folder', async () => {
    await inFolder(FILES, async (folder) => {
      const left = async (...globs: string[]): Promise<string[]> => (await check('.', ...globs.flatMap((glob) => ['--exclude', glob]))).told.map((each) => each.replace(' schema-enum', ''));
      for (const glob of ['a/b', 'a/b/', './a/b', 'a/b/**', '**/b', '**/zwei*', join(folder, 'a/b'), join(folder, '**/zwei.bzrp.yaml')]) assert.deepEqual(await left(glob), ['a/eins.bzrp.yaml', 'c/drei.bzrp.yaml'], glob);
      assert.deepEqual(await left('a', 'c/**'), []);
      process.chdir('a');
      assert.deepEqual(await left('b'), ['eins.bzrp.yaml']);
      assert.deepEqual((await check('..', '--exclude', '../c', '--exclude', 'b')).told, ['eins.bzrp.yaml schema-enum']);
    });
  });

  it('says which pattern leaves out nothing', async () => {
    await inFolder(FILES, async () => {
      const { code, err } = await check('c', '--exclude', 'b', '--exclude', 'a');
      assert.deepEqual([code, err], [1, '--exclude „b“ trifft keine BZRP-Datei.\n']);
    });
  });
});

describe('cli: what is written', () => {
  it('goes through a link, and leaves the mode', async () => {
    const unquoted = head().replace('"092007"', '092007');
    await inFolder({ 'echt/p.txt': unquoted }, async () => {
      symlinkSync('echt/p.txt', 'p.bzrp.yaml');
      chmodSync('echt/p.txt', 0o600);
      await bzrp('check', '--fix', 'p.bzrp.yaml');
      assert.ok(lstatSync('p.bzrp.yaml').isSymbolicLink());
      assert.match(readFileSync('echt/p.txt', 'utf8'), /"092007"/);
      assert.equal(statSync('echt/p.txt').mode & 0o777, 0o600);
    });
  });

  it('has the form its name says, or is not written', async () => {
    await inFolder({ 'p.bzrp.yaml': profile() }, async () => {
      assert.equal((await bzrp('render', 'p.bzrp.yaml', '-o', 'x.docx')).code, 0);
      assert.equal(readFileSync('x.docx').subarray(0, 2).toString(), 'PK');
      await bzrp('render', 'p.bzrp.yaml', '-o', 'x.MD');
      assert.match(readFileSync('x.MD', 'utf8'), /^# /m);
      await bzrp('render', 'p.bzrp.yaml', '-o', 'x.md', '--to', 'html');
      assert.match(readFileSync('x.md', 'utf8'), /<!doctype html>/i);
      await bzrp('diff', 'p.bzrp.yaml', 'p.bzrp.yaml', '-o', 'd.html');
      assert.match(readFileSync('d.html', 'utf8'), /<!doctype html>/i);
      for (const args of [['render', 'p.bzrp.yaml'], ['diff', 'p.bzrp.yaml', 'p.bzrp.yaml']]) {
        const { code, err } = await bzrp(...args, '-o', 'x.pptx');
        assert.equal(code, 2);
        assert.match(err, /Welche Form „x\.pptx“ haben soll/);
      }
    });
  }).timeout(60_000);

  it('of a language or option it does not know is refused', async () => {
    await inFolder({ 'p.bzrp.yaml': profile() }, async () => {
      assert.equal((await bzrp('check', '--lang', 'fr')).code, 2);
      assert.equal((await bzrp('check', '--lang', 'en')).code, 0);
      const { code, out } = await bzrp('--version');
      assert.deepEqual([code, out.trim()], [0, (JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { version: string }).version]);
    });
  });

  it('is checked below a dot folder like anywhere', async () => {
    await inFolder({}, async (folder) => {
      const deep = join(folder, '.projekte/p');
      mkdirSync(join(deep, '.git'), { recursive: true });
      writeFileSync(join(deep, 'p.bzrp.yaml'), profile());
      writeFileSync(join(deep, 'b.bzrp.yaml'), CONTRIBUTION);
      assert.deepEqual((await check(deep)).told, ['.projekte/p/b.bzrp.yaml unresolved-reference']);
    });
  });
});
