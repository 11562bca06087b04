/** What is said of the tree of profiles. */
import type { PathStep } from '../language/form/values';
import type { Tone } from '../language/schema/shape';

export interface ProfilesParams {
  /** Revision of the tree the client has; without one it has none. */
  known?: number;
}

export interface ProfilesResult {
  /** What to name when the tree is asked for again. */
  revision: number;
  districts: SentDistrict[];
}

/** A district; without its profiles they are as the client knows them. */
export type SentDistrict = Omit<DistrictNode, 'profiles'> & Partial<Pick<DistrictNode, 'profiles'>>;

export interface DistrictNode {
  /** LOR key of the district. */
  key: string;
  name: string;
  profiles: readonly ProfileNode[];
}

export interface ProfileNode {
  /** LOR key of the Bezirksregion, 6 digits. */
  key: string;
  name: string;
  fassung?: string;
  /** Its name in the language of the reader. */
  status?: string;
  uri: string;
  findings: FindingCounts;
  goals: number;
  measures: number;
}

/** A goal or a measure in the tree of profiles, in the order they are written. */
export interface ProfileItem {
  kind: 'goal' | 'measure';
  /** Of the file it stands in: the profile or a contribution. */
  uri: string;
  path: PathStep[];
  line: number;
  id: string;
  title: string;
  /** Name of its status, of a goal how far it is reached; in the language of the reader. */
  status?: string;
  tone?: Tone;
  /** Of a measure: ids of the goals it serves. */
  goals: string[];
  findings: FindingCounts;
}

export interface FindingCounts {
  error: number;
  warning: number;
  information: number;
}
