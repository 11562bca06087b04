/**
 * The examples as they are rendered. Facts first: counted and summed from the YAML by other code than ours. Then the outline
 * of every page against a file that is looked at when it changes: `GOLDEN=write npx mocha tests/unit/render/golden.test.ts`.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { openProject, type Project } from '../../../server/cli/project';
import type { FileState } from '../../../server/language/workspace/file';
import { charts } from '../../../server/render/charts';
import { type View, viewsOf } from '../../../server/render/views';
import { WorkspacePages } from '../../../server/render/workspacePages';
import { byClass, byTag, findAll, parseHtml, textIn, type Node } from './support';

const ROOT = join(__dirname, '../../../examples/treptow-koepenick');
const GOLDEN = join(__dirname, 'golden.txt');

interface PlainMeasure { id: string; status: string; ziele: string[]; kosten?: number; finanzierung?: { programm: string; betrag?: number; jahr?: number; gesichert?: boolean }[]; meilensteine?: unknown[] }
interface PlainFile { art: string; bezirksregion: string; titel?: string; ziele?: { id: string; handlungsfeld: string }[]; massnahmen?: PlainMeasure[]; anregungen?: { umgang: string }[]; beteiligung?: { teilnehmende?: { kategorie: string; anzahl?: number }[]; konflikte?: unknown[] }[]; prozess?: unknown[]; beschluesse?: unknown[] }

const plain = (file: FileState): PlainFile => parse(readFileSync(file.path, 'utf8')) as PlainFile;
const german = (value: number): string => new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 }).format(value);
const sum = (values: readonly (number | undefined)[]): number => values.reduce<number>((all, value) => all + (value ?? 0), 0);
const counted = (values: readonly string[]): Map<string, number> => values.reduce((counts, value) => counts.set(value, (counts.get(value) ?? 0) + 1), new Map<string, number>());

function section(page: Node, id: string): Node {
  const found = findAll(page, ({ attributes }) => attributes.id === id)[0];
  assert.ok(found, `#${id}`);
  return found;
}

/** Headings, tables with their size, drawings with their description. */
function outline(page: Node): string[] {
  return findAll(page, ({ tag, attributes }) => /^(?:h[1-6]|table|desc)$/.test(tag) || (attributes.id?.endsWith('-text') === true && 'hidden' in attributes)).map((node) => {
    if (node.tag === 'table') return `    [${textIn(byTag(node, 'caption')[0])}: ${byTag(node, 'tr').length - 1} × ${byTag(byTag(node, 'thead')[0] as Node, 'th').length}]`;
    return node.tag === 'desc' || 'hidden' in node.attributes ? `    (${textIn(node)})` : `${'#'.repeat(Number(node.tag[1]))} ${textIn(node)}`;
  });
}

