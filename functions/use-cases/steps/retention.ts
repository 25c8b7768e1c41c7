import { eraseHousehold } from "#functions/use-cases/retention/erase-household";
import { erasePerson } from "#functions/use-cases/retention/erase-person";
import { holdHousehold, releaseHousehold } from "#functions/use-cases/retention/hold";
import * as steps from "#shared/steps/retention";
import { type Taking, taking } from "./taking.ts";

export const retentionTaken: readonly Taking[] = [
  taking(steps.hold, holdHousehold),
  taking(steps.releaseHold, releaseHousehold),
  taking(steps.eraseHousehold, eraseHousehold),
  taking(steps.erasePerson, erasePerson),
];
