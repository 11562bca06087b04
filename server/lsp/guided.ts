/** The requests behind the guided steps. */
import type { Connection } from 'vscode-languageserver';
import { addGuided, readAnswer } from '../language/guided/add';
import { measuresToTell, statusChoices, tellProgress } from '../language/guided/progress';
import { stepsFor } from '../language/guided/steps';
import { tellIn } from '../language/text/bundles';
import { Document } from '../language/syntax/document';
import { type Message, say } from '../language/text/message';
import { applyEdits } from '../language/features/applyFixes';
import { textEdits } from '../language/features/workspaceEdit';
import { answer, GUIDED_ADD, GUIDED_READ, GUIDED_STEPS, PROGRESS, PROGRESS_TELL } from '../protocol';
import { normal, type Session } from './session';

/** Registers `bzrp/guidedSteps`, `bzrp/guidedRead`, `bzrp/guidedAdd`, `bzrp/progress` and `bzrp/progressTell`. */
export function registerGuided(connection: Connection, session: Session): void {
  const world = session.workspace;
  const refused = (message: Message): { refused: string } => ({ refused: tellIn(session.settings.language, message) });

  answer(connection, GUIDED_STEPS, async ({ uri, list }) => {
    session.settle();
    return { steps: stepsFor(world, normal(uri), list, new Date()) };
  });
  answer(connection, GUIDED_READ, async ({ uri, list, key, text }) => {
    session.settle();
    const read = readAnswer(world, normal(uri), list, key, text);
    return 'refused' in read ? refused(read.refused) : read;
  });
  answer(connection, GUIDED_ADD, async ({ uri, list, answers }) => {
    session.settle();
    const file = session.file(uri);
    const outcome = addGuided(world, normal(uri), list, answers, new Date());
    if (!file || !outcome) return refused(say('Nothing can be added to this file here.'));
    if ('refused' in outcome) return refused(outcome.refused);
    const after = new Document(file.uri, applyEdits(file.document.text, outcome.changes));
    const added = after.slots.findLast(({ cut, key }) => cut.kind === 'item' && key === list) ?? after.keySlot(list);
    return { version: file.document.version, edits: textEdits(world, file.uri, outcome.changes), line: added?.line ?? 0 };
  });
  answer(connection, PROGRESS, async ({ uri }) => {
    session.settle();
    return { measures: measuresToTell(world, normal(uri)), statuses: statusChoices(world, normal(uri)) };
  });
  answer(connection, PROGRESS_TELL, async ({ uri, ...told }) => {
    session.settle();
    const file = session.file(uri);
    const outcome = tellProgress(world, normal(uri), told);
    if (!file || !outcome) return refused(say('This measure is not there any more.'));
    if ('refused' in outcome) return refused(outcome.refused);
    const item = file.document.slots.filter(({ cut, key }) => cut.kind === 'item' && key === 'massnahmen')[told.index];
    return { version: file.document.version, edits: textEdits(world, file.uri, outcome.changes), line: item?.line ?? 0 };
  });
}
