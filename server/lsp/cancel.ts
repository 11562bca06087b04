/** Requests the client took back. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Ends a request its client does not want answered any more, in the protocol's way. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
