/** Word's automatic numbering: what stands before a paragraph though nobody typed it (ECMA-376 part 1, 17.9). */
import { type Fragment, fragmentsOf } from './fragment';

/** Levels Word knows. */
const LEVELS = 9;
/** Styles and links are followed so far; a longer way goes in a circle. */
const FARTHEST = 20;

interface Level {
  start: number;
  format: string;
  /** `%1.%2`: the numbers of these levels with what stands around them. */
  text: string;
  /** What stands between the number and the text. */
  between: string;
  /** 1-based level after which it begins anew; 0 = never; undefined = after any above it. */
  restart: number | undefined;
  isLegal: boolean;
}

interface List {
  levels: readonly (Level | undefined)[];
  /** Id of the style whose list this one is. */
  link: string | undefined;
  /** Level each style of paragraphs is bound to. */
  byStyle: ReadonlyMap<string, number>;
}

/** Lists that are counted together, with what one of them has of its own. */
interface Instance {
  list: string;
  levels: ReadonlyMap<number, Level>;
  starts: ReadonlyMap<number, number>;
}

interface Style {
  basedOn: string | undefined;
  num: string | undefined;
  level: number | undefined;
}

/** What a paragraph says of its numbering; undefined where it says nothing. */
export interface Numbered {
  style: string | undefined;
  num: string | undefined;
  level: number | undefined;
}

/** Counts the paragraphs of a document, in its order. Whatever is missing or goes in circles gives no number. */
export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly instances = new Map<string, Instance>();
  private readonly styles = new Map<string, Style>();
  private usual: string | undefined;
  /** Id of a list → the number each level stands at. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  /** Levels of instances whose own beginning was used. */
  private readonly begun = new Set<string>();

  /** @param numbering `word/numbering.xml` @param styles `word/styles.xml` @param bullet what a bullet is written as */
  constructor(
    numbering: string,
    styles: string,
    private readonly bullet = '',
  ) {
    const parts = fragmentsOf(numbering, new Set(['w:abstractNum', 'w:num']));
    for (const part of parts) {
      if (part.name === 'w:abstractNum') this.lists.set(part.attributes['w:abstractNumId'] ?? '', listOf(part));
      else this.instances.set(part.attributes['w:numId'] ?? '', instanceOf(part));
    }
    for (const style of fragmentsOf(styles, new Set(['w:style']))) {
      const id = style.attributes['w:styleId'] ?? '';
      const numbers = style.first('w:pPr')?.first('w:numPr');
      this.styles.set(id, { basedOn: style.valueOf('w:basedOn'), num: numbers?.valueOf('w:numId'), level: wholeOf(numbers?.valueOf('w:ilvl')) });
      if (style.attributes['w:type'] === 'paragraph' && isOn(style.attributes['w:default'] ?? '0')) this.usual = id;
    }
  }

  /** The number of the next paragraph with the blank behind it; '' for one that is not numbered. */
  next({ style = this.usual, num, level }: Numbered): string {
    const own = this.ofStyle(style);
    const id = num ?? own.num;
    const instance = id === undefined ? undefined : this.instances.get(id);
    const found = instance && this.listFor(instance.list);
    if (id === undefined || !instance || !found) return '';
    const at = level ?? (num === undefined ? (own.styles.map((each) => found.list.byStyle.get(each)).find((each) => each !== undefined) ?? own.level) : undefined) ?? 0;
    const levelOf = (each: number): Level | undefined => instance.levels.get(each) ?? found.list.levels[each];
    const shown = levelOf(at);
    if (at >= LEVELS || !shown) return '';
    const counters = this.counted(found.id, id, at, instance, levelOf);
    return shown.format === 'bullet' ? this.bullet : textOf(shown, counters, levelOf);
  }

  private counted(list: string, id: string, at: number, { starts }: Instance, levelOf: (at: number) => Level | undefined): readonly (number | undefined)[] {
    const counters = this.counters.get(list) ?? [];
    this.counters.set(list, counters);
    const beginning = `${id} ${at}`;
    const start = this.begun.has(beginning) ? undefined : starts.get(at);
    this.begun.add(beginning);
    const before = counters[at];
    counters[at] = start ?? (before === undefined ? (levelOf(at)?.start ?? 1) : before + 1);
    for (let deeper = at + 1; deeper < LEVELS; deeper += 1) {
      const restart = levelOf(deeper)?.restart;
      if (restart === undefined || at < restart) counters[deeper] = undefined;
    }
    return counters;
  }

  /** What a style and those it is based on say, the nearest first. */
  private ofStyle(id: string | undefined): { num: string | undefined; level: number | undefined; styles: string[] } {
    const styles: string[] = [];
    for (let at = id; at !== undefined && styles.length < FARTHEST; ) {
      const style = this.styles.get(at);
      styles.push(at);
      if (style?.num !== undefined) return { num: style.num, level: style.level, styles };
      at = style?.basedOn;
    }
    return { num: undefined, level: undefined, styles };
  }

  /** A list, or the one it stands for. */
  private listFor(id: string): { id: string; list: List } | undefined {
    let at = id;
    for (let way = 0; way < FARTHEST; way += 1) {
      const list = this.lists.get(at);
      if (!list?.link) return list && { id: at, list };
      at = this.instances.get(this.styles.get(list.link)?.num ?? '')?.list ?? '';
    }
    return undefined;
  }
}

