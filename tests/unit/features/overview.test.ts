import assert from 'node:assert/strict';
import { type DocumentSymbol, FoldingRangeKind, type SelectionRange, SymbolKind } from 'vscode-languageserver-types';
import { documentSymbols } from '../../../server/language/features/documentSymbols';
import { folding } from '../../../server/language/features/folding';
import { links } from '../../../server/language/features/links';
import { selectionRanges } from '../../../server/language/features/selection';
import { workspaceSymbols } from '../../../server/language/features/workspaceSymbols';
import { FILES, withCursor, worldOf } from './world';

describe('outline', () => {
  const { world, uri, cut } = worldOf(FILES);
  const section = (name: string): DocumentSymbol => {
    const found = documentSymbols(world, uri('profil')).find((symbol) => symbol.name === name);
    assert.ok(found, `the outline has ${name}`);
    return found;
  };

  it('has the lists in text order under their names', () => {
    assert.deepEqual(documentSymbols(world, uri('profil')).map(({ name }) => name), ['Leitziele', 'Ziele', 'Maßnahmen']);
  });

  it('shows goals with the measures that serve them', () => {
    const goals = section('Ziele').children ?? [];
    assert.deepEqual(goals.map(({ name }) => name), ['Z1 Begegnung schaffen', 'Z2 Wege sichern']);
    assert.deepEqual(goals.map(({ children }) => children?.map(({ name }) => name)), [['M1 Brückenfest'], ['M1 Brückenfest', 'M2 Schulwege begehen']]);
    assert.deepEqual(goals[0]?.kind, SymbolKind.Class);
    assert.deepEqual(goals[0]?.children?.[0]?.kind, SymbolKind.Method);
  });

  it('does not take a goal of the district for one of its own', () => {
    const other = worldOf({ a: 'bzrp: 1\nart: profil\nbezirksregion: "092007"\nziele:\n  - id: Z1\n    titel: Eins\nmassnahmen:\n  - id: M1\n    ziele: ["09/Z1"]\n  - id: M2\n    ziele: ["092007/Z1"]\n' });
    const [goals] = documentSymbols(other.world, other.uri('a'));
    assert.deepEqual(goals?.children?.[0]?.children?.map(({ name }) => name), ['M2']);
  });

  it('keeps the name inside the range of its item', () => {
    const visit = (symbol: DocumentSymbol): void => {
      const { range, selectionRange } = symbol;
      assert.ok(range.start.line <= selectionRange.start.line && selectionRange.end.line <= range.end.line, symbol.name);
      symbol.children?.forEach(visit);
    };
    documentSymbols(world, uri('profil')).forEach(visit);
    assert.equal(cut(uri('profil'), section('Ziele').children?.[0]?.selectionRange ?? section('Ziele').range), 'Z1');
  });

  it('covers each measure by a range in its own list, for breadcrumbs', () => {
    const { range, children } = section('Maßnahmen');
    assert.equal(children?.length, 2);
    for (const child of children ?? []) assert.ok(child.range.start.line > range.start.line && child.range.end.line <= range.end.line);
  });

  it('names key figures by their indicator and pictures by what they show', () => {
    const other = worldOf({ a: 'bzrp: 1\nart: profil\nkennzahlen:\n  - {indikator: KID:B1}\nplanungen:\n  - titel: Rahmenplan\nbilder:\n  - {datei: a.png, alt: Der Markt, quelle: Amt}\n' });
    assert.deepEqual(documentSymbols(other.world, other.uri('a')).map(({ name, children }) => [name, children?.map((child) => child.name)]), [
      ['Kennzahlen', ['KID:B1']], ['Planungen', ['Rahmenplan']], ['Bilder', ['Der Markt']],
    ]);
  });

  it('shows what can still be read of a broken file', () => {
    const broken = worldOf({ a: 'bzrp: 1\nart: profil\nziele:\n  - id: Z1\n    titel: "offen\n  - id: Z2\n    titel: Ganz\n' });
    assert.deepEqual(documentSymbols(broken.world, broken.uri('a')).flatMap(({ children }) => children?.map(({ name }) => name)), ['Z2 Ganz']);
  });
});

describe('workspace symbols', () => {
  const { world, uri, cut } = worldOf(FILES);
  const names = (query: string): string[] => workspaceSymbols(world, query).map(({ name, containerName }) => `${name} | ${containerName}`);

  it('finds a measure in any profile by a word of its title', () => {
    assert.deepEqual(names('Schulweg'), ['BZ1 Schulwege im Bezirk | Treptow-Köpenick', 'M2 Schulwege begehen | Adlershof']);
  });

  it('finds umlauts however they are typed, and says so in the name editors filter by', () => {
    assert.deepEqual(names('brueckenf'), ['M1 Brückenfest (brueckenf) | Adlershof']);
    assert.deepEqual(names('BRÜCKE'), ['M1 Brückenfest | Adlershof']);
  });

  it('finds ids, actors, catalogue entries and titles of files', () => {
    assert.deepEqual(names('m2'), ['M2 Schulwege begehen | Adlershof']);
    assert.deepEqual(names('kiezb'), ['Kiezbeirat | Katalog']);
    assert.deepEqual(names('tk:n1'), ['TK:N1 Öffnungsstunden | Katalog']);
    assert.deepEqual(names('profil ober'), ['Profil Oberschöneweide | Oberschöneweide']);
  });

  it('gives the place of the id', () => {
    const [found] = workspaceSymbols(world, 'brückenfest');
    assert.ok(found && 'range' in found.location);
    assert.equal(found.location.uri, uri('profil'));
    assert.equal(cut(found.location.uri, found.location.range), 'M1');
  });
});

