/** The program as built, on streams that close, fill up or want no colours. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { profile } from '../support/texts';
import { inFolder } from './terminal';

const PROGRAM = join(__dirname, '../../dist/bzrp.js');
const FAULTY = profile({ status: 'x' });

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

function ended(child: ChildProcess): Promise<Ended> {
  const said = { out: '', err: '' };
  child.stdout?.on('data', (data: Buffer) => (said.out += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (said.err += data.toString()));
  return new Promise((done) => child.on('close', (code) => done({ code, ...said })));
}

describe('bzrp on the terminal', () => {
  it('ends quietly, with its own code, when nobody reads on', async () => {
    await inFolder({ 'p.bzrp.yaml': FAULTY }, async () => {
      const child = spawn(process.execPath, [PROGRAM, 'check', '--format', 'json'], { stdio: ['ignore', 'pipe', 'pipe'] });
      const end = ended(child);
      child.stdout.destroy();
      const { code, err } = await end;
      assert.deepEqual([code, err], [1, '']);
    });
  });

  it('says with code 2 that what it had to say could not be written', async function () {
    // Only Linux has a device that is always full.
    if (!existsSync('/dev/full')) return this.skip();
    await inFolder({ 'p.bzrp.yaml': profile() }, async () => {
      const { code, err } = await ended(spawn(process.execPath, [PROGRAM, 'check'], { stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] }));
      assert.deepEqual([code, err], [2, 'bzrp: Die Ausgabe ließ sich nicht schreiben: der Datenträger ist voll\n']);
    });
  });

  it('is coloured when that is forced, and not when it is forbidden', async () => {
    await inFolder({ 'p.bzrp.yaml': FAULTY }, async () => {
      for (const [forced, isColoured] of [['1', true], ['0', false], ['false', false]] as const) {
        const env = { ...process.env, FORCE_COLOR: forced, NO_COLOR: '' };
        const { out } = await ended(spawn(process.execPath, [PROGRAM, 'check'], { env, stdio: ['ignore', 'pipe', 'pipe'] }));
        assert.equal(out.includes('\u001b['), isColoured, `FORCE_COLOR=${forced}`);
      }
    });
  });
});
