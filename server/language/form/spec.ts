/**
 * What a form for a kind of file looks like, made from the schema alone: a new key of the language is a new field without a
 * line of form code. Sent to the page once; what a file says comes separately (see `values.ts`).
 */
import { tellIn } from '../text/bundles';
import { say } from '../text/message';
import type { Schemas, SchemaNode, Shape } from '../schema/shape';
import type { Language } from '../text/bundles';

/** How a value is entered. */
export type Control =
  | 'text' | 'line' | 'number' | 'euro' | 'count' | 'time' | 'choice' | 'catalogue' | 'reference' | 'place' | 'actor' | 'yes-no' | 'id' | 'link';

export interface ChoiceSpec {
  value: string;
  label: string;
  description: string;
}

export interface FieldSpec {
  key: string;
  label: string;
  description: string;
  required: boolean;
  /** Not required, yet shown where it is missing: most items have it. */
  usual: boolean;
  /** Index of its type in the spec's `types`. */
  type: number;
}

/** A type of value: one control, a map of fields, a list of items, or a choice between several forms of them. */
export type TypeSpec =
  | { kind: 'scalar'; label: string; control: Control; choices?: ChoiceSpec[] }
  /** `item`: what an item of a list is; `group`: what its fields say together, such as `actor-map`. */
  | { kind: 'map'; item: string | undefined; group: string | undefined; label: string; fields: FieldSpec[] }
  | { kind: 'list'; label: string; item: number; nonEmpty: boolean }
  | { kind: 'any'; forms: number[] };

export interface FormSpec {
  art: string;
  /** Index of the type of the whole file. */
  root: number;
  types: TypeSpec[];
}

/** What the schema says a value holds → how it is entered. Everything else is a line of text. */
const CONTROLS: Readonly<Record<string, Control>> = {
  text: 'text', number: 'number', euro: 'euro', count: 'count', year: 'count', time: 'time', enum: 'choice', catalogue: 'catalogue', reference: 'reference',
  lor: 'place', space: 'place', actor: 'actor', 'actor-name': 'actor', boolean: 'yes-no', id: 'id', link: 'link',
};

/** Makes the form of a kind of file, with labels in a language. The schemas explain in German only: elsewhere there are no explanations. */
export function specOf(schemas: Schemas, art: string, language: Language): FormSpec {
  const types: TypeSpec[] = [];
  const known = new Map<SchemaNode, number>();
  const isGerman = language === 'de';

  function typeOf(schema: SchemaNode): number {
    const before = known.get(schema);
    if (before !== undefined) return before;
    const at = types.length;
    known.set(schema, at);
    types.push({ kind: 'any', forms: [] });
    const forms = schemas.forms(schema);
    const [only] = forms;
    if (forms.length === 1 && only) types[at] = shaped(only);
    else types[at] = { kind: 'any', forms: forms.map((shape) => types.push(shaped(shape)) - 1) };
    return at;
  }

  function shaped(shape: Shape): TypeSpec {
    if (shape.properties) {
      const fields = schemas.keysOf(shape).map(([key, schema]): FieldSpec => {
        const own = schemas.forms(schema)[0] ?? schemas.shape(schema);
        return { key, label: own.names[language], description: isGerman ? inNames(schema.description ?? own.description, own) : '', required: shape.required.includes(key), usual: [...(shape.holds?.begin ?? []), ...(shape.holds?.usual ?? [])].includes(key), type: typeOf(schema) };
      });
      return { kind: 'map', item: shape.holds?.item, group: shape.holds?.holds, label: shape.names[language], fields };
    }
    if (shape.items) return { kind: 'list', label: shape.names[language], item: typeOf(shape.items), nonEmpty: shape.nonEmpty };
    const choices = shape.values?.map((value): ChoiceSpec => {
      const meaning = shape.holds?.values?.[String(value)];
      return { value: String(value), label: meaning?.[language] ?? String(value), description: (isGerman && meaning?.description) || '' };
    });
    return { kind: 'scalar', label: shape.names[language], control: CONTROLS[shape.holds?.holds ?? ''] ?? 'line', ...(choices && { choices }) };
  }

  /** An explanation that names fields as the form does, not by the keys of the text. */
  function inNames(description: string, shape: Shape): string {
    const inside = shape.items ? schemas.shape(shape.items) : shape;
    return description.replace(/`([a-z]+)`/g, (whole, key: string) => {
      const named = inside.properties && Object.hasOwn(inside.properties, key) ? inside.properties[key] : undefined;
      return named ? tellIn(language, say('"{0}"', schemas.shape(named).names[language])) : whole;
    });
  }

  return { art, root: typeOf(schemas.root(art)), types };
}
