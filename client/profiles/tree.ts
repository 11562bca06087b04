import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { say, tell } from '../l10n';
import { ask, type DistrictNode, PROFILES, type ProfileNode } from '../../server/protocol';

const VIEW = 'bzrp.profiles';

/** Changes come in bursts (a checkout, a scan); the tree is asked for again once they have settled for this long. */
const SETTLE_MS = 300;

type Node = { district: DistrictNode } | { profile: ProfileNode };

/** The side bar's view: the workspace's profiles by district, each with its state, its size and what is wrong with it. */
export class ProfileTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<Node>;
  private readonly subscriptions: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private outdated = false;

  constructor(private readonly client: BaseLanguageClient) {
    this.view = vscode.window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = [
      this.view,
      this.changed,
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.outdated) this.refresh();
      }),
      vscode.languages.onDidChangeDiagnostics(() => this.refreshSoon()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.refreshSoon()),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.refresh();
      }),
      vscode.commands.registerCommand('bzrp.refreshProfiles', () => this.refresh()),
    ];
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return 'district' in node ? node.district.profiles.map((profile) => ({ profile })) : [];
    if (this.client.state !== State.Running) return [];
    const { districts } = await ask(this.client, PROFILES, {});
    return districts.map((district) => ({ district }));
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return 'district' in node ? districtItem(node.district) : profileItem(node.profile);
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.view.visible) this.refresh();
      else this.outdated = true;
    }, SETTLE_MS);
  }

  private refresh(): void {
    this.outdated = false;
    this.changed.fire();
  }
}

function districtItem({ key, name }: DistrictNode): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `district ${key}`;
  item.contextValue = 'district';
  return item;
}

function profileItem(profile: ProfileNode): vscode.TreeItem {
  const uri = vscode.Uri.parse(profile.uri);
  const item = new vscode.TreeItem(profile.name);
  item.id = `profile ${profile.uri}`;
  item.description = [profile.key, profile.fassung, profile.status].filter(Boolean).join(' · ');
  // The file's own decoration (colour and number of findings in the Explorer) comes with the resource.
  item.resourceUri = uri;
  item.iconPath = iconOf(profile);
  item.contextValue = 'profile';
  item.tooltip = tooltipOf(profile);
  item.accessibilityInformation = { label: `${profile.name}, ${item.description}, ${summaryOf(profile)}` };
  item.command = { command: 'vscode.open', title: tell(say('Open')), arguments: [uri] };
  return item;
}

function iconOf({ findings }: ProfileNode): vscode.ThemeIcon {
  if (findings.error > 0) return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
  if (findings.warning > 0) return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  return new vscode.ThemeIcon('book');
}

function tooltipOf(profile: ProfileNode): string {
  return `${profile.name} (${profile.key})\n${summaryOf(profile)}`;
}

function summaryOf({ goals, measures, findings }: ProfileNode): string {
  return [
    tell(say('Goals: {0}, measures: {1}', goals, measures)),
    tell(say('Errors: {0}, warnings: {1}, notes: {2}', findings.error, findings.warning, findings.information)),
  ].join(' – ');
}

/** The document a tree node stands for; undefined for anything else handed to a command. */
export function uriOfNode(node: unknown): vscode.Uri | undefined {
  const profile = typeof node === 'object' && node !== null && 'profile' in node ? (node as { profile: ProfileNode }).profile : undefined;
  return profile && vscode.Uri.parse(profile.uri);
}
