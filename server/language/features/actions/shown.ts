/** What a client shows where actions are asked for. */
import type { Diagnostic } from 'vscode-languageserver-types';
import { lastUpTo } from '../../syntax/search';
import type { Finding } from '../../workspace/finding';
import { touches } from '../subject/spot';

/** More than a file has columns. */
const COLUMNS = 1e8;

export class Shown {
  /** By code, in text order: those of one code do not lie in each other. */
  private readonly byCode = new Map<unknown, Diagnostic[]>();

  constructor(diagnostics: readonly Diagnostic[]) {
    for (const each of [...diagnostics].sort((a, b) => placeOf(a.range) - placeOf(b.range))) {
      const known = this.byCode.get(each.code);
      if (known) known.push(each);
      else this.byCode.set(each.code, [each]);
    }
  }

  /** The diagnostics that show findings; undefined when none does. */
  of(findings: readonly Finding[]): Diagnostic[] | undefined {
    const found = new Set<Diagnostic>();
    for (const { code, range } of findings) {
      const all = this.byCode.get(code) ?? [];
      for (let at = lastUpTo(all, placeOf({ start: range.end }), (each) => placeOf(each.range)); at >= 0; at -= 1) {
        const diagnostic = all[at] as Diagnostic;
        if (!touches(diagnostic.range, range)) break;
        found.add(diagnostic);
      }
    }
    return found.size > 0 ? [...found] : undefined;
  }
}

function placeOf({ start }: Pick<Diagnostic['range'], 'start'>): number {
  return start.line * COLUMNS + start.character;
}
