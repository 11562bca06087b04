/**
 * Which slip makes a text unreadable. Nobody can tell from the reader's error alone, so slips are tried: the first that, once
 * mended, lets the reader come past the place it stumbled at. So what is offered always works.
 */
import { isSameSentence } from '../../text/message';
import { bullet, falseIndent, gluedColon, gluedDash, loneReturn, missingColon, oddBlank, tab } from './characters';
import { surplus, unclosed } from './brackets';
import { indent, secondSentence, twoKeys } from './layout';
import { unquoted, unquotedInFlow } from './quotes';
import { type SlipFinder, type Mend, sceneOf, type Slip } from './slip';
import { applyEdits, type Stretch } from '../../writing/mend';

/** In the order in which a slip, where it fits, is likelier than the next. */
const LOOKS: readonly SlipFinder[] = [loneReturn, tab, falseIndent, oddBlank, bullet, gluedDash, gluedColon, twoKeys, unclosed, surplus, unquotedInFlow, unquoted, missingColon, secondSentence, indent];

/** Every try reads the text. So many characters are read for one fault, and so many tries made, then the plain sentence must do. */
const BUDGET = 150_000;
const TRIES = 60;

/** Offset of the first fault of a text, undefined when it can be read. */
export type FindFault = (text: string) => number | undefined;

/**
 * @param place  what the reader stumbled over
 * @returns the slip with those of its mends that work; undefined when none of those we know is to blame
 */
export function diagnose(text: string, place: Stretch, read: FindFault): Slip | undefined {
  const most = Math.min(TRIES, BUDGET / text.length);
  if (most < 4) return undefined;
  const scene = sceneOf(text, place);
  const passed = scene.lines[scene.at]?.end ?? place.end;
  let partly: Slip | undefined;
  let tries = 0;
  for (const look of LOOKS) {
    for (const slip of look(scene)) {
      const outcomes = slip.mends.map((mend) => ({ mend, reached: reach(text, mend, read) }));
      tries += outcomes.length;
      const whole = outcomes.filter(({ reached }) => reached === undefined).map(({ mend }) => mend);
      if (whole.length > 0) return { ...slip, mends: distinct(whole) };
      // A text may hold several slips; a mend that only leads to the next one counts when no other leads through.
      const further = outcomes.filter(({ reached }) => (reached ?? 0) > passed).map(({ mend }) => mend);
      if (further.length > 0) partly ??= { ...slip, mends: distinct(further) };
      if (tries > most) return partly;
    }
  }
  return partly;
}

/** The mends that make a text readable, or lead past an offset. */
export function working(text: string, mends: readonly Mend[], offset: number, read: FindFault): Mend[] {
  const all = mends.map((mend) => ({ mend, reached: reach(text, mend, read) }));
  const whole = all.filter(({ reached }) => reached === undefined);
  return distinct((whole.length > 0 ? whole : all.filter(({ reached }) => (reached ?? 0) > offset)).map(({ mend }) => mend));
}

/** Of mends that are called the same the likeliest. */
function distinct(mends: readonly Mend[]): Mend[] {
  return mends.filter(({ title }, at) => mends.findIndex((other) => isSameSentence(other.title, title)) === at);
}

/** How far the reader comes once the slip is mended, counted in the text as it is; undefined when it comes through. */
function reach(text: string, { edits }: Mend, read: FindFault): number | undefined {
  const stumbled = read(applyEdits(text, edits));
  if (stumbled === undefined) return undefined;
  const grown = edits.reduce((sum, { start, end, text: next }) => sum + (start < stumbled ? next.length - (end - start) : 0), 0);
  return stumbled - grown;
}
