/** Where a fact comes from: what may be asked of its file. It follows the file, and nobody changes it through a fact. */
export interface Origin {
  readonly uri: string;
  /** What files are ordered by. */
  readonly path: string;
  /** Of files of one profile the `profil` (0) comes first. */
  readonly rank: number;
  /** Profile, district, catalogue … the file's own facts belong to. */
  readonly scope: string;
  readonly art: string;
  /** 2 digits. */
  readonly district: string | undefined;
  readonly fassung: string;
}
