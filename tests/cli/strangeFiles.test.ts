/** What lies in a folder besides ordinary files, and what is written over. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { bzrp, inFolder } from './terminal';

const PROFILE = `bzrp: 1
art: profil
bezirksregion: "092007"
titel: Profil Adlershof
stand: 2026
zeitraum: {von: 2026, bis: 2030}
ziele:
  - {id: Z1, titel: Ziel der Region, handlungsfeld: wohnen}
massnahmen:
  - {id: M1, titel: Fest im Kiez, ziele: [Z1], status: vorschlag, horizont: kurzfristig}
`;
const isPosix = process.platform !== 'win32';

(isPosix ? describe : describe.skip)('files that are none', () => {
  const traps: Readonly<Record<string, () => void>> = {
    'a pipe': () => execFileSync('mkfifo', ['b.bzrp.yaml']),
    'a device without end': () => symlinkSync('/dev/zero', 'b.bzrp.yaml'),
    'a link to a folder': () => symlinkSync('.', 'b.bzrp.yaml'),
  };
  for (const [name, lay] of Object.entries(traps)) {
    it(`${name} is said, and everything else is done`, () =>
      inFolder({ 'a.bzrp.yaml': PROFILE }, async () => {
        lay();
        const checked = await bzrp('check', '--fail-on', 'information');
        assert.match(checked.out, /^1 Datei geprüft: 0 Fehler/m);
        assert.equal(checked.err, 'b.bzrp.yaml: keine gewöhnliche Datei, nicht gelesen\n');
        assert.equal(checked.code, 2);
        const rendered = await bzrp('render', 'a.bzrp.yaml', '--to', 'json');
        assert.equal(rendered.code, 0);
        assert.match(rendered.out, /Profil Adlershof/);
      }));
  }

  it('of a file beyond the limit only so much is read as shows it', () =>
    inFolder({}, async () => {
      writeFileSync('groß.bzrp.yaml', `${PROFILE}impressum: |\n  ${'ä'.repeat(6 * 1024 * 1024)}\n`);
      const { out, code } = await bzrp('check');
      assert.match(out, /file-limit/);
      assert.equal(code, 1);
    }));

  (process.platform === 'linux' ? it : it.skip)('names that are no UTF-8 are said, of files and of folders', () =>
    inFolder({ 'a.bzrp.yaml': PROFILE }, async () => {
      writeFileSync(Buffer.from('b\xfc.bzrp.yaml', 'latin1'), PROFILE);
      mkdirSync(Buffer.from('s\xfcd', 'latin1'));
      const { err, code } = await bzrp('check');
      assert.equal(err, 'b\uFFFD.bzrp.yaml: nicht lesbar, der Name ist nicht in UTF-8 geschrieben\ns\uFFFDd: nicht lesbar, der Name ist nicht in UTF-8 geschrieben\n');
      assert.equal(code, 2);
    }));
});

describe('what is written', () => {
  const render = (...args: string[]): ReturnType<typeof bzrp> => bzrp('render', 'a.bzrp.yaml', '--to', 'json', '-o', ...args);

  it('never takes the place of its source, by whichever name', () =>
    inFolder({ 'a.bzrp.yaml': PROFILE }, async () => {
      symlinkSync('a.bzrp.yaml', 'link.json');
      linkSync('a.bzrp.yaml', 'zweiter.json');
      for (const out of ['a.bzrp.yaml', './a.bzrp.yaml', 'link.json', 'zweiter.json']) {
        for (const force of [[], ['--force']]) {
          const { err, code } = await render(out, ...force);
          assert.match(err, /ist die Datei, aus der das Dokument entsteht/);
          assert.equal(code, 2);
        }
      }
      const compared = await bzrp('diff', 'a.bzrp.yaml', 'a.bzrp.yaml', '--to', 'json', '-o', 'link.json', '--force');
      assert.equal(compared.code, 2);
      assert.equal(readFileSync('a.bzrp.yaml', 'utf8'), PROFILE);
    }));

  it('goes through links, and a private file stays private', () =>
    inFolder({ 'a.bzrp.yaml': PROFILE, 'ordner/alt.json': 'alt' }, async () => {
      chmodSync('ordner/alt.json', 0o600);
      symlinkSync('ordner/alt.json', 'link.json');
      symlinkSync('ordner/neu.json', 'offen.json');
      assert.equal((await render('link.json', '--force')).code, 0);
      assert.equal((await render('offen.json')).code, 0);
      assert.ok(lstatSync('link.json').isSymbolicLink() && lstatSync('offen.json').isSymbolicLink());
      assert.equal(statSync('ordner/alt.json').mode & 0o777, 0o600);
      for (const name of ['ordner/alt.json', 'ordner/neu.json']) assert.match(readFileSync(name, 'utf8'), /Profil Adlershof/);
    }));

  it('fixes go through links too, and a file with two names keeps both', () =>
    inFolder({ 'echt/a.bzrp.yaml': PROFILE.replace('"092007"', '092007') }, async () => {
      linkSync('echt/a.bzrp.yaml', 'zweiter.txt');
      symlinkSync('echt/a.bzrp.yaml', 'b.bzrp.yaml');
      await bzrp('check', 'b.bzrp.yaml', '--fix');
      assert.ok(lstatSync('b.bzrp.yaml').isSymbolicLink());
      assert.equal(readFileSync('zweiter.txt', 'utf8'), PROFILE);
    }));

  (isPosix ? it : it.skip)('goes into a device, which stays one', () =>
    inFolder({ 'a.bzrp.yaml': PROFILE }, async () => {
      assert.equal((await render('/dev/null')).code, 0);
      assert.ok(statSync('/dev/null').isCharacterDevice());
    }));

  it('what cannot be written is said', () =>
    inFolder({ 'a.bzrp.yaml': PROFILE, 'ordner/datei': '' }, async () => {
      for (const [out, why] of [['ordner', 'das ist ein Ordner'], [`${'x'.repeat(300)}.json`, 'der Name ist zu lang']] as const) {
        const { err, code } = await render(out, '--force');
        assert.equal(err, `bzrp: „${out}“ lässt sich nicht schreiben: ${why}.\n`);
        assert.equal(code, 2);
      }
    }));

  it('drafts of a process that was killed are cleaned up, those of a running one are not', () =>
    inFolder({ 'a.bzrp.yaml': PROFILE }, async () => {
      // No process has this number: systems count to 2^22 at most.
      const [dead, alive, other] = ['neu.json.99999999.tmp', `neu.json.${process.ppid}.tmp`, 'alt.json.99999999.tmp'];
      for (const name of [dead, alive, other]) writeFileSync(name, '');
      assert.equal((await render('neu.json')).code, 0);
      assert.deepEqual([dead, alive, other].map(existsSync), [false, true, true]);
      assert.deepEqual(readdirSync('.').filter((name) => name.endsWith('.tmp')).length, 2);
    }));
});
