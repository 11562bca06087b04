/** Our own checks, as one object in the page that is looked at. */
import * as drawing from './drawings';
import * as focus from './focus';
import * as layout from './layout';
import * as structure from './structure';
import * as text from './text';

const checks = { ...drawing, ...focus, ...layout, ...structure, ...text };

export type Checks = typeof checks;

Object.assign(globalThis, { bzrpChecks: checks });
