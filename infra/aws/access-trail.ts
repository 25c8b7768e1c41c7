import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import type { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { FilterPattern, type LogGroup, SubscriptionFilter } from "aws-cdk-lib/aws-logs";
import { LambdaDestination } from "aws-cdk-lib/aws-logs-destinations";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { DeadLetters } from "./dead-letters.ts";
import type { FunctionName } from "./function-entries.ts";
import type { Functions } from "./functions.ts";
import type { Worry } from "./watch.ts";

/** Who answers with people's data, and says so in its log. */
const readers = ["StaffApi", "DirectoryApi"] as const satisfies readonly FunctionName[];

/**
 * Brings the entries of who read whose data from the logs to the table. An answer waits for none of this; what cannot
 * be brought is told by an alarm, and stands in the log for ninety days.
 */
export class AccessTrail extends Construct {
  readonly deadLetters: Queue;
  readonly worries: Record<string, Worry>;

  constructor(scope: Construct, id: string, functions: Functions) {
    super(scope, id);
    const writer = functions.handler("AccessLog");
    this.deadLetters = new DeadLetters(this, "DeadLetters").queue;
    writer.configureAsyncInvoke({ retryAttempts: 2, onFailure: new SqsDestination(this.deadLetters) });
    this.worries = Object.fromEntries(
      readers.map((reader) => [
        `AccessEntriesOf${reader}Lost`,
        this.subscribe(functions.named(reader).log, reader, writer),
      ]),
    );
  }

  /** @returns deliveries that failed, of which there should be none */
  private subscribe(logGroup: LogGroup, reader: string, writer: NodejsFunction): Worry {
    const filterName = `access-entries-of-${reader}`;
    new SubscriptionFilter(this, reader, {
      logGroup,
      filterName,
      // A member that is an object matches nothing, so the pattern asks for one inside it.
      filterPattern: FilterPattern.exists("$.access.id"),
      destination: new LambdaDestination(writer),
    });
    const metric = new Metric({
      namespace: "AWS/Logs",
      metricName: "DeliveryErrors",
      dimensionsMap: { LogGroupName: logGroup.logGroupName, DestinationType: "Lambda", FilterName: filterName },
      statistic: "Sum",
      period: Duration.minutes(5),
    });
    return { metric, description: `Entries of who read whose data did not leave the log of ${reader}.` };
  }
}
