import * as z from "zod";
import { createAccessLog } from "#functions/access-log/access-log";
import { createAccessReview } from "#functions/access-review/access-review";
import { createAccountClosing } from "#functions/account-closing/account-closing";
import { createCapacityReport } from "#functions/capacity-report/capacity-report";
import { createDailyDigest } from "#functions/daily-digest/daily-digest";
import type { SendMail } from "#functions/daily-digest/mail";
import { openTable, type Table } from "#functions/db/table";
import type { Directory } from "#functions/directory/directory";
import { createDirectoryApi } from "#functions/directory-api/api";
import { createLedger } from "#functions/ledger/ledger";
import type { PutObject } from "#functions/ledger/put-object";
import type { Objects } from "#functions/objects/objects";
import { createPartnerApi } from "#functions/partner-api/api";
import { createProjections, type ReportFailure } from "#functions/projections/projections";
import { createRetention } from "#functions/retention/retention";
import { createStaffApi } from "#functions/staff-api/api";
import { createPost } from "#functions/webhooks/post";
import { createWebhooks } from "#functions/webhooks/webhooks";
import type { AccessSink } from "#shared/access-entry";
import type { Targets } from "./clockwork.ts";
import { openDocumentClient } from "./connection.ts";
import { keepToPartnerPartitions } from "./leading-keys.ts";

const ReportInput = z.strictObject({ period: z.enum(["week", "month"]) });
const RefreshInput = z.strictObject({ refresh: z.literal("capacity") });
const WebhooksInput = z.strictObject({ deliver: z.literal("due") });
const RetentionInput = z.strictObject({ run: z.literal("retention") });
const ClosingInput = z.strictObject({ close: z.literal("left") });
const ReviewInput = z.strictObject({ draw: z.literal("lastMonth") });
const DigestInput = z.strictObject({ send: z.literal("digest") });

export interface EntriesOptions {
  endpoint: string;
  tableName: string;
  now: () => string;
  /** Where the application answers. */
  address: string;
  mail: SendMail;
  /** Who can sign in, and which machines get tokens. */
  directory: Directory;
  /** Where the staff API writes whose data it answered. */
  accessSink: AccessSink;
  /** Where files that partners send us lie. */
  objects: Objects;
  /** Whether their webhooks may go to receivers on this machine. */
  loopbackWebhooks: boolean;
  /** What the secrets of their webhooks are made from. */
  webhookKey: Uint8Array;
  /** Where what leaves the table for good is kept, and what its values are hashed with. */
  ledger: { putObject: PutObject; salt: () => Promise<string> };
  /** Told what a function would write to its log. */
  report: (fault: object) => void;
}

/** The functions as they run in the cloud, each with the access to the table that its role has there. */
export const openEntries = (options: EntriesOptions) => {
  const { endpoint, tableName, now, address, mail, directory, accessSink, objects, loopbackWebhooks, report } = options;
  const client = openDocumentClient(endpoint);
  const partnerClient = keepToPartnerPartitions(openDocumentClient(endpoint), tableName);
  const table: Table = openTable(client, tableName);
  const failed: ReportFailure = (failure) => report({ entry: "projections", ...failure });
  const projections = createProjections({ table, now }, failed);
  const capacityReport = createCapacityReport({ table, now });
  const accessReview = createAccessReview({ table, now });
  const accountClosing = createAccountClosing({ table, now, directory });
  const dailyDigest = createDailyDigest({ table, now, mail, address });
  const retention = createRetention({ table, now, objects });
  const webhooks = createWebhooks(
    { table, now, post: createPost({ allowLoopback: loopbackWebhooks }), master: async () => options.webhookKey },
    (trouble) => report({ entry: "webhooks", ...trouble }),
  );
  const targets: Targets = {
    "capacity-report": (input) => capacityReport(ReportInput.parse(input)),
    projections: (input) => projections(RefreshInput.parse(input)),
    webhooks: (input) => webhooks(WebhooksInput.parse(input)),
    retention: (input) => retention(RetentionInput.parse(input)),
    "account-closing": (input) => accountClosing(ClosingInput.parse(input)),
    "access-review": (input) => accessReview(ReviewInput.parse(input)),
    "daily-digest": (input) => dailyDigest(DigestInput.parse(input)),
  };
  return {
    client,
    table,
    staff: createStaffApi({ table, now, accessSink, objects, loopbackWebhooks }, report),
    directory: createDirectoryApi(
      { table, now, accessSink, directory, webhookKey: async () => options.webhookKey, loopbackWebhooks },
      report,
    ),
    partner: createPartnerApi({ table: openTable(partnerClient, tableName), objects, now }, report),
    projections,
    webhooks,
    accessLog: createAccessLog({ table }, report),
    ledger: createLedger({ ...options.ledger, now }, report),
    targets,
    close: () => {
      client.destroy();
      partnerClient.destroy();
    },
  };
};

export type Entries = ReturnType<typeof openEntries>;
