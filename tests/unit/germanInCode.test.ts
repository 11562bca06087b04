/** German texts of the interface live in `l10n/`, where they can be read, corrected and said in English instead. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..', '..');
const LETTERS = /[äöüÄÖÜß„]/;
/** Words German has and English has not, where they stand among others: alone they are keys and values of the language. */
const WORDS = /(?:^|\s)(?:und|oder|der|die|das|dem|ein|eine|einen|nicht|mit|ist|sind|wird|werden|aus|von|zum|zur|keine?|keinen|dieser?|diese|dieses|Datei(?:en)?|Ordner|Fehler|Hinweis)(?:[\s.,!?]|$)/;

/** Folders and files that say German things on purpose, each with the reason. */
const ON_PURPOSE: Readonly<Record<string, string>> = {
  'server/render/': 'the published document is German, like what planners write in it',
  'server/export/': 'likewise',
  'server/language/model/time.ts': 'months of documents, and of what planners write',
  'server/language/model/participation.ts': 'days of events in documents',
  'server/language/model/catalogueFile.ts': 'chapters of a document',
  'server/language/features/snippets.ts': 'names of the catalogue of snippets',
  'server/language/statistics/source.ts': 'the source that is written into the profile',
  'server/language/catalogue/nearest.ts': 'folds letters of what planners write',
  'server/language/rules/text-cut-off.ts': 'marks of quotation planners write',
  'server/import/table/decode.ts': 'the characters of an encoding',
  'server/import/table/factSheets.ts': 'headings of what planners write, and columns they stand in',
  'server/language/guided/newProfile.ts': 'the profile it writes, and letters of its name',
};

interface Said {
  place: string;
  text: string;
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Texts a source holds: strings, parts of templates, text between tags. */
function textsIn(path: string, code: string): Said[] {
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: Said[] = [];
  const visit = (node: ts.Node): void => {
    const text = ts.isTemplateExpression(node) ? [node.head, ...node.templateSpans.map(({ literal }) => literal)].map((part) => part.text).join('…') : ts.isStringLiteralLike(node) || ts.isJsxText(node) ? node.text : undefined;
    if (text !== undefined) found.push({ place: `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, text });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** German texts, without the German names that stand between quotes in English sentences. */
function germanIn(said: readonly Said[]): string[] {
  const isGerman = (text: string): boolean => LETTERS.test(text) || (/\S\s+\S/.test(text) && WORDS.test(text));
  return said.filter(({ text }) => isGerman(text.replace(/"[^"]*"|\{[^}]*\}/g, ''))).map(({ place, text }) => `${place} ${text}`);
}

describe('German in the code', () => {
  it('is there only where it is no text of the interface, and is allowed nowhere without need', () => {
    const files = ['server', 'client'].flatMap(sources);
    assert.ok(files.length > 300);
    const found = files.flatMap((path) => germanIn(textsIn(path, readFileSync(join(ROOT, path), 'utf8'))));
    const folders = Object.keys(ON_PURPOSE);
    assert.deepEqual(found.filter((each) => !folders.some((folder) => each.startsWith(folder))), []);
    assert.deepEqual(folders.filter((folder) => !found.some((each) => each.startsWith(folder))), [], 'nothing German is there any more');
  }).timeout(60_000);

  it('is seen in strings, templates and between tags', () => {
    const code = "say('ist nicht da'); `${name} und ${other}`; const a = <p>Diese Datei</p>; say('There is no \"Straße\".');";
    assert.deepEqual(germanIn(textsIn('a.tsx', code)).length, 3);
  });
});
