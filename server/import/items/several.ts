/** Several things in one cell. */
import type { Value } from '../../language/writing/writing';
import type { Left, CellReading } from './reading';

/** Something in a cell, and the smaller things it may be made of: „A und B“ is one name or two. */
export interface Piece {
  text: string;
  /** Ways to take it apart, the surest first. */
  parts: readonly (readonly string[])[];
  /** Taken apart by signs alone, where a part may be known and the rest not. */
  apart: readonly string[];
}

/**
 * The things in a cell: one a line, or set apart by `;`. Those with commas, slashes or „und“ may be several.
 * @param commas a comma always sets things apart
 */
export function piecesOf(text: string, commas: boolean): Piece[] {
  return text
    .split(commas ? /[\n;,]/ : /[\n;]/)
    .map(withoutSign)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const by = (pattern: RegExp): string[] => piece.split(pattern).map(withoutSign).filter((part) => part !== '');
      return { text: piece, parts: [/,/, /[,/+&|]/, /[,/+&|]| und | u\. | sowie /].map(by).filter(({ length }) => length > 1), apart: by(/[,/+&|]/) };
    });
}

/** What stands before the first comma, bracket or dash. */
export function firstPart(text: string): string {
  return withoutSign(text.split(/[,;:(\n]| [-–] /)[0] ?? '');
}

/** What the lines of a list begin with. */
const SIGN = /^[-–•·▪*] +/;

/** Whether each line begins as those of a list do. */
export function isListed(lines: readonly string[]): boolean {
  return lines.every((line) => SIGN.test(line.trim()));
}

/** Without the sign a list begins its lines with. */
export function withoutSign(text: string): string {
  return text.trim().replace(SIGN, '').trim();
}

/**
 * Reads each piece; one that is not wholly something counts as its parts where every one of them is. Twice said is once.
 * @param sure reads what needs no guess: what it does not know is looked at in parts first
 */
export function readSeveral(pieces: readonly Piece[], read: (text: string) => CellReading, sure: (text: string) => CellReading = read): CellReading {
  const values: Value[] = [];
  const left: Left[] = [];
  const known = new Set<string>();
  const take = ({ value, left: rest }: CellReading): void => {
    left.push(...rest);
    const name = JSON.stringify(value);
    if (value === undefined || known.has(name)) return;
    known.add(name);
    values.push(value);
  };
  for (const { text, parts, apart } of pieces) {
    const whole = sure(text);
    const taken = isWhole(whole) ? [whole] : parts.map((each) => each.map(read)).find((each) => each.every(isWhole));
    const guessed = taken ?? [read(text)];
    // Of „Jugendamt, FM“ the office is known; what is left stands for itself.
    const isKnownInPart = guessed.every(({ value }) => value === undefined) && apart.length > 1 && apart.some((part) => isWhole(sure(part)));
    for (const reading of isKnownInPart ? apart.map(read) : guessed) take(reading);
  }
  return values.length === 0 ? { left } : { value: values, left };
}

function isWhole({ value, left }: CellReading): boolean {
  return value !== undefined && left.length === 0;
}
