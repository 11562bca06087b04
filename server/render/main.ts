/** What the language server needs to render pages: a bundle of its own, read when somebody first opens a preview. */
export { charts } from './charts';
export { creditOf, readAreas } from './map';
export { shownFindings } from './shownFindings';
export { WorkspacePages } from './workspacePages';
