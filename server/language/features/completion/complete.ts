/** Completion: what may stand at the cursor, as items of the protocol. */
import { type CompletionItem, type CompletionList, InsertTextFormat, InsertTextMode } from 'vscode-languageserver-types';
import { fold } from '../../catalogue/nearest';
import type { Position } from '../../syntax/slot';
import type { Workspace } from '../../workspace/workspace';
import { type Cursor, cursorAt } from './cursor';
import { itemOffers } from './items';
import { keyOffers } from './keys';
import type { Offer } from './offer';
import { formsAt } from './target';
import { valueOffers } from './values';
import { worldOf } from './world';

/** More than a person looks through; typing on narrows it down. */
const MOST = 150;

/**
 * Completion at a position (0-based, UTF-16).
 *
 * What is offered is chosen and ordered here, with case, umlauts and search words minded (`armut` finds `KID:D5`). Editors
 * filter again by `filterText`, so that is what was typed, and the list is marked as incomplete to be asked for again.
 */
export function complete(workspace: Workspace, uri: string, position: Position, today: Date): CompletionList {
  const file = workspace.files.get(uri);
  const cursor = file && cursorAt(file.document, position);
  if (!file || !cursor) return { isIncomplete: false, items: [] };
  const world = worldOf(workspace, file, today);
  const forms = formsAt(workspace.setup.grammar.schemas, file.art, cursor.path);
  const offers = forms.flatMap((shape): Offer[] => {
    if (cursor.place === 'value') return shape.properties || shape.items ? [] : valueOffers(shape, cursor, world);
    if (shape.properties) return [...keyOffers(shape, cursor, world), ...(cursor.itemStart ? itemOffers(shape, cursor.column, cursor.itemStart.dash, world) : [])];
    return shape.items || cursor.path.length === 0 ? [] : valueOffers(shape, cursor, world);
  });
  const listed = [...offers, ...newItemOffers(workspace, file.art, cursor, world)];
  const found = search(listed, cursor.typed);
  return { isIncomplete: true, items: found.slice(0, MOST).map((offer, at) => toItem(offer, at, cursor, position)) };
}

/** On an empty line where an item of a list could begin: offered with its dash. */
function newItemOffers(workspace: Workspace, art: string, cursor: Cursor, world: ReturnType<typeof worldOf>): Offer[] {
  if (cursor.place !== 'key' || cursor.flow || cursor.quote !== '') return [];
  const { schemas } = workspace.setup.grammar;
  return formsAt(schemas, art, cursor.path).flatMap((shape) => (shape.items ? itemOffers(schemas.shape(shape.items), cursor.column + 2, false, world) : []));
}

/** Offers in which every typed word is found; the better ones first. */
function search(offers: readonly Offer[], typed: string): Offer[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const scored = offers.map((offer, at) => ({ offer, at, score: score(offer, words) })).filter(({ score: found }) => found > 0);
  return scored.sort((a, b) => b.score - a.score || (a.offer.rank ?? 0) - (b.offer.rank ?? 0) || a.at - b.at).map(({ offer }) => offer);
}

/** 0 = not found; 4 the label begins so, 3 a word of the label, 2 a search word, 1 somewhere inside. */
function score(offer: Offer, words: readonly string[]): number {
  if (words.length === 0) return 1;
  const label = fold(offer.label);
  const other = fold(`${offer.words ?? ''} ${offer.description ?? ''}`);
  let least = 4;
  for (const word of words) {
    const found = label.startsWith(word) ? 4 : beginsWord(label, word) ? 3 : beginsWord(other, word) ? 2 : `${label} ${other}`.includes(word) ? 1 : 0;
    least = Math.min(least, found);
  }
  return least;
}

function beginsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  return false;
}

function toItem(offer: Offer, at: number, cursor: Cursor, position: Position): CompletionItem {
  const range = { start: { line: position.line, character: cursor.from }, end: { line: position.line, character: cursor.to } };
  return {
    label: offer.label,
    labelDetails: offer.description === undefined ? undefined : { description: offer.description },
    detail: offer.detail,
    documentation: offer.documentation === undefined ? undefined : { kind: 'markdown', value: offer.documentation },
    kind: offer.kind,
    sortText: String(at).padStart(4, '0'),
    filterText: cursor.quote + cursor.typed || offer.label,
    textEdit: { range, newText: (cursor.needsBlank ? ' ' : '') + offer.text },
    insertTextFormat: offer.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    command: offer.goOn ? { title: '', command: 'editor.action.triggerSuggest' } : undefined,
  };
}
