/**
 * How many steps a backtracking matcher takes for a pattern, as the engines of editors and of Node work: counted, so that a busy
 * machine changes nothing. Much slower than a real one, and it tells nothing but the count.
 */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Says where matching goes on; several places are tried in order. */
type Op =
  | { kind: 'character'; accepts(character: string): boolean }
  | { kind: 'test'; holds(text: string, at: number): boolean }
  | { kind: 'split'; first: number; second: number }
  | { kind: 'jump'; to: number }
  | { kind: 'mark'; register: number }
  | { kind: 'moved'; register: number }
  | { kind: 'repeat'; from: number; to: number }
  | { kind: 'look'; program: Op[]; backward: boolean; negate: boolean };

/** Places that were marked: beginnings and ends of groups that are referred to, and of rounds that may be empty. */
type Marks = readonly number[];

/** A pattern made ready to count. */
export class Counted {
  private readonly program: Op[];
  private readonly isUnicode: boolean;
  private steps = 0;
  private most = 0;

  constructor(
    source: string,
    private readonly flags: string,
  ) {
    this.isUnicode = /[uv]/.test(flags);
    const pattern = new RegExpParser().parsePattern(source, 0, source.length, { unicode: flags.includes('u'), unicodeSets: flags.includes('v') });
    this.program = new Compiler(flags).compile(pattern.alternatives, false);
  }

  /** Steps to find all matches in a text (with `g`), or the first; no more than `most` are taken. */
  count(text: string, most: number): number {
    this.steps = 0;
    this.most = most;
    for (let at = 0; at <= text.length && this.steps < most; ) {
      const end = this.run(this.program, text, at, NO_MARKS, false)?.at ?? -1;
      if (this.flags.includes('y') || (end !== -1 && !this.flags.includes('g'))) break;
      at = end > at ? end : at + 1;
    }
    return this.steps;
  }

  private run(program: readonly Op[], text: string, start: number, marked: Marks, backward: boolean): { at: number; marks: Marks } | undefined {
    const waiting: { pc: number; at: number; marks: Marks }[] = [];
    let [pc, at, marks] = [0, start, marked];
    for (;;) {
      const op = program[pc];
      if (!op) return { at, marks };
      if (this.steps >= this.most) return undefined;
      this.steps += 1;
      pc += 1;
      let isOn = true;
      switch (op.kind) {
        case 'character': {
          const character = this.characterAt(text, at, backward);
          isOn = character !== '' && op.accepts(character);
          if (isOn) at += backward ? -character.length : character.length;
          break;
        }
        case 'split':
          waiting.push({ pc: op.second, at, marks });
          pc = op.first;
          break;
        case 'jump':
          pc = op.to;
          break;
        case 'test':
          isOn = op.holds(text, at);
          break;
        case 'mark':
          marks = withMark(marks, op.register, at);
          break;
        case 'moved':
          isOn = marks[op.register] !== at;
          break;
        case 'repeat': {
          const again = text.slice(marks[op.from] ?? 0, marks[op.to] ?? 0);
          this.steps += again.length;
          const from = backward ? at - again.length : at;
          isOn = from >= 0 && text.startsWith(again, from);
          if (isOn) at = backward ? from : at + again.length;
          break;
        }
        case 'look': {
          const seen = this.run(op.program, text, at, marks, op.backward);
          isOn = (seen === undefined) === op.negate;
          if (seen && !op.negate) marks = seen.marks;
        }
      }
      if (isOn) continue;
      const next = waiting.pop();
      if (!next) return undefined;
      ({ pc, at, marks } = next);
    }
  }

  private characterAt(text: string, at: number, backward: boolean): string {
    const here = backward ? at - 1 : at;
    if (!this.isUnicode) return text.charAt(here);
    const code = text.charCodeAt(here);
    if (backward && code >= 0xdc00 && code <= 0xdfff && here > 0) return text.slice(here - 1, at);
    return !backward && code >= 0xd800 && code <= 0xdbff ? text.slice(at, at + 2) : text.charAt(here);
  }
}

const NO_MARKS: Marks = [];

function withMark(marks: Marks, register: number, at: number): Marks {
  const copy = [...marks];
  copy[register] = at;
  return copy;
}

class Compiler {
  private program: Op[] = [];
  private registers = 0;
  /** Where a group that is referred to marks its beginning; its end comes next. */
  private readonly groups = new Map<AST.CapturingGroup, number>();

  constructor(private readonly flags: string) {}

  compile(alternatives: readonly AST.Alternative[], backward: boolean): Op[] {
    const outer = this.program;
    this.program = [];
    this.choose(alternatives, backward);
    const own = this.program;
    this.program = outer;
    return own;
  }

