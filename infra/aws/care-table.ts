import { RemovalPolicy } from "aws-cdk-lib";
import { AttributeType, Billing, StreamViewType, TableEncryptionV2, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import { tableDefinition } from "#functions/db/table-definition";

const string = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table. Its keys and access patterns are listed in functions/db/README.md. */
export class CareTable extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string, encryptionKey: IKey) {
    super(scope, id);
    this.table = new TableV2(this, "Table", {
      partitionKey: string(tableDefinition.partitionKey),
      sortKey: string(tableDefinition.sortKey),
      globalSecondaryIndexes: tableDefinition.indexes.map(({ name, partitionKey, sortKey }) => ({
        indexName: name,
        partitionKey: string(partitionKey),
        sortKey: string(sortKey),
      })),
      billing: Billing.onDemand(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      dynamoStream: StreamViewType[tableDefinition.streamView],
      timeToLiveAttribute: tableDefinition.timeToLiveAttribute,
      encryption: TableEncryptionV2.customerManagedKey(encryptionKey),
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
