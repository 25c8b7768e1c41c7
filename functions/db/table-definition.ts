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

/** What a partner's function may read and never write: what its own clients are allowed. */
export const PARTNER_CLIENT_KEY_PREFIX = `${PARTNER_KEY_PREFIX}CLIENT`;

/** Every entry of who has read whose data begins with this. */
export const ACCESS_KEY_PREFIX = "ACCESS#";

/** What staff see of how partners are told of changes begins with this. */
export const DELIVERIES_KEY_PREFIX = "DELIVERIES#";

/** Every series of numbers begins with this: the only items that are counted up in place. */
export const SEQUENCE_KEY_PREFIX = "SEQUENCE#";

/** Every revision's sort key begins with this. */
export const REVISION_SORT_PREFIX = "REVISION#";
