/** Berlin, for tests that need to know how a city is divided. */
import umrisse from '../../schemas/karte/umrisse-2021.json';
import { builtInPlaces } from '../../server/language/catalogue/builtin';
import { Outlines } from '../../server/language/geography/outlines';
import { ModelReader } from '../../server/language/model/reader';
import { type Area, readAreas } from '../../server/render/map';

export const berlin = builtInPlaces().system;

/** The outlines that come along. */
export const outlines = new Outlines(umrisse, berlin);

/** A reader that remembers nothing of what others read. */
export function newReader(): ModelReader {
  return new ModelReader(berlin);
}

/** The areas of a parsed map file. */
export function areasIn(json: unknown): Area[] {
  return readAreas(json, berlin);
}
