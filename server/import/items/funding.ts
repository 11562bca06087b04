/** A programme in a cell, with its amount and what stands in brackets behind it. */
import { splitBrackets } from '../../language/text/ends';
import type { Value } from '../../language/writing/writing';
import { KEPT, type Left, type CellReading, understood } from './reading';

export interface FundingReaders {
  /** Id of the programme a text names. */
  programme(text: string): string | undefined;
  amount(text: string): CellReading;
  isActor(text: string): boolean;
}

/** Reads „Kiezkasse 2.000 €“, „500 € Aktionsfonds“, „Bezirkshaushalt: 6.000 € (2027, noch offen)“. Undefined where no programme is named. */
export function readFunding(text: string, readers: FundingReaders): CellReading | undefined {
  const plain = readProgramme(text, readers);
  if (plain) return plain;
  const ended = splitBrackets(text);
  const row = ended && readProgramme(ended.before, readers);
  if (!row) return undefined;
  const values: Record<string, Value> = {};
  const left: Left[] = [...row.left];
  for (const note of ended.inside.split(',').map((each) => each.trim())) {
    const found = readNote(note, readers);
    if (!found || values[found[0]] !== undefined) left.push({ text: note, why: KEPT });
    else values[found[0]] = found[1];
  }
  return { value: { ...(row.value as Record<string, Value>), ...values }, left };
}

function readProgramme(text: string, { programme, amount }: FundingReaders): CellReading | undefined {
  const alone = programme(text);
  if (alone !== undefined) return understood({ programm: alone });
  const parts = text.split(/[\s:()]/).filter((word) => word !== '' && word !== '–' && word !== '-');
  for (let at = 1; at < parts.length; at += 1) {
    const [before, behind] = [parts.slice(0, at).join(' '), parts.slice(at).join(' ')];
    for (const [words, rest] of [[before, behind], [behind, before]] as const) {
      const found = programme(words);
      const read = found === undefined ? undefined : amount(rest);
      if (read?.value !== undefined) return { value: { programm: found as string, betrag: read.value }, left: read.beside ? [{ text, why: KEPT }] : [] };
    }
  }
  return undefined;
}

/** What a note says of a row: its year, whether the money is promised, how many measures it stands for, who gives it. */
function readNote(note: string, { isActor }: FundingReaders): [key: string, value: Value] | undefined {
  if (/^(?:19|20|21)\d\d$/.test(note)) return ['jahr', Number(note)];
  const count = /^(\d+) (?:Einzelmaßnahmen|Maßnahmen)$/.exec(note)?.[1];
  if (count !== undefined) return ['anzahl', Number(count)];
  if (/^gesichert$/i.test(note)) return ['gesichert', true];
  if (/^(?:noch offen|nicht gesichert)$/i.test(note)) return ['gesichert', false];
  if (/^topf$/i.test(note)) return ['topf', true];
  return isActor(note) ? ['geber', note] : undefined;
}
