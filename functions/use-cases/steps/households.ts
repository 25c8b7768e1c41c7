import { addMember } from "#functions/use-cases/add-member";
import { assignEducators } from "#functions/use-cases/assign-educators";
import { blockForSafety, liftSafetyBlock } from "#functions/use-cases/block-for-safety";
import { leaveHousehold } from "#functions/use-cases/leave-household";
import { restrictHousehold, unrestrictHousehold } from "#functions/use-cases/restrict-household";
import { splitHousehold } from "#functions/use-cases/split-household";
import * as steps from "#shared/steps/households";
import { type Taking, taking } from "./taking.ts";

export const householdsTaken: readonly Taking[] = [
  taking(steps.addMember, addMember),
  taking(steps.split, splitHousehold),
  taking(steps.assignEducators, assignEducators),
  taking(steps.restrict, restrictHousehold),
  taking(steps.unrestrict, unrestrictHousehold),
  taking(steps.leaveHousehold, leaveHousehold),
  taking(steps.blockForSafety, blockForSafety),
  taking(steps.liftSafetyBlock, liftSafetyBlock),
];
