/** The editor features, each joined to its request. */
import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Session } from './session';

export function featureCapabilities(): ServerCapabilities {
  return {};
}

export function registerFeatures(_connection: Connection, _session: Session): void {}
