import { existsSync } from "node:fs";
import { join } from "node:path";
import sirv from "sirv";
import { Refusal } from "#shared/refusal";
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

/** The SPA's files and the settings it starts from. An address inside the SPA answers with its page. */
export const createSite = ({ folder, origin, issuer }: SiteOptions): Listener => {
  if (!existsSync(join(folder, "index.html"))) throw new Error(`${folder} holds no built SPA.`);
  const config = JSON.stringify({ issuer, clientId: STAFF_CLIENT, scope: "openid profile" });
  const files = sirv(folder, {
    single: true,
    // As in the cloud: what looks like a file is one or does not exist.
    ignores: /\.[^/]*$/,
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (response, path) =>
      response.setHeader("cache-control", path.startsWith("/assets/") ? FOR_EVER : ASK_AGAIN),
  });

  return (request, response) => {
    const { path } = addressOf(request);
    if (request.method !== "GET" && request.method !== "HEAD") throw new Refusal("noSuchRoute");
    if (path === "/config.json") {
      response.writeHead(200, { "content-type": "application/json", "cache-control": ASK_AGAIN }).end(config);
      return;
    }
    if (isAlias(request.headers.host, origin) && path.startsWith("/") && !path.startsWith("//")) {
      response.writeHead(307, { location: `${origin}${request.url}` }).end();
      return;
    }
    return new Promise((resolve, reject) => {
      response.once("close", resolve);
      files(request, response, () => reject(new Refusal("noSuchRoute")));
    });
  };
};

/** For a system that was started without its pages. */
export const noSite: Listener = () => {
  throw new Refusal("noSuchRoute");
};
