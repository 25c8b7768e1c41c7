import { Duration } from "aws-cdk-lib";
import type { ITableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { Construct } from "constructs";
import { EntryFunction } from "./entry-function.ts";
import { grantSending } from "./mail-access.ts";
import { grantDeriving, grantNoting, grantPartnerPartitions, grantStaffWork } from "./table-access.ts";

export interface FunctionsProps {
  table: ITableV2;
  /** Our name for each partner by the id of its client, which Cognito invents. */
  partnerClients: Record<string, string>;
  /** Where a partner gets its tokens, for its manual. */
  tokenUrl: string;
  /** Where the application answers, for links in e-mails. */
  siteUrl: string;
  /** The sender of e-mails, and the identity of SES that stands for it; by default the sender's domain. */
  mail: { mailFrom: string; mailIdentity?: string };
}

/** What runs, and what each may do with the table. */
export class Functions extends Construct {
  readonly staffApi: NodejsFunction;
  readonly partnerApi: NodejsFunction;
  readonly projections: NodejsFunction;
  readonly capacityReport: NodejsFunction;
  readonly dailyDigest: NodejsFunction;

  constructor(scope: Construct, id: string, { table, partnerClients, tokenUrl, siteUrl, mail }: FunctionsProps) {
    super(scope, id);
    const environment = { TABLE_NAME: table.tableName };

    this.staffApi = new EntryFunction(this, "StaffApi", {
      entry: "staff-api",
      memorySize: 1769,
      timeout: Duration.seconds(29),
      environment,
    }).handler;
    grantStaffWork(table, this.staffApi);

    this.partnerApi = new EntryFunction(this, "PartnerApi", {
      entry: "partner-api",
      memorySize: 1024,
      timeout: Duration.seconds(29),
      environment: {
        PARTNER_TABLE_NAME: table.tableName,
        PARTNER_CLIENTS: JSON.stringify(partnerClients),
        PARTNER_TOKEN_URL: tokenUrl,
      },
    }).handler;
    grantPartnerPartitions(table, this.partnerApi);

    this.projections = new EntryFunction(this, "Projections", {
      entry: "projections",
      memorySize: 1024,
      timeout: Duration.minutes(1),
      environment,
    }).handler;
    grantDeriving(table, this.projections);

    this.capacityReport = new EntryFunction(this, "CapacityReport", {
      entry: "capacity-report",
      memorySize: 1769,
      timeout: Duration.minutes(5),
      environment,
    }).handler;
    grantDeriving(table, this.capacityReport);

    this.dailyDigest = new EntryFunction(this, "DailyDigest", {
      entry: "daily-digest",
      memorySize: 1024,
      timeout: Duration.minutes(2),
      environment: { ...environment, MAIL_FROM: mail.mailFrom, SITE_URL: siteUrl },
    }).handler;
    grantNoting(table, this.dailyDigest);
    grantSending(this.dailyDigest, mail);
  }

  get all(): NodejsFunction[] {
    return [this.staffApi, this.partnerApi, this.projections, this.capacityReport, this.dailyDigest];
  }
}
