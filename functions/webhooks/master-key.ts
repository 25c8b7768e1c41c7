import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";

/**
 * What the secrets of webhooks are made from, as Secrets Manager keeps it (`WEBHOOK_KEY_SECRET` names it). Asked for
 * when it is first needed and then kept; a question that failed is asked again.
 */
export const masterKeyFromEnvironment = (env: NodeJS.ProcessEnv = process.env): (() => Promise<Uint8Array>) => {
  const { WEBHOOK_KEY_SECRET: SecretId } = env;
  if (!SecretId) throw new Error("WEBHOOK_KEY_SECRET is not set.");
  const secrets = new SecretsManagerClient({});
  let known: Promise<Uint8Array> | undefined;

  const fetched = async (): Promise<Uint8Array> => {
    const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId }));
    if (!SecretString) throw new Error("The master key of the webhooks is empty.");
    return Buffer.from(SecretString, "utf8");
  };

  return () => {
    known ??= fetched().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
};
