/** Texts that make a backtracking matcher work: what its loops take, again and again, and then something they do not. */
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { singleOf } from './steps';

/** `before`, then `again` as often as one likes, then `behind`. */
export interface Hostile {
  before: string;
  again: string;
  behind: string;
}

export function textOf({ before, again, behind }: Hostile, times: number): string {
  return before + again.repeat(times) + behind;
}

/** Characters one of which is in nearly every class. */
const COMMON = ['a', 'A', '0', ' ', '\t', '\n', '-', '.', ':', '"', "'", '#', 'ä', '\u00a0', '{', ','];
/** In hardly any. */
const STRANGE = ['', '\u0000', '\n'];
/** So many kinds of characters tell a pattern's classes apart; more would only take longer. */
const MOST_KINDS = 7;

/** Every combination of what the pattern's own parts accept. */
export function* hostileTo(source: string, flags: string): Generator<Hostile> {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, { unicode: flags.includes('u'), unicodeSets: flags.includes('v') });
  const loops: AST.Quantifier[] = [];
  const characters: AST.Element[] = [];
  visitRegExpAST(pattern, {
    onQuantifierEnter: (node) => void (node.max > 20 && loops.push(node)),
    onCharacterClassEnter: (node) => void characters.push(node),
    onCharacterSetEnter: (node) => void (node.parent.type === 'Alternative' && characters.push(node)),
    onCharacterEnter: (node) => void ((node.parent.type === 'Alternative' || node.parent.type === 'Quantifier') && characters.push(node)),
  });
  // Without a loop a match is as long as the pattern at most.
  if (loops.length === 0) return;
  const sampler = new Sampler(flags);
  const kinds = kindsOf(characters, flags);
  const starts = new Set(loops.map((loop) => sampler.upTo(loop)));
  const rounds = loops.flatMap(({ element }) => sampler.all(element)).filter((text) => text !== '');
  const pairs = kinds.flatMap((one) => kinds.map((other) => (one === other ? one : one + other)));
  // What a match begins with, again and again, makes it begin at many places.
  const begun = [...starts].flatMap((start) => [start, ...rounds.slice(0, 4).map((round) => start + round)]);
  const agains = new Set([...rounds, ...rounds.flatMap((one) => rounds.map((other) => one + other)).slice(0, 20), ...begun, ...pairs].filter((text) => text !== ''));
  const befores = new Set(['', ...starts, kinds.find((kind) => kind.trim() !== '') ?? 'a']);
  const behinds = new Set([...STRANGE, ...kinds]);
  for (const before of befores) for (const again of agains) for (const behind of behinds) yield { before, again, behind };
}

/** One character for each set of classes that characters of the pattern belong to. */
function kindsOf(parts: readonly AST.Element[], flags: string): string[] {
  const tests = [...new Set(parts.map(({ raw }) => raw))].map((raw) => singleOf(raw, flags));
  const literals = parts.flatMap((part) => (part.type === 'Character' ? [String.fromCodePoint(part.value)] : []));
  const kinds = new Map<string, string>();
  for (const character of [...literals.filter((each) => !/\w/.test(each)), ...COMMON, ...literals]) {
    const signature = tests.map((test) => Number(test.test(character))).join('');
    if (!kinds.has(signature)) kinds.set(signature, character);
  }
  return [...kinds.values()].slice(0, MOST_KINDS);
}

/** Short texts that parts of a pattern accept. */
class Sampler {
  constructor(private readonly flags: string) {}

  /** One for each way through the alternatives at the top. */
  all(element: AST.Element): string[] {
    if (element.type === 'Group' || element.type === 'CapturingGroup') return element.alternatives.map((each) => this.sequence(each.elements));
    return [this.one(element)];
  }

  /** What has to stand before a part so that matching comes to it. */
  upTo(wanted: AST.Quantifier): string {
    let text = '';
    for (let node: AST.Node | null = wanted; node; node = node.parent) {
      const { parent }: AST.Node = node;
      if (parent?.type !== 'Alternative') continue;
      text = this.sequence(parent.elements.slice(0, parent.elements.indexOf(node as AST.Element))) + text;
    }
    return text;
  }

  private sequence(elements: readonly AST.Element[]): string {
    return elements.map((each) => this.one(each)).join('');
  }

  private one(element: AST.Element): string {
    switch (element.type) {
      case 'Group':
      case 'CapturingGroup':
        return this.sequence(element.alternatives[0]?.elements ?? []);
      case 'Quantifier':
        return this.one(element.element).repeat(Math.min(element.min, 20));
      case 'Assertion':
      case 'Backreference':
        return '';
      default: {
        const test = singleOf(element.raw, this.flags);
        const literal = element.type === 'Character' ? [String.fromCodePoint(element.value)] : [];
        return [...literal, ...COMMON].find((character) => test.test(character)) ?? Array.from({ length: 0x2100 }, (_, code) => String.fromCharCode(code)).find((character) => test.test(character)) ?? '';
      }
    }
  }
}
