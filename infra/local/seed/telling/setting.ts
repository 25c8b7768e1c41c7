import type { Days } from "../days.ts";
import type { Bodies } from "../demo-organisations.ts";
import type { Team } from "../demo-staff.ts";
import type { Tale } from "../tale.ts";

/** What every part of the story leans on. */
export interface Setting {
  tale: Tale;
  days: Days;
  bodies: Bodies;
  team: Team;
}

/** A household whose record exists, with what the later chapters need to point to. */
export interface Known {
  householdId: string;
  referralId: string;
  headId: string;
  headName: string;
}
