/**
 * Placeholders in names of files and columns: `einwohner_{MM}-{JJJJ}.csv` tells the date of what is in it, `Quote {JJJJ}`
 * stands for one column a year. What they caught fills a `stand` such as `{JJJJ}-{MM}` or an `indikator` such as `KID:{CODE}`.
 */

/** What each placeholder catches. */
const PARTS: Readonly<Record<string, string>> = { JJJJ: '(?:19|20|21)[0-9]{2}', JJ: '[0-9]{2}', MM: '0[1-9]|1[0-2]', TT: '0[1-9]|[12][0-9]|3[01]', Q: '[1-4]', H: '[12]', CODE: '[A-Z][0-9]{1,2}' };

export type Caught = Readonly<Record<string, string>>;

/** A pattern with placeholders, `*` (any text without `/`) and `?`, compared without regard to case and kinds of blanks. */
export class NamePattern {
  private readonly expression: RegExp;
  private readonly names: string[] = [];

  /** @param isPath `*` and `?` mean something (names of files), or stand for themselves (names of columns) */
  constructor(pattern: string, isPath: boolean) {
    const source = folded(pattern).replace(/\{([a-z]+)\}|[\\^$.*+?()[\]{}|]/g, (found, name?: string) => {
      const part = name === undefined ? undefined : PARTS[name.toUpperCase()];
      if (part !== undefined && name !== undefined) {
        this.names.push(name.toUpperCase());
        return `(${part})`;
      }
      if (isPath && found === '*') return '[^/]*';
      if (isPath && found === '?') return '[^/]';
      return found.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    });
    this.expression = new RegExp(`^(?:${source})$`, 'i');
  }

  /** What the placeholders caught, or undefined when the name is another. */
  match(name: string): Caught | undefined {
    const found = this.expression.exec(folded(name));
    if (!found) return undefined;
    return Object.fromEntries(this.names.map((each, index) => [each, (found[index + 1] ?? '').toUpperCase()]));
  }
}

/** Puts what was caught into a text. Two-digit years are of this century. Undefined when something is missing. */
export function fill(template: string, caught: Caught): string | undefined {
  let isWhole = true;
  const text = template.replace(/\{([A-Z]+)\}/g, (_, name: string) => {
    const value = caught[name] ?? (name === 'JJJJ' && caught['JJ'] !== undefined ? `20${caught['JJ']}` : undefined);
    if (value === undefined) isWhole = false;
    return value ?? '';
  });
  return isWhole ? text : undefined;
}

/** Names that look the same are the same: composed letters, one blank for any run of blanks and line breaks, small letters. */
function folded(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
