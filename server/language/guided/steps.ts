/** The guided steps: what is asked, one thing after the other, when somebody adds a measure, a goal, an event or a suggestion. */
import { idOf, textOfEntry } from '../catalogue/catalogue';
import type { Cursor } from '../features/completion/cursor';
import { valueOffers } from '../features/completion/values';
import { actorsOf, type World, worldOf } from '../features/completion/world';
import type { SchemaNode, Shape } from '../schema/shape';
import type { Language } from '../text/bundles';
import type { Workspace } from '../workspace/workspace';
import type { Value } from '../writing/writing';
import { guidedLists } from './lists';

/** What may be chosen in a step. */
export interface GuidedChoice {
  label: string;
  description: string;
  /** What is written when this is chosen. */
  value: Value;
}

export interface GuidedStep {
  key: string;
  /** Asked only where the step with this key was answered. */
  after?: string;
  /** What the key is called, in German and English. */
  names: { de: string; en: string };
  description: string;
  /** The value is a list, of which the first item is asked for. */
  many: boolean;
  /** Empty: something is typed. */
  choices: GuidedChoice[];
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
    const step = { key, names, description, many: isList && key !== 'finanzierung', choices: choicesFor(key, schema, world) };
    return key === 'finanzierung' ? [step, ...amountStep(workspace, schema)] : [step];
  });
}

/** How much comes from the programme that was named. */
function amountStep(workspace: Workspace, schema: SchemaNode): GuidedStep[] {
  const { schemas } = workspace.setup.grammar;
  const row = schemas.forms(schema)[0]?.items;
  const amount = row && schemas.shape(row).properties?.[AMOUNT];
  if (!amount) return [];
  const { names, description } = schemas.shape(amount);
  return [{ key: AMOUNT, after: 'finanzierung', names, description, many: false, choices: [] }];
}

/** Key of the amount in a row of `finanzierung`. */
export const AMOUNT = 'betrag';

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

/** The fixed values of a key of a list's items, by names in the language. @param keys from the item to the value */
export function fixedChoices(workspace: Workspace, list: string, keys: readonly string[], language: Language): GuidedChoice[] {
  const { schemas } = workspace.setup.grammar;
  const shape = keys.reduce<Shape | undefined>((at, key) => {
    const schema = at?.properties?.[key];
    return schema === undefined ? undefined : schemas.shape(schema);
  }, guidedLists(workspace, 'profil').get(list));
  return (shape?.values ?? []).map((value) => {
    const meaning = shape?.holds?.values?.[String(value)];
    return { label: meaning?.[language] ?? String(value), description: meaning?.description ?? '', value };
  });
}

/** The fields of action in force. */
export function fieldChoices(catalogue: World['catalogue']): GuidedChoice[] {
  return catalogueChoices('handlungsfelder', { catalogue });
}

function catalogueChoices(list: string, { catalogue }: Pick<World, 'catalogue'>): GuidedChoice[] {
  return catalogue.all(list).map((entry) => {
    const id = idOf(list, entry);
    return { label: textOfEntry(entry, 'name') ?? textOfEntry(entry, 'titel') ?? id, description: id, value: id };
  });
}

/** Nothing is typed yet. */
const NOWHERE: Cursor = { path: [], place: 'value', used: new Set(), typed: '', quote: '', from: 0, to: 0, column: 0, flow: false, hasColon: false, keysFit: false };
