/** Conditions (`if`) of the schemas: which form a value has, as our schemas use them. Fixed values, types, keys of maps, and what those hold. */
import { entryOf, resolve, type TreeNode } from '../syntax/tree';

/** The part of a draft-07 schema that a condition may use. */
export interface Condition {
  type?: string | readonly string[];
  properties?: Readonly<Record<string, Condition | true>>;
  required?: readonly string[];
  enum?: readonly unknown[];
  const?: unknown;
  not?: Condition;
}

/** Whether a node meets the condition of an `if`; a missing node meets conditions on type, and refinements. */
export function fits(condition: Condition, node: TreeNode | undefined): boolean {
  if (!condition.properties && !condition.required && !condition.not && (node === undefined || condition.type === undefined)) return true;
  return node !== undefined && meets(condition, node);
}

/** Only what the condition names is looked at. An alias that leads nowhere counts as a text without letters (`toPlain`). */
export function meets(condition: Condition, node: TreeNode): boolean {
  if (condition.not && meets(condition.not, node)) return false;
  const target = resolve(node);
  const { type } = condition;
  if (typeof type === 'string' ? !isOfType(target, type) : type && !type.some((each) => isOfType(target, each))) return false;
  if (condition.const !== undefined && condition.const !== scalarValue(target)) return false;
  if (condition.enum && !condition.enum.includes(scalarValue(target))) return false;
  if (target?.kind !== 'map') return true;
  if (condition.required && !condition.required.every((key) => entryOf(target, key))) return false;
  for (const key in condition.properties) {
    const inner = condition.properties[key];
    const value = inner === true ? undefined : entryOf(target, key)?.value;
    if (inner !== undefined && inner !== true && value && !meets(inner, value)) return false;
  }
  return true;
}

/** Undefined for maps and lists: no fixed value is one. */
function scalarValue(target: ReturnType<typeof resolve>): unknown {
  return target === undefined ? '' : target.kind === 'scalar' ? target.value : undefined;
}

function isOfType(target: ReturnType<typeof resolve>, type: string): boolean {
  switch (type) {
    case 'object':
      return target?.kind === 'map';
    case 'array':
      return target?.kind === 'list';
    case 'null':
      return scalarValue(target) === null;
    case 'integer':
      return Number.isInteger(scalarValue(target));
    default:
      return typeof scalarValue(target) === type;
  }
}
