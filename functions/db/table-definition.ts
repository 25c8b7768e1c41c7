/**
 * The one table's shape, told once: the CDK stack, the embedded engine and the tests build it from here.
 * What the keys hold is written in README.md beside this file.
 */
export const tableDefinition = {
  partitionKey: "pk",
  sortKey: "sk",
  indexes: [
    { name: "under", partitionKey: "underPk", sortKey: "underSk" },
    { name: "changed", partitionKey: "changedPk", sortKey: "changedSk" },
  ],
  timeToLiveAttribute: "expiresAt",
  streamView: "NEW_AND_OLD_IMAGES",
} as const;

/** Every partition that a partner's function may touch begins with this; its IAM policy says the same. */
export const PARTNER_KEY_PREFIX = "PARTNER#";

/** Every note of what has been answered or sent begins with this. */
export const REQUEST_KEY_PREFIX = "REQUEST#";
