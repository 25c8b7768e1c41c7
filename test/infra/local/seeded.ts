import { allRecords } from "#functions/db/records";
import type { Table } from "#functions/db/table";
import type { ResourceOf } from "#shared/resource";
import { resources } from "#shared/resources/index";
import { RetentionRule } from "#shared/resources/retention-rule";

/** A Monday morning in November: the month just ended is October. */
export const NOW = "2026-11-23T07:30:00.000Z";
export const TODAY = "2026-11-23";
export const now = () => NOW;

const told = resources.filter((resource) => resource !== RetentionRule);

/** Every live record by its id, without the retention rules, which each installation makes for itself. */
export const everything = async (table: Table) => {
  const all = await Promise.all(told.map((resource) => allRecords(table, resource as ResourceOf<{ id: string }>)));
  return new Map(all.flat().map((record) => [record.id, record]));
};

/** The table, until it has committed `times` times; then the machine stops. */
export const stoppingAfter = (table: Table, times: number): Table => {
  let left = times;
  return {
    ...table,
    commit: (writes) => {
      if (left-- > 0) return table.commit(writes);
      throw new Error("The machine stops.");
    },
  };
};
