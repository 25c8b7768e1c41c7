import type { StoredRecord } from "#shared/resource";

const AT = "2026-10-01T08:00:00.000Z";

/** A record as the server sends it. */
export const aRecord = (fields: Partial<StoredRecord> & { id: string }): StoredRecord => ({
  version: 1,
  createdAt: AT,
  createdBy: "giulia",
  updatedAt: AT,
  updatedBy: "giulia",
  archived: false,
  ...fields,
});
