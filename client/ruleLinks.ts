import * as vscode from 'vscode';
import { exists } from './documents';
import { language, say, tell } from './l10n';
import { uriInFront } from './inFront';

/**
 * Base of the links findings carry: `<base><code>` opens the rule's page out of the extension itself, in whatever product
 * runs us (`vscode://`, `vscodium://`, a browser), without network.
 */
export function rulesBase(context: vscode.ExtensionContext): string {
  return `${vscode.env.uriScheme}://${context.extension.id}/rules/`;
}

/** Answers links to rule pages, and the command that explains a rule. */
export function registerRulePages(context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.window.registerUriHandler({
      handleUri: (uri) => openRule(context, uri.path.replace(/^\/rules\//, '')),
    }),
    vscode.commands.registerCommand('bzrp.explainRule', async (given?: unknown) => {
      const code = typeof given === 'string' ? given : await chooseRule(context);
      if (code) await openRule(context, code);
    }),
  );
}

async function openRule(context: vscode.ExtensionContext, code: string): Promise<void> {
  // The code comes from a link anybody may have written: it must not lead out of the folder.
  const page = /^[a-z]+(?:-[a-z]+)*$/.test(code)
    ? vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules', `${code}.md`)
    : undefined;
  if (!page || !(await exists(page))) {
    vscode.window.showWarningMessage(tell(say('There is no rule called "{0}".', code.slice(0, 60))));
    return;
  }
  try {
    await vscode.commands.executeCommand('markdown.showPreview', page);
  } catch {
    // VS Code's Markdown extension can be switched off, and other products ship without it.
    await vscode.window.showTextDocument(page, { preview: true });
  }
}

/** Asks which of the findings of the active document is meant; those at the cursor come first. */
async function chooseRule(context: vscode.ExtensionContext): Promise<string | undefined> {
  const uri = uriInFront();
  if (!uri) {
    vscode.window.showInformationMessage(tell(say('Open a BZRP file first to have a rule explained.')));
    return undefined;
  }
  const cursor = vscode.window.activeTextEditor?.selection.active;
  const findings = vscode.languages.getDiagnostics(uri).filter((each) => each.source === 'bzrp');
  const here = codesOf(findings.filter((each) => cursor && each.range.contains(cursor)));
  const all = codesOf(findings);
  if (all.length === 0) {
    vscode.window.showInformationMessage(tell(say('This document has no findings.')));
    return undefined;
  }
  if (here.length === 1) return here[0];
  const choices = await Promise.all([...new Set([...here, ...all])].map(async (code) => ({ label: await titleOf(context, code), description: code })));
  const chosen = await vscode.window.showQuickPick(choices, { placeHolder: tell(say('Which rule should be explained?')), matchOnDescription: true });
  return chosen?.description;
}

/** What a rule is called: in English the words of its code, in German the heading of its page. */
async function titleOf(context: vscode.ExtensionContext, code: string): Promise<string> {
  if (language() === 'en') return `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll('-', ' ')}`;
  try {
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules', `${code}.md`)));
    return /^# (.+)/.exec(page)?.[1] ?? code;
  } catch {
    return code;
  }
}

function codesOf(findings: readonly vscode.Diagnostic[]): string[] {
  return [...new Set(findings.map(codeOf).filter((code) => code !== undefined))];
}

function codeOf({ code }: vscode.Diagnostic): string | undefined {
  return typeof code === 'object' ? String(code.value) : code === undefined ? undefined : String(code);
}
