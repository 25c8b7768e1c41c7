import { secretNamed } from "#functions/secrets/secret";

/** What the secrets of webhooks are made from; `WEBHOOK_KEY_SECRET` names it. */
export const masterKeyFromEnvironment = (env: NodeJS.ProcessEnv = process.env): (() => Promise<Uint8Array>) => {
  const { WEBHOOK_KEY_SECRET } = env;
  if (!WEBHOOK_KEY_SECRET) throw new Error("WEBHOOK_KEY_SECRET is not set.");
  const secret = secretNamed(WEBHOOK_KEY_SECRET);
  return async () => Buffer.from(await secret(), "utf8");
};
