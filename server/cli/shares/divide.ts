/** Divides files among shares so that what belongs together stays together: a district with all its profiles. */
import type { PlaceSystem } from '../../language/model/placeSystem';
import { readBytesNow } from '../../files/regular';
import type { InputFile } from '../scope';

export interface Division {
  /** Files of whole districts, about the same size each. */
  parts: { files: InputFile[]; districts: Set<string> }[];
  /** Files every share has to know. */
  common: InputFile[];
}

/** How far into a file its head is looked for. */
const HEAD = 4096;

/** @param count how many parts at most @param places tells the district of a key */
export function divide(inputs: readonly InputFile[], count: number, places: PlaceSystem): Division {
  const byDistrict = new Map<string, InputFile[]>();
  const common: InputFile[] = [];
  for (const input of inputs) {
    const district = input.inWorkspace && !input.fault ? districtIn(headOf(input.path), places) : undefined;
    if (district === undefined) common.push(input);
    else {
      const files = byDistrict.get(district);
      if (files) files.push(input);
      else byDistrict.set(district, [input]);
    }
  }
  const parts: Division['parts'] = Array.from({ length: Math.min(count, byDistrict.size) }, () => ({ files: [], districts: new Set() }));
  // The largest district first, each to the part that has least.
  for (const [district, files] of [...byDistrict].sort((a, b) => b[1].length - a[1].length)) {
    const part = parts.reduce((least, each) => (each.files.length < least.files.length ? each : least));
    part.files.push(...files);
    part.districts.add(district);
  }
  return { parts, common };
}

/** As the head seems to say; a share that reads otherwise says so. */
function districtIn(head: string, places: PlaceSystem): string | undefined {
  const art = /^art:[ \t]*["']?(\w+)/m.exec(head)?.[1] ?? 'profil';
  if (art === 'katalog' || art === 'fallbeispiel') return undefined;
  const key = (art === 'bezirk' ? /^bezirk:[ \t]*["']?(\d+)\b/m : /^bezirksregion:[ \t]*["']?(\d+)\b/m).exec(head)?.[1];
  const fits = key !== undefined && (art === 'bezirk' ? places.isDistrict(key) : places.isRegion(key));
  return fits ? places.districtOf(key) : undefined;
}

function headOf(path: string): string {
  const read = readBytesNow(path, HEAD);
  return 'bytes' in read ? new TextDecoder().decode(read.bytes) : '';
}
