import type { BuiltInRule } from './rule';

/** The file is larger or deeper than what we read. Told where the first thing beyond stands. */
export const rule: BuiltInRule = { severity: 'error', suppressible: false, builtIn: true };
