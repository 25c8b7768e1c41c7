import { useMemo } from "react";
import { StaffMember } from "#shared/resources/staff-member";
import { useRecords } from "../data/use-records.ts";

/** Names of colleagues by user name; whoever is not known goes by the user name, what happens by itself by ours. */
export const useColleagues = (): ((username: string) => string) => {
  const staff = useRecords(StaffMember);
  return useMemo(() => {
    const names = new Map([
      ["system", "Soglia"],
      ...staff.map(({ username, name }): [string, string] => [username, name]),
    ]);
    return (username) => names.get(username) ?? username;
  }, [staff]);
};
