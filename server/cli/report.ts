/** What a check reports, before it gets its form. */
import type { Severity } from '../language/rules/rule';
import type { Range } from '../language/syntax/slot';
import type { Language } from '../language/text/bundles';
import type { ToldFinding } from './shares/share';

/** A finding with the file it is in; `file` relative to the working folder, with forward slashes. */
export interface Reported {
  file: string;
  finding: Pick<ToldFinding, 'code' | 'severity' | 'range'>;
  message: string;
  related: { file: string; range: Range; message: string }[];
}

export interface Report {
  files: number;
  reported: Reported[];
  summary: Record<Severity, number>;
  language: Language;
}
