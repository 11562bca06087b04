import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { Tone } from '../../server/language/schema/shape';
import type { PathStep } from '../../server/language/form/values';
import { ask, type DistrictNode, type FindingCounts, PROFILE_ITEMS, PROFILES, type ProfileItem, type ProfileNode } from '../../server/protocol';
import { isBzrp } from '../documents';
import { say, tell } from '../l10n';
import { passes, type ProfileFilter } from './filter';

const VIEW = 'bzrp.profiles';

/** Changes come in bursts (a checkout, a scan); the tree is asked for again once they have settled for this long. */
const SETTLE_MS = 300;

/** `under` = the goal a measure is shown with: one that serves several goals is shown with each. */
type ItemNode = { item: ProfileItem; profile: ProfileNode; under?: string };
type Node = { district: DistrictNode } | { profile: ProfileNode; item?: undefined } | ItemNode;

/** The side bar's view: profiles by district, their goals, and with each goal its measures; each with its state and what is wrong with it. */
export class ProfilesView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<Node>;
  private readonly subscriptions: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private outdated = false;
  private filter: ProfileFilter = 'all';
  /** The tree as the server knows that we have it. */
  private held: { revision: number; districts: readonly DistrictNode[] } | undefined;

  constructor(private readonly client: BaseLanguageClient) {
    this.view = vscode.window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = [
      this.view,
      this.changed,
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.outdated) this.refresh();
      }),
      vscode.languages.onDidChangeDiagnostics(() => this.refreshSoon()),
      // Another title changes no finding.
      vscode.workspace.onDidChangeTextDocument(({ document }) => isBzrp(document) && this.refreshSoon()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.refreshSoon()),
      client.onDidChangeState(({ newState }) => {
        if (newState !== State.Running) return;
        // Another server counts anew.
        this.held = undefined;
        this.refresh();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('bzrp.language')) this.setFilter(this.filter);
      }),
      vscode.commands.registerCommand('bzrp.refreshProfiles', () => this.refresh()),
      vscode.commands.registerCommand('bzrp.filterProfiles', () => this.askForFilter()),
      vscode.commands.registerCommand('bzrp.showAllProfiles', () => this.setFilter('all')),
    ];
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (this.client.state !== State.Running) return [];
    if (!node) {
      const districts = await this.districts();
      // Only then: what is offered instead of the tree takes the keyboard from it.
      void vscode.commands.executeCommand('setContext', 'bzrp.hasNoProfiles', districts.length === 0);
      return districts.filter((district) => profilesOf(district, this.filter).length > 0).map((district) => ({ district }));
    }
    if ('district' in node) return profilesOf(node.district, this.filter).map((profile) => ({ profile }));
    const items = await ask(this.client, PROFILE_ITEMS, { uri: node.profile.uri });
    const measures = items.filter((item) => item.kind === 'measure' && passes(item, this.filter));
    const goals = items.filter(({ kind }) => kind === 'goal');
    const serving = (goal: ProfileItem): ProfileItem[] => measures.filter((measure) => measure.goals.includes(goal.id));
    const { profile } = node;
    if (node.item) return node.item.kind === 'goal' ? serving(node.item).map((item) => ({ item, profile, under: node.item?.id ?? '' })) : [];
    const shown = goals.filter((goal) => passes(goal, this.filter) || serving(goal).length > 0);
    const known = new Set(goals.map(({ id }) => id));
    const others = measures.filter((measure) => !measure.goals.some((goal) => known.has(goal)));
    return [...shown, ...others].map((item) => ({ item: withFolds(item, serving(item).length > 0), profile }));
  }

  /** Of a city's profiles a key press changes one district; only that comes anew. */
  private async districts(): Promise<DistrictNode[]> {
    const { held } = this;
    const { revision, districts } = await ask(this.client, PROFILES, held ? { known: held.revision } : {});
    const now = districts.map(({ key, name, profiles }) => ({ key, name, profiles: profiles ?? held?.districts.find((each) => each.key === key)?.profiles ?? [] }));
    this.held = { revision, districts: now };
    return now;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if ('district' in node) return districtItem(node.district);
    return node.item ? itemOf(node) : profileItem(node.profile);
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private async askForFilter(): Promise<void> {
    const choices = (Object.keys(FILTERS) as ProfileFilter[]).map((filter) => ({ label: tell(FILTERS[filter]), filter }));
    const chosen = await vscode.window.showQuickPick(choices, { title: tell(say('Which profiles, goals and measures are shown?')) });
    if (chosen) this.setFilter(chosen.filter);
  }

  private setFilter(filter: ProfileFilter): void {
    this.filter = filter;
    // A filter that works is to be seen; a description is not where a view is the only one.
    this.view.message = filter === 'all' ? undefined : tell(FILTERS[filter]);
    void vscode.commands.executeCommand('setContext', 'bzrp.profilesAreFiltered', filter !== 'all');
    this.refresh();
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

const FILTERS: Readonly<Record<ProfileFilter, ReturnType<typeof say>>> = {
  all: say('All'),
  findings: say('With findings'),
  open: say('Open measures'),
  done: say('Finished measures'),
};

function profilesOf({ profiles }: DistrictNode, filter: ProfileFilter): readonly ProfileNode[] {
  return filter === 'findings' ? profiles.filter(({ findings }) => countOf(findings) > 0) : profiles;
}

const foldable = new WeakSet<ProfileItem>();

/** Only what has something below it gets a fold. */
function withFolds(item: ProfileItem, hasSome: boolean): ProfileItem {
  if (hasSome && item.kind === 'goal') foldable.add(item);
  return item;
}

function districtItem({ key, name }: DistrictNode): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `district ${key}`;
  item.contextValue = 'district';
  return item;
}

function profileItem(profile: ProfileNode): vscode.TreeItem {
  const uri = vscode.Uri.parse(profile.uri);
  const item = new vscode.TreeItem(profile.name, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `profile ${profile.uri}`;
  item.description = [profile.status, profile.fassung, profile.key].filter(Boolean).join(' · ');
  // The file's own decoration (colour and number of findings in the Explorer) comes with the resource.
  item.resourceUri = uri;
  item.iconPath = iconOf(profile.findings) ?? new vscode.ThemeIcon('book');
  item.contextValue = 'profile';
  item.tooltip = `${profile.name} (${profile.key})\n${summaryOf(profile)}`;
  item.accessibilityInformation = { label: `${profile.name}, ${item.description}, ${summaryOf(profile)}` };
  item.command = { command: 'vscode.open', title: tell(say('Open')), arguments: [uri] };
  return item;
}

function itemOf({ item: { kind, uri, id, title, status, tone, findings, line, goals }, item, under }: ItemNode): vscode.TreeItem {
  const name = [id, title].filter(Boolean).join(' ');
  const row = new vscode.TreeItem(name, foldable.has(item) ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
  row.id = `${kind} ${uri} ${under ?? ''} ${id} ${id === '' ? line : ''}`;
  const count = countOf(findings);
  const found = count === 0 ? undefined : count === 1 ? tell(say('1 finding')) : tell(say('{0} findings', count));
  row.description = [status, found].filter(Boolean).join(' · ');
  row.iconPath = iconOf(findings) ?? new vscode.ThemeIcon(kind === 'goal' ? 'target' : (tone && STATES[tone]) || 'circle-large-outline');
  row.contextValue = kind;
  row.tooltip = [name, status && tell(say('Status: {0}', status)), kind === 'measure' && goals.length > 0 && tell(say('Serves {0}', goals.join(', '))), found && findingsText(findings)].filter(Boolean).join('\n');
  row.accessibilityInformation = { label: [kind === 'goal' ? tell(say('Goal')) : tell(say('Measure')), name, status, found].filter(Boolean).join(', ') };
  const at = new vscode.Range(line, 0, line, 0);
  row.command = { command: 'vscode.open', title: tell(say('Open')), arguments: [vscode.Uri.parse(uri), { selection: at }] };
  return row;
}

/** The shape of a state, as the pages have it. */
const STATES: Readonly<Record<Tone, string>> = { open: 'circle-large-outline', planned: 'calendar', running: 'play-circle', done: 'pass-filled', stopped: 'circle-slash' };

function iconOf(findings: FindingCounts): vscode.ThemeIcon | undefined {
  if (findings.error > 0) return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
  if (findings.warning > 0) return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  return undefined;
}

function countOf({ error, warning, information }: FindingCounts): number {
  return error + warning + information;
}

/** „Fehler: 1, Warnungen: 0, Hinweise: 2“. */
export function findingsText({ error, warning, information }: FindingCounts): string {
  return tell(say('Errors: {0}, warnings: {1}, notes: {2}', error, warning, information));
}

function summaryOf({ goals, measures, findings }: ProfileNode): string {
  return [tell(say('Goals: {0}, measures: {1}', goals, measures)), findingsText(findings)].join(' – ');
}

/** The document a tree node stands for; undefined for anything else handed to a command. */
export function uriOfNode(node: unknown): vscode.Uri | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  const { item, profile } = node as Partial<ItemNode>;
  const uri = item?.uri ?? profile?.uri;
  return typeof uri === 'string' ? vscode.Uri.parse(uri) : undefined;
}

/** Where in its document a goal or measure of the tree stands. */
export function pathOfNode(node: unknown): PathStep[] | undefined {
  return typeof node === 'object' && node !== null ? (node as Partial<ItemNode>).item?.path : undefined;
}
