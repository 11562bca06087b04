import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { allOf, parseXml, partOf, unzip, type XmlNode, xmlText } from '../../support/zip';
import { exampleFiles, exported } from './examples';

interface Package {
  name: string;
  files: ReadonlyMap<string, string>;
  parts: ReadonlyMap<string, XmlNode>;
}

/** Made once, looked at by many. */
let made: Promise<Package[]> | undefined;

function packages(): Promise<Package[]> {
  made ??= Promise.all(
    exampleFiles().map(async (file) => {
      const files = unzip(await exported(file, 'docx'));
      return { name: file.uri, files, parts: new Map([...files].map(([name, xml]) => [name, /\.(?:xml|rels)$/.test(name) ? parseXml(xml) : { tag: '', attributes: {}, children: [] }])) };
    }),
  );
  return made;
}

/** Folder and name of the part whose relationships a `.rels` file tells. */
const ownerOf = (name: string): string => posix.join(posix.dirname(name), '..', posix.basename(name, '.rels'));
const values = (node: XmlNode, tag: string, attribute: string): string[] => allOf(node, tag).flatMap(({ attributes }) => attributes[attribute] ?? []);

function unique(all: readonly string[], what: string): void {
  assert.deepEqual(all.filter((each, index) => all.indexOf(each) !== index), [], what);
}

describe('export/docx, the package', function () {
  // Pages are laid out for each example once, to know their numbers.
  this.timeout(120_000);

  it('declares the type of every part, and no part that is not there', async () => {
    for (const { name, parts } of await packages()) {
      const types = parts.get('[Content_Types].xml') ?? assert.fail(name);
      const named = values(types, 'Override', 'PartName').map((part) => part.slice(1));
      const extensions = values(types, 'Default', 'Extension');
      unique(named, `${name}: types`);
      for (const part of named) assert.ok(parts.has(part), `${name}: ${part} is declared`);
      for (const part of parts.keys()) assert.ok(part === '[Content_Types].xml' || named.includes(part) || extensions.includes(part.split('.').at(-1) ?? ''), `${name}: ${part}`);
    }
  });

  it('has every relationship lead to a part, and every reference to a relationship', async () => {
    for (const { name, parts } of await packages()) {
      for (const [path, rels] of parts) {
        if (!path.endsWith('.rels')) continue;
        unique(values(rels, 'Relationship', 'Id'), `${name}: ${path}`);
        for (const { attributes } of allOf(rels, 'Relationship')) {
          if (attributes.TargetMode === 'External') assert.match(attributes.Target ?? '', /^(?:https|mailto):/);
          else assert.ok(parts.has(posix.join(posix.dirname(ownerOf(path)), attributes.Target ?? '').replace(/^\//, '')), `${name}: ${path} → ${attributes.Target}`);
        }
      }
      const document = parts.get('word/document.xml') ?? assert.fail(name);
      const known = values(parts.get('word/_rels/document.xml.rels') ?? assert.fail(name), 'Relationship', 'Id');
      const used = ['w:hyperlink', 'w:headerReference', 'w:footerReference'].flatMap((tag) => values(document, tag, 'r:id'));
      for (const id of used) assert.ok(known.includes(id), `${name}: ${id}`);
    }
  });

  it('uses no id twice, and no style or numbering that is not there', async () => {
    for (const { name, parts } of await packages()) {
      const document = parts.get('word/document.xml') ?? assert.fail(name);
      const styles = values(parts.get('word/styles.xml') ?? assert.fail(name), 'w:style', 'w:styleId');
      const numbers = values(parts.get('word/numbering.xml') ?? assert.fail(name), 'w:num', 'w:numId');
      unique(values(document, 'w:bookmarkStart', 'w:id'), `${name}: bookmarks`);
      unique(values(document, 'w:bookmarkStart', 'w:name'), `${name}: names of bookmarks`);
      assert.deepEqual(values(document, 'w:bookmarkStart', 'w:id').sort(), values(document, 'w:bookmarkEnd', 'w:id').sort());
      unique(styles, `${name}: styles`);
      for (const tag of ['w:pStyle', 'w:rStyle']) for (const style of values(document, tag, 'w:val')) assert.ok(styles.includes(style), `${name}: style ${style}`);
      for (const id of values(document, 'w:numId', 'w:val')) assert.ok(numbers.includes(id), `${name}: numbering ${id}`);
    }
  });

  it('has a name and a description for every table, as the last of its properties', async () => {
    for (const { name, parts } of await packages()) {
      for (const table of allOf(parts.get('word/document.xml') ?? assert.fail(name), 'w:tbl')) {
        const [properties] = table.children;
        assert.ok(properties && typeof properties !== 'string' && properties.tag === 'w:tblPr', name);
        const [caption, description] = properties.children.slice(-2);
        assert.ok(caption && typeof caption !== 'string' && caption.tag === 'w:tblCaption' && caption.attributes['w:val'], `${name}: ${xmlText(table).slice(0, 60)}`);
        assert.ok(description && typeof description !== 'string' && description.tag === 'w:tblDescription');
        const rows = table.children.filter((child) => typeof child !== 'string' && child.tag === 'w:tr').length - 1;
        assert.match(description.attributes['w:val'] ?? '', new RegExp(`^Tabelle mit ${rows} Zeilen?\\. Spalten: [^,.]`));
      }
    }
  });

  it('leaves no cell without a paragraph: Word refuses such files', async () => {
    for (const { name, files, parts } of await packages()) {
      assert.ok(partOf(files, 'word/document.xml').length > 1000, name);
      for (const cell of allOf(parts.get('word/document.xml') ?? assert.fail(name), 'w:tc')) {
        const last = cell.children.at(-1);
        assert.ok(last && typeof last !== 'string' && last.tag === 'w:p', name);
      }
    }
  });
});
