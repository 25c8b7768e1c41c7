import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from "jose";
import * as z from "zod";
import { readState, writeState } from "../state-file.ts";
import { demoMachines } from "./demo-machines.ts";
import { demoPeople } from "./demo-people.ts";
import { newPassword, newSecret } from "./passwords.ts";

/** With its private part. */
const SigningKey = z.looseObject({ kty: z.literal("RSA"), kid: z.string(), d: z.string() });

const Secrets = z.object({
  /** One for each of the demo people, by user name. */
  passwords: z.record(z.string(), z.string().min(8)),
  /** One for each of the demo's machines, by the id of its client. */
  partnerSecrets: z.record(z.string(), z.string().min(32)),
  cookieKeys: z.tuple([z.string().min(32)], z.string().min(32)),
  signingKey: SigningKey,
});

/** What only this installation knows. Made once, so that sessions' signatures and written-down passwords stay good. */
export type Secrets = z.infer<typeof Secrets>;

const newSigningKey = async () => {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return SigningKey.parse({ ...(await exportJWK(privateKey)), kid: randomUUID(), alg: "RS256", use: "sig" });
};

const each = (names: readonly string[], make: () => string) => Object.fromEntries(names.map((name) => [name, make()]));

/** What there is, and for whoever has come since (a person, a partner) a secret of their own. */
const completed = async (stored: Secrets | undefined): Promise<Secrets> => ({
  passwords: { ...each(usernames, newPassword), ...stored?.passwords },
  partnerSecrets: { ...each(partnerIds, newSecret), ...stored?.partnerSecrets },
  cookieKeys: stored?.cookieKeys ?? [newSecret()],
  signingKey: stored?.signingKey ?? (await newSigningKey()),
});

const usernames = demoPeople.map(({ username }) => username);
const partnerIds = demoMachines.map(({ clientId }) => clientId);

/** The secrets in a file that only its owner reads; made when there are none, or when the file means nothing. */
export const loadSecrets = async (file: string): Promise<Secrets> => {
  const { data: stored } = Secrets.safeParse(readState(file));
  const secrets = await completed(stored);
  if (!isDeepStrictEqual(stored, secrets)) writeState(file, secrets);
  return secrets;
};

/** The key as it may be shown to anybody. */
export const publicKeys = ({ signingKey }: Secrets): JSONWebKeySet => {
  const { kty, kid, alg, use, n, e }: JWK = signingKey;
  return { keys: [{ kty, kid, alg, use, n, e }] };
};
