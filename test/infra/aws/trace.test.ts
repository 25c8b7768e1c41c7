import { describe, expect, it } from "vitest";
import { lineOf } from "#functions/access-log/entry-line";
import { tableDefinition } from "#functions/db/table-definition";
import { propertiesOf, synthesise } from "./synthesised.ts";

const { service } = synthesise();
const allOf = (type: string) => Object.values(propertiesOf(service, type));
const handler = (name: string) => expect.stringMatching(new RegExp(`^Functions${name}Handler`));

describe("the entries of who read whose data", () => {
  const subscriptions = allOf("AWS::Logs::SubscriptionFilter");

  it("leave the logs of both functions that answer people, for the one that may add them to the table", () => {
    expect(subscriptions.map(({ LogGroupName }) => LogGroupName.Ref)).toEqual([
      expect.stringMatching(/^FunctionsStaffApiLog/),
      expect.stringMatching(/^FunctionsDirectoryApiLog/),
    ]);
    for (const { DestinationArn } of subscriptions)
      expect(DestinationArn["Fn::GetAtt"][0]).toEqual(handler("AccessLog"));
  });

  it("are told from other lines by a member that every entry has", () => {
    const entry = {
      id: "01JT",
      at: "2026-05-04T08:00:00.000Z",
      by: "chiara.villa",
      roles: ["coordinator"],
      route: "GET /api/households/{id}",
      purpose: "record" as const,
      kinds: ["households"],
      classes: ["plain"],
      subjects: ["hh_1"],
    };
    const patterns = new Set(subscriptions.map(({ FilterPattern }) => FilterPattern));

    expect(patterns).toEqual(new Set(['{ $.access.id = "*" }']));
    expect(JSON.parse(lineOf(entry)).access.id).toBe("01JT");
  });

  it("are let through from those two logs only", () => {
    const invoking = allOf("AWS::Lambda::Permission").filter(({ Principal }) => Principal === "logs.amazonaws.com");

    expect(invoking.map(({ SourceArn }) => SourceArn["Fn::GetAtt"][0])).toEqual(
      subscriptions.map(({ LogGroupName }) => LogGroupName.Ref),
    );
  });

  it("are tried again and in the end set aside when they cannot be added", () => {
    const writer = allOf("AWS::Lambda::EventInvokeConfig").find(({ FunctionName }) =>
      /AccessLog/.test(FunctionName.Ref),
    );

    expect(writer).toMatchObject({
      MaximumRetryAttempts: 2,
      DestinationConfig: {
        OnFailure: { Destination: { "Fn::GetAtt": [expect.stringMatching(/^AccessTrailDeadLetters/), "Arn"] } },
      },
    });
  });

  it("raise an alarm for each log that they could not leave", () => {
    const alarms = allOf("AWS::CloudWatch::Alarm").filter(({ MetricName }) => MetricName === "DeliveryErrors");

    expect(
      alarms.map(({ Dimensions }) => Dimensions.find(({ Name }: { Name: string }) => Name === "FilterName").Value),
    ).toEqual(subscriptions.map(({ FilterName }) => FilterName));
  });
});

describe("the ledger", () => {
  const mapping = allOf("AWS::Lambda::EventSourceMapping").find(({ FunctionName }) => /Ledger/.test(FunctionName.Ref));

  it("is told of every change to a revision or an entry, and of nothing else", () => {
    const patterns = mapping?.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern));

    expect(patterns).toEqual([
      { dynamodb: { Keys: { [tableDefinition.sortKey]: { S: [{ prefix: "REVISION#" }] } } } },
      { dynamodb: { Keys: { [tableDefinition.partitionKey]: { S: [{ prefix: "ACCESS#" }] } } } },
    ]);
  });

  it("follows the stream from its beginning; a bad change is cut out, retried and set aside apart", () => {
    expect(mapping).toMatchObject({
      StartingPosition: "TRIM_HORIZON",
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      DestinationConfig: {
        OnFailure: { Destination: { "Fn::GetAtt": [expect.stringMatching(/^LedgerStreamDeadLetters/), "Arn"] } },
      },
    });
  });

  it("raises an alarm when what was written once has been meddled with", () => {
    const [filter] = allOf("AWS::Logs::MetricFilter");
    const { MetricName, MetricNamespace } = filter.MetricTransformations[0];
    const alarm = allOf("AWS::CloudWatch::Alarm").find((one) => one.MetricName === MetricName);

    expect(filter.LogGroupName.Ref).toMatch(/^FunctionsLedgerLog/);
    expect(alarm).toMatchObject({ Namespace: MetricNamespace, Threshold: 0, TreatMissingData: "notBreaching" });
  });
});
