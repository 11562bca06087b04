/** `--exclude`: which files a check leaves out. */
import { isAbsolute, normalize, relative, sep } from 'node:path';
import picomatch from 'picomatch';

/** A pattern as it was typed, with what it matches: paths with forward slashes, from the working folder or absolute. */
interface Pattern {
  typed: string;
  isAbsolute: boolean;
  matches(path: string): boolean;
  isUsed: boolean;
}

export class Exclusion {
  private readonly patterns: readonly Pattern[];

  /**
   * @param globs as typed: of files or of folders with all in them, from the working folder or absolute
   * @param from the working folder
   */
  constructor(
    globs: readonly string[],
    private readonly from: string,
  ) {
    this.patterns = globs.map((typed) => {
      const glob = slashed(normalize(typed)).replace(/^\.\//, '').replace(/\/$/, '');
      const all = glob === '.' ? '**' : glob;
      return { typed, isAbsolute: isAbsolute(typed), matches: picomatch([all, `${all}/**`], { dot: true }), isUsed: false };
    });
  }

  /** Whether a file is left out. @param path absolute */
  has(path: string): boolean {
    const beside = slashed(relative(this.from, path));
    const whole = slashed(path);
    const found = this.patterns.filter((pattern) => pattern.matches(pattern.isAbsolute ? whole : beside));
    for (const pattern of found) pattern.isUsed = true;
    return found.length > 0;
  }

  /** Patterns that have left out nothing so far. */
  get idle(): string[] {
    return this.patterns.filter(({ isUsed }) => !isUsed).map(({ typed }) => typed);
  }
}

/** Of Windows only: elsewhere a backslash belongs to a name. */
function slashed(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
