/**
 * The order in which the protocol allows messages: nothing is asked before `initialize`, nothing is done after `shutdown`. The
 * library leaves that to whoever uses it.
 */
import { type Connection, ErrorCodes, type Message, type MessageStrategy, ResponseError } from 'vscode-languageserver';

/** What a request that comes at a wrong time is turned into. */
const REFUSED = 'bzrp/refused';

interface Refusal {
  code: number;
  message: string;
}

/** Looks at every message that comes in. One for each connection, for the options it is made with. */
export function inOrder(): MessageStrategy {
  let state: 'new' | 'open' | 'closed' = 'new';
  return {
    handleMessage(message, next) {
      const { method, id } = message as Message & { method?: string; id?: number | string | null };
      // Answers to what we asked, and `exit`, come at any time.
      if (method === undefined || method === 'exit') return next(message);
      const refusal = refusalOf(state, method);
      if (refusal) {
        // A notification at a wrong time is dropped.
        if (id !== undefined && id !== null) next({ jsonrpc: '2.0', id, method: REFUSED, params: refusal } as Message);
        return;
      }
      if (method === 'initialize') state = 'open';
      if (method === 'shutdown') state = 'closed';
      next(message);
    },
  };
}

function refusalOf(state: 'new' | 'open' | 'closed', method: string): Refusal | undefined {
  if (state === 'closed') return { code: ErrorCodes.InvalidRequest, message: 'The server is shut down.' };
  if (state === 'new' && method !== 'initialize') return { code: ErrorCodes.ServerNotInitialized, message: 'The server is not initialized.' };
  if (state === 'open' && method === 'initialize') return { code: ErrorCodes.InvalidRequest, message: 'The server is initialized already.' };
  return undefined;
}

/** Answers what came at a wrong time. */
export function refuse(connection: Connection): void {
  connection.onRequest(REFUSED, ({ code, message }: Refusal) => {
    throw new ResponseError(code, message);
  });
}
