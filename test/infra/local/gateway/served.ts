import { once } from "node:events";
import type { Server } from "node:http";
import { connect } from "node:net";
import { onTestFinished } from "vitest";
import type { Handler } from "#functions/http/api";
import { type Event, jsonReply } from "#functions/http/reply";
import { createGateway, type GatewayParts } from "#infra/local/gateway/gateway";

export const listening = async (server: Server): Promise<string> => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A TCP server has no port.");
  return `http://127.0.0.1:${address.port}`;
};

export const echo: Handler = async (event) => jsonReply(200, event);

/** A gateway before small functions of the test's own, by default ones that answer with what they were handed. */
export const aGateway = async (parts: Partial<GatewayParts> = {}) => {
  const lines: string[] = [];
  const server = createGateway({
    handlers: { staff: echo, partner: echo, directory: echo },
    authorize: async () => ({ claims: { username: "coordinator" }, scopes: ["openid"] }),
    identity: (_, response) => void response.end("identity"),
    site: (_, response) => void response.end("site"),
    headers: { "x-content-type-options": "nosniff" },
    log: (line) => lines.push(line),
    now: () => new Date().toISOString(),
    ...parts,
  });
  const origin = await listening(server);
  return {
    origin,
    lines,
    call: (path: string, init?: RequestInit) => fetch(`${origin}${path}`, init),
    /** The event that the function was handed. */
    event: async (path: string, init?: RequestInit): Promise<Event> =>
      Object(await (await fetch(`${origin}${path}`, init)).json()),
    /** What comes back for bytes that no client would send. */
    raw: (bytes: string) =>
      new Promise<string>((resolve, reject) => {
        let answer = "";
        const socket = connect(Number(new URL(origin).port), "127.0.0.1", () => socket.write(bytes));
        const impatience = setTimeout(() => socket.end(), 300);
        socket.on("data", (chunk) => {
          answer += String(chunk);
        });
        socket.once("close", () => {
          clearTimeout(impatience);
          resolve(answer);
        });
        socket.once("error", reject);
      }),
  };
};
