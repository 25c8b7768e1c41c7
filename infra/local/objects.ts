import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream, mkdirSync } from "node:fs";
import { link, rm, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Objects } from "#functions/objects/objects";
import type { Listener } from "./gateway/gateway.ts";
import { type Grant, grantIn, signedPath } from "./signed-address.ts";

export interface LocalObjectsOptions {
  folder: string;
  /** Signs addresses. */
  secret: Buffer;
  /** Where the gateway answers. */
  address: string;
  now: () => string;
}

/** Where the bucket's own addresses begin. */
export const UPLOADS_PATH = "/uploads/";

const hasCode = (error: unknown, code: string) => error instanceof Error && "code" in error && error.code === code;

const sizeOfFile = async (file: string): Promise<number | undefined> => {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
};

/** Lets exactly so many bytes through; more or fewer is an error. */
const exactly = (bytes: number): Transform => {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      seen += chunk.length;
      done(seen > bytes ? new RangeError("more than was announced") : null, chunk);
    },
    flush: (done) => done(seen === bytes ? null : new RangeError("less than was announced")),
  });
};

const say = (response: ServerResponse, status: number): void => {
  response.writeHead(status, { "cache-control": "no-store", ...(status >= 400 && { connection: "close" }) }).end();
};

type Put = Extract<Grant, { method: "PUT" }>;

const isAsAnnounced = ({ headers }: IncomingMessage, { type, bytes }: Put): boolean =>
  headers["content-type"] === type && headers["content-length"] === String(bytes) && headers["if-none-match"] === "*";

/** Streams what comes to a file of its own, and gives it its name only once it is whole: nobody looks inside. */
const take = async (request: IncomingMessage, response: ServerResponse, grant: Put, folder: string): Promise<void> => {
  if (!isAsAnnounced(request, grant)) return say(response, 403);
  const file = join(folder, grant.key);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const half = join(folder, `.${randomUUID()}`);
  try {
    await pipeline(request, exactly(grant.bytes), createWriteStream(half, { flags: "wx", mode: 0o600 }));
    // Fails where something lies already: an address is good once.
    await link(half, file);
    say(response, 200);
  } catch (error) {
    if (hasCode(error, "EEXIST")) return say(response, 412);
    if (error instanceof RangeError) return say(response, 400);
    throw error;
  } finally {
    await rm(half, { force: true });
  }
};

const give = async (response: ServerResponse, key: string, name: string, folder: string): Promise<void> => {
  const file = join(folder, key);
  const size = await sizeOfFile(file);
  if (size === undefined) return say(response, 404);
  response.writeHead(200, {
    "content-type": "application/octet-stream",
    "content-length": size,
    "content-disposition": `attachment; filename="${name}"`,
    "content-security-policy": "sandbox; default-src 'none'",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  await pipeline(createReadStream(file), response);
};

/** What the bucket is in the cloud: files in a folder, put and fetched by addresses that are signed and expire. */
export const openLocalObjects = ({ folder, secret, address, now }: LocalObjectsOptions) => {
  const seconds = () => Math.floor(Date.parse(now()) / 1_000);
  const urlOf = (grant: Grant) => `${address}${UPLOADS_PATH}${signedPath(secret, grant)}`;
  const sizeOf = (key: string) => sizeOfFile(join(folder, key));

  const objects: Objects = {
    sizeOf,
    uploadLink: async ({ key, contentType: type, bytes, expiresIn }) => ({
      url: urlOf({ method: "PUT", key, expires: seconds() + expiresIn, type, bytes }),
      method: "PUT",
      headers: { "content-type": type, "content-length": String(bytes), "if-none-match": "*" },
    }),
    downloadLink: async (key, name, expiresIn) =>
      (await sizeOf(key)) === undefined
        ? undefined
        : urlOf({ method: "GET", key, expires: seconds() + expiresIn, name }),
    remove: (key) => rm(join(folder, key), { force: true }),
  };

  const listener: Listener = async (request, response) => {
    const path = (request.url ?? "").slice(UPLOADS_PATH.length);
    const grant = grantIn(secret, path, seconds());
    if (grant?.method !== request.method) return say(response, 403);
    if (grant?.method === "PUT") return take(request, response, grant, folder);
    return grant ? give(response, grant.key, grant.name, folder) : say(response, 403);
  };

  return { objects, listener };
};
