/** Modules know those they build on, and none of them in a circle, types included: what goes round can only be understood as one. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOMS = ['server', 'client', 'scripts'];
const IMPORT = /^(?:import|export)\b[^;'"]*from ['"](\.[^'"]+)['"]/gms;

function modules(pattern = IMPORT): Map<string, string[]> {
  const files = ROOMS.flatMap((room) => readdirSync(room, { recursive: true }).map((name) => join(room, String(name)).replaceAll('\\', '/'))).filter((name) => /\.(?:tsx?|mjs)$/.test(name));
  const known = new Set(files);
  const resolve = (from: string, path: string): string | undefined => {
    const base = join(dirname(from), path).replaceAll('\\', '/');
    return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((each) => known.has(each));
  };
  return new Map(files.map((file) => [file, [...readFileSync(file, 'utf8').matchAll(pattern)].flatMap(([, path = '', other = '']) => resolve(file, path || other) ?? [])]));
}

/** The first circle that is met, from a module back to itself; undefined when there is none. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (module: string): string[] | undefined => {
    if (done.has(module)) return undefined;
    const at = path.indexOf(module);
    if (at !== -1) return [...path.slice(at), module];
    path.push(module);
    for (const next of graph.get(module) ?? []) {
      const circle = visit(next);
      if (circle) return circle;
    }
    path.pop();
    done.add(module);
    return undefined;
  };
  for (const module of graph.keys()) {
    const circle = visit(module);
    if (circle) return circle;
  }
  return undefined;
}

/** Files of our code in a room with what is in them, what is generated left out. */
function sources(room: string): [name: string, code: string][] {
  const names = [...modules().keys()].filter((name) => name.startsWith(`${room}/`) && !name.includes('/generated/'));
  return names.map((name) => [name, readFileSync(name, 'utf8')]);
}

/** Whether code builds an edit: of the protocol (`newText`), or one of ours, which says from where to where which text goes. */
function writesText(code: string): boolean {
  if (/(?<!\.)\bnewText\b/.test(code)) return true;
  // The editor's own: `TextEdit.insert(…)`, `edit.replace(document.uri, …)`.
  if (/\bTextEdit\.(?:insert|replace|delete)\(|\.(?:insert|replace|delete)\(\s*(?:\w+\.)*uri,/.test(code)) return true;
  const literals = code.match(/\{[^{};]*\}(?!\)? =>|\)?: | = | of )/g) ?? [];
  const keysOnly = literals.map((literal) => literal.replace(/\([^()]*\)/g, ''));
  return keysOnly.some((literal) => ['start', 'end', 'text'].every((key) => new RegExp(`[{,]\\s*${key}\\b`).test(literal)));
}

/** Whether code puts a text of a file together: blanks before a line, line ends, quotes around words, a key and what it says. */
function composesText(code: string): boolean {
  const marks = /\beolOf\(|' '\.repeat\(|`(["'])\$\{[^`]*\}\1`|'"' \+|"'" \+|\? "'" : '"'|\? '"' : "'"|replaceAll\("'", "''"\)|['`]bzrp: 1\\?n?/;
  return marks.test(code);
}

