/** Elements of an XML part with what stands in them, for parts that are small. */
import { Parser } from 'htmlparser2';

export class Fragment {
  readonly children: Fragment[] = [];

  constructor(
    readonly name: string,
    readonly attributes: Readonly<Record<string, string>>,
  ) {}

  /** The first child of a name. */
  first(name: string): Fragment | undefined {
    return this.children.find((child) => child.name === name);
  }

  all(name: string): Fragment[] {
    return this.children.filter((child) => child.name === name);
  }

  /** `w:val` of the first child of a name: so Word writes single values. */
  valueOf(name: string): string | undefined {
    return this.first(name)?.attributes['w:val'];
  }
}

/** All elements of these names, wherever they stand, but for those in one another. */
export function fragmentsOf(xml: string, names: ReadonlySet<string>): Fragment[] {
  const found: Fragment[] = [];
  const open: Fragment[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (open.length === 0 && !names.has(name)) return;
        const fragment = new Fragment(name, attributes);
        (open.at(-1)?.children ?? found).push(fragment);
        open.push(fragment);
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}
