/** Keys a map lacks, with a beginning for their value. */
import type { SchemaNode, Shape } from '../../schema/shape';
import { explainKey } from '../entryText';
import type { Cursor } from './cursor';
import { CompletionItemKind, type Offer } from './offer';
import { nextId, type World } from './world';

/** Values whose suggestions open as soon as the key is there. */
const SUGGESTED = new Set(['catalogue', 'enum', 'lor', 'space', 'reference', 'actor', 'boolean', 'time']);

/** Offers for the keys of a map that are not there yet: required ones first, each in the language's order. */
export function keyOffers(shape: Shape, cursor: Cursor, world: World): Offer[] {
  const { schemas } = world.workspace.setup.grammar;
  return Object.entries(shape.properties ?? {})
    .filter(([key, schema]) => !cursor.used.has(key) && schemas.shape(schema).holds?.holds !== 'builtin')
    .map(([key, schema]) => {
      const inner = schemas.shape(schema);
      const required = shape.required.includes(key);
      const value = cursor.hasColon ? undefined : scaffold(schema, inner, cursor, world);
      return {
        label: key,
        description: inner.title,
        detail: required ? 'Pflichtangabe' : undefined,
        documentation: explainKey(key, inner, required),
        text: value === undefined ? key : `${key}:${value}`,
        snippet: value !== undefined,
        kind: CompletionItemKind.Property,
        words: inner.title,
        rank: required ? 0 : 1,
        goOn: value?.endsWith(' $0') === true || value?.endsWith('[$0]') === true ? SUGGESTED.has(holdsOf(inner, schemas)) : false,
      };
    });
}

function holdsOf(shape: Shape, schemas: World['workspace']['setup']['grammar']['schemas']): string {
  const target = shape.items ? schemas.shape(shape.items) : shape;
  return target.values ? 'enum' : (target.holds?.holds ?? '');
}

/** What follows the colon: a tab stop in place, or an indented beginning of a list or map. */
function scaffold(schema: SchemaNode, shape: Shape, cursor: Cursor, world: World): string {
  const { schemas } = world.workspace.setup.grammar;
  const indent = ' '.repeat(cursor.column + 2);
  const forms = schemas.forms(schema);
  // A value that may be one word is begun as one word.
  const simple = forms.find(({ types }) => !types.includes('object') && !types.includes('array')) ?? shape;
  if (simple.holds?.holds === 'id') return ` \${1:${nextId(world, simple.holds.defines ?? '')}}$0`;
  if (simple.values?.length === 1) return ` ${simple.values[0]}$0`;
  if (simple.items) {
    const item = schemas.shape(simple.items);
    if (!item.properties || cursor.flow) return ' [$0]';
    return `\n${indent}- $0`;
  }
  if (simple.properties) return cursor.flow ? ' {$0}' : `\n${indent}$0`;
  if (simple.holds?.holds === 'text' && !cursor.flow) return ` |\n${indent}$0`;
  return ' $0';
}
