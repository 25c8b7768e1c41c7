import { once } from "node:events";
import type { Server } from "node:http";
import { StartFailure } from "./start-failure.ts";

const reasons: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (_, port) =>
    `Port ${port} is in use: stop what uses it (an earlier npm start?), or choose another, for example PORT=${port + 1} npm start.`,
  EACCES: (_, port) => `Port ${port} needs special rights: choose one above 1023, for example PORT=3000 npm start.`,
  EADDRNOTAVAIL: (host) => `HOST is "${host}", which is no address of this machine: 127.0.0.1 always is.`,
  ENOTFOUND: (host) => `HOST is "${host}", which is no address of this machine: 127.0.0.1 always is.`,
};

/** Names that stand for every address of the machine; people open the page under its own. */
const anyAddress = new Set(["0.0.0.0", "::", ""]);

const isCoded = (error: unknown): error is Error & { code: string } => error instanceof Error && "code" in error;

/**
 * Takes the port; answers the address to open, such as `http://127.0.0.1:3000`.
 * @throws StartFailure when the port or the host cannot be had
 */
export const listen = async (server: Server, host: string, port: number): Promise<string> => {
  try {
    const listening = once(server, "listening");
    server.listen(port, host);
    await listening;
  } catch (error) {
    const reason = isCoded(error) ? reasons[error.code] : undefined;
    if (!reason) throw error;
    throw new StartFailure(reason(host, port), { cause: error });
  }
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("A TCP server has no port.");
  const name = anyAddress.has(host) ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${at.port}`;
};

/** Lets answers that are under way finish, for a moment, and closes everything; nothing to do when it is closed. */
export const closeServer = async (server: Server, patienceMs = 2_000): Promise<void> => {
  if (!server.listening) return;
  const closed = once(server, "close");
  server.close();
  // A connection that becomes idle after its answer would be kept open for the next request.
  const sweep = setInterval(() => server.closeIdleConnections(), 20);
  const force = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(force);
};
