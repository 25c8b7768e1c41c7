/** Ids that are the same in every installation, so that two of them can be compared and links can be written down. */
const fixedId = (prefix: string, n: number): string => `${prefix}_01J0000000${String(n).padStart(16, "0")}`;

export const unitIds = {
  ALI: fixedId("unt", 1),
  ABI: fixedId("unt", 2),
  MED: fixedId("unt", 3),
  CAS: fixedId("unt", 4),
} as const;
export type UnitCode = keyof typeof unitIds;

export const placeIds = {
  "ABI-1": fixedId("plc", 1),
  "ABI-2": fixedId("plc", 2),
  "ABI-3": fixedId("plc", 3),
  "MED-1": fixedId("plc", 4),
  "CAS-1": fixedId("plc", 5),
  "CAS-2": fixedId("plc", 6),
  "CAS-3": fixedId("plc", 7),
  "CAS-4": fixedId("plc", 8),
  "CAS-5": fixedId("plc", 9),
} as const;
export type PlaceKey = keyof typeof placeIds;

export const partnerId = fixedId("org", 1);

/** The first and the last record of the demo: one without the other is a seeding that was cut short. */
export const firstDemoId = fixedId("org", 11);
export const lastDemoId = fixedId("org", 12);
