/** A value of one word or line in the place of another one: for whoever knows where it stands, and needs no path. */
import { quoted, replaceText, type Stretch, type TextChange } from './mend';
import { type Scalar, scalarText } from './scalar';

/** Puts a value in the place of a scalar, in the quotes that one has or those it needs. @param source the scalar as written */
export function replaceScalar(place: Stretch, value: Scalar, source: string): TextChange {
  return replaceText(place, scalarText(value, { flow: true, old: source }));
}

/** A time as a value: a year is a number, unless it takes the place of what stood in quotes. @param source what it takes the place of, as written */
export function timeValue<T extends string>(time: T, source = ''): T | number {
  return /^\d{4}$/.test(time) && !/^["']/.test(source) ? Number(time) : time;
}

/** A scalar as its author wrote it, where commas and brackets have a meaning. */
export function sourceInFlow(source: string): string {
  return /^["']/.test(source) || !/[,[\]{}]|: /.test(source) ? source : quoted(source);
}
