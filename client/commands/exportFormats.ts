import * as vscode from 'vscode';
import type { ExportParams } from '../../server/protocol';
import { say, tell } from '../l10n';

/** A form a file can be saved in. */
export interface Format {
  to: ExportParams['to'];
  view?: ExportParams['view'];
  perOffice?: boolean;
  /** What people call it: in the list, above the save dialog, in the file type there. */
  label: string;
  /** What it is good for. */
  detail: string;
  /** What the name of the file ends in. */
  suffix: string;
}

/** The forms there are for a file of this `art` (FORMAT, head), those asked for most first. */
export function formatsFor(art: string, canPrint: boolean): Format[] {
  const isProfile = art === 'profil' || art === 'beitrag';
  const hasMeasures = isProfile || art === 'bezirk';
  const format = (to: Format['to'], label: string, detail: string, suffix = `.${to}`, view?: Format['view']): Format => ({ to, label, detail, suffix, view });
  return [
    format('docx', tell(say('Word document (DOCX)')), tell(say('To work on and to agree on: real headings, tables with header rows, German as language.'))),
    ...(canPrint ? [format('pdf', tell(say('PDF')), tell(say('To print and to hand on, with tags and bookmarks. Needs Chrome, Chromium or Edge on this computer.')))] : []),
    ...(isProfile ? [format('docx', tell(say('Short edition (DOCX)')), short(), '-kurz.docx', 'kurz')] : []),
    ...(isProfile && canPrint ? [format('pdf', tell(say('Short edition (PDF)')), short(), '-kurz.pdf', 'kurz')] : []),
    format('html', tell(say('Web page (HTML)')), tell(say('To publish: one file without scripts that can be read and printed anywhere.'))),
    ...(isProfile ? [format('html', tell(say('Goal sheets (HTML)')), tell(say('For workshops: one goal a page, in large type, with room for notes.')), '-zielblaetter.html', 'zielblatt')] : []),
    ...(hasMeasures
      ? [
          format('xlsx', tell(say('Table of measures for Excel (XLSX)')), tell(say('To send to the offices and to read back: one row for each measure, fixed cells locked, lists to choose from.')), '-massnahmen.xlsx'),
          { ...format('xlsx', tell(say('Table of measures for Excel, a sheet for each office (XLSX)')), tell(say('The same, with the measures of each office on a sheet of their own.')), '-massnahmen-je-amt.xlsx'), perOffice: true },
          format('csv', tell(say('Table of measures as text (CSV)')), tell(say('One row for each measure, with semicolons and decimal commas, for other programs.')), '-massnahmen.csv'),
        ]
      : []),
    format('md', tell(say('Markdown')), tell(say('Plain text with headings and tables, for wikis and websites.'))),
    format('json', tell(say('JSON')), tell(say('All details for other programs, with a published schema.'))),
  ];
}

function short(): string {
  return tell(say('Goals, measures and what became of the suggestions, on a few pages.'));
}

/** The kind of a file as its text says; what says nothing counts as a profile. */
export async function artOf(uri: vscode.Uri): Promise<string> {
  const text = (await vscode.workspace.openTextDocument(uri)).getText();
  return /^art:[ \t]*["']?(\w+)/m.exec(text)?.[1] ?? 'profil';
}
