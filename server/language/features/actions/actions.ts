/** The light bulb: fixes of findings, all missing keys at once, silence a finding, explain its rule, fill from statistics, move a measure. */
import { type CodeAction, CodeActionKind, type Diagnostic, type SnippetTextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { Range, Slot } from '../../syntax/slot';
import { type Message, say, speaksOf } from '../../text/message';
import type { Finding } from '../../workspace/finding';
import type { Workspace } from '../../workspace/workspace';
import { allFixes, editsOf, safeEdits } from '../applyFixes';
import { doing } from '../doing';
import { measureAt, measureMoves } from '../moveMeasure';
import { touches } from '../subject/spot';
import { versionOf, workspaceEdit } from '../workspaceEdit';
import { addKeys } from './missingKeys';
import { firstDraft } from './firstDraft';
import { Shown } from './shown';
import { silence } from '../../writing/silence';
import { FILL, fillings } from './statistics';
import { shifted } from '../../writing/mend';
import { textEdits } from '../../writing/textEdit';

/** More findings at once than anybody looks through a list of actions for: of a selection over a whole file the first count. */
const MOST = 50;

/** „Alle beheben“: every safe fix of the file in one go. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.bzrp`;
export const MOVE = `${CodeActionKind.Refactor}.move`;
export const ACTION_KINDS: readonly string[] = [CodeActionKind.QuickFix, FILL, MOVE, FIX_ALL];

export interface ActionRequest {
  range: Range;
  /** Kinds asked for; undefined means whatever there is. */
  only?: readonly string[];
  /** What the client shows at the range; actions name the ones they mend. */
  diagnostics?: readonly Diagnostic[];
  /** The client can put the cursor on the reason of a new comment. */
  snippets?: boolean;
  /** The day a draft is begun. */
  today?: Date;
  tell(message: Message): string;
}

/** All actions for a range of a file, the likeliest first. */
export function actions(workspace: Workspace, uri: string, request: ActionRequest): CodeAction[] {
  const found: CodeAction[] = [];
  if (wants(request, CodeActionKind.QuickFix)) {
    const findings = workspace.findings(uri).filter(({ range }) => touches(range, request.range)).slice(0, MOST);
    const shown = new Shown(request.diagnostics ?? []);
    found.push(...findings.flatMap((finding) => fixesOf(workspace, uri, finding, request, shown)));
    found.push(...ofItem(workspace, uri, request).flatMap((finding) => fixesOf(workspace, uri, finding, request, shown)));
    found.push(...missingKeys(workspace, uri, request, shown));
    found.push(...beginnings(workspace, uri, findings, request, shown));
    found.push(...explanations(workspace, findings, request, shown));
    // Last, so that nobody takes it for the way to mend something.
    found.push(...findings.flatMap((finding) => silenceOf(workspace, uri, finding, request, shown)));
  }
  const file = workspace.files.get(uri);
  if (file && wants(request, FILL)) found.push(...fillings(workspace, file, request.range, (title) => named(title, file.document.slotAtLine(request.range.start.line), request)));
  if (wants(request, MOVE)) found.push(...moves(workspace, uri, request));
  // Everything at once is done on demand or on saving; the light bulb would show it on every line.
  if (request.only && wants(request, FIX_ALL)) found.push(...fixAll(workspace, uri, request));
  return found;
}

function wants({ only }: ActionRequest, kind: string): boolean {
  return !only || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

function fixesOf(workspace: Workspace, uri: string, finding: Finding, request: ActionRequest, shown: Shown): CodeAction[] {
  const all = allFixes(workspace, uri, finding).map((fix) => ({ title: fix.title, edits: editsOf(fix, finding, uri) })).filter(({ edits }) => edits.size > 0);
  return all.map(({ title, edits }) => ({
    title: named(title, finding.slot, request),
    kind: CodeActionKind.QuickFix,
    diagnostics: shown.of([finding]),
    // What is offered for the item from another of its lines is not what Ctrl+. at a finding means.
    isPreferred: (all.length === 1 && touches(finding.range, request.range)) || undefined,
    edit: workspaceEdit(workspace, edits),
  }));
}

/** What is found of the item as a whole, which it is told at its id: mended from each of its lines. */
function ofItem(workspace: Workspace, uri: string, { range }: ActionRequest): Finding[] {
  const item = workspace.files.get(uri)?.document.slotAtLine(range.start.line);
  return workspace.findings(uri).filter((finding) => finding.code !== 'schema-required' && finding.slot === item && !touches(finding.range, range) && (isOfItem(finding) || isAtId(finding)));
}

function isAtId({ slot, start }: Finding): boolean {
  const { node } = slot.chunk;
  const id = slot.cut.kind === 'item' && node?.kind === 'map' ? node.entries.find(({ key }) => key.value === 'id') : undefined;
  return id !== undefined && id.key.start <= start && start < id.value.end;
}

/** A title with the item that is changed, unless it says that anyway: „M2: Auf „geplant“ setzen“. */
function named(title: Message, slot: Slot, { tell }: ActionRequest): string {
  const told = tell(title);
  const name = slot.cut.kind === 'item' ? nameOf(slot, tell) : undefined;
  return name === undefined || speaksOf(title, name) ? told : `${name}: ${told}`;
}

/** Writes the first draft of a profile into a file that says nothing yet. */
function beginnings(workspace: Workspace, uri: string, findings: readonly Finding[], request: ActionRequest, shown: Shown): CodeAction[] {
  const file = workspace.files.get(uri);
  const finding = file?.document.notAMap ? findings.find(({ code }) => code === 'schema-type') : undefined;
  const draft = file && finding && request.today && firstDraft(workspace, file, request.today);
  if (!draft) return [];
  return [{ title: request.tell(say('Begin a profile')), kind: CodeActionKind.QuickFix, diagnostics: shown.of([finding]), isPreferred: true, edit: workspaceEdit(workspace, new Map([[uri, draft]])) }];
}

/** Adds what a map lacks: each key on its own, and all at once. What an item of a list lacks is offered on every line of it. */
function missingKeys(workspace: Workspace, uri: string, request: ActionRequest, shown: Shown): CodeAction[] {
  const file = workspace.files.get(uri);
  const item = file?.document.slotAtLine(request.range.start.line);
  const byOwner = new Map<string, Finding[]>();
  for (const finding of workspace.findings(uri)) {
    if (finding.code !== 'schema-required') continue;
    if (!touches(finding.range, request.range) && !(finding.slot === item && isOfItem(finding))) continue;
    const owner = `${finding.slot.offset}:${finding.start}`;
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), finding]);
  }
  return [...byOwner.values()].slice(0, MOST).flatMap((owned) => {
    const single = owned.filter((finding) => finding.fixes().length === 0).map((finding) => [finding]);
    const groups = owned.length > 1 ? [owned, ...single] : single;
    return groups.flatMap((group): CodeAction[] => {
      const changes = file && addKeys(workspace, file, group, request.today ?? new Date());
      if (!changes) return [];
      return [{ title: request.tell(titleOf(group, request)), kind: CodeActionKind.QuickFix, diagnostics: shown.of(group), edit: workspaceEdit(workspace, new Map([[uri, changes]])) }];
    });
  });
}

