/** Fact sheets („Steckbriefe“): one item each, its keys one below the other. Many of them are one table, a row for each. */
import { evenRows, type Cell, type Merge, type OutsideText, type Table } from './table';

/** What one sheet says: what it is called by, the headings it stands under, and its labels with what stands behind each. */
export interface FactSheet {
  title: string | undefined;
  /** Headings above it that have no sheet of their own and were not said of the sheet before. */
  under: readonly string[];
  fields: readonly (readonly [label: string, text: Cell])[];
}

/** A heading that says what kind of thing has which number: „Maßnahme 1.2: Bänke aufstellen“. */
const NUMBERED = /^(?:(\p{L}+)[ ]+)?(?:Nr\.?[ ]*)?([A-Z]{0,2}\d+(?:\.\d+)*)[.:)]?(?:[ ]+|$)(?:[-–:][ ]+)?/u;
const KINDS = new Map([
  ...['ziel', 'handlungsziel', 'entwicklungsziel'].map((word) => [word, 'Ziel'] as const),
  ...['maßnahme', 'massnahme', 'maßnahmenblatt', 'projekt', 'vorhaben', 'steckbrief'].map((word) => [word, 'Maßnahme'] as const),
  ['anregung', 'Anregung'],
]);
const ANY_TITLE = 'Titel';
const NUMBER = 'Nr.';

/** The sheets as a table: number and title first, then a column for each label, in the order in which they are met. */
export function tableOfSheets(sheets: readonly FactSheet[]): Table {
  const heads = sheets.map(({ title = '' }) => headOf(title));
  const kind = heads.find((head) => head.kind !== undefined)?.kind ?? ANY_TITLE;
  const own = [...(heads.some(({ number }) => number !== '') ? [NUMBER] : []), ...(heads.some(({ title }) => title !== '') ? [kind] : [])];
  const labels = [...new Set([...own, ...sheets.flatMap(({ fields }) => fields.map(([label]) => label))])];
  const rows: Cell[][] = [labels];
  const merges: Merge[] = [];
  for (const [at, { under, fields }] of sheets.entries()) {
    for (const heading of under) {
      merges.push({ row: rows.length, column: 0, rows: 1, columns: labels.length });
      rows.push([heading]);
    }
    const { number = '', title = '' } = heads[at] ?? {};
    const cells = new Map<string, Cell>([[NUMBER, number], [kind, title]]);
    for (const [label, text] of fields) cells.set(label, joined(cells.get(label), text));
    rows.push(labels.map((label) => cells.get(label) ?? ''));
  }
  return { name: undefined, rows: evenRows(rows), merges, notes: [] };
}

function joined(before: Cell | undefined, text: Cell): Cell {
  return before === undefined || before === '' || before === text ? text : `${String(before)}\n${String(text)}`;
}

/** What the heading of a sheet says. `number` and `kind` are there where it numbers or names a kind of thing. */
export function headOf(text: string): { kind: string | undefined; number: string; title: string } {
  const [whole = '', word = '', number = ''] = NUMBERED.exec(text) ?? [];
  const kind = KINDS.get(word.toLowerCase());
  if (number !== '' && (word === '' || kind !== undefined)) return { kind, number, title: text.slice(whole.length).trim() };
  const [before = '', colon = '', title = ''] = /^(\p{L}+)(:[ ]*)(.+)$/su.exec(text)?.slice(1) ?? [];
  const said = colon === '' ? undefined : KINDS.get(before.toLowerCase());
  return said === undefined ? { kind: undefined, number: '', title: text } : { kind: said, number: '', title };
}

/** `Federführung: Jugendamt`, or `Beteiligte:` with what belongs to it in the lines below. */
const LABELLED = /^(\p{L}[\p{L}\d ./()&–-]{1,49}):(?:[ \n]+(.*))?$/su;
/** So many labels make a sheet, where others have some of them, too; so many more where it is the only one. */
const FEWEST = 2;
const FEWEST_ALONE = 3;
/** Longer paragraphs are no headings. */
const LONGEST_HEADING = 120;

interface Section {
  heading: OutsideText;
  /** Words without a label. */
  texts: OutsideText[];
  fields: [label: string, text: string][];
}

/** A document without tables as a table, where it is made of sheets: headings with labelled lines below. Undefined for any other text. */
export function sheetsInText(texts: readonly OutsideText[]): Table | undefined {
  const sections = sectionsOf(texts);
  const count = new Map<string, number>();
  for (const { fields } of sections) for (const label of new Set(fields.map(([each]) => each))) count.set(label, (count.get(label) ?? 0) + 1);
  const isSheet = ({ fields }: Section): boolean => fields.filter(([label]) => (count.get(label) ?? 0) > 1).length >= FEWEST;
  const labelled = sections.filter(({ fields }) => fields.length > 0);
  const found = sections.some(isSheet) ? sections.filter(isSheet) : labelled.length === 1 ? labelled.filter(({ fields }) => fields.length >= FEWEST_ALONE) : [];
  if (found.length === 0) return undefined;
  const sheets: FactSheet[] = [];
  const outside: OutsideText[] = [];
  let under: string[] = [];
  for (const section of sections) {
    const { heading, texts: words, fields } = section;
    if (found.includes(section)) {
      const described = words.length === 0 ? [] : [[REST, words.map(({ text }) => text).join('\n')] as const];
      sheets.push({ title: heading.text, under, fields: [...described, ...fields] });
      under = [];
    } else {
      // The heading of a chapter says something of the sheets below it, that of an introduction does not.
      if (words.length + fields.length > 0 && !CHAPTER.test(heading.text)) outside.push(...under.splice(0).map((text) => ({ text, isHeading: true })), ...(heading.text === '' ? [] : [heading]));
      else if (heading.text !== '') under.push(heading.text);
      outside.push(...words, ...fields.map(([label, text]) => ({ text: `${label}: ${text}`, isHeading: false })));
    }
  }
  outside.push(...under.map((text) => ({ text, isHeading: true })));
  return { ...tableOfSheets(sheets), ...(outside.length > 0 && { outside }) };
}

/** Where words without a label go. */
export const REST = 'Beschreibung';
const CHAPTER = /\b(?:handlungsfeld|themenfeld|handlungsbereich|schwerpunkt|(?:handlungs|entwicklungs)?ziel)\b/i;

function sectionsOf(texts: readonly OutsideText[]): Section[] {
  const sections: Section[] = [];
  let isOpen = false;
  for (const each of texts) {
    if (isHead(each)) {
      sections.push({ heading: each, texts: [], fields: [] });
      isOpen = false;
      continue;
    }
    let section = sections.at(-1);
    if (!section) sections.push((section = { heading: { text: '', isHeading: true }, texts: [], fields: [] }));
    const [, label, text = ''] = LABELLED.exec(each.text.replace(/^- /, '')) ?? [];
    const last = section.fields.at(-1);
    if (label !== undefined) {
      section.fields.push([label.trim(), text.trim()]);
      isOpen = text.trim() === '';
    } else if (isOpen && last) last[1] = `${last[1]}\n${each.text}`.trim();
    else section.texts.push(each);
  }
  return sections;
}

function isHead({ text, isHeading }: OutsideText): boolean {
  if (isHeading) return true;
  const [, word = ''] = NUMBERED.exec(text) ?? [];
  return text.length <= LONGEST_HEADING && KINDS.get(word.toLowerCase()) !== undefined;
}
