/** A finding: what a rule has to say about a place in a file. */
import type { Fix, FindingData, Options, Severity } from '../rules/rule';
import type { Range, Slot } from '../syntax/slot';
import type { Message } from '../text/message';

/** A finding where it was found: relative to its slot, so it moves with the text. */
export interface StoredFinding extends Options {
  code: string;
  slot: Slot;
  /** UTF-16 offsets in the slot's chunk. */
  start: number;
  end: number;
  message: Message;
}

/** A finding as it is shown: positions in the file (0-based, UTF-16), severity settled. */
export interface Finding {
  code: string;
  severity: Severity;
  range: Range;
  message: Message;
  data?: FindingData | undefined;
  related: readonly { uri: string; range: Range; message: Message }[];
  slot: Slot;
  start: number;
  end: number;
  fixes(): Fix[];
}
