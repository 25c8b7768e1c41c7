import { CfnOutput, type Environment, RemovalPolicy, Stack } from "aws-cdk-lib";
import type { ITableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { ISecret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import { CareTable } from "./care-table.ts";
import { InventedSecret } from "./invented-secret.ts";
import { LedgerBucket } from "./ledger-bucket.ts";
import { OwnKey } from "./own-key.ts";
import { UploadsBucket } from "./uploads-bucket.ts";

/** What the running part is given of the data: each may be used, none may be changed from there. */
export interface Stores {
  table: ITableV2;
  ledger: IBucket;
  uploads: IBucket;
  webhookKey: ISecret;
  ledgerSalt: ISecret;
}

export interface DataStackProps {
  env: Environment;
  ledgerDays: number;
}

/** Everything that must never be lost. It changes rarely and is never torn down with the rest. */
export class DataStack extends Stack {
  readonly stores: Stores;

  constructor(scope: Construct, id: string, { env, ledgerDays }: DataStackProps) {
    super(scope, id, { env, terminationProtection: true, description: "Soglia: records, files and their trace" });
    const encryptionKey = new OwnKey(this, "Key", {
      description: "Encrypts Soglia's records, files and backups",
      removalPolicy: RemovalPolicy.RETAIN,
    }).openThrough("dynamodb", "s3", "secretsmanager");
    this.stores = {
      table: new CareTable(this, "Care", encryptionKey).table,
      ledger: new LedgerBucket(this, "Ledger", { encryptionKey, days: ledgerDays }),
      uploads: new UploadsBucket(this, "Uploads", encryptionKey),
      webhookKey: new InventedSecret(this, "WebhookKey", {
        description: "Soglia: signs what is sent to partners",
        encryptionKey,
        keptBecause:
          "Turned over by itself, every partner would refuse our messages; it is changed with them, by hand.",
      }),
      ledgerSalt: new InventedSecret(this, "LedgerSalt", {
        description: "Soglia: what the ledger's hashes are made with",
        encryptionKey,
        keptBecause: "A value can only be shown to be the one in the ledger with the salt that its hash was made with.",
      }),
    };
    new CfnOutput(this, "TableName", { value: this.stores.table.tableName });
    new CfnOutput(this, "LedgerName", { value: this.stores.ledger.bucketName });
  }
}
