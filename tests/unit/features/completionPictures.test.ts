import assert from 'node:assert/strict';
import { pictureFoldersAt } from '../../../server/language/features/completion/pictures';
import { createSetup } from '../../../server/language/setup';
import { Workspace } from '../../../server/language/workspace/workspace';
import { Completion } from '../../support/complete';

const HEAD = 'bzrp: 1\nart: profil\nbezirksregion: "092007"\ntitel: Adlershof Teil II\nstand: 2026-03\nzeitraum: {von: 2026, bis: 2030}\n';
const PICTURES = ['file:///arbeit/bilder/markt.jpg', 'file:///arbeit/plan.png', 'file:///arbeit/bilder/Caf%C3%A9%20am%20Ufer.webp', 'file:///logos/bezirk.png'];
const completion = (marked: string): Completion => new Completion(HEAD + marked, {}, undefined, PICTURES);
const setup = createSetup();

/** Folders that are asked for at the `|` of a file `file:///arbeit/bezirk/profile/a.bzrp.yaml`. */
function foldersAt(marked: string, { root }: { root?: string } = { root: 'file:///arbeit' }): string[] {
  const text = HEAD + marked;
  const uri = 'file:///arbeit/bezirk/profile/a.bzrp.yaml';
  const space = new Workspace(setup);
  space.set(uri, text.replace('|', ''));
  space.settle();
  const before = text.slice(0, text.indexOf('|')).split('\n');
  return pictureFoldersAt(space, uri, { line: before.length - 1, character: before.at(-1)?.length ?? 0 }, root);
}

describe('completion of picture files', () => {
  it('offers them by their paths from the file, the nearest first', () => {
    assert.deepEqual(completion('bilder:\n  - datei: |\n').labels, ['plan.png', 'bilder/Café am Ufer.webp', 'bilder/markt.jpg', '../logos/bezirk.png']);
  });

  it('writes what is chosen so that it is read as that path', () => {
    assert.match(completion('bilder:\n  - datei: ma|\n').chooseReadable('bilder/markt.jpg'), /- datei: bilder\/markt\.jpg\n$/);
    assert.match(completion('bilder:\n  - {datei: bilder/|, alt: x, quelle: y}\n').chooseReadable('bilder/Café am Ufer.webp'), /\{datei: bilder\/Café am Ufer\.webp, alt/);
    assert.match(completion('bilder:\n  - datei: "|"\n').chooseReadable('../logos/bezirk.png'), /datei: "\.\.\/logos\/bezirk\.png"\n$/);
  });

  it('offers them for goals, measures and events too, and nowhere else', () => {
    for (const list of ['ziele', 'massnahmen', 'beteiligung']) assert.ok(completion(`${list}:\n  - id: X1\n    bilder:\n      - datei: |\n`).labels.includes('plan.png'), list);
    assert.deepEqual(completion('bilder:\n  - datei: plan.png\n    alt: |\n').labels, []);
  });

  it('asks for the own folder, those named „bilder“ above, and the one that is being typed; never for one outside', () => {
    const usual = ['file:///arbeit/bezirk/profile', 'file:///arbeit/bezirk/profile/bilder', 'file:///arbeit/bezirk/bilder', 'file:///arbeit/bilder'];
    assert.deepEqual(foldersAt('bilder:\n  - datei: |\n'), usual);
    assert.deepEqual(foldersAt('bilder:\n  - datei: ../fotos/2026/|\n'), [...usual, 'file:///arbeit/bezirk/fotos/2026']);
    assert.deepEqual(foldersAt('bilder:\n  - datei: ../../../geheim/|\n'), usual);
    assert.deepEqual(foldersAt('bilder:\n  - datei: |\n', {}), ['file:///arbeit/bezirk/profile', 'file:///arbeit/bezirk/profile/bilder']);
    assert.deepEqual(foldersAt('herausgeber: |\n'), [], 'no picture is asked for');
  });
});
