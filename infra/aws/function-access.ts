import type { UserPool } from "aws-cdk-lib/aws-cognito";
import type { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { changedPartition } from "#functions/db/records";
import {
  ACCESS_KEY_PREFIX,
  DELIVERIES_KEY_PREFIX,
  PARTNER_CLIENT_KEY_PREFIX,
  PARTNER_KEY_PREFIX,
  REQUEST_KEY_PREFIX,
  SEQUENCE_KEY_PREFIX,
} from "#functions/db/table-definition";
import { AccessReview } from "#shared/resources/access-review";
import { CapacityReport } from "#shared/resources/capacity-report";
import { Referral } from "#shared/resources/referral";
import { ReferralStep } from "#shared/resources/referral-step";
import { StaffMember } from "#shared/resources/staff-member";
import type { Stores } from "./data-stack.ts";
import { grantDirectory, grantShuttingOut } from "./directory-access.ts";
import type { FunctionName } from "./function-entries.ts";
import { grantSending, type Sender } from "./mail-access.ts";
import { grantAsking, grantObjects, grantSecret } from "./object-access.ts";
import { tableAccess } from "./table-access.ts";
import { PARTNER_UPLOADS } from "./uploads-bucket.ts";

export interface Means {
  stores: Stores;
  pool: UserPool;
  mail: Sender;
}

type Grant = (to: NodejsFunction, means: Means) => void;

/**
 * What partners see and send. Their names begin with a small letter, so this is every partition of a partner's and not
 * the views of their clients, which staff keep up with the records. IAM knows no "but not" that would hold for many keys.
 */
const partnersOwn = [..."abcdefghijklmnopqrstuvwxyz"].map((letter) => `${PARTNER_KEY_PREFIX}${letter}`);

const recordsOf = (...kinds: { kind: string }[]) => kinds.map(({ kind }) => `${kind}#`);

/** People's work on records: closed or withdrawn, never deleted. The trace is theirs to read and not to write. */
const staffWork: Grant = (to, { stores }) => {
  tableAccess(stores.table, to)
    .reads()
    .checks()
    .puts()
    .countsOnlyIn(SEQUENCE_KEY_PREFIX)
    .staysOutOf(...partnersOwn)
    .neverWritesIn(ACCESS_KEY_PREFIX);
};

/** What each function may do, and nothing else. Silence denies. */
export const functionAccess: Record<FunctionName, Grant> = {
  StaffApi: (to, means) => {
    staffWork(to, means);
    const uploads = { bucket: means.stores.uploads, prefix: PARTNER_UPLOADS };
    grantAsking(uploads, to);
    grantObjects("s3:GetObject", uploads, to);
  },

  DirectoryApi: (to, means) => {
    staffWork(to, means);
    grantDirectory(means.pool, to);
    // It shows a partner its webhook's secret, once.
    grantSecret(means.stores.webhookKey, to);
  },

  PartnerApi: (to, { stores }) => {
    tableAccess(stores.table, to)
      .readsOnlyIn(PARTNER_KEY_PREFIX)
      .putsOnlyIn(PARTNER_KEY_PREFIX)
      .countsOnlyIn(PARTNER_KEY_PREFIX)
      .neverWritesIn(PARTNER_CLIENT_KEY_PREFIX);
    const uploads = { bucket: stores.uploads, prefix: PARTNER_UPLOADS };
    grantAsking(uploads, to);
    grantObjects("s3:PutObject", uploads, to);
  },

  // Knows nothing but the address of the keys that tokens are signed with.
  PartnerGate: () => undefined,

  Projections: (to, { stores }) => {
    tableAccess(stores.table, to)
      .reads()
      .checks()
      .putsOnlyIn(PARTNER_KEY_PREFIX, DELIVERIES_KEY_PREFIX, ...recordsOf(Referral, ReferralStep), SEQUENCE_KEY_PREFIX)
      .staysOutOf(ACCESS_KEY_PREFIX);
  },

  CapacityReport: (to, { stores }) => {
    tableAccess(stores.table, to)
      .reads()
      .putsOnlyIn(...recordsOf(CapacityReport), REQUEST_KEY_PREFIX)
      .staysOutOf(ACCESS_KEY_PREFIX, PARTNER_KEY_PREFIX);
  },

  DailyDigest: (to, { stores, mail }) => {
    tableAccess(stores.table, to)
      .reads()
      .putsOnlyIn(REQUEST_KEY_PREFIX)
      .staysOutOf(ACCESS_KEY_PREFIX, PARTNER_KEY_PREFIX);
    grantSending(to, mail);
  },

  // Looks up to which household a record belongs, and adds to the trace; it alone may.
  AccessLog: (to, { stores }) => {
    tableAccess(stores.table, to).looksUp().putsOnlyIn(ACCESS_KEY_PREFIX).staysOutOf(PARTNER_KEY_PREFIX);
  },

  // It sees the table's changes by its event source. What it has put it can neither read again nor take away.
  Ledger: (to, { stores }) => {
    grantObjects("s3:PutObject", { bucket: stores.ledger }, to);
    // The salt of the hashes.
    grantSecret(stores.ledgerSalt, to);
  },

  Webhooks: (to, { stores }) => {
    tableAccess(stores.table, to)
      .readsOnlyIn(PARTNER_KEY_PREFIX)
      .putsOnlyIn(PARTNER_KEY_PREFIX)
      .neverWritesIn(PARTNER_CLIENT_KEY_PREFIX);
    grantSecret(stores.webhookKey, to);
  },

  // Takes away, by law and by confirmed rules, what records and their revisions say about somebody, and leaves a trace.
  Retention: (to, { stores }) => {
    tableAccess(stores.table, to)
      .reads()
      .checks()
      .puts()
      .staysOutOf(PARTNER_KEY_PREFIX)
      .neverWritesIn(ACCESS_KEY_PREFIX);
    grantObjects("s3:DeleteObject", { bucket: stores.uploads, prefix: PARTNER_UPLOADS }, to);
  },

  // Knows who works here and takes from whoever has left; it can let nobody in and writes nothing.
  AccountClosing: (to, { stores, pool }) => {
    tableAccess(stores.table, to)
      .listsOnly(changedPartition(StaffMember, false), changedPartition(StaffMember, true))
      .readsOnlyIn(...recordsOf(StaffMember));
    grantShuttingOut(pool, to);
  },

  AccessReview: (to, { stores }) => {
    tableAccess(stores.table, to)
      .reads()
      .putsOnlyIn(...recordsOf(AccessReview))
      .staysOutOf(PARTNER_KEY_PREFIX);
  },
};