/** The item itself lacks the key, not a map inside it. */
function isOfItem({ slot, start }: Finding): boolean {
  const { node } = slot.chunk;
  return slot.cut.kind === 'item' && node?.kind === 'map' && node.entries[0]?.key.start === start;
}

/** The title of an action that adds keys, with the item it adds them to. */
function titleOf([first, ...others]: readonly Finding[], { tell }: ActionRequest): Message {
  const key = first?.data?.missingKey ?? '';
  const count = others.length + 1;
  if (first?.slot.cut.kind !== 'item') return count === 1 ? say('Add "{0}"', key) : say('Add all {0} missing keys', count);
  const name = nameOf(first.slot, tell);
  return count === 1 ? say('Add "{0}" to {1}', key, name) : say('Add all {0} missing keys to {1}', count, name);
}

function silenceOf(workspace: Workspace, uri: string, finding: Finding, request: ActionRequest, shown: Shown): CodeAction[] {
  const rule = workspace.rules[finding.code];
  if (!rule || rule.adjustable === false || 'builtIn' in rule) return [];
  const { slot, start, code } = finding;
  const reason = request.tell(say('Reason'));
  const edit = silence(slot, workspace.files.get(uri)?.states.get(slot)?.suppressions ?? [], start, code, reason);
  const title = named(say('Silence "{0}" here', code), slot, request);
  const document = workspace.files.get(uri)?.document;
  const [plain] = document ? textEdits(document, shifted([edit], slot.offset)) : [];
  if (!plain) return [];
  const asked: SnippetTextEdit | undefined = request.snippets && edit.snippet !== undefined ? { range: plain.range, snippet: { kind: 'snippet', value: edit.snippet } } : undefined;
  const changes: WorkspaceEdit = { documentChanges: [{ textDocument: { uri, version: versionOf(workspace, uri) }, edits: [asked ?? plain] }] };
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: shown.of([finding]), edit: changes }];
}

function explanations(workspace: Workspace, findings: readonly Finding[], request: ActionRequest, shown: Shown): CodeAction[] {
  const codes = [...new Set(findings.map(({ code }) => code))].filter((code) => Object.hasOwn(workspace.rules, code));
  return codes.map((code) => {
    const title = request.tell(say('Explain the rule "{0}"', code));
    const concerned = findings.filter((finding) => finding.code === code);
    return { title, kind: CodeActionKind.QuickFix, diagnostics: shown.of(concerned), command: doing(title, 'explain-rule', [code]) };
  });
}

/** Offered on every line of the measure, and named after it: what is moved must not be a guess. */
function moves(workspace: Workspace, uri: string, request: ActionRequest): CodeAction[] {
  const file = workspace.files.get(uri);
  const slot = file && measureAt(file, request.range.start.line);
  if (!slot) return [];
  return measureMoves(workspace, uri, slot).map(({ target, edit }) => {
    const name = decodeURIComponent(target.uri.slice(target.uri.lastIndexOf('/') + 1));
    return { title: request.tell(say('Move the measure {0} to {1}', nameOf(slot, request.tell), name)), kind: MOVE, edit };
  });
}

/** What names an item, the best first. */
const NAMING = ['id', 'titel', 'name', 'indikator', 'gremium', 'datei'];

/** How an item is called: by what names it, else by its place in the list. */
function nameOf({ chunk: { node }, index = 0 }: Slot, tell: ActionRequest['tell']): string {
  const values = node?.kind === 'map' ? NAMING.map((key) => node.entries.find((entry) => entry.key.value === key)?.value) : [];
  const named = values.find((value) => value?.kind === 'scalar' && typeof value.value === 'string' && value.value.trim() !== '');
  return named?.kind === 'scalar' ? String(named.value) : tell(say('no. {0}', index + 1));
}

function fixAll(workspace: Workspace, uri: string, request: ActionRequest): CodeAction[] {
  const changes = safeEdits(workspace, uri);
  if (changes.length === 0) return [];
  return [{ title: request.tell(say('Correct everything that is beyond doubt')), kind: FIX_ALL, edit: workspaceEdit(workspace, new Map([[uri, changes]])) }];
}
