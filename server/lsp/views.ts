/**
 * What an editor shows beside the text of an open file: hints, lenses, colours. It asks for them anew when the file itself is
 * edited; that another file changed them it has to be told. So what was answered is kept, and the client is asked to refresh
 * exactly when the same question would now be answered otherwise.
 */
import {
  type ClientCapabilities,
  type CodeLens,
  CodeLensRefreshRequest,
  type Connection,
  type InlayHint,
  InlayHintRefreshRequest,
  type Position,
  type Range,
  type SemanticTokens,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';
import { codeLenses } from '../language/features/codeLens';
import { inlayHints } from '../language/features/inlayHints';
import { semanticTokens } from '../language/features/semanticTokens';
import { tellIn } from '../language/text/bundles';
import { withCommands } from './commands';
import type { Session } from './session';

const WHOLE: Range = { start: { line: 0, character: 0 }, end: { line: Number.MAX_SAFE_INTEGER, character: 0 } };

export class Views {
  readonly hints: Answers<InlayHint[]>;
  readonly lenses: Answers<CodeLens[]>;
  readonly tokens: Answers<SemanticTokens>;
  /** What was known in the workspace when the views were last compared. */
  private revision = 0;

  constructor(connection: Connection, session: Session) {
    const { workspace, settings } = session;
    const refresh = (method: string) => (): Promise<void> => connection.sendRequest<void>(method).catch((error) => connection.console.warn(String(error)));
    this.hints = new Answers((uri, range) => (settings.inlayHints ? inlayHints(workspace, uri, range, settings.language) : []), refresh(InlayHintRefreshRequest.method));
    this.lenses = new Answers((uri) => (settings.codeLens ? withCommands(codeLenses(workspace, uri, (message) => tellIn(settings.language, message), settings.language)) : []), refresh(CodeLensRefreshRequest.method));
    this.tokens = new Answers((uri, range) => (settings.semanticTokens ? semanticTokens(workspace, uri, range) : { data: [] }), refresh(SemanticTokensRefreshRequest.method));
    session.onClosed((uri) => this.forget(uri));
    session.onSettled((changed) => {
      for (const uri of session.edited) this.forget(uri);
      const isNews = workspace.knowledge.revision !== this.revision;
      this.revision = workspace.knowledge.revision;
      for (const view of this.all) view.compare(isNews ? undefined : changed);
    });
  }

  /** From now on the client is told, as far as it can be. */
  follow({ workspace }: ClientCapabilities): void {
    this.hints.isFollowed = workspace?.inlayHint?.refreshSupport === true;
    this.lenses.isFollowed = workspace?.codeLens?.refreshSupport === true;
    this.tokens.isFollowed = workspace?.semanticTokens?.refreshSupport === true;
  }

  private get all(): readonly Answers<unknown>[] {
    return [this.hints, this.lenses, this.tokens];
  }

  /** The editor asks anew by itself. */
  private forget(uri: string): void {
    for (const view of this.all) view.forget(uri);
  }
}

/** One kind of thing that is shown, and what was last answered about each open file. */
class Answers<T> {
  /** Whether the client can be asked to refresh. */
  isFollowed = false;
  private readonly answers = new Map<string, { range: Range; text: string }>();
  private isUnderWay = false;
  private isDue = false;

  constructor(
    private readonly look: (uri: string, range: Range) => T,
    private readonly refresh: () => Promise<void>,
  ) {}

  answer(uri: string, range = WHOLE): T {
    const answer = this.look(uri, range);
    const known = this.answers.get(uri);
    if (this.isFollowed && !(known && contains(known.range, range))) {
      const all = known ? joined(known.range, range) : range;
      this.answers.set(uri, { range: all, text: JSON.stringify(known ? this.look(uri, all) : answer) });
    }
    return answer;
  }

  forget(uri: string): void {
    this.answers.delete(uri);
  }

  /** Asks for a refresh when an answer about one of the files (undefined: about any file) would be another one now. */
  compare(uris: ReadonlySet<string> | undefined): void {
    let isStale = false;
    for (const [uri, known] of this.answers) {
      if (uris && !uris.has(uri)) continue;
      const text = this.textNow(uri, known.range);
      if (text === undefined || text === known.text) continue;
      known.text = text;
      isStale = true;
    }
    if (isStale) void this.ask();
  }

  /** Nothing when the feature fails; that is told when it is asked for. */
  private textNow(uri: string, range: Range): string | undefined {
    try {
      return JSON.stringify(this.look(uri, range));
    } catch {
      return undefined;
    }
  }

  /** One refresh at a time: what changes meanwhile is one more afterwards. */
  private async ask(): Promise<void> {
    this.isDue = true;
    if (this.isUnderWay) return;
    this.isUnderWay = true;
    while (this.isDue) {
      this.isDue = false;
      await this.refresh();
    }
    this.isUnderWay = false;
  }
}

function contains(outer: Range, inner: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function joined(a: Range, b: Range): Range {
  return { start: isBefore(a.start, b.start) ? a.start : b.start, end: isBefore(a.end, b.end) ? b.end : a.end };
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
