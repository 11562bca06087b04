import { say } from '../text/message';
import type { Context, FieldRule, Fix } from './rule';
import { dateOfFile } from './support/creation';
import { itemEdit } from './support/write';
import { isFrom } from '../schema/vocabulary';

/** Who resolves (FORMAT §2 `beschluesse`). */
const BODIES: readonly unknown[] = ['aemterrunde', 'ag-sro', 'bezirksamt', 'ausschuss', 'bvv'];

/** A resolved or published profile without the resolution of the Bezirksamt. */
export const rule: FieldRule = {
  severity: 'warning',
  fields: ['status'],
  check(site, context) {
    if (context.art !== 'profil' || !isFrom('profilstatus', context.field('status'), 'beschlossen')) return;
    // A body that is misspelt or missing is told there; it may be the Bezirksamt.
    if (context.own('resolution', '').some(({ says }) => says.gremium === 'bezirksamt' || !BODIES.includes(says.gremium))) return;
    context.report(site, say('The resolution of the Bezirksamt is missing. Add it under "beschluesse".'), { missing: 'own', fixes: () => fixes(context) });
  },
};

function fixes(context: Context): Fix[] {
  const date = dateOfFile(context);
  const edit = date === undefined ? undefined : itemEdit(context.document, context.art, 'beschluesse', { gremium: 'bezirksamt', datum: date });
  return edit ? [{ title: say('Add the resolution of the Bezirksamt'), edits: [edit] }] : [];
}
