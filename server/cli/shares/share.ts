/** One part of the files of a check, with a workspace of its own. Runs in a thread, or beside others in one. */
import type { ReadResult } from '../../files/files';
import type { Severity } from '../../language/rules/rule';
import { createSetup } from '../../language/setup';
import type { Range } from '../../language/syntax/slot';
import { type Language, tellIn } from '../../language/text/bundles';
import { learn, membersOf, offers, type RemoteFact, tell, wants } from '../../language/workspace/exchange';
import type { Finding } from '../../language/workspace/finding';
import type { Unclear } from '../../language/workspace/partial';
import { Workspace } from '../../language/workspace/workspace';
import { attachData } from '../data';
import { readInto, type Unreadable } from '../project';
import type { InputFile } from '../scope';

/** A finding as plain data. */
export interface ToldFinding {
  code: string;
  severity: Severity;
  range: Range;
  message: string;
  related: { uri: string; range: Range; message: string }[];
}

export class Share {
  private readonly workspace = new Workspace(createSetup());
  private readonly own = new Set<string>();
  private readonly isOwn = (uri: string): boolean => this.own.has(uri);

  /** @param readPath how a file is read */
  constructor(private readonly readPath?: (path: string) => ReadResult) {}

  /**
   * @param own this share's files; findings are reported of them
   * @param common files every share knows: catalogues, practice examples, those nobody can say whose they are
   * @param progress called with how many files more are done
   * @returns what is there and cannot be read
   */
  async load(own: readonly InputFile[], common: readonly InputFile[], progress: (files: number) => void): Promise<Unreadable[]> {
    for (const { uri } of own) this.own.add(uri);
    const unreadable = [...(await readInto(this.workspace, common, undefined, this.readPath)), ...(await readInto(this.workspace, own, progress, this.readPath))];
    await attachData(this.workspace, [...common, ...own]);
    return unreadable;
  }

  /** Whether a file belongs to a profile or district this share was not made for: then its findings need all files in one. */
  isMixed(districts: ReadonlySet<string>): boolean {
    return [...this.workspace.files.values()].some(({ uri, pair, header }) => pair !== undefined && !(this.own.has(uri) && districts.has(header.district ?? '')));
  }

  offers(): string[] {
    return offers(this.workspace, this.isOwn);
  }

  wants(offered: readonly string[]): string[] {
    return wants(this.workspace, offered);
  }

  tell(names: readonly string[]): RemoteFact[] {
    return tell(this.workspace, names, this.isOwn);
  }

  /** What cannot be read of own files. */
  unclear(): Unclear[] {
    return this.workspace.gaps.brokenOf(this.isOwn);
  }

  /** Where own files lie, by scope. */
  members(): [string, string[]][] {
    return membersOf(this.workspace, this.isOwn);
  }

  learn(facts: readonly RemoteFact[], unclear: readonly Unclear[], members: readonly [string, string[]][]): void {
    learn(this.workspace, facts);
    this.workspace.hearOf(unclear, new Map(members));
    this.workspace.settle();
  }

  findings(uris: readonly string[], language: Language): Map<string, ToldFinding[]> {
    return toldFindings(this.workspace, uris, language);
  }
}

/** Findings by uri; a file that is not there has no entry. */
export function toldFindings(workspace: Workspace, uris: readonly string[], language: Language): Map<string, ToldFinding[]> {
  const told = new Map<string, ToldFinding[]>();
  for (const uri of uris) {
    const findings = workspace.findings(uri);
    if (findings.length === 0 && !workspace.files.has(uri)) continue;
    const related = (finding: Finding): ToldFinding['related'] => finding.related.map((each) => ({ uri: each.uri, range: each.range, message: tellIn(language, each.message) }));
    told.set(uri, findings.map((finding) => ({ code: finding.code, severity: finding.severity, range: finding.range, message: tellIn(language, finding.message), related: related(finding) })));
  }
  return told;
}
