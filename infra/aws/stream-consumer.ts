import type { ITableV2 } from "aws-cdk-lib/aws-dynamodb";
import { type Function as LambdaFunction, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { DynamoEventSource, SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { DeadLetters } from "./dead-letters.ts";

export interface StreamConsumerProps {
  table: ITableV2;
  projections: LambdaFunction;
}

/**
 * Feeds every change of the table to the projections, in order per record. One bad record does not hold up the rest:
 * the batch is halved around it, retried, and its position set aside.
 */
export class StreamConsumer extends Construct {
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { table, projections }: StreamConsumerProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, "DeadLetters").queue;
    projections.addEventSource(
      new DynamoEventSource(table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        retryAttempts: 10,
        onFailure: new SqsDlq(this.deadLetters),
      }),
    );
  }
}
