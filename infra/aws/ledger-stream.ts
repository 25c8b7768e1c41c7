import type { ITableV2 } from "aws-cdk-lib/aws-dynamodb";
import { FilterPattern, MetricFilter } from "aws-cdk-lib/aws-logs";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { ACCESS_KEY_PREFIX, REVISION_SORT_PREFIX } from "#functions/db/table-definition";
import type { EntryFunction } from "./entry-function.ts";
import { StreamConsumer } from "./stream-consumer.ts";
import type { Worry } from "./watch.ts";

export interface LedgerStreamProps {
  table: ITableV2;
  ledger: EntryFunction;
}

/** Lets every revision and access entry leave for the locked bucket, and tells when one of them was meddled with. */
export class LedgerStream extends Construct {
  readonly deadLetters: Queue;
  readonly worries: Record<string, Worry>;

  constructor(scope: Construct, id: string, { table, ledger }: LedgerStreamProps) {
    super(scope, id);
    const begins = [{ sk: REVISION_SORT_PREFIX }, { pk: ACCESS_KEY_PREFIX }];
    this.deadLetters = new StreamConsumer(this, "Stream", { table, handler: ledger.handler, begins }).deadLetters;
    const tampered = new MetricFilter(this, "Tampered", {
      logGroup: ledger.log,
      metricNamespace: "Soglia",
      metricName: "TraceTampered",
      filterPattern: FilterPattern.anyTerm("tampered"),
    });
    this.worries = {
      TraceTampered: {
        metric: tampered.metric({ statistic: "Sum" }),
        description:
          "A revision or an access entry was changed or removed after it was written. The ledger has the first.",
      },
    };
  }
}
