/** What makes a piece of text unreadable, in a planner's words. */
import type { Message } from '../text/message';
import { say } from '../text/message';
import type { Mend } from './slips/slip';

export interface SyntaxFault {
  code: 'yaml-syntax' | 'file-limit';
  /** UTF-16 offsets in the chunk. */
  start: number;
  end: number;
  message: Message;
  /** What tells a fault from another one at the same place, where it is worked out anew again and again. */
  matter?: string;
  /** What makes it readable, the likeliest first. */
  mends: readonly Mend[];
}

export function fault(start: number, end: number, message: Message, mends: readonly Mend[] = []): SyntaxFault {
  return { code: 'yaml-syntax', start, end, message, mends };
}

/**
 * The sentence for an error of the `yaml` library. Its codes are documented at eemeli.org/yaml, "Errors"; the text of the
 * library is only used for codes it may add some day.
 */
export function describe(code: string, original: string, found: string): Message {
  switch (code) {
    case 'TAB_AS_INDENT':
      return say('A tab cannot indent a line. Use blanks: two for each level.');
    case 'BAD_INDENT':
      return original.includes('sequence items')
        ? say('This entry does not stand below the other entries of the list. Give it the same indent.')
        : original.startsWith('Flow')
          ? say('The bracket opened before is not closed. Add the closing bracket.')
          : say('This line is indented differently from the lines it belongs to. Give it the same indent.');
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      if (original.includes('closing')) return say('The quote opened here is never closed.');
      if (original.startsWith('Comments')) return say('A comment needs a blank before its "#".');
      return say('A colon is missing here: after each key comes ": " and then its value.');
    case 'BAD_SCALAR_START':
      return say('A text that begins with "{0}" must be put in quotes.', found.slice(0, 1));
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'UNEXPECTED_TOKEN':
      return say('This does not belong here. A text with special characters must be put in quotes.');
    case 'BAD_DQ_ESCAPE':
      return say('A backslash in double quotes begins a special character. Write "\\\\" for a backslash, or use single quotes.');
    case 'BLOCK_IN_FLOW':
      return say('Inside brackets only entries separated by commas are allowed.');
    case 'BAD_ALIAS':
    case 'BAD_PROP_ORDER':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'ALIAS_PROPS':
      return say('"&", "*" and "!" have a meaning of their own at the beginning of a value. Put the text in quotes.');
    case 'MULTIPLE_DOCS':
      return say('A second document begins here. A BZRP file holds one; put the rest into a file of its own.');
    case 'BAD_DIRECTIVE':
      return say('A line that begins with "%" cannot be read here. BZRP files are YAML 1.2.');
    case 'KEY_OVER_1024_CHARS':
      return say('What stands before this colon is too long for a key. If it is a text, put it in quotes.');
    case 'TAG_RESOLVE_FAILED':
      return say('A text that begins with "{0}" must be put in quotes.', '!');
    default:
      return say('This cannot be read: {0}', original);
  }
}
