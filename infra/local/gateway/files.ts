import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";

export interface File {
  content: Buffer;
  type: string;
  etag: string;
}

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

const isHidden = (path: string) => path.split("/").some((segment) => segment.startsWith("."));

/**
 * All files of a folder by their address (`/assets/app.js`), read once: a build that is made while they are being
 * served neither takes files away from a page that is open nor mixes with them.
 */
export const readFiles = (folder: string): ReadonlyMap<string, File> => {
  const files = new Map<string, File>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const place = join(entry.parentPath, entry.name);
    const path = relative(folder, place).split(sep).join("/");
    if (!entry.isFile() || isHidden(path)) continue;
    const content = readFileSync(place);
    const etag = `"${createHash("sha256").update(content).digest("base64url")}"`;
    files.set(`/${path}`, { content, type: types[extname(path)] ?? "application/octet-stream", etag });
  }
  return files;
};
