import { useMemo } from "react";
import { Household } from "#shared/resources/household";
import { useRecords } from "../data/use-records.ts";

/** The code of each household, by its id. */
export const useHouseholdCodes = (): ReadonlyMap<string, string> => {
  const households = useRecords(Household);
  return useMemo(() => new Map(households.map(({ id, code }) => [id, code ?? "…"])), [households]);
};
