/** Whole maps with their required keys: items of lists, and values in braces. */
import type { SchemaNode, Shape } from '../../schema/shape';
import type { Cursor } from './cursor';
import { CompletionItemKind, type Offer } from './offer';
import { inline, inlineMap, isSmall, isSuggested, mainKeys, simplest, Stops } from './scaffold';
import { templateOffers } from './templates';
import type { World } from './world';

/** Offers for the beginning of an item whose keys stand at `column`; `dash` says whether its `- ` is there already. */
export function itemOffers(shape: Shape, column: number, dash: boolean, world: World): Offer[] {
  // With one required key the key itself is all there is.
  const offers = shape.required.length < 2 ? [] : [wholeItem(shape, column, dash, world)];
  return shape.holds?.item === 'massnahme' ? [...offers, ...templateOffers(column, dash, world)] : offers;
}

function wholeItem(shape: Shape, column: number, dash: boolean, world: World): Offer {
  const stops = new Stops();
  const lines = shape.required.map((key) => `${key}: ${inline(shape.properties?.[key] as SchemaNode, stops, world)}`);
  return {
    label: `Neuer Eintrag: ${shape.title}`,
    description: shape.required.join(', '),
    detail: 'Mit allen Pflichtangaben',
    documentation: shape.description,
    text: `${dash ? '' : '- '}${lines.join(`\n${' '.repeat(column)}`)}$0`,
    snippet: true,
    kind: CompletionItemKind.Snippet,
    words: `${shape.title} neu`,
    // Behind the required keys, before the others: who goes on typing a key finds it first.
    rank: 0.5,
  };
}

/** A small map as a value: `{von: …, bis: …}`. */
export function mapOffers(shape: Shape, cursor: Cursor, world: World): Offer[] {
  const { schemas } = world.workspace.setup.grammar;
  if (cursor.quote !== '' || !isSmall(shape, schemas)) return [];
  const first = simplest(schemas, shape.properties?.[shape.required[0] ?? ''] as SchemaNode);
  return [
    {
      label: `{${mainKeys(shape).map((key) => `${key}: …`).join(', ')}}`,
      description: shape.title,
      documentation: shape.description,
      text: `${inlineMap(shape, new Stops(), world)}$0`,
      snippet: true,
      kind: CompletionItemKind.Struct,
      words: mainKeys(shape).join(' '),
      // An actor is named first; a period is written out first.
      rank: first.holds?.holds === 'catalogue' ? 9 : -1,
      goOn: isSuggested(schemas, first),
    },
  ];
}
