import { Duration, Stack } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { ScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { FunctionName } from "./function-entries.ts";
import type { Functions } from "./functions.ts";

/** A number that should be nought. */
export interface Worry {
  metric: IMetric;
  /** What it means for people, for the e-mail. */
  description: string;
}

export interface WatchProps {
  email: string;
  http: HttpApi;
  functions: Functions;
  scheduleGroup: ScheduleGroup;
  /** By who left something in them. */
  deadLetters: Record<string, Queue>;
  worries: Record<string, Worry>;
  encryptionKey: IKey;
}

const period = Duration.minutes(5);

/** Who follows the table's stream, and what it means when it is behind. */
const followers: Partial<Record<FunctionName, string>> = {
  Projections: "What the partner sees is more than ten minutes behind the records (milliseconds).",
  Ledger: "The locked trace is more than ten minutes behind the records (milliseconds).",
};

/** Tells a person by e-mail when something stopped working. Silence means that nothing happened, not that all is lost. */
export class Watch extends Construct {
  private readonly action: SnsAction;

  constructor(scope: Construct, id: string, props: WatchProps) {
    super(scope, id);
    const { http, functions, scheduleGroup, deadLetters, worries } = props;
    this.action = new SnsAction(this.topic(props));

    this.alarm("ServerErrors", "The API answered with a server error.", http.metricServerError({ period }));
    this.watchFunctions(functions);
    this.alarm("SchedulesFailed", "A scheduled run failed.", scheduleGroup.metricTargetErrors({ period }));
    this.alarm("SchedulesDropped", "A scheduled run was given up.", scheduleGroup.metricDropped({ period }));
    for (const [name, queue] of Object.entries(deadLetters)) {
      this.alarm(
        `${name}DeadLetters`,
        `Work that failed for good waits in the dead-letter queue of the ${name}.`,
        queue.metricApproximateNumberOfMessagesVisible({ period, statistic: "Maximum" }),
      );
    }
    for (const [name, { metric, description }] of Object.entries(worries)) this.alarm(name, description, metric);
  }

  private watchFunctions(functions: Functions) {
    for (const [name, { handler }] of functions.all) {
      this.alarm(`${name}Errors`, `${name} failed or ran out of time.`, handler.metricErrors({ period }));
      this.alarm(
        `${name}Throttles`,
        `${name} was refused a run: too many at once.`,
        handler.metricThrottles({ period }),
      );
      const behind = followers[name];
      if (!behind) continue;
      const age = handler.metric("IteratorAge", { period, statistic: "Maximum" });
      this.alarm(`${name}Late`, behind, age, Duration.minutes(10).toMilliseconds());
    }
  }

  private topic({ email, encryptionKey }: WatchProps): Topic {
    const topic = new Topic(this, "Topic", { displayName: "Soglia", enforceSSL: true, masterKey: encryptionKey });
    topic.addSubscription(new EmailSubscription(email));
    // The rule about SSL replaces the policy that would let this account's alarms publish; the key opens to them with it.
    topic.grantPublish(
      new ServicePrincipal("cloudwatch.amazonaws.com", {
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
    );
    return topic;
  }

  /** Fires as soon as the metric is above `limit` once in its period. */
  private alarm(id: string, alarmDescription: string, metric: IMetric, limit = 0) {
    new Alarm(this, id, {
      alarmDescription,
      metric,
      threshold: limit,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(this.action);
  }
}
