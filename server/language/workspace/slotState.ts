/** A slot of a file with what was worked out of its chunk. */
import { type Analysis, analyse, type Grammar } from '../analysis/analyse';
import type { Suppression } from '../analysis/suppression';
import type { Slot } from '../syntax/slot';
import type { FileState } from './file';
import type { StoredFinding } from './finding';
import type { KnownFact, Reader, Subject } from './knowledge';

export class SlotState implements Reader {
  due = true;
  reads: Subject[] = [];
  facts: readonly KnownFact[] = [];
  findings: StoredFinding[] = [];
  suppressions: readonly Suppression[] = [];
  private analysed: Analysis | undefined;

  constructor(
    readonly file: FileState,
    readonly slot: Slot,
    private readonly grammar: Grammar,
  ) {}

  /** What the chunk says; worked out anew where it was let go of. */
  get analysis(): Analysis {
    return (this.analysed ??= analyse(this.grammar, this.file.art, this.slot));
  }

  /** The chunk is another one, or is to be read in another way. */
  renew(): void {
    this.analysed = undefined;
    this.suppressions = this.analysis.suppressions;
  }

  /** Lets go of what can be worked out again: of most files of a workspace only facts and findings are asked for. */
  rest(): void {
    this.analysed = undefined;
    this.slot.chunk.rest?.();
  }
}
