/** Findings of many files, found by several shares that tell each other what they know. */
import type { Language } from '../../language/text/bundles';
import type { Division } from './divide';
import type { Unreadable } from '../project';
import type { InputFile } from '../scope';
import type { ToldFinding } from './share';
import type { RemoteShare } from './thread';

export interface Found {
  findings: Map<string, ToldFinding[]>;
  /** What is there and cannot be read. */
  unreadable: Unreadable[];
}

/**
 * @param shares one for each part of the division
 * @param wanted uris whose findings are asked for
 * @returns undefined when the files do not divide the way it seemed: then one share has to read them all
 */
export async function findTogether(shares: readonly RemoteShare[], { parts, common }: Division, wanted: readonly string[], language: Language, progress: (files: number) => void): Promise<Found | undefined> {
  const each = <T>(work: (share: RemoteShare, at: number) => Promise<T>): Promise<T[]> => Promise.all(shares.map(work));
  const unreadable = await each((share, at) => share.load(parts[at]?.files ?? [], common, progress));
  const mixed = await each((share, at) => share.isMixed(parts[at]?.districts ?? new Set()));
  if (mixed.includes(true)) return undefined;
  const offered = await each((share) => share.offers());
  const wants = await each((share, at) => share.wants(othersOf(offered, at)));
  const asked = [...new Set(wants.flat())];
  const told = await each((share) => share.tell(asked));
  const unclear = await each((share) => share.unclear());
  // Only who cannot say whose he is asks where others lie.
  const members = unclear.flat().some(({ header }) => header) ? await each((share) => share.members()) : parts.map(() => []);
  await each((share, at) => share.learn(othersOf(told, at).filter(among(new Set(wants[at]))), othersOf(unclear, at), othersOf(members, at)));
  const findings = await each((share, at) => share.findings(wantedOf(at), language));
  return { findings: new Map(findings.flatMap((map) => [...map])), unreadable: [...new Map(unreadable.flat().map((each) => [each.path, each])).values()] };

  /** What all shares know is told by the first. */
  function wantedOf(at: number): string[] {
    const own = new Set([...(parts[at]?.files ?? []), ...(at === 0 ? common : [])].map(({ uri }: InputFile) => uri));
    return wanted.filter((uri) => own.has(uri));
  }
}

function among(names: ReadonlySet<string>): (fact: { subject: string }) => boolean {
  return ({ subject }) => names.has(subject);
}

function othersOf<T>(all: readonly (readonly T[])[], at: number): T[] {
  return [...new Set(all.flatMap((list, index) => (index === at ? [] : [...list])))];
}
