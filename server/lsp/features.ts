/** The editor features, each joined to its request. A feature that fails answers nothing and is logged; the server goes on. */
import {
  type CancellationToken,
  type CompletionList,
  type CompletionParams,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type Range,
  type ServerCapabilities,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import { ACTION_KINDS, actions } from '../language/features/actions/actions';
import { complete } from '../language/features/completion/complete';
import { pictureFoldersAt } from '../language/features/completion/pictures';
import { onType, TYPED } from '../language/features/completion/typing';
import { definition } from '../language/features/definition';
import { documentSymbols } from '../language/features/documentSymbols';
import { folding } from '../language/features/folding';
import { highlights } from '../language/features/highlight';
import { hover } from '../language/features/hover';
import { links } from '../language/features/links';
import { references } from '../language/features/references';
import { prepareRename } from '../language/features/rename/prepare';
import { renameEdits } from '../language/features/rename/rename';
import { selectionRanges } from '../language/features/selection';
import { LEGEND } from '../language/features/semanticTokens';
import { SymbolSearch } from '../language/features/workspaceSymbols';
import { speechIn, tellIn } from '../language/text/bundles';
import type { Message } from '../language/text/message';
import { throwIfCancelled } from './cancel';
import { withCommands } from './commands';
import { normal, type Session } from './session';
import type { Views } from './views';

export function featureCapabilities(): ServerCapabilities {
  return {
    codeActionProvider: { codeActionKinds: [...ACTION_KINDS] },
    codeLensProvider: {},
    // A blank or a quote begins a value, a bracket or comma the next one, a slash the id of another profile.
    completionProvider: { triggerCharacters: [' ', ':', '"', "'", '[', '{', ',', '/', '-'] },
    hoverProvider: true,
    inlayHintProvider: true,
    semanticTokensProvider: { legend: LEGEND, full: true, range: true },
    definitionProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: TYPED[0], moreTriggerCharacter: TYPED.slice(1) },
    documentHighlightProvider: true,
    documentLinkProvider: {},
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    selectionRangeProvider: true,
    workspaceSymbolProvider: true,
  };
}

function suggestions(list: CompletionList): CompletionList {
  return { ...list, items: withCommands(list.items) };
}

/** Registers every feature. */
export function registerFeatures(connection: Connection, session: Session, views: Views): void {
  const tell = (message: Message): string => tellIn(session.settings.language, message);
  const workspace = session.workspace;
  const symbols = new SymbolSearch(workspace);
  /** Answers with everything typed so far taken in; what the client no longer wants is not worked out. */
  const answer =
    <P, R>(look: (params: P) => R) =>
    (params: P, token: CancellationToken): R | null => {
      throwIfCancelled(token);
      session.settle();
      try {
        return look(params);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return null;
      }
    };
  /** A refusal is told as the protocol wants it: as the error of the request. */
  const accepted = <T extends object>(found: T | { refused: Message }): T => {
    if ('refused' in found) throw new ResponseError(LSPErrorCodes.RequestFailed, tell(found.refused));
    return found;
  };

  const pictureFolders = answer(({ textDocument, position }: CompletionParams) => pictureFoldersAt(workspace, normal(textDocument.uri), position, session.folderOf(normal(textDocument.uri))));
  const completion = (pictures?: readonly string[]) => answer(({ textDocument, position }: CompletionParams) => suggestions(complete(workspace, normal(textDocument.uri), position, new Date(), speechIn(session.settings.language), pictures)));
  connection.onCompletion((params, token) => {
    const folders = pictureFolders(params, token) ?? [];
    return folders.length === 0 ? completion()(params, token) : session.picturesIn(folders).then((pictures) => completion(pictures)(params, token));
  });
  // Lines alone tell what is to be set right: waiting for the findings would make the answer come after the next key.
  connection.onDocumentOnTypeFormatting(({ textDocument, position, ch }) => {
    const file = workspace.files.get(normal(textDocument.uri));
    return file ? onType(file.document, position, ch, workspace.setup.grammar.schemas, file.art) : [];
  });
  connection.onHover(answer(({ textDocument, position }) => hover(workspace, normal(textDocument.uri), position, speechIn(session.settings.language)) ?? null));
  connection.onCodeAction(
    answer(({ textDocument, range, context }) => withCommands(actions(workspace, normal(textDocument.uri), { range, only: context.only, diagnostics: context.diagnostics, snippets: session.settings.snippetEdits, today: new Date(), tell }))),
  );
  connection.onCodeLens(answer(({ textDocument }) => views.lenses.answer(normal(textDocument.uri))));
  connection.languages.inlayHint.on(answer(({ textDocument, range }) => views.hints.answer(normal(textDocument.uri), range)));
  const tokens = answer(({ textDocument, range }: { textDocument: TextDocumentIdentifier; range?: Range }) => views.tokens.answer(normal(textDocument.uri), range));
  connection.languages.semanticTokens.on((params, token) => tokens(params, token) ?? { data: [] });
  connection.languages.semanticTokens.onRange((params, token) => tokens(params, token) ?? { data: [] });
  connection.onDefinition(answer(({ textDocument, position }) => definition(workspace, normal(textDocument.uri), position, (uri) => session.readBuiltIn(uri))));
  connection.onReferences(answer(({ textDocument, position, context }) => references(workspace, normal(textDocument.uri), position, context.includeDeclaration)));
  connection.onDocumentHighlight(answer(({ textDocument, position }) => highlights(workspace, normal(textDocument.uri), position) ?? null));
  connection.onDocumentSymbol(answer(({ textDocument }) => documentSymbols(workspace, normal(textDocument.uri), session.settings.language)));
  connection.onWorkspaceSymbol(answer(({ query }) => symbols.find(query)));
  connection.onDocumentLinks(answer(({ textDocument }) => links(workspace, normal(textDocument.uri), session.settings.rulesBase)));
  connection.onFoldingRanges(answer(({ textDocument }) => folding(workspace, normal(textDocument.uri))));
  connection.onSelectionRanges(answer(({ textDocument, positions }) => selectionRanges(workspace, normal(textDocument.uri), positions)));
  connection.onPrepareRename(answer(({ textDocument, position }) => accepted(prepareRename(workspace, normal(textDocument.uri), position))));
  connection.onRenameRequest(answer(({ textDocument, position, newName }) => accepted(renameEdits(workspace, normal(textDocument.uri), position, newName))));
}
