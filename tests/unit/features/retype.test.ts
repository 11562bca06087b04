import assert from 'node:assert/strict';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { complete } from '../../../server/language/features/completion/complete';
import { hover } from '../../../server/language/features/hover';
import { Document } from '../../../server/language/syntax/document';
import { exampleSpace, put, type Spot, spotsOf } from '../../support/exampleSites';
import { expand } from '../../support/snippet';

const TODAY = new Date(2026, 10, 23);
/** Values that can be chosen from a list. */
const CHOSEN = new Set(['catalogue', 'enum', 'lor', 'space', 'reference', 'actor', 'boolean']);
/** Values only the author knows. */
const FREE = new Set(['string', 'text', 'label', 'number', 'euro', 'count', 'year', 'catalogue-name', 'catalogue-id']);

const space = exampleSpace();

/** The file that was changed last, and how it was. */
let changed: { uri: string; text: string } | undefined;

function offersAt({ uri, text: original }: Spot, text: string, offset: number): CompletionItem[] {
  if (changed && changed.uri !== uri) put(space, changed.uri, changed.text, 0);
  changed = { uri, text: original };
  return complete(space, uri, put(space, uri, text, offset), TODAY).items;
}

/** The text after choosing an item; its edit lies on the line of the cursor, which stands at `offset`. */
function chosen(text: string, offset: number, { textEdit }: CompletionItem): string {
  const { range, newText } = textEdit as TextEdit;
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(0, line + range.start.character) + expand(newText) + text.slice(line + range.end.character);
}

/** Forgets part of what is written and leaves the cursor there, in every way a person may come to it. */
function forgotten({ text, start, end }: Spot): { text: string; offset: number; way: string }[] {
  const head = text.slice(0, start);
  const tail = text.slice(end);
  const word = text.slice(start, end).replace(/^["']|["']$/g, '');
  const begun = word.slice(0, 3);
  return [
    { way: 'nothing there', text: head + tail, offset: start },
    { way: 'three letters', text: head + begun + tail, offset: start + begun.length },
    { way: 'in the middle', text, offset: start + (end - start > word.length ? 1 : 0) + Math.min(3, word.length) },
    { way: 'an open quote', text: `${head}"${begun}${tail}`, offset: start + 1 + begun.length },
    { way: 'between quotes', text: `${head}""${tail}`, offset: start + 1 },
  ];
}

describe('what the examples say can be written again by completion', () => {
  after(() => changed && put(space, changed.uri, changed.text, 0));

  const spots = spotsOf(space);

  it('has places to look at', () => {
    assert.ok(spots.filter(({ holds }) => holds === 'key').length > 100);
    for (const holds of [...CHOSEN, 'text', 'string']) assert.ok(spots.some((spot) => spot.holds === holds), holds);
  });

  it('every value that can be chosen, and the rest of the text stays byte for byte', () => {
    for (const spot of spots.filter(({ holds }) => CHOSEN.has(holds))) {
      const [head, tail] = [spot.text.slice(0, spot.start), spot.text.slice(spot.end)];
      const wanted = String(spot.site.node.kind === 'scalar' && spot.site.node.value);
      for (const { way, text, offset } of forgotten(spot)) {
        const items = offersAt(spot, text, offset);
        const written = items.map((item) => chosen(text, offset, item)).filter((result) => result.startsWith(head) && result.endsWith(tail));
        assert.equal(written.length, items.length, `${spot.name}, ${way}: touches the rest`);
        const values = written.map((result) => result.slice(head.length, result.length - tail.length).replace(/^["']|["']$/g, ''));
        assert.ok(values.includes(wanted), `${spot.name}, ${way}: ${wanted} not in ${values.join(' ')}`);
      }
    }
  }).timeout(20_000);

  it('every key, from nothing or three letters', () => {
    for (const spot of spots.filter(({ holds }) => holds === 'key')) {
      const key = spot.text.slice(spot.start, spot.end);
      for (const { way, text, offset } of forgotten(spot).slice(0, 2)) {
        const item = offersAt(spot, text, offset).find(({ label }) => label === key);
        assert.ok(item, `${spot.name}, ${way}`);
        assert.equal(chosen(text, offset, item), spot.text, `${spot.name}, ${way}`);
      }
    }
  }).timeout(20_000);

  it('is silent where only the author knows', () => {
    for (const spot of spots.filter(({ holds, text, start }) => FREE.has(holds) && !/[|>]/.test(text[start] ?? ''))) {
      for (const { way, text, offset } of forgotten(spot).slice(1, 4)) assert.deepEqual(offersAt(spot, text, offset).map(({ label }) => label), [], `${spot.name}, ${way}`);
    }
  }).timeout(20_000);
});

describe('completion at every line cut off in the middle', () => {
  it('never makes a text unreadable that was readable, and keeps to its line', () => {
    const faults = (text: string): number => new Document('file:///x', text).slots.filter(({ lost }) => lost).length;
    const seen = new Set<string>();
    let offers = 0;
    for (const [uri, file] of [...space.files]) {
      const { text: original } = file.document;
      const lines = original.split('\n');
      for (const [line, content] of lines.entries()) {
        // One line of each look is enough; each is cut somewhere else.
        const look = `${content.search(/\S/)} ${content.trim().split(/[: ]/, 2).join(' ')}`;
        if (seen.has(look)) continue;
        seen.add(look);
        const cuts = [content.search(/\S|$/), (line * 7) % (content.length + 1)];
        for (const character of new Set(cuts)) {
          const text = lines.with(line, content.slice(0, character)).join('\n');
          const offset = lines.slice(0, line).join('\n').length + Math.min(1, line) + character;
          put(space, uri, text, 0);
          const before = faults(text);
          const { items } = complete(space, uri, { line, character }, TODAY);
          for (const item of new Set([items[0], items[(line * 31) % Math.max(1, items.length)], items.at(-1)])) {
            if (!item) continue;
            offers += 1;
            const { range } = item.textEdit as TextEdit;
            assert.ok(range.start.line === line && range.end.line === line && range.start.character <= character && character <= range.end.character, `${uri}:${line}:${character} ${item.label}`);
            const result = chosen(text, offset, item);
            assert.ok(faults(result) <= before, `${uri}:${line + 1}:${character} ${item.label}\n${result.split('\n').slice(Math.max(0, line - 2), line + 4).join('\n')}`);
          }
        }
      }
      put(space, uri, original, 0);
    }
    assert.ok(offers > 300, `${offers} offers`);
  }).timeout(20_000);
});

describe('hover in the examples', () => {
  const told = (spot: Spot): string | undefined => {
    const file = space.files.get(spot.uri);
    const found = file && hover(space, spot.uri, file.document.positionAt(spot.start + 1));
    const { range, contents } = found ?? {};
    if (!range || typeof contents !== 'object' || !('kind' in contents)) return undefined;
    assert.equal(file?.document.offsetAt(range.start), spot.start, spot.name);
    assert.equal(file?.document.offsetAt(range.end), spot.end, spot.name);
    return contents.value;
  };

  it('explains every key, and every value that has a meaning', () => {
    for (const spot of spotsOf(space, true)) {
      if (spot.holds === 'key') assert.match(told(spot) ?? '', /^\*\*.+\*\* · `[a-z_-]+`/u, spot.name);
      else if (CHOSEN.has(spot.holds) && spot.holds !== 'boolean') assert.ok(told(spot), `${spot.name} ${spot.text.slice(spot.start, spot.end)}`);
    }
  });
});
