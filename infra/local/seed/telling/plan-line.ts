import type { Goal } from "#shared/resources/plan";
import type { Life, Stay } from "../life.ts";
import type { Known, Setting } from "./setting.ts";

export interface Chapter extends Setting {
  life: Life;
  stay: Stay;
  known: Known;
  /** User name of the one who is responsible. */
  educator: string;
}

/** The edition that is being told, and its goals exactly as the record has them. */
export interface PlanLine {
  planId: string;
  goals: Goal[];
}

/** As a record is read back: what is not set is not there. */
export const asStored = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** The day before which everything about a plan has happened. */
export const endOf = ({ stay, days }: Chapter): string => stay.out ?? days.today;
