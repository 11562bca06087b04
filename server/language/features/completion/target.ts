/** What the language says about the place the cursor is in. */
import type { SchemaNode, Schemas, Shape } from '../../schema/shape';
import type { Step } from './step';

/** The forms a value at a path may have: none where the language knows no such place. */
export function formsAt(schemas: Schemas, art: string, path: readonly Step[]): readonly Shape[] {
  let forms: readonly Shape[] = [schemas.shape(schemas.root(art))];
  for (const step of path) {
    const next = typeof step === 'string' ? first(forms, ({ properties }) => own(properties, step)) : first(forms, ({ items }) => items);
    if (!next) return [];
    forms = schemas.forms(next);
  }
  return forms;
}

function first(forms: readonly Shape[], look: (shape: Shape) => SchemaNode | undefined): SchemaNode | undefined {
  for (const shape of forms) {
    const found = look(shape);
    if (found) return found;
  }
  return undefined;
}

function own(properties: Shape['properties'], key: string): SchemaNode | undefined {
  return properties && Object.hasOwn(properties, key) ? properties[key] : undefined;
}
