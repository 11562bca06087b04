import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Document } from '../../../server/language/syntax/document';
import { check } from '../../support/check';
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
});
