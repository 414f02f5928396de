/**
 * Loaded into the VS Code server and, with it, into every extension host, before anything else: a connection to any
 * place but this machine is refused and written down. The browser has its own guard (see browser.ts); this one is for
 * what an extension might do from Node.
 */
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

type Connect = (this: Socket, ...args: unknown[]) => Socket;

interface Patchable {
  connect: Connect;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/i;
const log = process.env.RAPPORT_TEST_REFUSED;

/** Where a call of `connect` would go: `host:port`, or undefined for a pipe. */
function destination(args: readonly unknown[]): { host: string; port: string } | undefined {
  // net.connect() hands on its arguments already normalised, as one array.
  const [first, second] = Array.isArray(args[0]) ? (args[0] as readonly unknown[]) : args;
  if (typeof first === 'object' && first !== null) {
    const { path, host, port } = first as { path?: string; host?: string; port?: number | string };
    return typeof path === 'string' ? undefined : { host: host ?? 'localhost', port: String(port) };
  }
  if (typeof first === 'string' && !/^\d+$/.test(first)) {
    return undefined;
  }
  return { host: typeof second === 'string' ? second : 'localhost', port: String(first) };
}

// Its many overloads say nothing here, where all calls are alike.
const sockets = Socket.prototype as unknown as Patchable;
const connect = sockets.connect;

sockets.connect = function (...args) {
  const to = destination(args);
  if (to === undefined || LOOPBACK.test(to.host)) {
    return connect.apply(this, args);
  }
  if (log !== undefined) {
    appendFileSync(log, `${to.host}:${to.port}\n`);
  }
  const error = Object.assign(new Error(`connect ECONNREFUSED ${to.host}:${to.port} (tests are offline)`), { code: 'ECONNREFUSED' });
  process.nextTick(() => this.destroy(error));
  return this;
};