  private choose(alternatives: readonly AST.Alternative[], backward: boolean): void {
    const ends: { kind: 'jump'; to: number }[] = [];
    alternatives.forEach((alternative, index) => {
      const isLast = index === alternatives.length - 1;
      const split = { kind: 'split' as const, first: this.program.length + 1, second: 0 };
      if (!isLast) this.program.push(split);
      for (const element of backward ? [...alternative.elements].reverse() : alternative.elements) this.element(element, backward);
      if (isLast) return;
      const end = { kind: 'jump' as const, to: 0 };
      ends.push(end);
      this.program.push(end);
      split.second = this.program.length;
    });
    for (const end of ends) end.to = this.program.length;
  }

  private element(element: AST.Element, backward: boolean): void {
    switch (element.type) {
      case 'Group':
        return this.choose(element.alternatives, backward);
      case 'CapturingGroup': {
        if (element.references.length === 0) return this.choose(element.alternatives, backward);
        const register = this.groups.get(element) ?? this.registers;
        if (register === this.registers) this.registers += 2;
        this.groups.set(element, register);
        this.program.push({ kind: 'mark', register: backward ? register + 1 : register });
        this.choose(element.alternatives, backward);
        this.program.push({ kind: 'mark', register: backward ? register : register + 1 });
        return;
      }
      case 'Quantifier':
        return this.loop(element, backward);
      case 'Backreference': {
        const { resolved } = element;
        const from = Array.isArray(resolved) ? undefined : this.groups.get(resolved as AST.CapturingGroup);
        if (from === undefined) throw new Error(`this reference is not counted: ${element.raw}`);
        this.program.push({ kind: 'repeat', from, to: from + 1 });
        return;
      }
      case 'Assertion':
        return this.assertion(element);
      default:
        this.program.push({ kind: 'character', accepts: accepts(element.raw, this.flags) });
    }
  }

  private loop({ element, min, max, greedy }: AST.Quantifier, backward: boolean): void {
    for (let time = 0; time < min; time += 1) this.element(element, backward);
    const skips: { kind: 'split'; first: number; second: number }[] = [];
    const optional = (): void => {
      const split = { kind: 'split' as const, first: this.program.length + 1, second: 0 };
      skips.push(split);
      this.program.push(split);
    };
    if (max === Number.POSITIVE_INFINITY) {
      const start = this.program.length;
      optional();
      // A round that took nothing is the last.
      const register = canBeEmpty(element) ? this.registers++ : undefined;
      if (register !== undefined) this.program.push({ kind: 'mark', register });
      this.element(element, backward);
      if (register !== undefined) this.program.push({ kind: 'moved', register });
      this.program.push({ kind: 'jump', to: start });
    } else {
      for (let time = min; time < max; time += 1) {
        optional();
        this.element(element, backward);
      }
    }
    for (const split of skips) {
      split.second = this.program.length;
      if (!greedy) [split.first, split.second] = [split.second, split.first];
    }
  }

  private assertion(assertion: AST.Assertion): void {
    const isMultiline = this.flags.includes('m');
    const isLineEnd = (character: string | undefined): boolean => character === undefined || (isMultiline && /[\n\r\u2028\u2029]/.test(character));
    const isWord = (character: string | undefined): boolean => character !== undefined && /\w/.test(character);
    switch (assertion.kind) {
      case 'start':
        this.program.push({ kind: 'test', holds: (text, at) => isLineEnd(text[at - 1]) });
        return;
      case 'end':
        this.program.push({ kind: 'test', holds: (text, at) => isLineEnd(text[at]) });
        return;
      case 'word':
        this.program.push({ kind: 'test', holds: (text, at) => (isWord(text[at - 1]) !== isWord(text[at])) !== assertion.negate });
        return;
      default: {
        const backward = assertion.kind === 'lookbehind';
        this.program.push({ kind: 'look', program: this.compile(assertion.alternatives, backward), backward, negate: assertion.negate });
      }
    }
  }
}

function canBeEmpty(element: AST.Element): boolean {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.some(({ elements }) => elements.every(canBeEmpty));
    case 'Quantifier':
      return element.min === 0 || canBeEmpty(element.element);
    case 'Assertion':
    case 'Backreference':
      return true;
    default:
      return false;
  }
}

/** One character against a class or a character of the pattern: the engine itself is asked, once for each. */
function accepts(raw: string, flags: string): (character: string) => boolean {
  const single = singleOf(raw, flags);
  const known = new Map<string, boolean>();
  return (character) => {
    let answer = known.get(character);
    if (answer === undefined) known.set(character, (answer = single.test(character)));
    return answer;
  };
}

/** A pattern for one character alone. */
export function singleOf(raw: string, flags: string): RegExp {
  return new RegExp(`^(?:${raw})$`, flags.replace(/[gymd]/g, ''));
}
