import { existsSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bundling } from "#infra/aws/bundling";
import { functionEntries, functionNames } from "#infra/aws/function-entries";
import { propertiesOf, synthesise } from "./synthesised.ts";

const { service } = synthesise();
const handlers = Object.entries(propertiesOf(service, "AWS::Lambda::Function")).filter(([id]) =>
  id.startsWith("Functions"),
);
const alarms = Object.values(propertiesOf(service, "AWS::CloudWatch::Alarm"));
const queues = Object.keys(propertiesOf(service, "AWS::SQS::Queue"));

describe("the functions", () => {
  it("are one for each entry, on Node 24 and ARM, none with a share of concurrency kept from the others", () => {
    expect(handlers).toHaveLength(functionNames.length);
    for (const [, handler] of handlers) {
      expect(handler).toMatchObject({ Runtime: "nodejs24.x", Architectures: ["arm64"], Handler: "index.handler" });
      expect(handler).not.toHaveProperty("ReservedConcurrentExecutions");
    }
  });

  it("are every folder that has an entry", () => {
    const root = new URL("../../../functions/", import.meta.url);
    const folders = readdirSync(root).filter((folder) => existsSync(new URL(`${folder}/index.ts`, root)));

    expect(
      Object.values(functionEntries)
        .map(({ entry }) => entry)
        .toSorted(),
    ).toEqual(folders.toSorted());
  });

  it("answer before the gateway's thirty seconds are over", () => {
    const answering = handlers.filter(([id]) => /Api|Gate/.test(id));

    expect(answering).toHaveLength(4);
    expect(answering.every(([, { Timeout }]) => Timeout < 30)).toBe(true);
  });

  it("keep their logs for ninety days", () => {
    const kept = Object.values(propertiesOf(service, "AWS::Logs::LogGroup")).map(
      ({ RetentionInDays }) => RetentionInDays,
    );

    expect(new Set(kept)).toEqual(new Set([90]));
    expect(handlers.every(([, { LoggingConfig }]) => LoggingConfig.LogGroup)).toBe(true);
  });

  it("are bundled as small modules that keep the names of errors", () => {
    expect(bundling).toMatchObject({ format: "esm", minify: true, keepNames: true, mainFields: ["module", "main"] });
  });
});

describe("the table's stream", () => {
  const mappings = Object.values(propertiesOf(service, "AWS::Lambda::EventSourceMapping"));

  it("reaches the projections from its beginning; a bad record is cut out, retried and set aside", () => {
    expect(mappings.filter(({ FunctionName }) => FunctionName.Ref.startsWith("FunctionsProjections"))).toEqual([
      expect.objectContaining({
        StartingPosition: "TRIM_HORIZON",
        FunctionResponseTypes: ["ReportBatchItemFailures"],
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 10,
        DestinationConfig: { OnFailure: { Destination: { "Fn::GetAtt": [expect.stringMatching(/^Stream/), "Arn"] } } },
      }),
    ]);
  });

  it("has two followers, which is as many as DynamoDB serves without making them wait", () => {
    expect(mappings).toHaveLength(2);
  });
});

describe("the dead-letter queues", () => {
  it("are encrypted, reached over TLS only and kept for two weeks", () => {
    for (const queue of Object.values(propertiesOf(service, "AWS::SQS::Queue"))) {
      expect(queue).toMatchObject({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 14 * 24 * 60 * 60 });
    }
    const guarded = Object.values(propertiesOf(service, "AWS::SQS::QueuePolicy")).flatMap(
      ({ Queues, PolicyDocument }) => {
        expect(PolicyDocument.Statement[0]).toMatchObject({
          Effect: "Deny",
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        });
        return Queues.map(({ Ref }: { Ref: string }) => Ref);
      },
    );
    expect(guarded.toSorted()).toEqual(queues.toSorted());
  });
});

describe("the watch", () => {
  const watched = (metric: string) => alarms.filter(({ MetricName }) => MetricName === metric);

  it("looks at every function's errors and throttles, and at every dead-letter queue", () => {
    expect(watched("Errors")).toHaveLength(handlers.length);
    expect(watched("Throttles")).toHaveLength(handlers.length);
    expect(watched("ApproximateNumberOfMessagesVisible")).toHaveLength(queues.length);
  });

  // Webhooks follow no stream: what they could not deliver stands in the table, and their runs are the clock's.
  it.each(["Stream", "Ledger", "Schedules"])("rings for the dead letters of the %s", (of) => {
    const [id] = queues.filter((queue) => queue.startsWith(of) && /DeadLetters/.test(queue));
    const looksAt = watched("ApproximateNumberOfMessagesVisible").filter(
      ({ Dimensions }) => Dimensions[0].Value["Fn::GetAtt"][0] === id,
    );

    expect(id).toBeDefined();
    expect(looksAt).toMatchObject([{ Threshold: 0, EvaluationPeriods: 1, Statistic: "Maximum" }]);
  });

  it("looks at the API's server errors, the age of the stream and the schedules", () => {
    for (const metric of ["5xx", "TargetErrorCount", "InvocationDroppedCount"]) expect(watched(metric)).toHaveLength(1);
    expect(watched("IteratorAge")).toHaveLength(2);
  });

  it("tells a mailbox, on a topic that alarms of this account may publish to", () => {
    const [topic] = Object.keys(propertiesOf(service, "AWS::SNS::Topic"));
    const [policy] = Object.values(propertiesOf(service, "AWS::SNS::TopicPolicy"));

    expect(alarms.every(({ AlarmActions }) => AlarmActions[0].Ref === topic)).toBe(true);
    expect(policy.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({
        Effect: "Allow",
        Action: "sns:Publish",
        Principal: { Service: "cloudwatch.amazonaws.com" },
        Condition: { StringEquals: { "aws:SourceAccount": "000000000000" } },
      }),
    );
    service.hasResourceProperties("AWS::SNS::Subscription", { Protocol: "email", Endpoint: "alarms@example.org" });
  });
});
