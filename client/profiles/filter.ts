import type { ProfileItem } from '../../server/protocol';

/** What the tree of profiles shows. */
export type ProfileFilter = 'all' | 'findings' | 'open' | 'done';

/** Whether a goal or measure is shown by itself; goals are also shown where a measure of theirs is. */
export function passes({ kind, tone, findings }: Pick<ProfileItem, 'kind' | 'tone' | 'findings'>, filter: ProfileFilter): boolean {
  switch (filter) {
    case 'findings':
      return findings.error + findings.warning + findings.information > 0;
    case 'open':
      return kind === 'measure' && tone !== 'done' && tone !== 'stopped';
    case 'done':
      return kind === 'measure' && (tone === 'done' || tone === 'stopped');
    default:
      return true;
  }
}
