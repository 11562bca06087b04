/** The guided steps: what is asked, one thing after the other, when somebody adds a measure, a goal, an event or a suggestion. */
import { idOf, textOfEntry } from '../catalogue/catalogue';
import type { Cursor } from '../features/completion/cursor';
import { valueOffers } from '../features/completion/values';
import { actorsOf, type World, worldOf } from '../features/completion/world';
import type { SchemaNode, Shape } from '../schema/shape';
import type { Workspace } from '../workspace/workspace';
import type { Value } from '../writing/writing';

/** What may be chosen in a step. */
export interface GuidedChoice {
  label: string;
  description: string;
  /** What is written when this is chosen. */
  value: Value;
}

export interface GuidedStep {
  key: string;
  /** What the key is called, in German and English. */
  names: { de: string; en: string };
  description: string;
  /** The value is a list, of which the first item is asked for. */
  many: boolean;
  /** Empty: something is typed. */
  choices: GuidedChoice[];
}

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

/** The steps for a new item of a list; empty where the file has no such list. @param today for times */
export function stepsFor(workspace: Workspace, uri: string, list: string, today: Date): GuidedStep[] {
  const file = workspace.files.get(uri);
  const item = file && guidedLists(workspace, file.art).get(list);
  if (!file || !item) return [];
  const world = worldOf(workspace, file, today);
  return (item.holds?.ask ?? []).flatMap((key): GuidedStep[] => {
    const schema = item.properties?.[key];
    if (!schema) return [];
    const { schemas } = workspace.setup.grammar;
    const { names, description } = schemas.shape(schema);
    const isList = schemas.forms(schema).every(({ items }) => items !== undefined);
    return [{ key, names, description, many: isList && key !== 'finanzierung', choices: choicesFor(key, schema, world) }];
  });
}

function choicesFor(key: string, schema: SchemaNode, world: World): GuidedChoice[] {
  const { schemas } = world.workspace.setup.grammar;
  const forms = schemas.forms(schema).flatMap((shape) => (shape.items ? schemas.forms(shape.items) : [shape]));
  // A programme is all that is asked of the money.
  if (key === 'finanzierung') return catalogueChoices('programme', world).map((choice) => ({ ...choice, value: [{ programm: choice.value }] }));
  const shape = forms.find(({ properties }) => !properties);
  switch (shape?.holds?.holds) {
    case 'catalogue':
      return catalogueChoices(shape.holds.list ?? '', world);
    case 'actor':
      return actorsOf(world).flatMap(({ name, category, listed }): GuidedChoice[] => {
        const description = category === undefined ? '' : (textOfEntry(world.catalogue.get('akteurskategorien', category), 'name') ?? category);
        return listed ? [{ label: name, description, value: name }] : category === undefined ? [] : [{ label: name, description, value: { kategorie: category, name } }];
      });
    case 'reference':
      return valueOffers(shape, NOWHERE, world).map(({ label, description = '' }) => ({ label: description || label, description: description ? label : '', value: label }));
    default:
      return (shape?.values ?? []).map((value) => ({ label: shape?.holds?.values?.[String(value)]?.de ?? String(value), description: '', value }));
  }
}

function catalogueChoices(list: string, { catalogue }: World): GuidedChoice[] {
  return catalogue.all(list).map((entry) => {
    const id = idOf(list, entry);
    return { label: textOfEntry(entry, 'name') ?? textOfEntry(entry, 'titel') ?? id, description: id, value: id };
  });
}

/** Nothing is typed yet. */
const NOWHERE: Cursor = { path: [], place: 'value', used: new Set(), typed: '', quote: '', from: 0, to: 0, column: 0, flow: false, hasColon: false, keysFit: false };
