import type { ITableV2 } from "aws-cdk-lib/aws-dynamodb";
import { FilterCriteria, FilterRule, type Function as LambdaFunction, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { DynamoEventSource, SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { Key } from "#functions/db/table";
import { DeadLetters } from "./dead-letters.ts";

export interface StreamConsumerProps {
  table: ITableV2;
  handler: LambdaFunction;
  /** Only changes of items whose key begins like one of these; every change where there are none. */
  begins?: readonly Partial<Key>[];
}

const filterOf = (key: Partial<Key>) =>
  FilterCriteria.filter({
    dynamodb: {
      Keys: Object.fromEntries(
        Object.entries(key).map(([part, prefix]) => [part, { S: FilterRule.beginsWith(prefix) }]),
      ),
    },
  });

/**
 * Feeds the table's changes to a function, in order per record. One bad record does not hold up the rest: the batch is
 * halved around it, retried, and its position set aside.
 */
export class StreamConsumer extends Construct {
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { table, handler, begins }: StreamConsumerProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, "DeadLetters").queue;
    handler.addEventSource(
      new DynamoEventSource(table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        retryAttempts: 10,
        onFailure: new SqsDlq(this.deadLetters),
        ...(begins && { filters: begins.map(filterOf) }),
      }),
    );
  }
}
