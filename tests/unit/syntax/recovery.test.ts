import assert from 'node:assert/strict';
import { read } from './reading';

/** FORMAT §0 „Recovery“, one example to each sentence. */
describe('recovery', () => {
  const reads = (text: string, faults: string[], readable: string[]): void => {
    const result = read(text);
    assert.deepEqual(result.faults, faults);
    assert.deepEqual(result.readable, readable);
  };

  it('a fault costs the item of a top-level list that holds it', () => {
    reads('ziele:\n  - id: Z1\n  - id: [Z2\n    titel: x\n  - id: Z3\nstatus: entwurf\n', ['3:9 "["'], ['ziele', 'ziele/Z1', 'ziele/Z3', 'status']);
  });

  it('a fault costs the top-level key that holds it', () => {
    reads('titel: Teil II: Ziele\nstatus: entwurf\n', ['1:8 "T"'], ['status']);
  });

  it('an item gives one error, however much is wrong in it', () => {
    reads('ziele:\n  - id: "a" b\n    titel: @x\n    quelle: [\n  - id: Z2\n', ['2:13 "b"'], ['ziele', 'ziele/Z2']);
  });

  it('afresh: the next line that starts "- " at the indent of the item', () => {
    reads('ziele:\n  - a: [\n  - id: Z2\n', ['2:8 "["'], ['ziele', 'ziele/Z2']);
  });

  it('afresh: a line that starts "- " at less indent, which is at fault itself', () => {
    reads('ziele:\n  - a: "\n - id: Z2\n  - id: Z3\n', ['2:8 "\\""', '3:2 "-"'], ['ziele', 'ziele/Z3']);
  });

  it('afresh: "key:" with less indent', () => {
    reads('ziele:\n  - a: {\nmassnahmen:\n  - id: M1\n', ['2:8 "{"'], ['ziele', 'massnahmen', 'massnahmen/M1']);
  });

  it('a "key:" at the own indent of the item still belongs to it', () => {
    reads('ziele:\n  - id: "Z1\n  titel: x\n  - id: Z2\n', ['2:9 "\\""'], ['ziele', 'ziele/Z2']);
  });

  it('a line indented by a tab still belongs to it, and is told as such', () => {
    reads('ziele:\n  - id: Z1\n\ttitel: x\n  - id: Z2\n', ['3:1 "\\t"'], ['ziele', 'ziele/Z2']);
  });

  it('after an unclosed quote lines belong to the item; told at the opening quote', () => {
    reads("ziele:\n  - id: Z1\n    titel: 'Wege\n    quelle: y\n  - id: Z2\n", ['3:12 "\'"'], ['ziele', 'ziele/Z2']);
  });

  it('a "key:" deeper than column 0 but shallower than the items costs its list, in one fault', () => {
    reads('ziele:\n    - id: Z1\n  massnahmen:\n    - id: M1\n    - id: M2\nstatus: entwurf\n', ['3:3 "massnahmen"'], ['ziele', 'ziele/Z1', 'status']);
  });

  it('a repeated top-level key costs its second occurrence', () => {
    reads('ziele:\n  - id: Z1\nziele:\n  - id: Z2\n  - id: Z3\nstatus: a\n', ['3:1 "ziele"'], ['ziele', 'ziele/Z1', 'status']);
  });

  it('a repeated key in an item costs the item', () => {
    reads('ziele:\n  - id: Z1\n    id: Z2\n  - id: Z3\n', ['3:5 "id"'], ['ziele', 'ziele/Z3']);
  });

  it('a second document costs its line and what follows', () => {
    reads('bzrp: 1\n---\nart: profil\nziele: [\n', ['2:1 "---"'], ['bzrp']);
    reads('bzrp: 1\n...\nart: profil\n', ['3:1 "art: profil"'], ['bzrp']);
    reads('bzrp: 1\n... art: profil\n', ['2:1 "... art: profil"'], ['bzrp']);
    reads('bzrp: 1\n...  # Ende\n# mehr\n', [], ['bzrp']);
  });

  it('%YAML other than 1.2 costs its line and what follows', () => {
    reads('%YAML 1.1\n---\nbzrp: 1\n', ['1:1 "%YAML 1.1"'], []);
    reads('%YAML 1.2\n---\nbzrp: 1\n', [], ['bzrp']);
    reads('%YAML 1.2 # heute\r\n---\r\nbzrp: 1\r\n', [], ['bzrp']);
    reads('%YAML 1.2\r#', ['1:1 "%YAML 1.2\\r#"'], []);
  });

  it('a text taken for an endless key costs its line', () => {
    const words = 'sehr '.repeat(300).trim();
    reads(`ziele:\n  - id: Z1\n    ${words}: x\n  - id: Z2\n`, [`3:5 "${words}"`], ['ziele', 'ziele/Z2']);
  });

  it('a fault only the whole text shows costs the item it lies in', () => {
    reads('ziele:\n  - id: Z1\n - id: Z2\n  - id: Z3\n', ['3:2 "-"'], ['ziele', 'ziele/Z1', 'ziele/Z3']);
    reads('ziele:\n  - id: Z1\n   - id: Z2\n  - id: Z3\n', ['3:4 "-"'], ['ziele', 'ziele/Z3']);
  });

  it('an alias whose anchor lies in a lost item is silent', () => {
    reads('ziele:\n  - &a {id: "Z1" x}\n  - *a\n', ['2:18 "x"'], ['ziele', 'ziele/?']);
  });

  it('an alias without anchor costs its item', () => {
    reads('ziele:\n  - id: *innen\n  - id: Z2\n', ['2:9 "*innen"'], ['ziele', 'ziele/Z2']);
  });

  it('an anchor on plain text that no alias uses costs its item', () => {
    reads('ziele:\n  - id: &Kiez stärken\n  - id: Z2\n', ['2:9 "&Kiez"'], ['ziele', 'ziele/Z2']);
    reads('ziele:\n  - id: &Kiez stärken\n  - id: *Kiez\n', [], ['ziele', 'ziele/stärken', 'ziele/stärken']);
  });

  it('an unknown tag costs its item', () => {
    reads('ziele:\n  - id: !wichtig Z1\n  - id: Z2\n', ['2:9 "!wichtig"'], ['ziele', 'ziele/Z2']);
  });
});
