/** What the file system refuses, in the planners' words. */
import type { ReadFault } from '../files/files';
import { type Message, say } from '../language/text/message';
import { isRefusal } from '../language/text/refusal';

const UNREADABLE: Readonly<Record<ReadFault, Message>> = {
  'not-found': say('is not there'),
  'not-a-file': say('no ordinary file, not read'),
  'bad-name': say('cannot be read, its name is not written in UTF-8'),
  'not-utf8': say('not saved in UTF-8'),
  unreadable: say('cannot be read'),
};

/** Why something was not read: the end of a sentence that begins with its path. */
export function whyUnreadable(fault: ReadFault): Message {
  return UNREADABLE[fault];
}

const UNWRITABLE: Readonly<Record<string, Message>> = {
  EACCES: say('there is no right to'),
  EPERM: say('there is no right to'),
  EROFS: say('the disk is write-protected'),
  ENOSPC: say('the disk is full'),
  EDQUOT: say('the disk is full'),
  EISDIR: say('it is a folder'),
  ENOTDIR: say('part of the path is no folder'),
  ENOENT: say('the folder is not there'),
  ENAMETOOLONG: say('the name is too long'),
  ELOOP: say('links lead in a circle'),
};

/** Why something cannot be written: the end of a sentence. */
export function whyUnwritable(error: unknown): Message {
  if (isRefusal(error)) return error.said;
  const { code = '', message } = error as NodeJS.ErrnoException;
  return UNWRITABLE[code] ?? { text: message, args: [] };
}
