import { CfnOutput, type Environment, Stack } from "aws-cdk-lib";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import { CareTable } from "./care-table.ts";

/** Everything that must never be lost. It changes rarely and is never torn down with the rest. */
export class DataStack extends Stack {
  readonly table: TableV2;

  constructor(scope: Construct, id: string, env: Environment) {
    super(scope, id, { env, terminationProtection: true, description: "Soglia: the table of records" });
    this.table = new CareTable(this, "Care").table;
    new CfnOutput(this, "TableName", { value: this.table.tableName });
  }
}
