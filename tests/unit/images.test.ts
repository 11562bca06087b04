/** Which images are looked at, and what is found out about them. */
import assert from 'node:assert/strict';
import type { Files } from '../../server/files/files';
import { isImage, lookAtImages } from '../../server/files/images';
import { imageUri, LARGEST_IMAGE } from '../../server/language/workspace/images';
import { uriOf, workspaceOf } from '../support/check';
import { profile } from '../support/texts';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0];
const SVG = [...new TextEncoder().encode('<svg xmlns="')];

/** Files of some bytes and sizes, by uri. */
function filesOf(there: Readonly<Record<string, { bytes: readonly number[]; size?: number }>>): Files {
  const none = (): Promise<never> => assert.fail('only what is named is looked at');
  return {
    real: async (uri) => uri,
    list: none,
    read: none,
    readBytes: async (uri) => (there[uri] ? { bytes: Uint8Array.from(there[uri].bytes) } : { error: 'not-found' }),
    entries: async (folder) => Object.entries(there).filter(([uri]) => uri.startsWith(`${folder}/`)).map(([uri, { bytes, size }]) => ({ uri, size: size ?? bytes.length })),
  };
}

const naming = (...files: string[]): string => `${profile()}bilder:\n${files.map((file) => `  - {datei: ${file}, alt: Markt, quelle: Bezirksamt}\n`).join('')}`;

describe('images', () => {
  it('are named by a path from the file that names them', () => {
    assert.equal(imageUri('file:///a/b/p.bzrp.yaml', 'bilder/markt 1.jpg'), 'file:///a/b/bilder/markt%201.jpg');
    assert.equal(imageUri('file:///a/b/p.bzrp.yaml', '../bilder/./m.jpg'), 'file:///a/bilder/m.jpg');
    assert.equal(imageUri('vscode-vfs://github/o/r/p.bzrp.yaml', 'm#1.png'), 'vscode-vfs://github/o/r/m%231.png');
    for (const path of ['../../../m.jpg', '/m.jpg', 'https://a/m.jpg', 'C:\\m.jpg', '\\m.jpg', 'data:image/png,x']) assert.equal(imageUri('file:///a/b/p.bzrp.yaml', path), undefined, path);
  });

  it('are known by how they begin, not by their name', () => {
    assert.ok(isImage(Uint8Array.from(PNG)));
    assert.ok(isImage(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])));
    assert.ok(isImage(new TextEncoder().encode('RIFF....WEBPVP8 ')));
    for (const other of [SVG, [], [0x89], [...new TextEncoder().encode('RIFF....WAVE')], [...new TextEncoder().encode('GIF89a')]]) assert.ok(!isImage(Uint8Array.from(other)));
  });

  it('are looked at once, and told of where they are not as they should be', async () => {
    const space = workspaceOf(naming('gut.png', 'fehlt.png', 'zeichnung.png', 'riesig.png'));
    const found = (): string[] => space.findings(uriOf('profil')).map(({ message }) => String(message.args[0]));
    assert.deepEqual(found(), [], 'nothing is said while nobody looked');
    const files = filesOf({ 'test:/gut.png': { bytes: PNG }, 'test:/zeichnung.png': { bytes: SVG }, 'test:/riesig.png': { bytes: PNG, size: LARGEST_IMAGE + 1 } });
    assert.equal(await lookAtImages(space, files, ['test:/']), true);
    space.settle();
    assert.deepEqual(found(), ['fehlt.png', 'zeichnung.png', 'riesig.png']);
    assert.equal(await lookAtImages(space, files, ['test:/']), false);
  });

  it('outside the folder are not looked at', async () => {
    const space = workspaceOf(naming('gut.png'));
    await lookAtImages(space, filesOf({ 'test:/gut.png': { bytes: PNG } }), ['test:/anderswo']);
    space.settle();
    assert.deepEqual(space.findings(uriOf('profil')).map(({ code }) => code), ['image-missing']);
  });

  it('that a link leads to from elsewhere are not looked at', async () => {
    const space = workspaceOf(naming('gut.png'));
    const files = { ...filesOf({ 'test:/gut.png': { bytes: PNG } }), real: async (uri: string) => uri.replace('test:/gut.png', 'test2:/geheim.png') };
    await lookAtImages(space, files, ['test:/']);
    space.settle();
    assert.deepEqual(space.findings(uriOf('profil')).map(({ code }) => code), ['image-missing']);
  });

  it('that changed, and those of a folder that is gone, are looked at again', async () => {
    const space = workspaceOf(naming('bilder/gut.png'));
    await lookAtImages(space, filesOf({ 'test:/bilder/gut.png': { bytes: PNG } }), ['test:/']);
    space.settle();
    space.images.forget('test:/bilder');
    space.settle();
    assert.deepEqual(space.images.unseen, ['test:/bilder/gut.png']);
    await lookAtImages(space, filesOf({}), ['test:/']);
    space.settle();
    assert.deepEqual(space.findings(uriOf('profil')).map(({ code }) => code), ['image-missing']);
  });
});
