/**
 * Loaded into the VS Code server before it starts: only pages that were asked for by this machine's own address are answered. A
 * web page elsewhere that lets its name point here (DNS rebinding) speaks under that name, and is refused.
 */
const { Server } = require('node:http');

// The server starts other processes with the same arguments; those listen to nobody.
if (/[\\/]server-main\.js$/.test(process.argv[1] ?? '')) {
  const { emit } = Server.prototype;
  Server.prototype.emit = function (event, request, answer, ...rest) {
    if ((event !== 'request' && event !== 'upgrade') || isOwn(request)) return emit.call(this, event, request, answer, ...rest);
    if (event === 'upgrade') answer.destroy();
    else answer.writeHead(403, { 'Content-Type': 'text/plain' }).end('Forbidden: this server answers to 127.0.0.1 only.');
    return true;
  };
}

/** @param {import('node:http').IncomingMessage} request */
function isOwn({ headers, socket }) {
  return ['127.0.0.1', 'localhost'].some((name) => headers.host === `${name}:${socket.localPort}`);
}
