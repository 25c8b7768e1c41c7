import { describe, expect, it } from "vitest";
import { tableDefinition } from "#functions/db/table-definition";
import { propertiesOf, synthesise } from "./synthesised.ts";

const { data, identity } = synthesise();
const [table] = Object.values(propertiesOf(data, "AWS::DynamoDB::GlobalTable"));

describe("what must never be lost", () => {
  it("keeps the table, its key and the partners' when their stack goes", () => {
    for (const type of ["AWS::DynamoDB::GlobalTable", "AWS::KMS::Key", "AWS::SecretsManager::Secret"]) {
      data.hasResource(type, { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
    }
  });

  it("protects the table from deletion and can bring back any second of the last 35 days", () => {
    expect(table.Replicas).toEqual([
      expect.objectContaining({
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      }),
    ]);
  });

  it("keeps the people who sign in, and protects their pool from deletion", () => {
    identity.hasResource("AWS::Cognito::UserPool", {
      DeletionPolicy: "Retain",
      Properties: { DeletionProtection: "ACTIVE" },
    });
  });
});

describe("the table", () => {
  it("has the keys and indexes of its definition, each on an attribute that is declared", () => {
    const keysOf = (schema: { AttributeName: string; KeyType: string }[]) =>
      schema.map(({ AttributeName, KeyType }) => [KeyType, AttributeName]);
    const declared = table.AttributeDefinitions.map((attribute: { AttributeName: string }) => attribute.AttributeName);
    const schemas = [table, ...table.GlobalSecondaryIndexes].map(({ KeySchema }) => keysOf(KeySchema));

    expect(schemas).toEqual([
      [
        ["HASH", tableDefinition.partitionKey],
        ["RANGE", tableDefinition.sortKey],
      ],
      ...tableDefinition.indexes.map(({ partitionKey, sortKey }) => [
        ["HASH", partitionKey],
        ["RANGE", sortKey],
      ]),
    ]);
    expect(table.GlobalSecondaryIndexes.map(({ IndexName }: { IndexName: string }) => IndexName)).toEqual(
      tableDefinition.indexes.map(({ name }) => name),
    );
    expect(new Set(schemas.flat().map(([, attribute]) => attribute))).toEqual(new Set(declared));
  });

  it("streams old and new images, expires items and is paid by use", () => {
    expect(table).toMatchObject({
      StreamSpecification: { StreamViewType: "NEW_AND_OLD_IMAGES" },
      TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
      BillingMode: "PAY_PER_REQUEST",
    });
  });

  it("is encrypted with a key that opens to nobody but through our own stores in this account", () => {
    const [key] = Object.values(propertiesOf(data, "AWS::KMS::Key"));
    const open = key.KeyPolicy.Statement.filter(
      ({ Principal }: { Principal: { AWS: string } }) => Principal.AWS === "*",
    );

    expect(table.SSESpecification).toEqual({ SSEEnabled: true, SSEType: "KMS" });
    expect(open).toEqual([
      expect.objectContaining({
        Condition: {
          StringEquals: {
            "kms:ViaService": ["dynamodb", "s3", "secretsmanager"].map((store) => `${store}.eu-south-1.amazonaws.com`),
            "kms:CallerAccount": "000000000000",
          },
        },
      }),
    ]);
  });
});
