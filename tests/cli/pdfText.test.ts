import assert from 'node:assert/strict';
import { deflateSync, inflateSync } from 'node:zlib';
import { withoutSoftHyphens } from '../../server/print/pdfText';

const SHY = '/Span<</ActualText <FEFF00AD> >> BDC\n<0003> Tj\nEMC\n';
const content = (text: string): string => `BT\n/F4 12 Tf\n<00360052> Tj\n${text}ET\n`.repeat(20);

/** A file as the browser writes it: objects with compressed streams, then a table of where they begin. */
function pdf(...streams: Buffer[]): Buffer {
  let text = Buffer.from('%PDF-1.4\n');
  const offsets: number[] = [];
  for (const [index, data] of streams.entries()) {
    offsets.push(text.length);
    text = Buffer.concat([text, Buffer.from(`${index + 1} 0 obj\n<</Filter /FlateDecode\n/Length ${data.length}>> stream\n`), data, Buffer.from('\nendstream\nendobj\n')]);
  }
  return Buffer.concat([text, Buffer.from(`xref\n${offsets.join(' ')}`)]);
}

/** The streams of a file, read by the lengths it states and the places its table names. */
function streamsOf(file: Buffer): Buffer[] {
  const text = file.toString('latin1');
  const offsets = text.slice(text.lastIndexOf('xref\n') + 5).split(' ').map(Number);
  return offsets.map((offset, index) => {
    assert.ok(text.startsWith(`${index + 1} 0 obj\n`, offset), `object ${index + 1} is where the table says`);
    const length = Number(/\/Length\s+(\d+)/.exec(text.slice(offset, offset + 200))?.[1]);
    const start = text.indexOf('stream\n', offset) + 'stream\n'.length;
    assert.match(text.slice(start + length, start + length + 40), /^\s*endstream\s*(?:endobj|$)/, 'the stream ends where its length says');
    return file.subarray(start, start + length);
  });
}

describe('print/pdfText', () => {
  it('takes the soft hyphens out of the text, moves nothing and changes no other byte of what is drawn', () => {
    const before = pdf(deflateSync(content(SHY), { level: 6 }), deflateSync(content('')));
    const after = Buffer.from(withoutSoftHyphens(before));
    assert.equal(after.length, before.length);
    const [first, second] = streamsOf(after).map((data) => inflateSync(data).toString('latin1'));
    assert.equal(first, content(SHY.replace('<FEFF00AD>', '<FEFF>    ')));
    assert.equal(second, content(''));
  });

  it('leaves as it is what it cannot read: no stream of that kind, a broken one, a length that lies', () => {
    const broken = pdf(Buffer.from('no zlib data at all'));
    const lying = Buffer.from(pdf(deflateSync(content(SHY))).toString('latin1').replace(/\/Length \d+/, '/Length 99999999'), 'latin1');
    for (const file of [broken, lying, Buffer.from('%PDF-1.4 stream'), Buffer.alloc(0)]) assert.deepEqual(Buffer.from(withoutSoftHyphens(file)), file);
  });
});