function listOf(part: Fragment): List {
  const levels: (Level | undefined)[] = [];
  const byStyle = new Map<string, number>();
  for (const level of part.all('w:lvl')) {
    const at = wholeOf(level.attributes['w:ilvl']) ?? 0;
    if (at >= LEVELS) continue;
    levels[at] = levelIn(level);
    const style = level.valueOf('w:pStyle');
    if (style !== undefined) byStyle.set(style, at);
  }
  return { levels, link: part.valueOf('w:numStyleLink'), byStyle };
}

function instanceOf(part: Fragment): Instance {
  const levels = new Map<number, Level>();
  const starts = new Map<number, number>();
  for (const override of part.all('w:lvlOverride')) {
    const at = wholeOf(override.attributes['w:ilvl']) ?? 0;
    const [own, start] = [override.first('w:lvl'), wholeOf(override.valueOf('w:startOverride'))];
    if (own) levels.set(at, levelIn(own));
    if (start !== undefined) starts.set(at, start);
  }
  return { list: part.valueOf('w:abstractNumId') ?? '', levels, starts };
}

function levelIn(level: Fragment): Level {
  const suffix = level.valueOf('w:suff');
  return {
    start: wholeOf(level.valueOf('w:start')) ?? 1,
    format: level.valueOf('w:numFmt') ?? 'decimal',
    text: level.valueOf('w:lvlText') ?? '',
    between: suffix === 'nothing' ? '' : ' ',
    restart: wholeOf(level.valueOf('w:lvlRestart')),
    isLegal: isOn(level.first('w:isLgl')?.attributes['w:val'] ?? (level.first('w:isLgl') ? '1' : '0')),
  };
}

function textOf({ text, between, isLegal }: Level, counters: readonly (number | undefined)[], levelOf: (at: number) => Level | undefined): string {
  const shown = text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const level = levelOf(at);
    return level ? numberAs(level.format, counters[at] ?? level.start, isLegal) : '';
  });
  return shown.trim() === '' ? '' : shown + between;
}

function numberAs(format: string, number: number, isLegal: boolean): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'lowerLetter':
    case 'upperLetter':
      return isLegal ? String(number) : cased(format, lettersOf(number));
    case 'lowerRoman':
    case 'upperRoman':
      return isLegal ? String(number) : cased(format, romanOf(number));
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'ordinal':
      return `${number}.`;
    default:
      return String(number);
  }
}

function cased(format: string, text: string): string {
  return format.startsWith('upper') ? text.toUpperCase() : text;
}

/** More of one letter than this is nothing people write. */
const MOST_LETTERS = 30;

/** 1 → a, 27 → aa, 28 → bb, as Word does it. */
function lettersOf(number: number): string {
  if (number < 1 || number > 26 * MOST_LETTERS) return String(number);
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

const ROMAN: readonly [string, number][] = [['m', 1000], ['cm', 900], ['d', 500], ['cd', 400], ['c', 100], ['xc', 90], ['l', 50], ['xl', 40], ['x', 10], ['ix', 9], ['v', 5], ['iv', 4], ['i', 1]];
const MOST_ROMAN = 3999;

function romanOf(number: number): string {
  if (number < 1 || number > MOST_ROMAN) return String(number);
  let rest = number;
  let text = '';
  for (const [letters, value] of ROMAN) for (; rest >= value; rest -= value) text += letters;
  return text;
}

/** A number that is not negative; undefined for what is none. */
function wholeOf(written: string | undefined): number | undefined {
  return written !== undefined && /^\d{1,6}$/.test(written) ? Number(written) : undefined;
}

/** A switch of Word, as it is written. */
export function isOn(value: string): boolean {
  return !/^(?:0|false|off)$/.test(value);
}
