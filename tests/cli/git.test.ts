import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { bzrp, inFolder } from './terminal';

const profile = (status: string): string => `bzrp: 1
art: profil
bezirksregion: "092007"
titel: Adlershof bis 2030
stand: 2026
zeitraum: {von: 2026, bis: 2030}
ziele:
  - {id: Z1, titel: Bildung, handlungsfeld: bildung}
massnahmen:
  - {id: M1, titel: Lesepaten, ziele: [Z1], federfuehrung: OE SPK, zeitraum: 2026, status: ${status}}
`;
const contribution = (title: string): string => `bzrp: 1
art: beitrag
bezirksregion: "092007"
amt: Jugendamt
massnahmen:
  - {id: J1, titel: ${title}, ziele: [Z1], federfuehrung: Jugendamt, zeitraum: 2027, status: geplant}
`;

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...args], { stdio: 'ignore' });
}

/** A repository with one commit, and other contents in its working tree. */
async function inRepository(work: () => Promise<void>): Promise<void> {
  await inFolder({}, async () => {
    rmSync('.git', { recursive: true });
    git('init', '-q');
    mkdirSync('profile');
    writeFileSync('profile/p.bzrp.yaml', profile('geplant'));
    writeFileSync('profile/j.bzrp.yaml', contribution('Jugendfläche'));
    git('add', '.');
    git('commit', '-q', '-m', 'Erste Fassung');
    writeFileSync('profile/p.bzrp.yaml', profile('umgesetzt'));
    rmSync('profile/j.bzrp.yaml');
    await work();
  });
}

interface Compared {
  same: boolean;
  statusMoves: { id: string; before: string; after: string }[];
  lists: { key: string; added: { id: string }[]; dropped: { id: string }[] }[];
}

describe('cli/diff with git', () => {
  it('compares with a revision, contributions of that time included', async () => {
    await inRepository(async () => {
      const { out, code } = await bzrp('diff', 'HEAD:profile/p.bzrp.yaml', 'profile/p.bzrp.yaml', '--to', 'json');
      const compared = JSON.parse(out) as Compared;
      assert.equal(code, 0);
      assert.deepEqual(compared.statusMoves, [{ id: 'M1', title: 'Lesepaten', before: 'geplant', after: 'umgesetzt' }]);
      assert.deepEqual(compared.lists.find(({ key }) => key === 'massnahmen')?.dropped.map(({ id }) => id), ['J1']);
    });
  });

  it('takes paths from the top, and from the working folder', async () => {
    await inRepository(async () => {
      process.chdir('profile');
      for (const path of ['HEAD:profile/p.bzrp.yaml', 'HEAD:./p.bzrp.yaml', 'HEAD:p.bzrp.yaml']) {
        const { out, err } = await bzrp('diff', path, 'HEAD:./p.bzrp.yaml', '--to', 'json');
        assert.equal(err, '');
        assert.equal((JSON.parse(out) as Compared).same, true, path);
      }
    });
  });

  it('says in its own words that there is no archive', async () => {
    await inFolder({ 'p.bzrp.yaml': profile('geplant') }, async () => {
      rmSync('.git', { recursive: true });
      const { err, code } = await bzrp('diff', 'HEAD:p.bzrp.yaml', 'p.bzrp.yaml');
      assert.deepEqual([err.trim(), code], ['bzrp: Der Arbeitsordner gehört zu keinem Git-Archiv, also gibt es keine früheren Versionen. Nennen Sie stattdessen zwei Dateien.', 2]);
    });
  });

  it('says what is not there', async () => {
    await inRepository(async () => {
      assert.match((await bzrp('diff', 'nirgends:profile/p.bzrp.yaml', 'profile/p.bzrp.yaml')).err, /Die Version „nirgends“ gibt es in .* nicht/);
      assert.match((await bzrp('diff', 'HEAD:fehlt.bzrp.yaml', 'profile/p.bzrp.yaml')).err, /In „HEAD“ gibt es „fehlt.bzrp.yaml“ nicht/);
      const option = await bzrp('diff', '--', '--output=x:profile/p.bzrp.yaml', 'profile/p.bzrp.yaml');
      assert.equal(option.code, 2);
      assert.match(option.err, /ist keine Version von git/);
    });
  });

  it('starts nothing a repository asks for', async () => {
    await inRepository(async () => {
      const trap = 'touch ../gefangen; touch gefangen; cat';
      writeFileSync('.gitattributes', '*.yaml diff=falle filter=falle\n');
      for (const [key, value] of Object.entries({ 'core.fsmonitor': trap, 'diff.external': trap, 'diff.falle.textconv': trap, 'filter.falle.smudge': trap, 'filter.falle.clean': trap, 'core.pager': trap })) git('config', key, value);
      const { code, err } = await bzrp('diff', 'HEAD:profile/p.bzrp.yaml', 'profile/p.bzrp.yaml');
      assert.equal(err, '');
      assert.equal(code, 0);
      assert.equal(existsSync('gefangen') || existsSync('../gefangen'), false);
    });
  });
});
