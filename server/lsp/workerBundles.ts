/** Bundles a worker reads when they are needed. It has no modules to import: a bundle is a script beside its own, which only the client knows the place of. */
import { say } from '../language/text/message';
import { Refusal } from '../language/text/refusal';
import type { Settings } from './settings';

declare const self: {
  /** Runs a script of ours in this worker. */
  importScripts(url: string): void;
  [left: string]: unknown;
};

let known: Pick<Settings, 'bundlesUrl'> | undefined;

/** @param settings tell where the bundles lie, as soon as the client has said so */
export function bundlesBeside(settings: Pick<Settings, 'bundlesUrl'>): void {
  known = settings;
  // For bundles that need another one (`sharedCareful.ts`).
  self['bzrpBundle'] = bundle;
}

/** What a script leaves behind as a global; it is read the first time. */
export function bundle<T>(script: string, left: string): T {
  if (self[left] === undefined && known?.bundlesUrl !== undefined) self.importScripts(`${known.bundlesUrl}/${script}`);
  if (self[left] === undefined) throw new Refusal(say('A part of the extension could not be loaded.'));
  return self[left] as T;
}
