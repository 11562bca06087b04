/** The BZRP language as we ship it: schemas, validators, rules, built-in catalogues. */
import umrisse from '../../schemas/karte/umrisse-2021.json';
import { builtInCatalogues, builtInPlaces } from './catalogue/builtin';
import { Outlines } from './geography/outlines';
import { rules } from './rules/generated/registry';
import { validators } from './schema/generated/validators';
import schemaFiles from './schema/generated/schemas.json';
import { type SchemaFiles, Schemas } from './schema/shape';
import type { Setup } from './workspace/workspace';

/** Makes the set-up; once per program is enough, it is never changed. */
export function createSetup(): Setup {
  const places = builtInPlaces();
  return {
    grammar: { schemas: new Schemas(schemaFiles as unknown as SchemaFiles), validators },
    rules,
    catalogues: builtInCatalogues(),
    places,
    outlines: new Outlines(umrisse, places.system),
  };
}
