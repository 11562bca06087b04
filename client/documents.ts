import * as vscode from 'vscode';

export const LANGUAGE = 'bzrp';

/** What a BZRP file is called, as a glob for watching and finding. */
export const FILE_GLOB = '**/*.bzrp.{yaml,yml}';

/**
 * Schemes of documents nobody writes in: the left side of a diff, history, chat, merge bases. They are coloured and explained
 * on hover, but are no part of the workspace: no findings, no lenses, no hints.
 */
const FOREIGN_SCHEMES = /^(?:git|gitfs|git-graph|gitlens|review|pr|conflictResolution|merge-conflict\..*|vscode-(?:merge-base|local-history|timeline|chat.*|copilot.*|notebook-cell|scm)|chat.*|walkThrough.*|output|search-editor|bzrp.*)$/;

/** Whether this is a text somebody works on. */
export function isAuthored(uri: vscode.Uri): boolean {
  return !FOREIGN_SCHEMES.test(uri.scheme);
}

/** Whether this is a BZRP document somebody works on. */
export function isBzrp(document: vscode.TextDocument): boolean {
  return document.languageId === LANGUAGE && isAuthored(document.uri);
}

/** Whether there is a file or folder at a uri, on whatever file system. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
