/** The examples on the pages of the rules, mended by what is offered for them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { actions } from '../../../server/language/features/actions/actions';
import { tellIn } from '../../../server/language/text/bundles';
import { uriOf, workspaceOf } from '../../support/check';
import { applyEdits } from '../../../server/language/writing/mend';

const folder = new URL('../../../docs/rules/', import.meta.url);

/** Where only the author knows what is right, or the right thing lies outside the file: nothing is offered. */
const WITHOUT_FIX: ReadonlySet<string> = new Set([
  'catalogue-redefinition',
  'comparison-year',
  'context-incomplete',
  'contribution-without-profile',
  'date-after-stand',
  'file-limit',
  'funding-gap',
  'goal-without-indicator',
  'guiding-goal-unused',
  'image-missing',
  'internal-error',
  'measure-outside-period',
  'milestone-outside-period',
  'missing-value-mark',
  'participant-count',
  'personal-data',
  'placeholder-text',
  'programme-limit',
  'progress-outdated',
  'target-outside-period',
]);

/** The files of the first wrong example of a page, and the statistics beside them. */
function wrongExample(page: string): { files: Record<string, string>; daten: Record<string, string> } {
  const section = page.split('## Falsch')[1]?.split('## Richtig')[0] ?? '';
  const files: Record<string, string> = {};
  const daten: Record<string, string> = {};
  for (const [, yaml, , info = '', text = ''] of section.matchAll(/^(?:<!-- Das ganze Beispiel[^\n]*\n```(yaml)|```(csv))([^\n]*)\n(.*?)^```$/gms)) {
    const name = /datei=(?:daten\/)?(\S+)/.exec(info)?.[1]?.replace(/\.bzrp\.yaml$/, '') ?? 'beispiel';
    if (!yaml) daten[name] = text;
    else if (!Object.hasOwn(files, name)) files[name] = text;
  }
  return { files, daten };
}

describe('what is offered on the pages of the rules', () => {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.md') && each !== 'README.md')) {
    const code = name.slice(0, -'.md'.length);
    const { files, daten } = wrongExample(readFileSync(new URL(name, folder), 'utf8'));
    const space = workspaceOf(files, { daten });
    const found = Object.keys(files).flatMap((file) => space.findings(uriOf(file)).filter((finding) => finding.code === code).map((finding) => ({ file, finding })))[0];
    if (!found) continue;
    const { file, finding } = found;
    const offered = actions(space, uriOf(file), { range: finding.range, tell: (message) => tellIn('en', message), today: new Date(2026, 5, 1) });
    const mending = offered.filter(({ title, edit }) => edit && !/^(?:.+: )?Silence/.test(title));

    const { slot } = finding;
    const id = slot.cut.kind === 'item' ? /(?:^|[-{,\s])id: *"?([^\s,"}]+)/.exec(slot.chunk.text)?.[1] : undefined;
    if (id !== undefined) {
      it(`${code}: the actions name ${id}`, () => {
        for (const { title, edit } of offered) if (edit) assert.match(title, new RegExp(`(?:^|\\W)${id.replaceAll('.', '\\.')}(?:\\W|$)`));
      });
      const isOfItem = finding.start <= slot.chunk.text.indexOf(id) + id.length;
      if (isOfItem && mending.length > 0) {
        it(`${code}: is mended from every line of ${id}`, () => {
          const lines = slot.chunk.text.trimEnd().split('\n').map((_, index) => slot.line + index);
          for (const line of lines) {
            const there = actions(space, uriOf(file), { range: { start: { line, character: 0 }, end: { line, character: 0 } }, tell: (message) => tellIn('en', message), today: new Date(2026, 5, 1) });
            for (const { title } of mending) assert.ok(there.some((each) => each.title === title), `line ${line}: ${title}`);
          }
        });
      }
    }

    it(`${code}: ${WITHOUT_FIX.has(code) ? 'left to the author' : 'mended'}`, () => {
      assert.equal(mending.length > 0, !WITHOUT_FIX.has(code), offered.map(({ title }) => title).join(', '));
      for (const { title, edit } of mending) {
        const texts = { ...files };
        for (const change of (edit?.documentChanges ?? []) as TextDocumentEdit[]) {
          const changed = Object.keys(files).find((each) => uriOf(each) === change.textDocument.uri) ?? assert.fail(change.textDocument.uri);
          const { document } = space.files.get(change.textDocument.uri) ?? assert.fail('a known file');
          const edits = (change.edits as TextEdit[]).map(({ range, newText }) => ({ start: document.offsetAt(range.start), end: document.offsetAt(range.end), text: newText }));
          texts[changed] = applyEdits(files[changed] ?? '', edits.sort((a, b) => a.start - b.start));
        }
        const after = workspaceOf(texts, { daten });
        const at = uriOf(file);
        assert.equal(after.files.get(at)?.document.isBroken, false, `${title}: the result can be read`);
        const before = space.findings(at).filter((each) => each.code === code).length;
        assert.ok(after.findings(at).filter((each) => each.code === code).length < before, `${title}: the finding is gone\n${texts[file]}`);
      }
    });
  }
});
