/** What the language says about the place the cursor is in. */
import type { FileState } from '../../workspace/file';
import type { Workspace } from '../../workspace/workspace';
import type { SchemaNode, Schemas, Shape } from '../../schema/shape';
import type { Step } from './step';

/** The kind of file as its line says now: while the line below is half typed, the value cannot be read. */
export function artOf(workspace: Workspace, file: FileState): string {
  const line = /^\ufeff?art:[ ]+["']?([a-z]+)/;
  const written = file.document.slots.map(({ chunk }) => line.exec(chunk.text)?.[1]).find((found) => found !== undefined);
  return workspace.setup.grammar.schemas.isArt(written) ? written : file.art;
}

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
