/** Every pattern of the project: those written in the code, found by the compiler's parser, and those of the schemas. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

export interface Pattern {
  /** File and line, 1-based. */
  place: string;
  /** Undefined for one that is put together from what only running tells. */
  source: string | undefined;
  flags: string;
}

/** Patterns of all sources below a folder. */
export function patternsInCode(folder: string): Pattern[] {
  return filesIn(folder, /\.(?:tsx?|mjs)$/).flatMap((path) => patternsIn(path, readFileSync(path, 'utf8')));
}

/** Patterns of one source. @param path how it is called in places */
export function patternsIn(path: string, text: string): Pattern[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const constants = new Map(text.includes('RegExp(') ? importsOf(source, path) : []);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) constants.set(node.name.text, node.initializer);
    const place = `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) found.push({ place, ...literal(node) });
    else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
      const [pattern, flags] = node.arguments ?? [];
      found.push({ place, source: pattern && constantText(pattern, constants), flags: (flags && constantText(flags, constants)) ?? '' });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Values of `pattern`, and names of `patternProperties`, in JSON files of a folder. JSON Schema reads them with `u`. */
export function patternsInSchemas(folder: string): Pattern[] {
  return filesIn(folder, /\.schema\.json$/).flatMap((path) => stringsAt(JSON.parse(readFileSync(path, 'utf8')), new Set(['pattern'])).map((source) => ({ place: path, source, flags: 'u' })));
}

/** What an editor matches on every line: the patterns of a language configuration. */
export function patternsInLanguage(path: string): Pattern[] {
  const keys = new Set(['wordPattern', 'beforeText', 'afterText', 'previousLineText', 'increaseIndentPattern', 'decreaseIndentPattern', 'indentNextLinePattern', 'unIndentedLinePattern', 'pattern', 'start', 'end']);
  return stringsAt(JSON.parse(readFileSync(path, 'utf8')), keys).map((source) => ({ place: path, source, flags: 'u' }));
}

function stringsAt(value: unknown, keys: ReadonlySet<string>): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (keys.has(key) && typeof inner === 'string' ? [inner] : stringsAt(inner, keys)));
}

/** Constants other files of the project hand over. */
function importsOf(source: ts.SourceFile, path: string): [string, ts.Expression][] {
  return source.statements.flatMap((statement): [string, ts.Expression][] => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier) || !statement.moduleSpecifier.text.startsWith('.')) return [];
    const names = statement.importClause?.namedBindings;
    const file = join(dirname(path), `${statement.moduleSpecifier.text}.ts`);
    if (!names || !ts.isNamedImports(names) || !existsSync(file)) return [];
    const wanted = new Set(names.elements.map(({ name }) => name.text));
    const there = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    return there.statements.flatMap((each) => (ts.isVariableStatement(each) ? each.declarationList.declarations : [])).flatMap(({ name, initializer }): [string, ts.Expression][] => (initializer && wanted.has(name.getText()) ? [[name.getText(), initializer]] : []));
  });
}

function literal(node: ts.RegularExpressionLiteral): { source: string; flags: string } {
  const end = node.text.lastIndexOf('/');
  return { source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
}

/** The text of an expression that is the same in every run: strings, templates, sums, constants of the file, `PATTERN.source`. */
function constantText(node: ts.Expression, constants: ReadonlyMap<string, ts.Expression>): string | undefined {
  const textOf = (each: ts.Expression): string | undefined => constantText(each, constants);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return textOf(node.expression);
  if (ts.isIdentifier(node)) {
    const value = constants.get(node.text);
    return value && textOf(value);
  }
  if (ts.isTemplateExpression(node)) return joined([node.head.text, ...node.templateSpans.flatMap((span) => [textOf(span.expression), span.literal.text])], '');
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) return joined([textOf(node.left), textOf(node.right)], '');
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'source' && ts.isIdentifier(node.expression)) {
    const pattern = constants.get(node.expression.text);
    if (pattern && ts.isRegularExpressionLiteral(pattern)) return literal(pattern).source;
    return pattern && ts.isNewExpression(pattern) && pattern.arguments?.[0] ? textOf(pattern.arguments[0]) : undefined;
  }
  // `[…].join('|')`
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'join') {
    const named = ts.isIdentifier(node.expression.expression) ? constants.get(node.expression.expression.text) : node.expression.expression;
    const list = named && ts.isAsExpression(named) ? named.expression : named;
    const [separator] = node.arguments;
    if (list && ts.isArrayLiteralExpression(list)) return joined(list.elements.map(textOf), (separator && textOf(separator)) ?? ',');
  }
  return undefined;
}

function joined(parts: readonly (string | undefined)[], separator: string): string | undefined {
  return parts.every((part) => part !== undefined) ? parts.join(separator) : undefined;
}

function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name === 'generated' ? [] : filesIn(path, name);
    return name.test(entry.name) ? [path] : [];
  });
}
