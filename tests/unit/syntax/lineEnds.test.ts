import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Document } from '../../../server/language/syntax/document';
import { toText } from '../../../server/files/files';
import { tellIn } from '../../../server/language/text/bundles';
import { check } from '../../support/check';
import { mend } from '../../support/fixes';
import { goal, head, measure } from '../../support/texts';

describe('line ends', () => {
  it('count as the protocol counts them: \\n, \\r\\n, and \\r alone', () => {
    const part = fc.constantFrom('\n', '\r\n', '\r', '\r\r', 'a: b', '- c', '# d', '"', '  ', 'ziele:', '---');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const ours = new Document('test:/a', text);
        const theirs = TextDocument.create('test:/a', 'bzrp', 1, text);
        for (let offset = 0; offset <= text.length; offset += 1) {
          // Between the two characters of one line end nobody stands.
          if (text[offset - 1] === '\r' && text[offset] === '\n') continue;
          assert.deepEqual(ours.positionAt(offset), theirs.positionAt(offset));
          assert.equal(ours.offsetAt(theirs.positionAt(offset)), offset);
        }
      }),
      { numRuns: 300, seed: 9 },
    );
  });

  it('findings behind a lone \\r stand on the line an editor shows', () => {
    const [finding] = check(`${head()}# erste\rzweite Zeile des Kommentars\n${goal()}${measure({ status: '⟦fertig⟧' })}`, 'schema-enum');
    const lines = `${head()}# erste\rzweite Zeile des Kommentars\n${goal()}`.split(/\r\n?|\n/).length;
    assert.ok((finding?.range.start.line ?? 0) >= lines);
  });

  it('that are \\r alone in a text an editor sends are told once, and made \\n', () => {
    const whole = `${head()}${goal()}${measure()}`;
    mend(whole.replaceAll('\n', '\r'), 'yaml-syntax', () => whole);
    const [finding, ...others] = check(`${head()}ziele:\n  - id: Z1⟦\r⟧    titel: Wege\r    handlungsfeld: wohnen\n`, 'yaml-syntax');
    assert.match(tellIn('de', finding?.message ?? assert.fail()), /endet eine Zeile nur mit CR/);
    assert.deepEqual(others, []);
  });

  it('that are \\r alone in a file are read as editors read them, at the same offsets', () => {
    const bytes = new TextEncoder().encode('\uFEFFa: 1\rb:\r\n  - c\r\r\n');
    assert.deepEqual(toText(bytes), { text: 'a: 1\nb:\r\n  - c\n\r\n' });
  });
});
