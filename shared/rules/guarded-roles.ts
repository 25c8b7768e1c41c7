import { addDays, later } from "../dates.ts";

/** Roles without which nobody could go on: somebody has to hold each of them on every day. */
export const guardedRoles = ["area-manager", "coordinator"] as const;
export type GuardedRole = (typeof guardedRoles)[number];

/** Somebody who may work, with the days of her work; unset: from always, for ever. */
export interface OnDuty {
  staffId: string;
  roles: readonly string[];
  activeFrom?: string;
  /** The last day counts as one. */
  activeTo?: string;
}

const works =
  (role: GuardedRole, day: string) =>
  ({ roles, activeFrom, activeTo }: OnDuty): boolean =>
    roles.includes(role) &&
    (activeFrom === undefined || activeFrom <= day) &&
    (activeTo === undefined || day <= activeTo);

/** The only days, from today on, on which a gap could begin. */
const daysToLookAt = (before: readonly OnDuty[], after: readonly OnDuty[], today: string): string[] => [
  today,
  ...before.flatMap(({ activeFrom }) => (activeFrom === undefined ? [] : [later(activeFrom, today)])),
  ...after.flatMap(({ activeTo }) => (activeTo === undefined ? [] : [later(addDays(activeTo, 1), today)])),
];

/** The role that would have nobody on some day from today on, where before the change it had somebody. */
export const roleLeftEmpty = (
  before: readonly OnDuty[],
  after: readonly OnDuty[],
  today: string,
): GuardedRole | undefined => {
  const days = daysToLookAt(before, after, today);
  return guardedRoles.find((role) =>
    days.some((day) => before.some(works(role, day)) && !after.some(works(role, day))),
  );
};
