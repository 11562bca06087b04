/** Comments that silence findings (FORMAT §4 *Suppression*), applied to what was found in one slot. */
import { lastLineOfText, type Suppression } from '../analysis/suppression';
import type { Rule } from '../rules/rule';
import { lastUpTo } from '../syntax/search';
import { positionIn, type Slot } from '../syntax/slot';
import { say } from '../text/message';
import type { StoredFinding } from './finding';

/** A suppression with the slot it is written in; it may be about the slot behind. */
export interface PlacedSuppression {
  slot: Slot;
  suppression: Suppression;
}

/** A comment at the end of a piece means the first line with content of the piece behind it. */
export function aimedAt({ slot, suppression }: PlacedSuppression, next: Slot): PlacedSuppression {
  const line = firstContentLine(next);
  return { slot, suppression: { ...suppression, line, lastLine: lastLineOfText(next, line) } };
}

function firstContentLine(slot: Slot): number {
  const { text, lineStarts } = slot.chunk;
  return lineStarts.findIndex((start, line) => /^\s*[^\s#]/.test(text.slice(start, lineStarts[line + 1])));
}

export interface Silencing {
  rules: Readonly<Record<string, Rule>>;
  /** A rule that is off, or waits for a file that cannot be read, may find something later. */
  isSilent(code: string): boolean;
}

/** Takes out what comments silence, and tells which comments silence nothing. */
export function suppress(slot: Slot, findings: readonly StoredFinding[], active: readonly PlacedSuppression[], silencing: Silencing): StoredFinding[] {
  if (active.length === 0) return [...findings];
  const covers = new Covers(slot, active);
  const isSilenced = (finding: StoredFinding): boolean => isSuppressible(silencing.rules[finding.code]) && covers.take(finding);
  const kept = findings.filter((finding) => !isSilenced(finding));
  const idle = active.flatMap((each) => unused(each, covers.used, silencing));
  // That a comment silences nothing can be silenced itself, so that code comes last.
  const isOfItself = ({ data }: StoredFinding): boolean => data?.silenced?.code === 'unused-suppression';
  const told = idle.filter((finding) => isOfItself(finding) || !isSilenced(finding));
  return [...kept, ...told.filter(({ data }) => !data?.silenced || !covers.used.has(data.silenced))];
}

/** A finding for each code of a comment that silences nothing. */
export function unused({ slot, suppression }: PlacedSuppression, used: ReadonlySet<object>, { rules, isSilent }: Silencing): StoredFinding[] {
  return suppression.codes
    .filter((silenced) => !used.has(silenced) && !isSilent(silenced.code))
    .map((silenced) => {
      const { code, start, end } = silenced;
      const rule = rules[code];
      const message = isSuppressible(rule) ? say('"{0}" finds nothing here. Remove the comment.', code) : rule ? say('"{0}" cannot be silenced.', code) : say('There is no rule "{0}".', code);
      return { code: 'unused-suppression', slot, start, end, message, data: { silenced } };
    });
}

/** Lines of a slot on which comments silence one code. */
interface Cover {
  from: number;
  last: number;
  codes: Suppression['codes'][number][];
}

/** Which comments silence what: by code, in order of lines, so that a finding is asked about in no time. */
class Covers {
  readonly used = new Set<object>();
  private readonly byCode = new Map<string, Cover[]>();

  constructor(
    private readonly slot: Slot,
    active: readonly PlacedSuppression[],
  ) {
    const inOrder = [...active].sort((a, b) => (a.suppression.line ?? 0) - (b.suppression.line ?? 0));
    for (const { suppression } of inOrder) for (const code of suppression.codes) this.add(suppression, code);
  }

  private add({ line, lastLine }: Suppression, code: Suppression['codes'][number]): void {
    if (line === undefined) return;
    const covers = this.byCode.get(code.code) ?? [];
    this.byCode.set(code.code, covers);
    const last = covers.at(-1);
    if (last?.from === line) last.codes.push(code);
    else covers.push({ from: line, last: lastLine ?? line, codes: [code] });
  }

  /** Whether a comment silences the finding; the codes that do are used from now on. */
  take({ slot, start, code }: StoredFinding): boolean {
    const covers = this.byCode.get(code);
    if (!covers || slot !== this.slot) return false;
    const line = positionIn(slot, start).line - slot.line;
    const cover = covers[lastUpTo(covers, line, ({ from }) => from)];
    if (!cover || line > cover.last) return false;
    for (const each of cover.codes.splice(0)) this.used.add(each);
    return true;
  }
}

export function isAdjustable(rule: Rule | undefined): boolean {
  return rule !== undefined && rule.adjustable !== false;
}

function isSuppressible(rule: Rule | undefined): boolean {
  return isAdjustable(rule) && rule?.suppressible !== false;
}
