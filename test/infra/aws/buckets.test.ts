import { describe, expect, it } from "vitest";
import { propertiesOf, synthesise } from "./synthesised.ts";

const { data } = synthesise();
const bucketNamed = (name: string) =>
  Object.entries(propertiesOf(data, "AWS::S3::Bucket")).find(([id]) => id.startsWith(name))?.[1];
const policyNamed = (name: string) =>
  Object.entries(propertiesOf(data, "AWS::S3::BucketPolicy")).find(([id]) => id.startsWith(name))?.[1].PolicyDocument
    .Statement;

describe("every bucket with records", () => {
  it("is shut to the public, knows no other owner, keeps versions and stays when its stack goes", () => {
    data.allResources("AWS::S3::Bucket", { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
    for (const bucket of Object.values(propertiesOf(data, "AWS::S3::Bucket"))) {
      expect(bucket).toMatchObject({
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
        VersioningConfiguration: { Status: "Enabled" },
      });
    }
  });

  it("takes no version of TLS before 1.2", () => {
    for (const name of ["Ledger", "Uploads"]) {
      expect(policyNamed(name)).toContainEqual(
        expect.objectContaining({ Effect: "Deny", Condition: { NumericLessThan: { "s3:TlsVersion": 1.2 } } }),
      );
    }
  });

  it("gives up what was sent half after a day", () => {
    for (const { LifecycleConfiguration } of Object.values(propertiesOf(data, "AWS::S3::Bucket"))) {
      expect(LifecycleConfiguration.Rules).toContainEqual(
        expect.objectContaining({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }),
      );
    }
  });
});

describe("the ledger", () => {
  it("is locked for five years in the mode that not even the account's owner can undo", () => {
    expect(bucketNamed("Ledger")).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        ObjectLockEnabled: "Enabled",
        Rule: { DefaultRetention: { Days: 1826, Mode: "COMPLIANCE" } },
      },
    });
  });

  it("lets go of what it holds the day after", () => {
    expect(bucketNamed("Ledger")?.LifecycleConfiguration.Rules).toContainEqual(
      expect.objectContaining({ ExpirationInDays: 1827, NoncurrentVersionExpiration: { NoncurrentDays: 1 } }),
    );
  });

  it("may be locked for another time, which a deployment says", () => {
    const { data: trial } = synthesise({
      context: {
        account: "123456789012",
        domainPrefix: "soglia-example",
        alarmEmail: "alarms@example.org",
        mailFrom: "soglia@example.org",
        ledgerDays: "1",
      },
    });

    trial.hasResourceProperties("AWS::S3::Bucket", {
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: 1 } } },
    });
  });

  it("refuses everybody who would hide, remove or unlock something", () => {
    expect(policyNamed("Ledger")).toContainEqual(
      expect.objectContaining({
        Effect: "Deny",
        Principal: "*",
        Action: expect.arrayContaining(["s3:DeleteObject", "s3:DeleteObjectVersion", "s3:PutObjectRetention"]),
      }),
    );
  });
});

describe("the bucket of what partners send", () => {
  it("answers no page of another origin", () => {
    expect(bucketNamed("Uploads")).not.toHaveProperty("CorsConfiguration");
  });

  it("takes no address that was signed more than an hour ago, whatever it says", () => {
    expect(policyNamed("Uploads")).toContainEqual(
      expect.objectContaining({
        Effect: "Deny",
        Principal: "*",
        Condition: { NumericGreaterThan: { "s3:signatureAge": 3_600_000 } },
      }),
    );
  });

  it("forgets what was erased when the table's backups do", () => {
    const [table] = Object.values(propertiesOf(data, "AWS::DynamoDB::GlobalTable"));
    const days = table.Replicas[0].PointInTimeRecoverySpecification.RecoveryPeriodInDays;

    expect(bucketNamed("Uploads")?.LifecycleConfiguration.Rules).toContainEqual(
      expect.objectContaining({ NoncurrentVersionExpiration: { NoncurrentDays: days } }),
    );
  });
});
