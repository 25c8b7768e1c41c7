import { useMemo } from "react";
import { type Action, may, type Role, reachOf } from "#shared/access";
import type { Resource, StoredRecord } from "#shared/resource";
import { DiaryEntry } from "#shared/resources/diary-entry";
import { Household } from "#shared/resources/household";
import { isAssigned } from "#shared/rules/assignments";
import { isWithin, type Nearness, rolesWithin, stepReachOf } from "#shared/rules/reach";
import type { Me } from "../api/me.ts";
import { useParts } from "../parts.ts";
import { useToday } from "../today.ts";
import { useSnapshots } from "./use-records.ts";

type Values = Readonly<Record<string, unknown>>;

/** How far my rights reach among the records that I may read: the server says no beyond, screens need not offer it. */
export interface MyReach {
  /** Whether fields of a record may be changed by me, as far as its household decides about that. */
  edits: (resource: Resource, record: Values) => boolean;
  /** Whether an action on a record is mine to take, as far as its household decides about that. */
  acts: (resource: Resource, action: Action, record: Values) => boolean;
  /** Whether a record is of a household that others answer for, so that I may only read it. */
  isForeign: (resource: Resource, record: Values) => boolean;
}

type Who = Pick<Me, "roles" | "staffId">;
type FindHousehold = (id: string) => StoredRecord | undefined;

/** The household whose educators decide about a record; whose diary one writes in is decided by the diary. */
const householdIn = (resource: Resource, record: Values): unknown => {
  if (resource.name === Household.name) return record.id;
  const isOfOne = resource.name !== DiaryEntry.name && resource.field("householdId")?.refersTo === Household.name;
  return isOfOne ? record.householdId : undefined;
};

/** What I may change among what I may read, on a day; the same rules that the server goes by. */
export const reachFor = ({ roles, staffId }: Who, find: FindHousehold, today: string): MyReach => {
  const held = roles as Role[];
  const nearnessOf = (resource: Resource, record: Values): Nearness | undefined => {
    const id = householdIn(resource, record);
    if (typeof id !== "string" || id === "") return undefined;
    const educators = (find(id) as Household | undefined)?.educators ?? [];
    // Whatever is neither assigned nor of all: it may be read, so it is of a unit of mine.
    return staffId !== undefined && isAssigned(educators, staffId, today) ? "assigned" : "ownUnits";
  };
  const edits: MyReach["edits"] = (resource, record) => {
    const near = nearnessOf(resource, record);
    return near === undefined || rolesWithin(resource, held, "edit", near).length > 0;
  };
  return {
    edits,
    acts(resource, action, record) {
      const near = nearnessOf(resource, record);
      const isNear = (role: Role) => near === undefined || isWithin(stepReachOf(resource, role), near);
      return held.some((role) => may([role], action) && isNear(role));
    },
    isForeign: (resource, record) =>
      isLimited(held) && nearnessOf(resource, record) === "ownUnits" && !edits(resource, record),
  };
};

/** Whether somebody works on the households that are assigned to her, and on no others. */
const isLimited = (held: readonly Role[]): boolean => {
  const reaches = held.map((role) => reachOf(Household, role).edit);
  return reaches.includes("assigned") && !reaches.includes("all");
};

const watched = [Household.name];
const nothing: readonly string[] = [];

/** How far my rights reach now; follows assignments as they change. */
export const useMyReach = (): MyReach => {
  const { me } = useParts();
  const today = useToday();
  const households = useSnapshots(isLimited(me.roles as Role[]) ? watched : nothing).get(Household.name);
  return useMemo(() => reachFor(me, (id) => households?.byId.get(id), today), [me, households, today]);
};
