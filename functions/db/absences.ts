import { Household } from "#shared/resources/household";
import type { Away } from "#shared/rules/absence";
import { atVersion } from "./records.ts";
import type { Key, Table, Write } from "./table.ts";

/** The absences of a household that still count, with the version that guards a decision about one more. */
export interface KnownAbsences {
  key: Key;
  /** 0 while nothing has ever been written. */
  version: number;
  absences: Away[];
}

/** Access pattern 14: on which days is who of a household away? */
export const readAbsences = async (table: Table, householdId: string): Promise<KnownAbsences> => {
  const key = { pk: `${Household.kind}#${householdId}`, sk: "ABSENCES" };
  const item = await table.get(key);
  return { key, version: Number(item?.version ?? 0), absences: (item?.absences ?? []) as Away[] };
};

/** Replaces them at the version that was read: of two that decide at once, one has to decide again. */
export const replaceAbsences = (seen: KnownAbsences, absences: readonly Away[]): Write => ({
  action: {
    Put: {
      Item: { ...seen.key, version: seen.version + 1, absences },
      ...(seen.version === 0 ? { ConditionExpression: "attribute_not_exists(pk)" } : atVersion(seen.version)),
    },
  },
});
