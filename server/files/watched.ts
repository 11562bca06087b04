/** The files whose coming, going and changing matters to us: what a client is asked to watch. */

/** Globs of the protocol, each for the files one room of the server reads. */
const READ = {
  profiles: '**/*.bzrp.{yaml,yml}',
  statistics: '**/daten/*.{csv,tsv,txt,xlsx}',
  maps: '**/*.{geojson,topojson,json}',
  images: '**/*.{png,jpg,jpeg,webp}',
} as const;

export interface Watched {
  glob: string;
  /** Whether changes of the content are told, too; else only coming and going. */
  content: boolean;
}

/**
 * What is watched. Of a folder that comes, goes or gets another name only the folder is told, whatever it is called: so the
 * coming and going of everything is, but what is written into other files is not our business. Nothing narrower does: with
 * the globs above alone VS Code tells nothing of a folder that git, a terminal or a synchronised drive brings or takes (the test
 * „follows folders …“ in the real host fails), its file operations (`didRenameFiles`, `didDeleteFiles`) are only those done in
 * the editor itself, and no glob means folders alone.
 */
export const WATCHED: readonly Watched[] = [...Object.values(READ).map((glob) => ({ glob, content: true })), { glob: '**/*', content: false }];
