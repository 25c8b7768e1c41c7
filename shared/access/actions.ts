import type { Role } from "./roles.ts";

/** Actions that are more than an edit, and who may do them. */
const actions = {
  admit: ["coordinator", "area-manager", "educator"],
  depart: ["coordinator", "area-manager", "educator"],
  moveReferral: ["coordinator", "area-manager"],
  waiveFee: ["area-manager"],
  reservePlace: ["coordinator", "area-manager"],
  changeHousehold: ["coordinator", "educator"],
  manageSafetyBlock: ["coordinator"],
  assignEducators: ["coordinator"],
  workOnPlan: ["coordinator", "educator"],
  approvePlan: ["coordinator"],
  writeDiary: ["coordinator", "educator"],
  askFollowUp: ["coordinator"],
  leadTeam: ["coordinator"],
  override: ["area-manager"],
  makeCapacityReport: ["coordinator", "area-manager"],
  readOccupancy: ["coordinator", "educator", "area-manager", "administration"],
  readHouseholdFile: ["coordinator", "educator", "area-manager", "administration"],
  readCompositions: ["coordinator", "area-manager", "administration"],
  restrictHousehold: ["coordinator", "area-manager"],
  openDiary: ["area-manager"],
  acknowledgeOpening: ["coordinator"],
  readAccessLog: ["area-manager"],
  reviewAccess: ["area-manager"],
  manageAccounts: ["area-manager"],
  managePartners: ["area-manager"],
  manageRetention: ["area-manager"],
  holdRetention: ["coordinator", "area-manager"],
  giveCopy: ["coordinator", "area-manager"],
  recordDisclosure: ["coordinator", "area-manager"],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof actions;

export const may = (held: readonly Role[], action: Action): boolean =>
  held.some((role) => (actions[action] as readonly Role[]).includes(role));

export const actionsOf = (held: readonly Role[]): Action[] =>
  (Object.keys(actions) as Action[]).filter((action) => may(held, action));
