// Writes snippets/bzrp.json from the built-in catalogue's templates. The file is checked in; a test compares it.
import { writeFileSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';

const { snippets } = await tsImport('../../server/language/features/snippets.ts', import.meta.url);
const { builtInCatalogues } = await tsImport('../../server/language/catalogue/builtin.ts', import.meta.url);

const templates = builtInCatalogues().flatMap(({ entries }) => entries.massnahmenvorlagen ?? []);
writeFileSync(new URL('../../snippets/bzrp.json', import.meta.url), `${JSON.stringify(snippets(templates), null, 2)}\n`);
