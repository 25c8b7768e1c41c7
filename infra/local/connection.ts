import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/** Whether a table is in the cloud, where everything around it runs by itself. */
export const isAws = (endpoint: string) => new URL(endpoint).hostname.endsWith(".amazonaws.com");

/**
 * How to reach a DynamoDB. An engine on this machine takes any credentials, so none have to be configured;
 * AWS itself gets those of the usual places (environment, profile).
 */
export const connectionTo = (endpoint: string): DynamoDBClientConfig => ({
  endpoint,
  region: process.env.AWS_REGION ?? "eu-south-1",
  ...(isAws(endpoint) ? {} : { credentials: { accessKeyId: "local", secretAccessKey: "local" } }),
});

/** A document client as the functions open it: fields that are unset are not written. */
export const openDocumentClient = (endpoint: string): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient(connectionTo(endpoint)), {
    marshallOptions: { removeUndefinedValues: true },
  });
