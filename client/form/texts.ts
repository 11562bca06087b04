/** Texts of the form's page: keys with their sentences in the chosen language, handed over as JSON in `data-texts` of its body. */
import { say, tell } from '../l10n';

export function formTexts() {
  return {
    sections: tell(say('Sections')),
    overview: tell(say('About the document')),
    cards: tell(say('Cards')),
    table: tell(say('Table')),
    viewOf: tell(say('View of {0}')),
    add: tell(say('Add: {0}')),
    addField: tell(say('Add a field')),
    remove: tell(say('Remove')),
    removeNamed: tell(say('Remove {0}')),
    duplicate: tell(say('Duplicate')),
    up: tell(say('Move up')),
    down: tell(say('Move down')),
    toText: tell(say('Show in the text')),
    required: tell(say('required')),
    missing: tell(say('missing')),
    yes: tell(say('yes')),
    no: tell(say('no')),
    notSaid: tell(say('not said')),
    choose: tell(say('Choose …')),
    nothing: tell(say('Nothing found. What you typed can be taken as it is.')),
    alias: tell(say('This value comes from another place of the file. It can be changed there, in the text.')),
    anchor: tell(say('Other places of the file use this value. It can be changed in the text.')),
    kind: tell(say('This is written in a way the form cannot show. It can be changed in the text.')),
    broken: tell(say('This place cannot be read: {0}')),
    unknown: tell(say('In the text also stands: {0}')),
    comment: tell(say('Comment in the text: {0}')),
    error: tell(say('Error')),
    warning: tell(say('Warning')),
    information: tell(say('Hint')),
    findings: tell(say('{0} findings')),
    empty: tell(say('Nothing here yet.')),
    explain: tell(say('Explanation')),
    template: tell(say('From a standard measure')),
  };
}

export type FormTexts = ReturnType<typeof formTexts>;
