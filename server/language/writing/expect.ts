/** What a file says before and after an edit: an edit that changes anything else is none. */
import { toPlain, type Plain } from '../schema/plain';
import type { Path, Manuscript } from './path';
import { isList, isMap, type Value } from './value';

export function saysOf({ root }: Manuscript): Plain {
  return toPlain(root);
}

/** Whether two readings say the same, and nothing that cannot be read was touched. */
export function isSame(after: Manuscript, expected: Plain, before: Manuscript): boolean {
  return equal(saysOf(after), expected) && after.lost.length === before.lost.length && after.lost.every((text, at) => text.trimEnd() === before.lost[at]?.trimEnd());
}

export function equal(a: Plain | Value, b: Plain | Value): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b || (a === 0 && b === 0);
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => equal(item, b[at] as Plain));
  const [x, y] = [a as Record<string, Plain>, b as Record<string, Plain>];
  const keys = Object.keys(x);
  return keys.length === Object.keys(y).length && keys.every((key) => Object.hasOwn(y, key) && equal(x[key] as Plain, y[key] as Plain));
}

/** The plain value with another one at a place made by `change`; the path leads to what exists. Shared parts stay shared. */
export function changed(value: Plain, path: Path, change: (old: Plain) => Plain): Plain {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (Array.isArray(value)) {
    const at = typeof step === 'object' ? value.findIndex((item) => typeof item === 'object' && item !== null && !Array.isArray(item) && item['id'] === step.id) : Number(step);
    return value.map((item, number) => (number === at ? changed(item, rest, change) : item));
  }
  if (typeof value !== 'object' || value === null) return value;
  return withKey(value, String(step), changed(value[String(step)] ?? null, rest, change));
}

/** A map with a key set; `__proto__` is a key like any other. */
export function withKey(map: { [key: string]: Plain }, key: string, value: Plain): { [key: string]: Plain } {
  const copy = Object.fromEntries(Object.entries(map));
  Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

export function withoutKey(map: { [key: string]: Plain }, key: string): { [key: string]: Plain } {
  return Object.fromEntries(Object.entries(map).filter(([name]) => name !== key));
}

export function asPlain(value: Value): Plain {
  if (isList(value)) return value.map(asPlain);
  return isMap(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asPlain(each)])) : value;
}
