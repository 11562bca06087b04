/**
 * Plain-text scenarios: what stands in a folder, what is typed, what comes out.
 *
 *     === file profil.bzrp.yaml        its content up to the next line with ===
 *     === bzrp check                   what it prints, errors last; a line `…` stands for any lines
 *     === exit 1                       the code it ends with
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bzrp, inFolder } from './terminal';

const FOLDER = join(__dirname, 'scenarios');

interface Step {
  args: string[];
  expected: string;
  code: number;
}

function read(name: string): { files: Record<string, string>; steps: Step[] } {
  const files: Record<string, string> = {};
  const steps: Step[] = [];
  const parts = readFileSync(join(FOLDER, name), 'utf8').split(/^=== /m).slice(1);
  for (const part of parts) {
    const [head = '', ...lines] = part.split('\n');
    const [word, ...rest] = head.trim().split(' ');
    if (word === 'file') files[rest.join(' ')] = lines.join('\n');
    else if (word === 'bzrp') steps.push({ args: rest, expected: lines.join('\n').trimEnd(), code: 0 });
    else if (word === 'exit') (steps.at(-1) ?? assert.fail('exit follows a command')).code = Number(rest[0]);
    else assert.fail(`${name}: what is „${head}“?`);
  }
  assert.ok(steps.length > 0, `${name} types something`);
  return { files, steps };
}

/** The expected text as an expression: `…` alone on a line is any number of lines. */
function matcher(expected: string): RegExp {
  const lines = expected.split('\n').map((line) => (line === '…' ? '(?:.*\\n)*?' : `${line.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}\\n`));
  return new RegExp(`^${expected === '' ? '' : lines.join('')}$`);
}

describe('cli scenarios', () => {
  for (const name of readdirSync(FOLDER).filter((each) => each.endsWith('.txt'))) {
    it(name.replace(/\.txt$/, '').replaceAll('-', ' '), async () => {
      const { files, steps } = read(name);
      await inFolder(files, async () => {
        for (const { args, expected, code } of steps) {
          const said = await bzrp(...args);
          const text = said.out + said.err;
          assert.match(text === '' || text.endsWith('\n') ? text : `${text}\n`, matcher(expected), `bzrp ${args.join(' ')} prints\n${text}\nwhere this is expected\n${expected}`);
          assert.equal(said.code, code, `exit code of bzrp ${args.join(' ')}`);
        }
      });
    });
  }
});
