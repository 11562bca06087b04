/**
 * Placeholders in names of files and columns: `einwohner_{MM}-{JJJJ}.csv` tells the date of what is in it, `Quote {JJJJ}`
 * stands for one column a year. What they caught fills a `stand` such as `{JJJJ}-{MM}` or an `indikator` such as `KID:{CODE}`.
 */

/** What each placeholder catches. */
const PARTS: Readonly<Record<string, string>> = { JJJJ: '(?:19|20|21)[0-9]{2}', JJ: '[0-9]{2}', MM: '0[1-9]|1[0-2]', TT: '0[1-9]|[12][0-9]|3[01]', Q: '[1-4]', H: '[12]', CODE: '[A-Z][0-9]{1,2}' };

/** Stands for a star while a pattern is taken apart. No name holds it. */
const STAR = '\u0000';

export type Caught = Readonly<Record<string, string>>;

/** A pattern with placeholders, `*` (any text without `/`) and `?`, compared without regard to case and kinds of blanks. */
export class NamePattern {
  /** What stands between the stars. Each is looked for from where the one before ended: no number of stars takes long. */
  private readonly parts: readonly string[];
  private readonly names: string[] = [];

  /** @param isPath `*` and `?` mean something (names of files), or stand for themselves (names of columns) */
  constructor(pattern: string, isPath: boolean) {
    const source = folded(pattern).replace(/\{([a-z]+)\}|[\\^$.*+?()[\]{}|]/g, (found, name?: string) => {
      const part = name === undefined ? undefined : PARTS[name.toUpperCase()];
      if (part !== undefined && name !== undefined) {
        this.names.push(name.toUpperCase());
        return `(${part})`;
      }
      if (isPath && found === '*') return STAR;
      if (isPath && found === '?') return '[^/]';
      return found.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    });
    this.parts = source.split(STAR);
  }

  /** What the placeholders caught, or undefined when the name is another. */
  match(name: string): Caught | undefined {
    const text = folded(name);
    const caught: (string | undefined)[] = [];
    let at = 0;
    for (const [index, part] of this.parts.entries()) {
      const found = new RegExp(`${index === 0 ? '^' : ''}(?:${part})${index === this.parts.length - 1 ? '$' : ''}`, 'i').exec(text.slice(at));
      if (!found || text.slice(at, at + found.index).includes('/')) return undefined;
      caught.push(...found.slice(1));
      at += found.index + found[0].length;
    }
    return Object.fromEntries(this.names.map((each, index) => [each, (caught[index] ?? '').toUpperCase()]));
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
