import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/root.mjs';

/** What VS Code gives a webview in a theme. */
export interface Theme {
  name: string;
  /** Classes of the body. */
  classes: readonly string[];
  /** Style variables of the root element; a theme may leave some out. */
  variables: Readonly<Record<string, string>>;
  /** VS Code's own style sheet, which lies before ours. */
  sheet: string;
}

interface Captured {
  names: string[];
  classes: string[][];
  sheet: string[];
  /** A value for each theme; null where it has none. */
  variables: Record<string, (string | null)[]>;
}

/** The four default themes as real VS Code handed them over; `scripts/host/captureThemes.mjs` wrote them down. */
export function capturedThemes(): Theme[] {
  const { names, classes, sheet, variables } = JSON.parse(readFileSync(join(root, 'tests', 'access', 'themes.json'), 'utf8')) as Captured;
  return names.map((name, index) => ({
    name,
    classes: classes[index] ?? [],
    variables: Object.fromEntries(Object.entries(variables).flatMap(([key, values]) => (typeof values[index] === 'string' ? [[key, values[index]]] : []))),
    sheet: sheet.join('\n'),
  }));
}
