import type { BuiltInRule } from './rule';

/** A file that other checks need cannot be read. Told once, at the first line. */
export const rule: BuiltInRule = { severity: 'information', builtIn: true };
