import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import { NodeFiles } from '../../../server/files/nodeFiles';
import { PictureFiles } from '../../../server/files/pictureFiles';
import type { Image } from '../../../server/language/model/image';
import { pictureKind } from '../../../server/render/shownPicture';
import { profileOf } from '../render/support';

/** The head of a PNG of this size; what follows is not looked at. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 1, 1, 1, 1]);
const WEBP = Uint8Array.from([...Buffer.from('RIFF....WEBPVP8X'), 10, 0, 0, 0, 0, 0, 0, 0, 39, 0, 0, 29, 0, 0]);
const SAMPLE = profileOf('bilder:\n  - {datei: x.png}\n').pictures[0]?.image ?? assert.fail();

describe('files/pictureFiles', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bzrp-bilder-'));
    mkdirSync(join(folder, 'bezirk/profile'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const image = (file: string): Image => ({ ...SAMPLE, file, source: { ...SAMPLE.source, uri: URI.file(join(folder, 'bezirk/profile/a.bzrp.yaml')).toString() } });
  const shown = async (file: string, whole = true) => [...(await new PictureFiles(new NodeFiles(undefined)).for([image(file)], URI.file(join(folder, 'bezirk')).toString(), whole)).values()][0];
  const write = (path: string, bytes: Uint8Array | string): void => writeFileSync(join(folder, path), bytes);

  it('reads pictures beside the file and elsewhere in the workspace, by what they are', async () => {
    write('bezirk/profile/platz.png', png(40, 30));
    write('bezirk/fluss ä.jpg', JPEG);
    const found = await shown('platz.png');
    assert.deepEqual([found?.type, found?.width, found?.height, found?.bytes?.length], ['png', 40, 30, 33]);
    assert.match(found?.src ?? '', /^data:image\/png;base64,iVBOR/);
    assert.equal((await shown('../fluss ä.jpg'))?.type, 'jpeg');
    assert.match((await shown('platz.png', false))?.src ?? '', /^bzrp-bild:file:\/\/.*platz\.png\?33$/, 'the preview gets an address, no bytes');
  });

  it('takes a picture of 40 megapixels as it is, and none that is larger than 10 MB', async () => {
    write('bezirk/profile/gross.png', png(8000, 5000));
    assert.deepEqual([(await shown('gross.png'))?.width, (await shown('gross.png'))?.bytes?.length], [8000, 33]);
    write('bezirk/profile/schwer.png', new Uint8Array(10_000_001).fill(0));
    assert.equal(await shown('schwer.png'), undefined);
  });

  it('reads nothing that is no picture, whatever its name says', async () => {
    write('bezirk/profile/vektor.png', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    write('bezirk/profile/leer.png', '');
    write('bezirk/profile/kurz.png', png(1, 1).slice(0, 18));
    for (const name of ['vektor.png', 'leer.png', 'kurz.png', 'fehlt.png', '', '.', '..']) assert.equal(await shown(name), undefined, name);
  });

  it('reads nothing outside of the workspace: no path that leads out, no link, no address', async () => {
    write('geheim.png', png(4, 3));
    write('bezirk/innen.png', png(4, 3));
    symlinkSync(join(folder, 'geheim.png'), join(folder, 'bezirk/profile/link.png'));
    symlinkSync(join(folder, 'bezirk/innen.png'), join(folder, 'bezirk/profile/guter-link.png'));
    for (const name of ['../../geheim.png', join(folder, 'geheim.png'), 'file:///geheim.png', 'https://example.org/a.png', '\\\\server\\a.png', 'link.png']) assert.equal(await shown(name), undefined, name);
    assert.equal((await shown('guter-link.png'))?.width, 4);
  });

  it('answers the same object as long as the pictures are the same: what is rendered with it need not be rendered again', async () => {
    write('bezirk/profile/platz.png', png(40, 30));
    const pictures = new PictureFiles(new NodeFiles(undefined));
    const ask = () => pictures.for([image('platz.png')], undefined, false);
    const first = await ask();
    assert.equal(await ask(), first);
    write('bezirk/profile/platz.png', Buffer.concat([png(40, 31), Buffer.from('x')]));
    assert.notEqual(await ask(), first);
  });

  it('tells kinds and sizes from their beginnings', () => {
    assert.deepEqual([png(3, 2), JPEG, WEBP].map(pictureKind), [{ type: 'png', width: 3, height: 2 }, { type: 'jpeg', width: 40, height: 30 }, { type: 'webp', width: 40, height: 30 }]);
    for (const broken of [png(0, 2), JPEG.slice(0, 9), WEBP.slice(0, 20), new Uint8Array()]) assert.equal(pictureKind(broken), undefined);
  });
});
