import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { cognitoMachines } from "./cognito-machines.ts";
import { cognitoPeople } from "./cognito-people.ts";
import type { Directory } from "./directory.ts";

/** The directory that a user pool is: who signs in, and which machines get tokens. */
export const cognitoDirectory = (client: CognitoIdentityProviderClient, userPoolId: string): Directory => ({
  ...cognitoPeople(client, userPoolId),
  ...cognitoMachines(client, userPoolId),
});

/** The user pool that a Lambda function is told of by its environment (`USER_POOL_ID`). */
export const directoryFromEnvironment = (env: NodeJS.ProcessEnv = process.env): Directory => {
  const { USER_POOL_ID } = env;
  if (!USER_POOL_ID) throw new Error("USER_POOL_ID is not set.");
  return cognitoDirectory(new CognitoIdentityProviderClient({}), USER_POOL_ID);
};
