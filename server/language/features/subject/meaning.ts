/** What a code stands for, in words: `KID:D5` its indicator, `"092007"` its place, a reference the title it leads to. */
import type { Site } from '../../analysis/site';
import { shortUnit } from '../../model/number';
import type { Language } from '../../text/bundles';
import type { FileState } from '../../workspace/file';
import type { Workspace } from '../../workspace/workspace';
import { type Subject, subjectOf, titleOf } from './subject';

export interface Meaning {
  title: string;
  /** Of an indicator, short. */
  unit: string | undefined;
}

/** The meaning of a value that refers to something; undefined for one that says what it means, or leads nowhere. */
export function meaningOf(workspace: Workspace, file: FileState, site: Site, language: Language): Meaning | undefined {
  const found = subjectOf(workspace, file, site);
  if (!found || found.defines) return undefined;
  const title = titleOf(workspace, file.header.district, found.subject)?.replace(/\s+/g, ' ').trim();
  return title ? { title, unit: unitFor(workspace, file, found.subject, language) } : undefined;
}

function unitFor(workspace: Workspace, file: FileState, subject: Subject, language: Language): string | undefined {
  if (subject.kind !== 'entry') return undefined;
  const unit = workspace.catalogueFor(file.header.district).get(subject.list, subject.id)?.['einheit'];
  return typeof unit === 'string' ? shortUnit(unit, language) : undefined;
}
