import { useMemo } from "react";
import { Household } from "#shared/resources/household";
import { StaffMember } from "#shared/resources/staff-member";
import { caseloadsOf, pastAssignments, withoutResponsible } from "#shared/rules/caseload";
import { useRecords } from "../data/use-records.ts";
import { useEveryDeadline } from "../home/use-deadlines.ts";
import { useToday } from "../today.ts";

/** Who carries how much today, who is not covered, and who carried what before. */
export const useCaseload = () => {
  const today = useToday();
  const staff = useRecords(StaffMember);
  const households = useRecords(Household);
  const deadlines = useEveryDeadline(today);
  return useMemo(
    () => ({
      caseloads: caseloadsOf({ staff, households, deadlines, today }),
      uncovered: withoutResponsible({ households, today }),
      past: pastAssignments({ households, today }),
    }),
    [staff, households, deadlines, today],
  );
};
