/** What can be told of an office file before it is unpacked. */
import { say } from '../../language/text/message';

/** The most bytes all parts of a workbook may unpack to. A sheet of 100,000 rows and 30 columns needs a third. */
export const MOST_UNPACKED = 200_000_000;
export const TOO_LARGE = say('The file becomes too large when it is unpacked and was not read.');

/** OLE compound file: what Excel wrote before 2007, and what it wraps an encrypted workbook in. */
export function isOldOffice(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/**
 * What the entries of a ZIP file say they unpack to, in bytes, read from its central directory (APPNOTE 4.3.12). A lying
 * entry fails when it is unpacked.
 */
export function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const first = Math.max(0, end - 65_535);
  while (end >= first && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < first) return 0;
  let total = 0;
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0 && at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50; count -= 1) {
    total += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}
