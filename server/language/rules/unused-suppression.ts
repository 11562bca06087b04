import type { BuiltInRule } from './rule';

/** A comment silences a rule that finds nothing there. Told where its code stands. */
export const rule: BuiltInRule = { severity: 'information', builtIn: true };
