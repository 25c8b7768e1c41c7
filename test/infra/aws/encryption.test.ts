import { describe, expect, it } from "vitest";
import { propertiesOf, synthesise } from "./synthesised.ts";

const { data, identity, service } = synthesise();
const stacks = { data, identity, service };

/** Everything of a type with the name of its stack, so that a failure says whose it is. */
const allOf = (type: string) =>
  Object.entries(stacks).flatMap(([stack, template]) =>
    Object.entries(propertiesOf(template, type)).map(([id, properties]) => ({ name: `${stack} ${id}`, properties })),
  );

/** Our own keys are named so in their stacks; a reference to one names it. */
const keyIn = (reference: unknown) =>
  JSON.stringify(reference ?? "").includes('"Key961B73FD"') ? "own key" : undefined;

/** With what a resource that can hold data says that it is encrypted. */
const encryption = {
  "AWS::DynamoDB::GlobalTable": ({ Replicas }) => keyIn(Replicas[0].SSESpecification?.KMSMasterKeyId),
  "AWS::S3::Bucket": ({ BucketEncryption }) => {
    const rule = BucketEncryption?.ServerSideEncryptionConfiguration[0].ServerSideEncryptionByDefault;
    return keyIn(rule?.KMSMasterKeyID) ?? (rule?.SSEAlgorithm === "AES256" ? "AWS's key" : undefined);
  },
  "AWS::SecretsManager::Secret": ({ KmsKeyId }) => keyIn(KmsKeyId),
  "AWS::Logs::LogGroup": ({ KmsKeyId }) => keyIn(KmsKeyId),
  "AWS::SNS::Topic": ({ KmsMasterKeyId }) => keyIn(KmsMasterKeyId),
  "AWS::SQS::Queue": ({ SqsManagedSseEnabled }) => (SqsManagedSseEnabled ? "AWS's key" : undefined),
} satisfies Record<string, (properties: ReturnType<typeof propertiesOf>[string]) => string | undefined>;

/** Types that keep nothing of anybody, or (Cognito) that AWS encrypts without being asked. */
const holdNothing =
  /^(AWS::(ApiGatewayV2|CloudFront|CloudWatch|Cognito|IAM|KMS|Lambda|Scheduler)::\w+|AWS::Logs::(Metric|Subscription)Filter|AWS::\w+::\w+Policy|AWS::SNS::Subscription|Custom::CDKBucketDeployment)$/;

describe("whatever can hold data", () => {
  it("is of a type that is looked at here", () => {
    const types = Object.values(stacks).flatMap((template) =>
      Object.values<{ Type: string }>(template.toJSON().Resources).map(({ Type }) => Type),
    );

    expect([...new Set(types)].filter((type) => !holdNothing.test(type)).toSorted()).toEqual(
      Object.keys(encryption).toSorted(),
    );
  });

  it.each(Object.entries(encryption))("is encrypted: %s", (type, keyOf) => {
    const found = allOf(type);

    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ properties }) => keyOf(properties) === undefined)).toEqual([]);
  });

  it("is encrypted with a key of our own, but for queues, which hold positions, and the site's public files", () => {
    const withAwsKey = Object.entries(encryption).flatMap(([type, keyOf]) =>
      allOf(type)
        .filter(({ properties }) => keyOf(properties) !== "own key")
        .map(({ name }) => name.replace(/[0-9A-F]{8}$/, "")),
    );

    expect(withAwsKey.toSorted()).toEqual([
      "service AccessTrailDeadLettersQueue",
      "service LedgerStreamDeadLettersQueue",
      "service SchedulesDeadLettersQueue",
      "service SiteFiles",
      "service StreamDeadLettersQueue",
    ]);
  });
});

describe("our keys", () => {
  it("turn over by themselves", () => {
    for (const { properties } of allOf("AWS::KMS::Key")) expect(properties.EnableKeyRotation).toBe(true);
  });

  it("open to nobody outside this account, and to services for this account only", () => {
    const statements = allOf("AWS::KMS::Key").flatMap(({ properties }) => properties.KeyPolicy.Statement);
    const beyondRoot = statements.filter(({ Principal }) => Principal.AWS !== "arn:aws:iam::000000000000:root");

    expect(beyondRoot.length).toBeGreaterThan(0);
    for (const { Condition } of beyondRoot) expect(JSON.stringify(Condition)).toContain("000000000000");
  });
});

describe("whatever is asked over the network", () => {
  const guarded = (type: string, of: string) =>
    allOf(type)
      .filter(({ properties }) =>
        properties.PolicyDocument.Statement.some(
          ({ Effect, Condition, Principal }: { Effect: string; Condition?: object; Principal: unknown }) =>
            Effect === "Deny" &&
            JSON.stringify(Condition) === '{"Bool":{"aws:SecureTransport":"false"}}' &&
            JSON.stringify(Principal).includes('"*"'),
        ),
      )
      .flatMap(({ properties }) => [properties[of]].flat())
      .map(({ Ref }) => Ref);

  it.each([
    ["AWS::S3::Bucket", "AWS::S3::BucketPolicy", "Bucket"],
    ["AWS::SQS::Queue", "AWS::SQS::QueuePolicy", "Queues"],
    ["AWS::SNS::Topic", "AWS::SNS::TopicPolicy", "Topics"],
  ])("answers over TLS only: %s", (type, policy, of) => {
    const names = allOf(type).map(({ name }) => name.split(" ")[1]);

    expect(guarded(policy, of).toSorted()).toEqual(names.toSorted());
  });
});