describe('render/golden', () => {
  let project: Project;
  let pages: WorkspacePages;
  let files: FileState[];
  const page = (file: FileState, view?: View): Node => parseHtml(pages.render(file, { view, charts }).html);
  /** A profile's file with what all its files hold, read by another parser. */
  const profiles = (): { file: FileState; of: PlainFile[] }[] =>
    files.filter(({ art }) => art === 'profil').map((file) => ({ file, of: pages.filesOf(file).map(plain) }));

  before(async () => {
    project = await openProject(ROOT);
    pages = new WorkspacePages(project.workspace);
    files = [...project.workspace.files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  });

  it('has a row for each measure, in all its tables', () => {
    assert.equal(profiles().length, 4);
    for (const { file, of } of profiles()) {
      const ids = of.flatMap(({ massnahmen = [] }) => massnahmen.map(({ id }) => id));
      const root = page(file);
      const rows = findAll(section(root, 'massnahmen'), ({ tag, attributes }) => tag === 'tr' && (attributes['data-item'] ?? '').startsWith('massnahme:'));
      assert.deepEqual(rows.map(({ attributes }) => attributes['data-item']).sort(), ids.map((id) => `massnahme:${id}`).sort());
      assert.equal(byTag(section(root, 'matrix-ziele'), 'tr').length - 1, ids.length);
    }
  });

  it('orders goals by field of action, fields as they first occur', () => {
    for (const { file, of } of profiles()) {
      const goals = of.flatMap(({ ziele = [] }) => ziele);
      const fields = [...new Set(goals.map(({ handlungsfeld }) => handlungsfeld))];
      const expected = fields.flatMap((field) => goals.filter(({ handlungsfeld }) => handlungsfeld === field)).map(({ id }) => id);
      assert.deepEqual(byClass(page(file), 'goal').map((goal) => goal.attributes['data-item']), expected.map((id) => `ziel:${id}`));
      assert.deepEqual(byClass(page(file, 'zielblatt'), 'goal-sheet').length, goals.length);
    }
  });

  it('adds the money up: costs, secured, by year', () => {
    for (const { file, of } of profiles()) {
      const measures = of.flatMap(({ massnahmen = [] }) => massnahmen);
      const rows = measures.flatMap(({ finanzierung = [] }) => finanzierung).filter(({ betrag }) => betrag !== undefined);
      const secured = sum(rows.filter(({ gesichert }) => gesichert).map(({ betrag }) => betrag));
      const all = sum(rows.map(({ betrag }) => betrag));
      const root = page(file);
      const text = textIn(section(root, 'finanzierung'));
      assert.ok(text.includes(`Bekannte Kosten: ${german(sum(measures.map(({ kosten }) => kosten)))} €`), file.path);
      assert.ok(text.includes(`gesichert: ${german(secured)} €`), file.path);
      const years = [...new Set(rows.map(({ jahr }) => jahr ?? Number.POSITIVE_INFINITY))].sort((a, b) => a - b);
      const expected = years.map((year) => german(sum(rows.filter(({ jahr }) => (jahr ?? Number.POSITIVE_INFINITY) === year).map(({ betrag }) => betrag))));
      const table = section(root, 'finanzierung-grafik');
      const total = byClass(table, 'sum')[0];
      if (total) assert.deepEqual(byClass(total, 'number').map((cell) => textIn(cell).replace(' €', '')), [...expected, german(secured), german(all - secured), german(all)]);
    }
  });

  it('counts statuses, suggestions, events and conflicts', () => {
    for (const { file, of } of profiles()) {
      const root = page(file);
      const measures = of.flatMap(({ massnahmen = [] }) => massnahmen);
      const bars = byClass(section(root, 'status-grafik'), 'row').map((bar) => [(bar.attributes.class ?? '').replace('row bar-', ''), Number(textIn(byClass(bar, 'figure-value')[0]))] as const);
      assert.deepEqual(new Map([...bars].sort()), new Map([...counted(measures.map(({ status }) => status))].sort()));
      assert.equal(byClass(root, 'event').length, of.flatMap(({ beteiligung = [] }) => beteiligung).length);
      assert.equal(byClass(root, 'conflict').length, of.flatMap(({ beteiligung = [] }) => beteiligung).flatMap(({ konflikte = [] }) => konflikte).length);
      const suggestions = of.flatMap(({ anregungen = [] }) => anregungen);
      if (suggestions.length > 0) assert.equal(byTag(byTag(section(root, 'anregungen'), 'tbody')[0] as Node, 'tr').length, suggestions.length);
      const people = sum(of.flatMap(({ beteiligung = [] }) => beteiligung).flatMap(({ teilnehmende = [] }) => teilnehmende).map(({ anzahl }) => anzahl));
      const shown = byTag(byTag(section(root, 'teilnahme-grafik'), 'tbody')[0] as Node, 'tr').map((row) => Number(textIn(byClass(row, 'number')[0]).replaceAll('.', '')) || 0);
      assert.equal(sum(shown), people);
    }
  });

  it('shows the district with the numbers of its profiles', () => {
    const district = files.find(({ art }) => art === 'bezirk') as FileState;
    const rows = byTag(byClass(page(district), 'regions')[0] as Node, 'tr').slice(1);
    const expected = profiles().map(({ of }) => [of.flatMap(({ ziele = [] }) => ziele).length, of.flatMap(({ massnahmen = [] }) => massnahmen).length]);
    const numbers = rows.map((row) => byClass(row, 'number').slice(0, 2).map((cell) => Number(textIn(cell))));
    assert.deepEqual(numbers, [...expected, [0, 1].map((column) => sum(expected.map((row) => row[column])))]);
    assert.match(textIn(section(page(district), 'regionen')), /Noch ohne Profil sind 16 Bezirksregionen: Alt-Treptow, /);
  });

  it('writes numbers as German readers do', () => {
    for (const file of files.filter(({ art }) => art !== 'fallbeispiel')) {
      const text = textIn(page(file));
      assert.doesNotMatch(text, /\d\.\d{1,2} ?(?:%|€|Prozentpunkte)|\d{4,} ?€|\d%|\d€/, file.path);
    }
  });

  it('gives every drawing a name, a description, and ids of its own', () => {
    for (const file of files) {
      const root = page(file);
      const drawings = findAll(root, ({ attributes }) => attributes.role === 'img');
      for (const drawing of drawings) for (const name of ['aria-labelledby', 'aria-describedby']) assert.ok(textIn(section(root, drawing.attributes[name] ?? '?')).length > 5, name);
      const inDrawings = new Set(drawings.flatMap((drawing) => [drawing, ...findAll(drawing, ({ tag }) => tag === 'svg')]));
      assert.deepEqual(findAll(root, (node) => node.tag === 'svg' && node.attributes['aria-hidden'] !== 'true' && !inDrawings.has(node)), []);
    }
  });

  it('looks as it did when somebody last looked', () => {
    const now = files
      .filter(({ art }) => art !== 'beitrag')
      .flatMap((file) => viewsOf(file.art).map((view) => [`=== ${basename(file.path)} ${view}`, ...outline(page(file, view))].join('\n')))
      .join('\n\n');
    if (process.env.GOLDEN === 'write') writeFileSync(GOLDEN, `${now}\n`);
    assert.equal(`${now}\n`, readFileSync(GOLDEN, 'utf8'));
  });
});
