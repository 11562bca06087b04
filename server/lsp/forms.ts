/** Requests of the form: what it looks like, what a file says in it, what can be chosen, an edit. */
import type { Connection } from 'vscode-languageserver';
import type { FormReader } from '../language/form/values';
import { tellIn } from '../language/text/bundles';
import { say } from '../language/text/message';
import { textEdits } from '../language/writing/textEdit';
import { answer, EDIT, type EditResult, FORM, FORM_CHOICES, FORM_SPEC } from '../protocol';
import { dialogs } from './dialogs';
import { normal, type Session } from './session';

/** Registers the requests. Each file has a reader of its own, which remembers what the pages were sent. */
export function registerForms(connection: Connection, session: Session): void {
  const readers = new Map<string, FormReader>();
  const readerOf = async (uri: string): Promise<FormReader> => {
    const { FormReader } = await dialogs();
    const known = readers.get(uri) ?? new FormReader();
    readers.set(uri, known);
    return known;
  };
  session.onClosed((uri) => readers.delete(uri));

  answer(connection, FORM_SPEC, async ({ uri }) => {
    const { specOf } = await dialogs();
    const file = session.file(uri);
    return file ? specOf(session.workspace.setup.grammar.schemas, file.art, session.settings.language) : null;
  });
  answer(connection, FORM, async ({ uri, has }) => {
    const reader = await readerOf(normal(uri));
    session.settle();
    return reader.read(session.workspace, normal(uri), session.settings.language, has) ?? null;
  });
  answer(connection, FORM_CHOICES, async ({ uri, path, typed }) => {
    const { choicesFor } = await dialogs();
    session.settle();
    return choicesFor(session.workspace, normal(uri), path, typed, new Date());
  });
  answer(connection, EDIT, async (request): Promise<EditResult> => {
    const { changesFor } = await dialogs();
    const reader = await readerOf(normal(request.uri));
    const file = session.file(request.uri);
    if (!file) return { refused: tellIn(session.settings.language, say('This file cannot be read, or is none of BZRP.')) };
    const result = changesFor(session.workspace, file, request, reader, new Date());
    if ('refused' in result) return { refused: tellIn(session.settings.language, result.refused) };
    return { version: file.document.version, ...(result.at && { at: result.at }), edits: textEdits(file.document, result.changes) };
  });
}
