import { useMemo, useState } from "react";
import { Household } from "#shared/resources/household";
import { StaffMember } from "#shared/resources/staff-member";
import { type EducatorRole, handedOver, isActive, rolesHandedOver } from "#shared/rules/assignments";
import { byText } from "#shared/rules/sorting";
import { useRecords } from "../data/use-records.ts";
import { useToday } from "../today.ts";

/** One household of the preview: what changes hands, and to whom. */
export interface Passing {
  householdId: string;
  code: string;
  roles: EducatorRole[];
  /** Empty: it stays as it is. */
  toStaffId: string;
}

/** What the dialog of a handover holds: day, successor, role, exceptions, and what would change. */
export const useHandover = (staffId: string) => {
  const today = useToday();
  const staff = useRecords(StaffMember);
  const households = useRecords(Household);
  const [on, setOn] = useState(today);
  const [role, setRole] = useState<EducatorRole | "">("");
  const [successor, setSuccessor] = useState("");
  const [exceptions, setExceptions] = useState<Readonly<Record<string, string>>>({});
  const colleagues = useMemo(
    () =>
      staff
        .filter((one) => one.id !== staffId && one.roles.includes("educator") && isActive(one, on || today))
        .sort((a, b) => byText(a.name, b.name)),
    [staff, staffId, on, today],
  );
  const passings = useMemo(
    () =>
      households
        .flatMap(({ id, code = "", educators = [] }): Passing[] => {
          const handover = { from: staffId, to: "", on: on || today, ...(role && { role }) };
          if (!handedOver(educators, handover)) return [];
          const roles = rolesHandedOver(educators, handover);
          return [{ householdId: id, code, roles, toStaffId: exceptions[id] ?? successor }];
        })
        .sort((a, b) => byText(a.code, b.code)),
    [households, staffId, on, today, role, exceptions, successor],
  );
  const choose = (id: string) => {
    setSuccessor(id);
    setExceptions({});
  };
  const except = (householdId: string, id: string) => setExceptions({ ...exceptions, [householdId]: id });
  return { on, setOn, role, setRole, successor, choose, except, colleagues, passings };
};
