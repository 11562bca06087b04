import type * as Dialogs from '../dialogs/main';

/** Brings what is behind forms and guided steps: nobody needs it who only types. In a worker it stands in the server's own bundle. */
export const dialogs = (): Promise<typeof Dialogs> => import('../dialogs/main');
