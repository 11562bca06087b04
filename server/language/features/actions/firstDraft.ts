/** The beginning of a profile for a file that holds nothing yet: what completion offers there, without its stops. */
import type { TextChange } from '../../syntax/document';
import type { FileState } from '../../workspace/file';
import type { Workspace } from '../../workspace/workspace';
import { fileOffers } from '../completion/items';
import { worldOf } from '../completion/world';

/** Stands where only the author knows what to write, and is told by `placeholder-text` or the schema until it is written. */
const OPEN = '…';

/** The edit that writes a profile behind what comments the file holds; undefined when it holds anything else. */
export function firstDraft(workspace: Workspace, file: FileState, today: Date): TextChange | undefined {
  const { text } = file.document;
  if (!/^\ufeff?(?:[ \t]*(?:#[^\n]*)?(?:\r?\n|$))*$/.test(text)) return undefined;
  const offer = fileOffers(worldOf(workspace, file, today)).find(({ label }) => label === 'profil');
  if (!offer) return undefined;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text === '' || text === '\ufeff' || text.endsWith('\n') ? '' : eol;
  return { start: text.length, end: text.length, text: `${before}${withRegion(plain(offer.text), workspace, file)}\n`.replaceAll('\n', eol).replaceAll(`\r${eol}`, eol) };
}

/** A snippet as the text it begins with. */
function plain(snippet: string): string {
  const [first = '', ...rest] = snippet.split('${');
  const texts = rest.map((part) => {
    const end = part.indexOf('}');
    // `${1:Text}`, or `${1|one,two|}` of which the first is taken.
    const [, words = OPEN] = part.slice(0, end).split(/[|:,]/);
    return words + part.slice(end + 1);
  });
  return (first + texts.join('')).replace(/\$\d+/g, OPEN);
}

/** The Bezirksregion a file is named by: `092007-adlershof.bzrp.yaml`. */
function withRegion(draft: string, { setup }: Workspace, { path }: FileState): string {
  const key = /(?:^|[^\d])(\d{6})(?:[^\d][^/]*)?$/.exec(path)?.[1];
  const name = key === undefined ? undefined : setup.places.get(key, 2021)?.name;
  if (key === undefined || name === undefined) return draft;
  return draft.replace(`bezirksregion: "${OPEN}"`, `bezirksregion: "${key}"`).replace(`titel: ${OPEN}`, `titel: Bezirksregionenprofil ${name}`);
}
