/** How an export tells where it is, and how it is ended. */
import { type Message, say } from '../language/text/message';

/**
 * Called between pieces of work, with what is being done and how much is done, 0 … 1. Awaited, so that whoever listens can let
 * others have a turn; when it rejects, the export ends with that.
 */
export type ExportStep = (what: Message, share: number) => Promise<void>;

/** For whoever does not want to know. */
export const noStep: ExportStep = () => Promise.resolve();

/** Measures between two steps: a few hundredths of a second. */
const PIECE = 10;

/** Tells of a measure that is about to be worked on, now and then. @param index 0-based; `from` and `to` are the shares this work has */
export async function tellMeasure(step: ExportStep, index: number, all: number, from: number, to: number): Promise<void> {
  if (index % PIECE === 0) await step(say('Measure {0} of {1}', index + 1, all), from + ((to - from) * index) / Math.max(1, all));
}
