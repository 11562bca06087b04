/** What a Word document of ours keeps in its properties for a status round, as the sheet a workbook of ours has for it. */
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { MARK, MARK_SHEET, PROPERTY } from '../../export/round';
import type { Table } from '../table/table';

const PART = 'docProps/custom.xml';

/** The marks of a document; none when it is not ours. */
export function marksOf(bytes: Uint8Array): Table[] {
  const part = unzipSync(bytes, { filter: ({ name }) => name === PART })[PART];
  const properties = part ? propertiesIn(strFromU8(part)) : [];
  const of = properties.find(([name]) => name === MARK[0])?.[1].split(';');
  if (!of) return [];
  const [version = '', key = '', ...fassung] = of;
  const rows = properties.flatMap(([name, value]) => (name.startsWith(PROPERTY) ? [[name.slice(PROPERTY.length), value]] : []));
  return [{ name: MARK_SHEET, rows: [[MARK[0], version, key, fassung.join(';')], ...rows], notes: [] }];
}

function propertiesIn(xml: string): [name: string, value: string][] {
  const found: [string, string][] = [];
  const parser = new Parser(
    {
      onopentag: (tag, { name }) => void (tag === 'property' && name !== undefined && found.push([name, ''])),
      ontext: (text) => {
        const last = found.at(-1);
        if (last) last[1] += text.trim();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}
