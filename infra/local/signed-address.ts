import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod";

/** What an address is good for: one file, one thing to do with it, until a moment. */
const Grant = z.discriminatedUnion("method", [
  z.strictObject({
    method: z.literal("PUT"),
    key: z.string(),
    expires: z.coerce.number().int(),
    type: z.string(),
    bytes: z.coerce.number().int().min(1),
  }),
  z.strictObject({
    method: z.literal("GET"),
    key: z.string(),
    expires: z.coerce.number().int(),
    name: z.string().regex(/^[\w.-]+$/),
  }),
]);
export type Grant = z.infer<typeof Grant>;

/** Ids and nothing else: no step up, no hidden file. */
const KEY = /^[\w-]+(\/[\w-]+)*$/;

const SIGNATURE = "signature";

const signatureOf = (secret: Buffer, query: URLSearchParams, key: string): string => {
  const sorted = new URLSearchParams(query);
  sorted.delete(SIGNATURE);
  sorted.sort();
  return createHmac("sha256", secret).update(`${key}?${sorted}`).digest("base64url");
};

/** The path and the query under which a grant is taken. `expires` is in seconds since 1970. */
export const signedPath = (secret: Buffer, { key, ...grant }: Grant): string => {
  const query = new URLSearchParams(Object.entries(grant).map(([name, value]) => [name, String(value)]));
  query.set(SIGNATURE, signatureOf(secret, query, key));
  return `${key}?${query}`;
};

/** What an address grants now; nothing when it was changed, made by somebody else, or is over. */
export const grantIn = (secret: Buffer, path: string, now: number): Grant | undefined => {
  const [key = "", search = ""] = path.split("?");
  const query = new URLSearchParams(search);
  const given = Buffer.from(query.get(SIGNATURE) ?? "");
  const expected = Buffer.from(signatureOf(secret, query, key));
  if (!KEY.test(key) || given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  query.delete(SIGNATURE);
  const grant = Grant.safeParse({ ...Object.fromEntries(query), key });
  return grant.success && grant.data.expires > now ? grant.data : undefined;
};
