/** A sheet that is filled in: what is fixed is locked, what has fixed values is chosen from a list. */
import { splitNumber } from '../language/text/ends';
import { getCellAddress, sanitizeTextContent } from 'write-excel-file/utility';
import type { Cell, Feature } from 'write-excel-file/universal';
import { LISTS } from './round';
import { insertInSheet } from './xlsxPrint';

/** Values of a column, chosen from a list. */
export interface ChosenColumn {
  /** 0-based. */
  column: number;
  title: string;
  values: readonly string[];
}

export interface FilledSheet {
  /** The head among them. */
  rows: number;
}

/**
 * Locks all cells that have a fill, and gives the columns their lists. Sorting, filtering, and making columns and rows wider
 * stay possible; there is no password, the lock only keeps from slips.
 * @param sheets the first ones of the workbook, in order
 * @param hidden names of sheets nobody is to see
 */
export function filledIn(sheets: readonly FilledSheet[], lists: readonly ChosenColumn[], hidden: readonly string[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/styles.xml': { transform: withUnlocked },
        'xl/workbook.xml': {
          transform: (xml) => hidden.reduce((text, name) => text.replace(` name="${name}"`, ` name="${name}" state="veryHidden"`), xml),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform(xml, _, { sheetIndex }) {
            const sheet = sheets[sheetIndex];
            if (!sheet) return xml;
            const locked = insertInSheet(xml, '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>');
            const rules = sheet.rows < 2 ? [] : lists.map((list, at) => ruleOf(list, at, sheet.rows));
            return rules.length === 0 ? locked : insertInSheet(locked, `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`);
          },
        },
      },
    },
  };
}

/** The sheet with the lists, one a column under its title. */
export function listSheet(lists: readonly ChosenColumn[]): Cell[][] {
  const height = Math.max(0, ...lists.map(({ values }) => values.length));
  const head = lists.map(({ title }): Cell => ({ value: title, type: String }));
  const rows = Array.from({ length: height }, (_, row) => lists.map(({ values }): Cell => (values[row] === undefined ? null : { value: values[row], type: String })));
  return [head, ...rows];
}

/** The styles of cells; one without a fill belongs to cells that are written into. */
function withUnlocked(xml: string): string {
  const [from, to] = [xml.indexOf('<cellXfs'), xml.indexOf('</cellXfs>')];
  if (from < 0 || to < from) return xml;
  const [head = '', ...styles] = xml.slice(from, to).split('<xf');
  return xml.slice(0, from) + [head, ...styles.map((style) => (style.includes('fillId="') ? style : unlocked(style)))].join('<xf') + xml.slice(to);
}

/** `<xf …>…</xf>` without its beginning, as one that may be changed. */
function unlocked(style: string): string {
  return style.replace('>', ' applyProtection="1">').replace('</xf>', '<protection locked="0"/></xf>');
}

function ruleOf({ column, values }: ChosenColumn, at: number, rows: number): string {
  const range = `${getCellAddress(1, column)}:${getCellAddress(rows - 1, column)}`;
  const list = splitNumber(getCellAddress(0, at)).stem;
  const formula = `'${LISTS}'!$${list}$2:$${list}$${values.length + 1}`;
  const words = 'errorTitle="Bitte aus der Liste wählen" error="Diese Spalte hat feste Werte. Wählen Sie einen aus der Liste."';
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" ${words} sqref="${range}"><formula1>${sanitizeTextContent(formula)}</formula1></dataValidation>`;
}
