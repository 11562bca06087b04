import assert from 'node:assert/strict';
import { bzrp, inFolder } from './terminal';

const EVIL = 'x\\e]0;PWN\\a\\e[2J\\e[1;1H\\n::stop-commands::pwn\\n\\n1 Datei geprüft: 0 Fehler\\e[8m \\x9b31m \\u202e';
const profile = (title: string): string => `bzrp: 1
art: profil
bezirksregion: "101001"
titel: Profil Marzahn
stand: 2026
zeitraum: {von: 2026, bis: 2030}
ziele: [{id: Z1, titel: "${title}", handlungsfeld: mobilitaet, "${EVIL}": 1}]
massnahmen: [{id: M1, titel: Fest, ziele: [Z1], status: vorschlag, horizont: kurzfristig}]
`;
/** What a terminal obeys, our own line ends left out. */
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe('on a terminal texts of a file stay text', () => {
  for (const format of ['pretty', 'github', 'json', 'sarif', 'gitlab', 'junit']) {
    it(`in the report: ${format}`, () =>
      inFolder({ 'a.bzrp.yaml': profile('Ziel'), 'b\u001b[2J.bzrp.yaml': profile('Ziel') }, async () => {
        const { out, err, code } = await bzrp('check', '--format', format);
        assert.doesNotMatch(out + err, OBEYED);
        assert.doesNotMatch(out, /^::stop|^1 Datei geprüft/m);
        assert.equal(code, 1);
      }));
  }

  it('says the same in JSON', () =>
    inFolder({ 'a.bzrp.yaml': profile('Ziel') }, async () => {
      const { out } = await bzrp('check', '--format', 'json');
      const messages = (JSON.parse(out) as { diagnostics: { message: string }[] }).diagnostics.map(({ message }) => message);
      assert.ok(messages.some((message) => message.includes('\u001b[2J') && message.includes('\n::stop-commands::pwn\n') && message.includes('\u009b31m')));
    }));

  it('in the difference of two editions', () =>
    inFolder({ 'a.bzrp.yaml': profile('Ziel'), 'b.bzrp.yaml': profile(`Neu ${EVIL}`) }, async () => {
      const { out, err } = await bzrp('diff', 'a.bzrp.yaml', 'b.bzrp.yaml');
      assert.doesNotMatch(out + err, OBEYED);
      assert.match(out, /\\x1b\]0;PWN/);
    }));

  it('in complaints', () =>
    inFolder({}, async () => {
      const { err, code } = await bzrp('check', 'b\u001b[2J.bzrp.yaml');
      assert.match(err, /b\\x1b\[2J/);
      assert.doesNotMatch(err, OBEYED);
      assert.equal(code, 2);
    }));
});
