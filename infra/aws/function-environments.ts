import type { UserPool } from "aws-cdk-lib/aws-cognito";
import type { Stores } from "./data-stack.ts";
import type { FunctionName } from "./function-entries.ts";

export interface Surroundings {
  stores: Stores;
  pool: UserPool;
  /** Who signs tokens. */
  issuer: string;
  /** Where a partner gets its tokens, for its manual. */
  tokenUrl: string;
  /** Where the application answers, for links in e-mails. */
  siteUrl: string;
  mailFrom: string;
}

/**
 * What each function is told: where things are, and no secret. Every environment is encrypted with our own key.
 */
export const environmentsOf = (around: Surroundings): Record<FunctionName, Record<string, string>> => {
  const { stores, pool, issuer, tokenUrl, siteUrl, mailFrom } = around;
  const records = { TABLE_NAME: stores.table.tableName };
  const webhookKey = { WEBHOOK_KEY_SECRET: stores.webhookKey.secretArn };
  const uploads = { UPLOADS_BUCKET: stores.uploads.bucketName };
  return {
    StaffApi: { ...records, ...uploads },
    DirectoryApi: { ...records, USER_POOL_ID: pool.userPoolId, ...webhookKey },
    PartnerApi: { PARTNER_TABLE_NAME: stores.table.tableName, ...uploads, PARTNER_TOKEN_URL: tokenUrl },
    PartnerGate: { ISSUER: issuer },
    Projections: records,
    CapacityReport: records,
    DailyDigest: { ...records, MAIL_FROM: mailFrom, SITE_URL: siteUrl },
    AccessLog: records,
    Ledger: { LEDGER_BUCKET: stores.ledger.bucketName, LEDGER_SALT_SECRET: stores.ledgerSalt.secretArn },
    Webhooks: { ...records, ...webhookKey },
    Retention: { ...records, ...uploads },
    AccountClosing: { ...records, USER_POOL_ID: pool.userPoolId },
    AccessReview: records,
  };
};
