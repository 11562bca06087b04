/** The requests behind the guided steps. */
import type { Connection } from 'vscode-languageserver';
import { noSuchRegion, type Region, regions } from '../language/catalogue/regions';
import { textOf } from '../language/syntax/tree';
import { tellIn } from '../language/text/bundles';
import { Document } from '../language/syntax/document';
import { type Message, say } from '../language/text/message';
import { answer, GUIDED_ADD, GUIDED_READ, GUIDED_STEPS, NEW_PROFILE, NEW_PROFILE_ASK, NEW_PROFILE_CHECK, OPEN_ITEMS, PROGRESS, PROGRESS_TELL } from '../protocol';
import { dialogs } from './dialogs';
import { normal, type Session } from './session';
import { isUnwritten } from '../language/text/unwritten';
import { applyEdits } from '../language/writing/mend';
import { atEnd } from '../language/writing/pasted';
import { textEdits } from '../language/writing/textEdit';

/** Registers the requests of the guided steps: `bzrp/guidedSteps`, `bzrp/guidedRead`, `bzrp/guidedAdd`, `bzrp/progress` and `bzrp/progressTell`. */
export function registerGuided(connection: Connection, session: Session): void {
  const workspace = session.workspace;
  const refused = (message: Message): { refused: string } => ({ refused: tellIn(session.settings.language, message) });

  answer(connection, GUIDED_STEPS, async ({ uri, list }) => {
    const { stepsFor } = await dialogs();
    session.settle();
    return { steps: stepsFor(workspace, normal(uri), list, new Date()) };
  });
  answer(connection, GUIDED_READ, async ({ uri, list, key, text }) => {
    const { readAnswer } = await dialogs();
    session.settle();
    const read = readAnswer(workspace, normal(uri), list, key, text);
    return 'refused' in read ? refused(read.refused) : read;
  });
  answer(connection, GUIDED_ADD, async ({ uri, list, answers }) => {
    const { addGuided } = await dialogs();
    session.settle();
    const file = session.file(uri);
    const outcome = addGuided(workspace, normal(uri), list, answers, new Date());
    if (!file || !outcome) return refused(say('Nothing can be added to this file here.'));
    if ('refused' in outcome) return refused(outcome.refused);
    const after = new Document(file.uri, applyEdits(file.document.text, outcome.changes));
    const added = after.slots.findLast(({ cut, key }) => cut.kind === 'item' && key === list) ?? after.keySlot(list);
    return { version: file.document.version, edits: textEdits(file.document, outcome.changes), line: added?.line ?? 0 };
  });
  const regionOf = (key: string): Region | undefined => regions(workspace.catalogueFor(undefined).places).find((region) => region.key === key);
  const noRegion = (key: string): { refused: string } => refused(noSuchRegion(workspace.places.system, key));

  answer(connection, NEW_PROFILE_ASK, async ({ region }) => {
    const { editionsOf, usualPeriod, fieldChoices } = await dialogs();
    session.settle();
    const editions = editionsOf(workspace, region);
    const year = new Date().getFullYear();
    const taken = new Set(editions.map(({ header }) => header.fassung));
    const free = [year, year + 1, year + 2].find((each) => !taken.has(String(each))) ?? year;
    return {
      editions: editions.map(({ uri, header, document }) => ({ uri, name: [header.fassung, textOf(document.field('titel')?.node)].filter(Boolean).join(' · ') || uri })),
      fields: fieldChoices(workspace.catalogueFor(workspace.places.system.districtOf(region))),
      fassung: String(free),
      zeitraum: usualPeriod(free),
    };
  });
  answer(connection, NEW_PROFILE_CHECK, async ({ region, ...beginning }) => {
    const { whyNot } = await dialogs();
    session.settle();
    const known = regionOf(region);
    if (!known) return noRegion(region);
    const reason = whyNot(workspace, known, beginning);
    return reason ? refused(reason) : {};
  });
  answer(connection, OPEN_ITEMS, async ({ uri }) => {
    const { openItems, fixedChoices } = await dialogs();
    session.settle();
    const choices = (list: string, ...keys: string[]) => fixedChoices(workspace, list, keys, session.settings.language);
    return { items: openItems(workspace, normal(uri)), grades: choices('ziele', 'zielerreichung', 'grad'), statuses: choices('massnahmen', 'status'), continuations: choices('massnahmen', 'fortsetzung') };
  });
  answer(connection, NEW_PROFILE, async ({ region, from, into, told = [], ...beginning }) => {
    const { editionsOf, fileNameOf, newProfile, nextEdition } = await dialogs();
    session.settle();
    const known = regionOf(region);
    if (!known) return noRegion(region);
    const outcome = from === undefined ? newProfile(workspace, known, beginning, new Date()) : nextEdition(workspace, normal(from), known, beginning, told, new Date());
    if ('refused' in outcome) return refused(outcome.refused);
    const document = (into === undefined ? undefined : session.file(into)?.document) ?? new Document('', '');
    if (!isUnwritten(document.text)) return refused(say('Something is written in this file already.'));
    const isFurther = editionsOf(workspace, region).length > 0;
    return { text: outcome.text, edits: textEdits(document, [atEnd(document.text, outcome.text)]), name: `${fileNameOf(known, isFurther ? (beginning.fassung ?? String(new Date().getFullYear())) : undefined)}.bzrp.yaml` };
  });
  answer(connection, PROGRESS, async ({ uri }) => {
    const { measuresToTell, statusChoices } = await dialogs();
    session.settle();
    return { measures: measuresToTell(workspace, normal(uri)), statuses: statusChoices(workspace, normal(uri)) };
  });
  answer(connection, PROGRESS_TELL, async ({ uri, ...told }) => {
    const { tellProgress } = await dialogs();
    session.settle();
    const file = session.file(uri);
    const outcome = tellProgress(workspace, normal(uri), told);
    if (!file || !outcome) return refused(say('This measure is not there any more.'));
    if ('refused' in outcome) return refused(outcome.refused);
    const item = file.document.slots.filter(({ cut, key }) => cut.kind === 'item' && key === 'massnahmen')[told.index];
    return { version: file.document.version, edits: textEdits(file.document, outcome.changes), line: item?.line ?? 0 };
  });
}
