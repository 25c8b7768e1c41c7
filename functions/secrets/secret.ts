import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";

/**
 * A secret as Secrets Manager keeps it, by its ARN. Asked for when it is first needed and then kept; a question that
 * failed is asked again.
 */
export const secretNamed = (SecretId: string): (() => Promise<string>) => {
  const secrets = new SecretsManagerClient({});
  let known: Promise<string> | undefined;

  const fetched = async (): Promise<string> => {
    const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId }));
    if (!SecretString) throw new Error("A secret that should be there is empty.");
    return SecretString;
  };

  return () => {
    known ??= fetched().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
};
