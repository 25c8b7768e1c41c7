import { useCallback, useEffect, useState } from "react";
import { StaffMember } from "#shared/resources/staff-member";
import { type AccountState, accountStateOf } from "#shared/rules/account-state";
import { byText } from "#shared/rules/sorting";
import { isProblem, type Problem } from "../api/problem.ts";
import { useRecords } from "../data/use-records.ts";
import { useParts } from "../parts.ts";
import { useToday } from "../today.ts";
import { readLastSeen } from "./calls.ts";

export interface AccountLine {
  member: StaffMember;
  state: AccountState;
  lastSeenAt?: string;
}

/** Everybody of the staff with where her access stands, by name; the last sign-ins as they were when the page opened. */
export const useAccounts = () => {
  const parts = useParts();
  const today = useToday();
  const staff = useRecords(StaffMember);
  const [seen, setSeen] = useState<ReadonlyMap<string, string>>();
  const [problem, setProblem] = useState<Problem>();
  const read = useCallback(async () => {
    try {
      setSeen(await readLastSeen(parts));
      setProblem(undefined);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    }
  }, [parts]);
  useEffect(() => void read(), [read]);
  const lines = [...staff]
    .sort((a, b) => byText(a.name, b.name))
    .map((member): AccountLine => {
      const lastSeenAt = seen?.get(member.id);
      const known = lastSeenAt === undefined ? {} : { lastSeenAt };
      return { member, state: accountStateOf({ ...member, ...known }, today), ...known };
    });
  return { lines, isOpening: seen === undefined && problem === undefined, problem, retry: read };
};
