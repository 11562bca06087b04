import type { BuiltInRule } from './rule';

/** A rule failed; the others still ran. */
export const rule: BuiltInRule = { severity: 'warning', builtIn: true };
