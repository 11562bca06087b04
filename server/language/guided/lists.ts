import type { Shape } from '../schema/shape';
import type { Workspace } from '../workspace/workspace';

/** The lists of a kind of file that can be added to by steps: top-level key → schema of its items. */
export function guidedLists(workspace: Workspace, art: string): Map<string, Shape> {
  const { schemas } = workspace.setup.grammar;
  const lists = Object.entries(schemas.root(art).properties ?? {}).flatMap(([key, schema]): [string, Shape][] => {
    const list = schema === true ? undefined : schemas.shape(schema);
    const item = list?.items && schemas.shape(list.items);
    return item?.holds?.ask ? [[key, item]] : [];
  });
  return new Map(lists);
}
