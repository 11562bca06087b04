/** Which form of a type a value has, and what a value lacks. */
import type { TypeSpec } from '../../../server/language/form/spec';
import type { FormFinding, FormValue, PathStep } from '../../../server/language/form/values';
import type { ShownPart } from './identity';

export type FieldForm = Exclude<TypeSpec, { kind: 'any' }>;
export type ListSpec = Extract<TypeSpec, { kind: 'list' }>;
export type MapSpec = Extract<TypeSpec, { kind: 'map' }>;

/** What is needed to draw the fields of a map. */
export interface MapFieldsProps {
  type: MapSpec;
  path: readonly PathStep[];
  value: FormValue | undefined;
  /** Keys that are shown elsewhere. */
  without?: readonly string[];
}

/** All forms a value may have. */
export function formsOf(types: readonly TypeSpec[], index: number): FieldForm[] {
  const type = types[index];
  if (!type) return [];
  return type.kind === 'any' ? type.forms.flatMap((each) => formsOf(types, each)) : [type];
}

/** The form a value has; of a missing one that in which most can be said at once. */
export function formOf(types: readonly TypeSpec[], index: number, value: FormValue | undefined): FieldForm | undefined {
  const forms = formsOf(types, index);
  const has = (kind: FieldForm['kind']) => forms.find((form) => form.kind === kind);
  if (value?.entries) return has('map') ?? forms[0];
  if (value?.items) return has('list') ?? forms[0];
  if (value?.text !== undefined) return has('scalar') ?? forms[0];
  // An actor is named, a period has two ends; what only need have an end is mostly a single day.
  const [scalar, map] = [has('scalar'), has('map')];
  const isPeriod = map?.kind === 'map' && scalar?.kind === 'scalar' && scalar.control === 'time' && map.fields[0]?.required === true;
  return scalar && !isPeriod ? scalar : (map ?? forms[0]);
}

/** What is said of the absence of a field. */
export interface Lack {
  finding: FormFinding;
  /** Line of the value it is told of, counted from that of its part. */
  line: number;
  /** The part it is told in. */
  part: ShownPart | undefined;
}

/** What a value says is missing in it, or in the document, by key: it is told where the field is. */
export function missingIn(value: FormValue | undefined, part: ShownPart | undefined, where: 'missing' | 'missingAtTop' = 'missing'): Map<string, Lack[]> {
  const lacks = new Map<string, Lack[]>();
  for (const finding of value?.findings ?? []) {
    const key = finding[where];
    if (key !== undefined) lacks.set(key, [...(lacks.get(key) ?? []), { finding, line: value?.line ?? 0, part }]);
  }
  return lacks;
}

/** The findings of a value that are not told at a field that is missing. @param type of the value, undefined = none the form has fields for */
export function ownFindings(value: FormValue | undefined, type: FieldForm | undefined): readonly FormFinding[] | undefined {
  const isField = (key: string): boolean => type?.kind === 'map' && type.fields.some((field) => field.key === key);
  const own = value?.findings?.filter(({ missing, missingAtTop }) => missingAtTop === undefined && (missing === undefined || !isField(missing)));
  return own?.length ? own : undefined;
}