describe('the rooms', () => {
  it('have no import circle', () => {
    const graph = modules();
    assert.ok(graph.size > 300 && [...graph.values()].flat().length > 1000, 'imports are found');
    assert.deepEqual(circleIn(graph), undefined);
  });

  it('would be told of one', () => {
    assert.deepEqual(circleIn(new Map([['a', ['b', 'c']], ['b', []], ['c', ['d']], ['d', ['c']]])), ['c', 'd', 'c']);
  });

  it('keep the doors apart: the command line and the server share rooms, and know nothing of each other', () => {
    const graph = modules(/\bimport\(['"](\.[^'"]+)['"]\)|^(?:import|export)\b[^;'"]*from ['"](\.[^'"]+)['"]/gms);
    const doors = [...graph].flatMap(([from, to]) => to.map((each) => `${from} ${each}`));
    assert.ok(doors.some((each) => each === 'server/cli/render.ts server/print/main.ts'), 'imports on demand are found');
    assert.deepEqual(doors.filter((each) => /^server\/(?:cli\/\S+ server\/lsp|lsp\/\S+ server\/cli)\//.test(each)), []);
  });

  it('keep rules from files: a fact has an origin to read from', () => {
    const rules = readdirSync('server/language/rules', { recursive: true }).map(String).filter((name) => name.endsWith('.ts') && !name.includes('generated'));
    for (const name of rules) assert.doesNotMatch(readFileSync(join('server/language/rules', name), 'utf8'), /workspace\/(?:file|workspace)'/, name);
  });

  it('read what the key of a place says in one of them only', () => {
    const reads = (code: string): boolean => /\bkey\b[^\n;]{0,12}\.length (?:[<>]|[!=]==) [2468]\b|\.key\.slice\(0, [2468]\)|region\??\.slice\(|\bdigits === [\w.]+\.length|[!=]== '?20(?:06|21)\b/.test(code);
    for (const code of ['key.length === 6', 'lor.key.length === 8', 'place.key.slice(0, 2)', "profile.lor === '2021'", 'levels.find(({ digits }) => digits === key.length)']) assert.ok(reads(code), code);
    const readers = [...modules().keys()].filter((name) => name.startsWith('server/') && reads(readFileSync(name, 'utf8')));
    assert.deepEqual(readers, ['server/language/model/placeSystem.ts']);
    assert.deepEqual(sources('server').filter(([, code]) => code.includes('new PlaceSystem(')).map(([name]) => name), ['server/language/catalogue/places.ts'], 'how a city is divided comes with its catalogue');
  });

  it('write text in one of them only: what is outside says what shall stand where, or asks for a mend', () => {
    const writers = [...modules().keys()].filter((name) => !name.startsWith('scripts/') && writesText(readFileSync(name, 'utf8')));
    assert.ok(writers.some((name) => name.startsWith('server/language/writing/')), 'edits are found');
    assert.deepEqual(writers.filter((name) => !name.startsWith('server/language/writing/')), []);
  });

  it('set lines in order in one of them only: others say what is meant, not how deep it stands nor in which quotes', () => {
    const composers = sources('server').filter(([name, code]) => /^server\/(?:language|lsp|cli|import)\//.test(name) && !name.startsWith('server/language/writing/') && composesText(code)).map(([name]) => name);
    // Those that read: what a line says with odd blanks, which line ends a file has, how deep a blank line is meant.
    const readers = ['server/language/syntax/blanks.ts', 'server/language/syntax/lines.ts', 'server/language/features/completion/complete.ts', 'server/language/features/completion/cursor.ts'];
    assert.deepEqual(composers.filter((name) => !readers.includes(name)), []);
  });

  it('would be told of lines set elsewhere', () => {
    for (const code of ["' '.repeat(column)", 'eolOf(text) + line', '`"${key}"`', "'\"' + text + '\"'", "text.replaceAll(\"'\", \"''\")", "isOdd ? \"'\" : '\"'", "`bzrp: 1\\nart: profil\\n`"]) assert.ok(composesText(code), code);
    for (const code of ["say('Write \"{0}\"', key)", 'known.repeats(word)', '`${key}`']) assert.ok(!composesText(code), code);
  });

  it('would be told of an edit made elsewhere', () => {
    for (const code of ['[{ start, end, newText: word }]', 'return { range, newText };', '[{ start: 0, end: at, text: "" }]', '({ start, end, text })', 'vscode.TextEdit.insert(at, text)', 'edit.replace(document.uri, range, text)']) assert.ok(writesText(code), code);
    for (const code of ['({ start, end, text }) => text', 'before.newText.length', 'f(text, start, end)', '{ start, text }', '{ fixes: () => f(text, start, end) }', 'known.delete(uri)', 'name.replace(/a/, b)']) assert.ok(!writesText(code), code);
  });

  it('read money and ongoing tasks in the model only: a rule and a page never disagree on what is paid', () => {
    const readers = sources('server/language').filter(([, code]) => /'(?:betrag|gesichert|topf|kosten|daueraufgabe)'/.test(code)).map(([name]) => name);
    assert.deepEqual(readers.filter((name) => /\/(?:rules|features|model)\//.test(name)), ['server/language/model/funding.ts', 'server/language/model/period.ts']);
  });

  it('read a text, a number, a time of a value in one place: nobody disagrees on what stands there', () => {
    const readers = sources('server/language').filter(([name, code]) => /\/(?:analysis|form|guided|model|rules|statistics)\//.test(name) && /typeof [\w.]*node\.value === '(?:number|boolean)'|parseTime\([\w.?]*node\??\.value\)|\bsplitReference\(/.test(code)).map(([name]) => name);
    assert.deepEqual(readers, ['server/language/model/reference.ts', 'server/language/rules/support/regroup.ts']);
  });

  it('take plain values to hold them against the schema or to carry them on, not to read them', () => {
    const takers = sources('server').filter(([name, code]) => name !== 'server/language/schema/plain.ts' && /\btoPlain\(/.test(code)).map(([name]) => name.replace('server/', ''));
    const held = ['language/schema/validate.ts', 'language/writing/expect.ts'];
    const carriedOn = ['import/round/write.ts', 'language/form/apply.ts', 'language/guided/newProfile.ts', 'language/workspace/catalogues.ts'];
    assert.deepEqual(takers.sort(), [...held, ...carriedOn].sort());
  });

  it('mean one thing by a name: no two of them make a type that is called the same, nor the core two functions', () => {
    const madeTwice = (files: readonly [string, string][], made: RegExp): [string, string[]][] => {
      const by = new Map<string, string[]>();
      for (const [file, code] of files) for (const [, name = ''] of code.matchAll(made)) by.set(name, [...(by.get(name) ?? []), file]);
      assert.ok(by.size > 400, 'names are found');
      return [...by].filter(([, where]) => where.length > 1);
    };
    assert.deepEqual(madeTwice([...sources('server'), ...sources('client')], /^export (?:declare )?(?:abstract )?(?:type|interface|class|enum) (\w+)/gm), []);
    // Each rule is called `rule`: its file has its name.
    assert.deepEqual(madeTwice(sources('server/language').filter(([name]) => !/\/rules\/[\w-]+\.ts$/.test(name)), /^export (?:async )?(?:function\*?|const|let) (\w+)/gm), []);
  });

  it('work on with data, not with words: what a message says is looked into where messages are made', () => {
    const readers = sources('server').filter(([, code]) => /(?<!\.\.)\.args\b|\b(?:message|title|refused|why)\.text\b/.test(code)).map(([name]) => name);
    assert.deepEqual(readers, ['server/language/text/message.ts']);
  });

  it('are all in the picture of the house, and nothing is that is gone', () => {
    const rooms = ['server', 'server/language'].flatMap((house) => readdirSync(house, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? `${house}/${each.name}/` : [])));
    const words = readFileSync('docs/bilder/architektur.svg', 'utf8').replace(/<[^>]*>/g, ' ');
    const drawn = new Set([...words.matchAll(/(?<![\w/])[a-z][a-z/]*\//g)].map(([name]) => name));
    const missing = rooms.filter((room) => !drawn.has(room) && !drawn.has(room.replace('server/language/', '')));
    const gone = [...drawn].filter((name) => !existsSync(name) && !existsSync(`server/language/${name}`));
    assert.deepEqual({ missing, gone }, { missing: [], gone: [] });
  });
});
