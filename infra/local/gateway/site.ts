import type { IncomingMessage, ServerResponse } from "node:http";
import { Refusal } from "#shared/refusal";
import { type File, readFiles } from "./files.ts";
import type { Listener } from "./gateway.ts";
import { addressOf } from "./to-event.ts";
import { STAFF_CLIENT } from "./ways-in.ts";

export interface SiteOptions {
  /** The folder that the build of the SPA wrote. */
  folder: string;
  /** The one address that the SPA may be opened under, such as `http://127.0.0.1:3000`. */
  origin: string;
  issuer: string;
}

const FOR_EVER = "public, max-age=31536000, immutable";
const ASK_AGAIN = "no-cache";

/** Other names of this machine, under which sign-in would come back to another origin than it left. */
const aliases = new Set(["localhost", "127.0.0.1", "[::1]"]);

const isAlias = (host: string | undefined, origin: string): boolean => {
  const { host: own, port } = new URL(origin);
  if (host === undefined || host === own) return false;
  const at = host.lastIndexOf(":");
  return host.slice(at + 1) === port && aliases.has(host.slice(0, at));
};

/** As in the cloud: what looks like a file is one or does not exist; every other address is one inside the SPA. */
const pathOfFile = (path: string): string => (/\.[^/]*$/.test(path) ? path : "/index.html");

const send = (request: IncomingMessage, response: ServerResponse, path: string, file: File): void => {
  const kept = path.startsWith("/assets/") ? FOR_EVER : ASK_AGAIN;
  const headers = { etag: file.etag, "cache-control": kept };
  if (request.headers["if-none-match"] === file.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, "content-type": file.type, "content-length": file.content.length });
  response.end(file.content);
};

/** The SPA's files and the settings it starts from. An address inside the SPA answers with its page. */
export const createSite = ({ folder, origin, issuer }: SiteOptions): Listener => {
  const files = readFiles(folder);
  const config = JSON.stringify({ issuer, clientId: STAFF_CLIENT, scope: "openid profile" });

  return (request, response) => {
    const { path } = addressOf(request);
    if (request.method !== "GET" && request.method !== "HEAD") throw new Refusal("noSuchRoute");
    if (path === "/config.json") {
      response.writeHead(200, { "content-type": "application/json", "cache-control": ASK_AGAIN }).end(config);
      return;
    }
    if (isAlias(request.headers.host, origin) && /^\/(?!\/)/.test(path)) {
      response.writeHead(307, { location: `${origin}${request.url}` }).end();
      return;
    }
    const name = pathOfFile(path);
    const file = files.get(name);
    if (!file) throw new Refusal("noSuchRoute");
    send(request, response, name, file);
  };
};

/** For a system that was started without its pages. */
export const noSite: Listener = () => {
  throw new Refusal("noSuchRoute");
};
