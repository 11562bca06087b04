/** Keys a map lacks, with a beginning for their value. */
import type { SchemaNode, Shape } from '../../schema/shape';
import { say } from '../../text/message';
import { explainKey } from '../entryText';
import type { Cursor } from './cursor';
import { CompletionItemKind, type Offer } from './offer';
import { begun, type Draft, draftBehindKey, inlineDraft, Open } from '../../writing/draft';
import { beginning, isSmall, isSuggested, mapBeginning, simplest } from './scaffold';
import type { World } from './world';

/** Offers for the keys of a map that are not there yet: required ones first, each in the language's order. */
export function keyOffers(shape: Shape, cursor: Cursor, world: World): Offer[] {
  const { schemas } = world.workspace.setup.grammar;
  return schemas
    .keysOf(shape)
    .filter(([key]) => !cursor.used.has(key))
    .map(([key, schema]) => {
      const inner = schemas.shape(schema);
      const required = shape.required.includes(key);
      const value = cursor.hasColon ? undefined : scaffold(schema, cursor, world);
      return {
        label: key,
        description: world.speech.language === 'de' ? inner.title : inner.names.en,
        detail: required ? world.speech.tell(say('required')) : undefined,
        documentation: () => explainKey(key, inner, required, world.speech),
        text: value === undefined ? key : `${key}:${value.text}`,
        snippet: value !== undefined,
        kind: CompletionItemKind.Property,
        words: `${inner.title} ${inner.names.en}`,
        rank: required ? 0 : 1,
        goOn: value?.goOn,
      };
    });
}

/** What follows the colon: a tab stop in place, or an indented beginning of a list or map. */
function scaffold(schema: SchemaNode, cursor: Cursor, world: World): { text: string; goOn: boolean } {
  const { schemas } = world.workspace.setup.grammar;
  const shape = simplest(schemas, schema);
  const goOn = isSuggested(schemas, shape);
  const oneLine = cursor.flow || cursor.comment !== undefined;
  const { column } = cursor;
  const behind = (draft: Draft): string => (oneLine ? ` ${inlineDraft(draft)}` : draftBehindKey(draft, column, world.hand));
  if (shape.holds?.holds === 'id' || shape.values?.length === 1) return { text: behind(beginning(schema, world)), goOn: false };
  if (shape.items) {
    const isOfMaps = schemas.forms(shape.items).every(({ properties }) => properties);
    return { text: isOfMaps && !oneLine ? begun('item', column, world.hand) : behind([Open.end]), goOn };
  }
  if (shape.properties) {
    if (isSmall(shape, schemas)) return { text: ` ${inlineDraft(mapBeginning(shape, world))}`, goOn: false };
    return { text: oneLine ? ' {$0}' : begun('key', column, world.hand), goOn };
  }
  if (shape.holds?.holds === 'text' && !oneLine) return { text: behind(Open.block), goOn: false };
  return { text: behind(Open.end), goOn };
}