describe('links', () => {
  it('makes https addresses links, without the end of the sentence, and leads into other files', () => {
    const { world, uri, cut } = worldOf(FILES);
    assert.deepEqual(links(world, uri('profil')).map(({ range, target }) => [cut(uri('profil'), range), target]), [
      ['BZ1', `${uri('bezirk')}#L10,9`],
      ['https://example.org/wege_(1)', 'https://example.org/wege_(1)'],
    ]);
    assert.deepEqual(links(world, uri('nachbar')).map(({ target }) => target), [`${uri('profil')}#L13,9`]);
  });

  it('opens the pictures a file names, not those that are known to be missing', () => {
    const { world, uri, cut } = worldOf({ a: 'bzrp: 1\nart: profil\nbilder:\n  - {datei: "bilder/a b.png", alt: A, quelle: Amt}\n  - {datei: weg.png, alt: B, quelle: Amt}\n  - {datei: ../../c.png, alt: C, quelle: Amt}\n' });
    world.images.set('test:/weg.png', 'missing');
    assert.deepEqual(links(world, uri('a')).map(({ range, target }) => [cut(uri('a'), range), target]), [['bilder/a b.png', 'test:/bilder/a%20b.png']]);
  });

  it('opens nothing but https', () => {
    const { world, uri } = worldOf({ a: 'bzrp: 1\nart: profil\nvorbemerkung: javascript:alert(1) http://example.org file:///etc/passwd\n' });
    assert.deepEqual(links(world, uri('a')), []);
  });

  it('opens the pages of rules named in a comment when there are pages', () => {
    const { world, uri, cut } = worldOf({ a: 'bzrp: 1\nart: profil\ntitel: Teil II # bzrp-ignore no-participation, kein -- Grund\n' }, { rules: { 'no-participation': { severity: 'information', builtIn: true } } });
    assert.deepEqual(links(world, uri('a')), []);
    assert.deepEqual(links(world, uri('a'), 'rules/').map(({ range, target }) => [cut(uri('a'), range), target]), [['no-participation', 'rules/no-participation']]);
  });
});

describe('folding', () => {
  it('folds lists, items, nested parts, texts and comments', () => {
    const text = '# Eins\n# Zwei\nbzrp: 1\nvorbemerkung: |\n  # Titel\n  # Text\nziele:\n  - id: Z1\n    indikatoren:\n      - indikator: X\n        raum: berlin\n\n  - id: Z2\n    titel: T\n\nstand: 2026\n';
    const { world, uri } = worldOf({ a: text });
    assert.deepEqual(folding(world, uri('a')).map(({ startLine, endLine, kind }) => [startLine, endLine, kind ?? '']), [
      [0, 1, FoldingRangeKind.Comment],
      [3, 5, ''],
      [6, 13, ''],
      [7, 10, ''],
      [8, 10, ''],
      [9, 10, ''],
      [12, 13, ''],
    ]);
  });

  it('folds the pieces of a file that cannot be read', () => {
    const { world, uri } = worldOf({ a: 'bzrp: 1\nziele:\n  - id: "Z1\n    titel: T\n  - id: Z2\n    titel: T\n' });
    assert.deepEqual(folding(world, uri('a')).map(({ startLine, endLine }) => [startLine, endLine]), [[1, 5], [2, 3], [4, 5]]);
  });
});

describe('selection', () => {
  it('grows from word to value, entry, item, list, file', () => {
    const { world, at, cut } = withCursor('beitrag', 'fläche');
    const chain: string[] = [];
    for (let step: SelectionRange | undefined = selectionRanges(world, at.uri, [at.position])[0]; step; step = step.parent) chain.push(cut(at.uri, step.range));
    assert.equal(chain[0], 'Jugendfläche');
    assert.equal(chain[1], 'titel: Jugendfläche');
    assert.match(chain[2] ?? '', /^id: J1[\s\S]*geplant$/);
    assert.match(chain[3] ?? '', /^massnahmen:[\s\S]*geplant$/);
    assert.equal(chain[4], FILES.beitrag);
    assert.equal(chain.length, 5);
  });

  it('takes the content of quotes before the quotes', () => {
    const { world, at, cut } = withCursor('profil', '09/BZ1');
    const first = selectionRanges(world, at.uri, [at.position])[0];
    assert.equal(cut(at.uri, first?.range ?? { start: at.position, end: at.position }), '09/BZ1');
    assert.equal(cut(at.uri, first?.parent?.range ?? { start: at.position, end: at.position }), '"09/BZ1"');
  });

  it('answers for a position in a file nobody knows', () => {
    const { world } = worldOf({});
    const position = { line: 3, character: 1 };
    assert.deepEqual(selectionRanges(world, 'test:/none', [position]), [{ range: { start: position, end: position } }]);
  });
});
