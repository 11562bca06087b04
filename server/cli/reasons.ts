/** What the file system refuses, in the planners' words. */
import type { ReadFault } from '../files/files';

const UNREADABLE: Readonly<Record<ReadFault, string>> = {
  'not-found': 'gibt es nicht',
  'not-a-file': 'keine gewöhnliche Datei, nicht gelesen',
  'bad-name': 'nicht lesbar, der Name ist nicht in UTF-8 geschrieben',
  'not-utf8': 'nicht in UTF-8 gespeichert',
  unreadable: 'nicht lesbar',
};

/** Why something was not read: the end of a sentence that begins with its path. */
export function whyUnreadable(fault: ReadFault): string {
  return UNREADABLE[fault];
}

const UNWRITABLE: Readonly<Record<string, string>> = {
  EACCES: 'das Recht dazu fehlt',
  EPERM: 'das Recht dazu fehlt',
  EROFS: 'der Datenträger ist schreibgeschützt',
  ENOSPC: 'der Datenträger ist voll',
  EDQUOT: 'der Datenträger ist voll',
  EISDIR: 'das ist ein Ordner',
  ENOTDIR: 'ein Teil des Pfads ist kein Ordner',
  ENOENT: 'den Ordner gibt es nicht',
  ENAMETOOLONG: 'der Name ist zu lang',
  ELOOP: 'Verknüpfungen führen im Kreis',
};

/** Why something cannot be written: the end of a sentence. */
export function whyUnwritable(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return UNWRITABLE[code] ?? message;
}
