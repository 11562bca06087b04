/** What reading a cell gives. */
import { type Message, say } from '../../language/text/message';
import type { Value } from '../../language/writing/writing';

/** Words of a cell that no value says. */
export interface Left {
  /** Word for word. */
  text: string;
  why: Message;
}

export interface CellReading {
  /** Undefined when nothing was understood. */
  value?: Value;
  /** Values of other keys of the item that the cell says as well. */
  beside?: Readonly<Record<string, Value>>;
  left: readonly Left[];
}

/** Why words are kept that were read all the same. */
export const KEPT = say('Only a part of this could be read.');

/** Why a cell says nothing of a key that is a map or a list of maps. */
export const HAS_PARTS = say('Tables cannot say this key: it has parts of its own.');

/** An empty cell. */
export const NOTHING: CellReading = { left: [] };

export function understood(value: Value): CellReading {
  return { value, left: [] };
}

/** A value, or the text that is none. */
export function readOne(value: Value | undefined, text: string, why: Message): CellReading {
  return value === undefined ? { left: [{ text, why }] } : understood(value);
}
