/** The rules of the page's style sheet that concern drawings, in plain colours: what draws pictures knows no variables. */

/** @returns rules for `.chart` and `.map` with every colour written out as on paper */
export function drawingStyles(styleSheet: string): string {
  const plain = withoutAtRules(withoutComments(styleSheet));
  const rules = plain.split('}').map((rule) => rule.split('{')).filter(({ length }) => length === 2).map(([selector = '', body = '']) => ({ selector: selector.trim(), body: body.trim() }));
  const variables = new Map(rules.filter(({ selector }) => selector === ':root').flatMap(({ body }) => declarations(body)));
  return rules
    .filter(({ selector }) => selector.split(',').every((each) => /^\.(?:chart|map)\b/.test(each.trim())) && !/\b(?:figcaption|svg|chart-text)\b/.test(selector))
    .map(({ selector, body }) => `${selector}{${declarations(body).map(([name, value]) => `${name}:${resolved(value, variables)}`).join(';')}}`)
    .join('\n');
}

function withoutComments(styleSheet: string): string {
  const [first = '', ...rest] = styleSheet.split('/*');
  return first + rest.map((part) => part.slice(part.indexOf('*/') + 2)).join('');
}

/** Without `@media` and the like: paper is what the plain rules are for. */
function withoutAtRules(styleSheet: string): string {
  let text = '';
  let depth = 0;
  let skipped = false;
  for (const sign of styleSheet) {
    if (sign === '@' && depth === 0) skipped = true;
    if (!skipped) text += sign;
    if (sign === '{') depth += 1;
    if (sign === '}') {
      depth -= 1;
      if (depth === 0) skipped = false;
    }
  }
  return text;
}

function declarations(body: string): [name: string, value: string][] {
  return body.split(';').flatMap((each): [string, string][] => {
    const at = each.indexOf(':');
    return at < 0 ? [] : [[each.slice(0, at).trim(), each.slice(at + 1).trim()]];
  });
}

function resolved(value: string, variables: ReadonlyMap<string, string>): string {
  let text = value;
  // Variables of VS Code have no value here: what stands behind the comma is that of paper.
  for (let round = 0; round < 10 && text.includes('var('); round += 1) {
    text = text.replace(/var\((--[\w-]+)(?:,([^()]*))?\)/g, (_, name: string, otherwise: string | undefined) => variables.get(name) ?? otherwise?.trim() ?? 'none');
  }
  return text.replace(/color-mix\(in srgb, (#\w{6}) (\d+)%, (#\w{6})\)/g, (_, first: string, share: string, second: string) => mixed(first, second, Number(share) / 100));
}

/** Two colours in one, as `color-mix(in srgb, …)` mixes them. */
function mixed(first: string, second: string, share: number): string {
  const channel = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  return `#${[1, 3, 5].map((at) => Math.round(share * channel(first, at) + (1 - share) * channel(second, at)).toString(16).padStart(2, '0')).join('')}`;
}
