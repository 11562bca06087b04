import type { BuiltInRule } from './rule';

/** The text cannot be read (FORMAT §0). Told by the parser, one fault for each piece that is lost. */
export const rule: BuiltInRule = { severity: 'error', adjustable: false, builtIn: true };
