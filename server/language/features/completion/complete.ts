/** Completion: what may stand at the cursor, as items of the protocol. */
import { type CompletionItem, type CompletionList, InsertTextFormat, InsertTextMode } from 'vscode-languageserver-types';
import { fold } from '../../catalogue/nearest';
import type { Shape } from '../../schema/shape';
import { eolOf } from '../../syntax/lines';
import type { Document } from '../../syntax/document';
import type { Position } from '../../syntax/slot';
import { type Speech, speechIn } from '../../text/bundles';
import type { Workspace } from '../../workspace/workspace';
import { doing } from '../doing';
import { type Cursor, cursorAt } from './cursor';
import { fileOffers, itemOffers, mapOffers } from './items';
import { keyOffers } from './keys';
import type { Offer } from './offer';
import { artOf, formsAt } from './target';
import { valueOffers } from './values';
import { statisticOffers } from './statistics';
import { type World, worldOf } from './world';
import { insertion, textEdits, withEol } from '../../writing/textEdit';

/** More than a person looks through; typing on narrows it down. */
const MOST = 150;

/**
 * Completion at a position (0-based, UTF-16).
 * @param pictures uris of the pictures in `pictureFoldersAt`, where it names folders
 *
 * What is offered is chosen and ordered here, with case, umlauts and search words minded (`armut` finds `KID:D5`). Editors
 * filter again by `filterText`, so that is what was typed, and the list is marked as incomplete to be asked for again. Where all
 * that is found begins as typed, typing on can only narrow it down: the editor does that by itself, without waiting for us, so
 * that Enter never takes what belonged to the letters before.
 */
export function complete(workspace: Workspace, uri: string, position: Position, today: Date, speech: Speech = speechIn('de'), pictures: readonly string[] = []): CompletionList {
  const file = workspace.files.get(uri);
  const cursor = file && cursorAt(file.document, position);
  if (!file || !cursor) return { isIncomplete: false, items: [] };
  const world = worldOf(workspace, file, today, speech, pictures);
  const forms = formsAt(workspace.setup.grammar.schemas, artOf(workspace, file), cursor.path);
  const offers = cursor.place === 'value' ? [...statisticOffers(cursor, position, world), ...valuesAt(forms, cursor, world)] : [...forms.flatMap((shape) => keysAt(shape, cursor, world)), ...newItems(forms, cursor, world)];
  // What has several lines would take a comment along to its last one.
  const found = search(cursor.comment ? offers.filter(({ text }) => !text.includes('\n')) : offers, cursor.typed);
  const eol = eolOf(file.document.text);
  const narrows = cursor.typed !== '' && found.length <= MOST && found.every(({ label }) => label.toLowerCase().startsWith(cursor.typed.toLowerCase()));
  return { isIncomplete: !narrows, items: found.slice(0, MOST).map((offer, at) => toItem(offer, at, cursor, position, eol, narrows, file.document)) };
}

/** Behind a colon, in brackets, in quotes. */
function valuesAt(forms: readonly Shape[], cursor: Cursor, world: World): Offer[] {
  const isOpen = forms.some(({ properties, items }) => properties || items);
  // Where a list or map may follow, Enter behind the colon must begin it and not take a suggestion.
  if (cursor.needsBlank && isOpen) return [];
  return forms.flatMap((shape) => {
    if (shape.properties) return mapOffers(shape, cursor, world);
    return shape.items ? [] : valueOffers(shape, cursor, world);
  });
}

/** Where a key begins, or an item that is no map. */
function keysAt(shape: Shape, cursor: Cursor, world: World): Offer[] {
  if (shape.properties) {
    if (!cursor.keysFit) return [];
    const whole = cursor.path.length === 0 && cursor.used.size === 0 ? fileOffers(world) : cursor.itemStart ? itemOffers(shape, cursor.column, true, world) : [];
    return [...whole, ...keyOffers(shape, cursor, world)];
  }
  const isValue = !shape.items && !cursor.hasColon && cursor.used.size === 0 && cursor.valueFits === true && cursor.path.length > 0;
  return isValue ? valueOffers(shape, cursor, world) : [];
}

/** On an empty line where an item of a list could begin: offered with its dash. */
function newItems(forms: readonly Shape[], cursor: Cursor, world: World): Offer[] {
  if (cursor.flow || cursor.quote !== '' || cursor.hasColon || (!cursor.isBlank && cursor.typed === '')) return [];
  const { schemas } = world.workspace.setup.grammar;
  const at = cursor.itemColumn ?? cursor.column;
  const items = forms.flatMap((shape) => (shape.items ? schemas.forms(shape.items) : []));
  const offers = items.flatMap((item) => {
    if (item.properties) return itemOffers(item, at + 2, false, world);
    return item.items ? [] : valueOffers(item, cursor, world).map((offer) => ({ ...offer, text: `- ${offer.text}` }));
  });
  return offers.map((offer) => ({ ...offer, at }));
}

/** Offers in which every typed word is found; the better ones first. */
export function search<O extends Offer>(offers: readonly O[], typed: string): O[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const scored = offers.map((offer, at) => ({ offer, at, score: score(offer, words) })).filter(({ score: found }) => found > 0);
  return scored.sort((a, b) => b.score - a.score || (a.offer.rank ?? 0) - (b.offer.rank ?? 0) || a.at - b.at).map(({ offer }) => offer);
}

/** 0 = not found; 5 it is the label, 4 the label begins so, 3 a word of the label, 2 a search word, 1 somewhere inside. */
function score(offer: Offer, words: readonly string[]): number {
  if (words.length === 0) return 1;
  const label = fold(offer.label);
  const other = fold(`${offer.words ?? ''} ${offer.description ?? ''}`);
  let least = label === words.join(' ') ? 5 : 4;
  for (const word of words) {
    const found = label.startsWith(word) ? least : beginsWord(label, word) ? 3 : beginsWord(other, word) ? 2 : `${label} ${other}`.includes(word) ? 1 : 0;
    least = Math.min(least, found);
  }
  return least;
}

function beginsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  return false;
}

function toItem(offer: Offer, at: number, cursor: Cursor, position: Position, eol: string, byLabel: boolean, document: Document): CompletionItem {
  const documentation = typeof offer.documentation === 'function' ? offer.documentation() : offer.documentation;
  const from = Math.min(cursor.from, offer.at ?? cursor.from);
  const range = { start: { line: position.line, character: from }, end: { line: position.line, character: cursor.to } };
  const blanks = Math.max(cursor.needsBlank ? 1 : 0, (offer.at ?? 0) - from);
  return {
    label: offer.label,
    labelDetails: offer.description === undefined ? undefined : { description: offer.description },
    detail: offer.detail,
    documentation: documentation === undefined ? undefined : { kind: 'markdown', value: documentation },
    kind: offer.kind,
    sortText: String(at).padStart(4, '0'),
    filterText: byLabel ? cursor.quote + offer.label : cursor.quote + cursor.typed || offer.label,
    textEdit: insertion(range, offer.text + (cursor.comment === 'touching' ? ' ' : ''), { blanks, eol }),
    insertTextFormat: offer.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    additionalTextEdits: offer.also && textEdits(document, withEol(offer.also, eol)),
    command: offer.goOn ? doing('', 'suggest') : undefined,
  };
}
