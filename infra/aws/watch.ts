import { Duration, Stack } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { ScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { Functions } from "./functions.ts";

export interface WatchProps {
  email: string;
  http: HttpApi;
  functions: Functions;
  scheduleGroup: ScheduleGroup;
  deadLetters: { stream: Queue; schedules: Queue };
}

/** Tells a person by e-mail when something stopped working. Silence means that nothing happened, not that all is lost. */
export class Watch extends Construct {
  private readonly action: SnsAction;

  constructor(scope: Construct, id: string, { email, http, functions, scheduleGroup, deadLetters }: WatchProps) {
    super(scope, id);
    this.action = new SnsAction(this.topic(email));
    const period = Duration.minutes(5);

    this.alarm("ServerErrors", "The API answered with a server error.", http.metricServerError({ period }));
    for (const handler of functions.all) {
      const { id: name } = handler.node.scope?.node ?? handler.node;
      this.alarm(`${name}Errors`, `${name} failed or ran out of time.`, handler.metricErrors({ period }));
      this.alarm(
        `${name}Throttles`,
        `${name} was refused a run: too many at once.`,
        handler.metricThrottles({ period }),
      );
    }
    this.alarm(
      "ProjectionsLate",
      "What the partner sees is more than ten minutes behind the records (milliseconds).",
      functions.projections.metric("IteratorAge", { period, statistic: "Maximum" }),
      Duration.minutes(10).toMilliseconds(),
    );
    this.alarm("SchedulesFailed", "A scheduled run failed.", scheduleGroup.metricTargetErrors({ period }));
    this.alarm("SchedulesDropped", "A scheduled run was given up.", scheduleGroup.metricDropped({ period }));
    for (const [name, queue] of Object.entries(deadLetters)) {
      this.alarm(
        `${name}DeadLetters`,
        `Work that failed for good waits in the dead-letter queue of the ${name}.`,
        queue.metricApproximateNumberOfMessagesVisible({ period, statistic: "Maximum" }),
      );
    }
  }

  private topic(email: string): Topic {
    const topic = new Topic(this, "Topic", { displayName: "Soglia", enforceSSL: true });
    topic.addSubscription(new EmailSubscription(email));
    // The rule about SSL replaces the policy that would let this account's alarms publish.
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
