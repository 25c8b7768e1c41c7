import {
  AddUserPoolClientSecretCommand,
  type ClientSecretDescriptorType,
  type CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  DeleteUserPoolClientSecretCommand,
  DescribeUserPoolClientCommand,
  ListUserPoolClientSecretsCommand,
  UpdateUserPoolClientCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { Refusal } from "#shared/refusal";
import { asked, unlessDone } from "./cognito-refusals.ts";
import type { Directory } from "./directory.ts";
import { machineSettings } from "./machine-settings.ts";

type Machines = Pick<Directory, "createMachine" | "setMachineScopes" | "addSecret" | "removeSecret">;

const unknown = { ResourceNotFoundException: "machineUnknown" } as const;

const told = (value: string | undefined, what: string): string => {
  if (value === undefined) throw new Error(`Cognito did not say its ${what}.`);
  return value;
};

/** Machines of a user pool: clients that show their secret and get a token of an hour. */
export const cognitoMachines = (client: CognitoIdentityProviderClient, UserPoolId: string): Machines => {
  const secretsOf = async (ClientId: string): Promise<ClientSecretDescriptorType[]> => {
    const command = new ListUserPoolClientSecretsCommand({ UserPoolId, ClientId });
    return (await asked(client.send(command), unknown)).ClientSecrets ?? [];
  };

  return {
    async createMachine(name, scopes) {
      const settings = { UserPoolId, ClientName: name, GenerateSecret: true, ...machineSettings(scopes) };
      const { UserPoolClient } = await asked(client.send(new CreateUserPoolClientCommand(settings)));
      const clientId = told(UserPoolClient?.ClientId, "client's id");
      const [first] = await secretsOf(clientId);
      const secret = told(UserPoolClient?.ClientSecret, "client's secret");
      return { clientId, secretId: told(first?.ClientSecretId, "secret's id"), secret };
    },

    async setMachineScopes(ClientId, scopes) {
      const described = await asked(client.send(new DescribeUserPoolClientCommand({ UserPoolId, ClientId })), unknown);
      const { ClientName } = described.UserPoolClient ?? {};
      await asked(
        client.send(new UpdateUserPoolClientCommand({ UserPoolId, ClientId, ClientName, ...machineSettings(scopes) })),
      );
    },

    async addSecret(ClientId) {
      const command = new AddUserPoolClientSecretCommand({ UserPoolId, ClientId });
      const known = { ...unknown, LimitExceededException: "twoSecretsAlready" } as const;
      const { ClientSecretDescriptor: made } = await asked(client.send(command), known);
      return {
        secretId: told(made?.ClientSecretId, "secret's id"),
        secret: told(made?.ClientSecretValue, "secret"),
      };
    },

    async removeSecret(ClientId, ClientSecretId) {
      const secrets = await secretsOf(ClientId);
      if (!secrets.some((one) => one.ClientSecretId === ClientSecretId)) return;
      if (secrets.length === 1) throw new Refusal("lastSecret");
      const command = new DeleteUserPoolClientSecretCommand({ UserPoolId, ClientId, ClientSecretId });
      await unlessDone(client.send(command), "ResourceNotFoundException");
    },
  };
};
