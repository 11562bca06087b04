/** Whole maps with their required keys: files, items of lists, and values in braces. */
import type { SchemaNode, Shape } from '../../schema/shape';
import { say } from '../../text/message';
import type { Cursor } from './cursor';
import { CompletionItemKind, type Offer } from './offer';
import { draftEntries, draftItem, inlineDraft, type DraftMap } from '../../writing/draft';
import { isSmall, isSuggested, mainKeys, mapBeginning, simplest, wholeBeginning } from './scaffold';
import { templateOffers } from './templates';
import type { World } from './world';

/** Offers for the beginning of an item whose keys stand at `column`; `dash` says whether its `- ` is there already. */
export function itemOffers(shape: Shape, column: number, dash: boolean, world: World): Offer[] {
  // With one required key the key itself is all there is.
  const offers = mainKeys(shape).length < 2 ? [] : [wholeItem(shape, column, dash, world)];
  return shape.holds?.item === 'massnahme' ? [...offers, ...templateOffers(column, dash, world)] : offers;
}

function wholeItem(shape: Shape, column: number, dash: boolean, world: World): Offer {
  const keys = mainKeys(shape);
  const draft = mapBeginning(shape, world);
  return {
    label: world.speech.tell(say('New entry: {0}', called(shape, world))),
    description: keys.join(', '),
    detail: world.speech.tell(say('With all that is required')),
    documentation: world.speech.language === 'de' ? shape.description : undefined,
    text: dash ? draftEntries(draft, column, world.hand) : draftItem(draft, column - 2, world.hand),
    snippet: true,
    kind: CompletionItemKind.Struct,
    words: `${shape.title} neu`,
    // Behind the required keys, before the others: who goes on typing a key finds it first.
    rank: 0.5,
  };
}

/** What a thing is called in the reader's language. */
function called(shape: Shape, { speech }: World): string {
  return speech.language === 'de' ? shape.title : shape.names.en;
}

/** A small map as a value: `{von: …, bis: …}`. */
export function mapOffers(shape: Shape, cursor: Cursor, world: World): Offer[] {
  const { schemas } = world.workspace.setup.grammar;
  if (cursor.quote !== '' || !isSmall(shape, schemas)) return [];
  const first = simplest(schemas, shape.properties?.[shape.required[0] ?? ''] as SchemaNode);
  return [
    {
      label: `{${mainKeys(shape).map((key) => `${key}: …`).join(', ')}}`,
      description: called(shape, world),
      documentation: world.speech.language === 'de' ? shape.description : undefined,
      text: inlineDraft(mapBeginning(shape, world)),
      snippet: true,
      kind: CompletionItemKind.Struct,
      words: mainKeys(shape).join(' '),
      // An actor is named first; a period is written out first.
      rank: first.holds?.holds === 'catalogue' ? 9 : -1,
      goOn: isSuggested(schemas, first),
    },
  ];
}

/** The beginning of a file of each kind, found by the name of the kind. */
export function fileOffers(world: World): Offer[] {
  const { schemas } = world.workspace.setup.grammar;
  const kinds = schemas.shape(schemas.root('profil').properties?.['art'] as SchemaNode).values ?? [];
  return kinds.map(String).map((kind) => {
    const shape = schemas.shape(schemas.root(kind));
    return {
      label: kind,
      description: world.speech.tell(say('New: {0}', called(shape, world))),
      detail: world.speech.tell(say('With all that is required')),
      documentation: world.speech.language === 'de' ? shape.description : undefined,
      text: draftEntries(fileDraft(kind, world), 0, world.hand),
      snippet: true,
      kind: CompletionItemKind.File,
      words: `${shape.title} neu`,
      goOn: true,
    };
  });
}

/** A file of a kind with all that is required. */
export function fileDraft(kind: string, world: World): DraftMap {
  const { schemas } = world.workspace.setup.grammar;
  return { ...mapBeginning(schemas.shape(schemas.root(kind)), world, wholeBeginning), art: kind };
}
