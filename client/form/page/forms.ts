/** Which form of a type a value has, and what a value lacks. */
import type { TypeSpec } from '../../../server/language/form/spec';
import type { FormValue, PathStep } from '../../../server/language/form/values';

export type Form = Exclude<TypeSpec, { kind: 'any' }>;
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
export function formsOf(types: readonly TypeSpec[], index: number): Form[] {
  const type = types[index];
  if (!type) return [];
  return type.kind === 'any' ? type.forms.flatMap((each) => formsOf(types, each)) : [type];
}

/** The form a value has; of a missing one that in which most can be said at once. */
export function formOf(types: readonly TypeSpec[], index: number, value: FormValue | undefined): Form | undefined {
  const forms = formsOf(types, index);
  const has = (kind: Form['kind']) => forms.find((form) => form.kind === kind);
  if (value?.entries) return has('map') ?? forms[0];
  if (value?.items) return has('list') ?? forms[0];
  if (value?.text !== undefined) return has('scalar') ?? forms[0];
  // An actor is named, a period has two ends.
  const scalar = has('scalar');
  return scalar?.kind === 'scalar' && scalar.control !== 'time' ? scalar : (has('map') ?? forms[0]);
}

/** Keys a value says are missing. */
export function missingIn(value: FormValue | undefined): Set<string> {
  const all = [value, ...Object.values(value?.entries ?? {})].flatMap((each) => each?.findings ?? []);
  return new Set(all.flatMap(({ missing }) => missing ?? []));
}
